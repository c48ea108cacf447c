#pragma once

#include "platform/http/route.hpp"

#include <vector>

namespace cigogne::@module@ {

inline constexpr security::Permission read { "@module@.read" };
inline constexpr security::Permission write { "@module@.write" };

std::vector<http::Route> routes();

} // namespace cigogne::@module@
