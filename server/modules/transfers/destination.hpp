#pragma once

#include "platform/security/scope.hpp"

#include <optional>
#include <string>

namespace cigogne::transfers {

/// Where she may go: an establishment of the directory or, out of it, a name.
struct Destination {
    std::optional<PlaceId> place = {};
    std::string elsewhere = {};

    bool is_named() const { return place || !elsewhere.empty(); }
    bool operator==(Destination const&) const = default;
};

} // namespace cigogne::transfers
