#pragma once

#include "platform/core/ids.hpp"

/// Perinatal indicators of each maternity, from the discharge files of the hospitals.
namespace cigogne::indicators {

using DepositId = Id<struct IndicatorDepositTag>;

/// Raised when a deposit changes or is kept, for streams.
inline constexpr char const* topic = "indicators";

} // namespace cigogne::indicators
