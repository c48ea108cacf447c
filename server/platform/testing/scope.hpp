#pragma once

#include "platform/security/scope.hpp"

namespace cigogne::security {

/// Scopes for store tests; the program's own are made by logging in.
class ScopeForTests {
public:
    static Scope network() { return Scope(Reach::Network, AccountId::make(now), MembershipId::make(now), std::nullopt); }
    static Scope of(PlaceId place) { return Scope(Reach::Place, AccountId::make(now), MembershipId::make(now), place); }

private:
    static constexpr auto now = Instant::from_milliseconds(0);
};

} // namespace cigogne::security
