#pragma once

#include "platform/security/identity.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cigogne::events {

/// What somebody may be told of, in the role in which she acts.
class Hearer {
public:
    explicit Hearer(security::Identity const& identity);
    /// Whether one of the audience's tokens is one of hers.
    bool may_know(std::string_view audience) const;

private:
    std::vector<std::string> tokens_;
};

} // namespace cigogne::events
