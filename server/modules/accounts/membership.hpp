#pragma once

#include "modules/accounts/error.hpp"
#include "modules/accounts/roles.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/ids.hpp"

#include <optional>
#include <span>

namespace cigogne::accounts {

/// A role that an account holds, in one place or in the whole network. Ended with its date, never deleted: what was done
/// in it stays explained.
struct Membership {
    MembershipId id;
    AccountId account;
    Role role;
    std::optional<PlaceId> place;
    Instant valid_from;
    std::optional<Instant> valid_until;
    Instant created_at;
    std::optional<AccountId> created_by;
    std::optional<AccountId> ended_by;
    std::int64_t version;

    bool is_valid(Instant now) const { return valid_from <= now && (!valid_until || now < *valid_until); }
    bool is_over(Instant now) const { return valid_until && *valid_until <= now; }
};

extern Table<Membership> const membership_row;

/// A role of a place names one, a role of the network names none.
Result<Done> fits(Role role, std::optional<PlaceId> const& place);

/// Whether the role in that place is held already, now or later.
bool holds(std::span<Membership const> memberships, Role role, std::optional<PlaceId> const& place, Instant now);

/// Whether taking away this membership takes away the last administration right among these.
/// Rule: an administrator cannot take away her own: a region without administrator needs the command line.
bool is_last_administration(std::span<Membership const> memberships, MembershipId taken, Instant now);

} // namespace cigogne::accounts
