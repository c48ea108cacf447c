#pragma once

#include "platform/http/route.hpp"

#include <vector>

namespace cigogne::whatif {

/// Builds scenarios, replays the year, reads every simulation.
inline constexpr security::Permission run { "whatif.run" };

std::vector<http::Route> routes();

} // namespace cigogne::whatif
