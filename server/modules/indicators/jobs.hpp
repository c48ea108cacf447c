#pragma once

#include "modules/indicators/files.hpp"
#include "platform/jobs/kind.hpp"

/// The long work of this module; module.cpp registers it.
namespace cigogne::indicators {

inline constexpr std::string_view computation_kind_code = "indicators.computation";
/// Counts the files of a deposit. Its input is the deposit's id.
jobs::Kind computation_kind(Files const& files);

/// By night: deposits that were given up, files that nothing waits for, stays and refusals that are kept no longer.
jobs::Kind clearing_kind(Files const& files);

} // namespace cigogne::indicators
