#include "modules/accounts/rights.hpp"

#include <algorithm>

namespace cigogne::accounts {

std::vector<security::Permission> Rights::of(security::RoleCode role) const
{
    std::vector<security::Permission> permissions;
    for (auto const& grant : grants_) {
        bool const granted = std::ranges::find(grant.roles, role) != grant.roles.end();
        if (granted && std::ranges::find(permissions, grant.permission) == permissions.end())
            permissions.push_back(grant.permission);
    }
    return permissions;
}

} // namespace cigogne::accounts
