#pragma once

#include "platform/jobs/kind.hpp"

/// A year is transmitted by a job: what is not to be disclosed takes a moment to find.
namespace cigogne::indicators {

inline constexpr std::string_view transmission_kind_code = "indicators.transmission";
jobs::Kind transmission_kind();

} // namespace cigogne::indicators
