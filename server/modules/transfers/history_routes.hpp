#pragma once

#include "platform/http/route.hpp"

#include <vector>

namespace cigogne::transfers {

/// Who wrote what in the liaison form and in the identity.
std::vector<http::Route> history_routes();

} // namespace cigogne::transfers
