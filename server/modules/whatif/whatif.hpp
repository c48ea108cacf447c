#pragma once

#include "platform/core/ids.hpp"

/// « Et si… »: the recorded year replayed against other capacities. Nothing of it is a forecast.
namespace cigogne::whatif {

using RunId = Id<struct WhatIfRunTag>;

/// Raised by every new run and every result, for streams.
inline constexpr char const* topic = "whatif";

} // namespace cigogne::whatif
