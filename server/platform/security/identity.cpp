#include "platform/security/identity.hpp"

#include <algorithm>

namespace cigogne::security {

bool Identity::may(Permission permission) const
{
    return std::ranges::find(facts_.permissions, permission) != facts_.permissions.end();
}

} // namespace cigogne::security
