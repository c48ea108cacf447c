#pragma once

#include <string_view>
#include <vector>

namespace cigogne::security {

/// A right that a module defines, checks on its routes and grants to roles. Codes read "module.verb".
struct Permission {
    std::string_view code;
    constexpr bool operator==(Permission const&) const = default;
};

/// A role's code, as modules name it when they grant: defined in `accounts`, the lowest module.
struct RoleCode {
    std::string_view code;
    constexpr bool operator==(RoleCode const&) const = default;
};

/// What one module says of one of its permissions.
struct Grant {
    Permission permission;
    std::string_view meaning; ///< French, for the administrator's page
    std::vector<RoleCode> roles;
};

} // namespace cigogne::security
