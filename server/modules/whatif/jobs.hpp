#pragma once

#include "platform/jobs/kind.hpp"

/// The long work of this module; module.cpp registers it.
namespace cigogne::whatif {

inline constexpr std::string_view replay_kind_code = "whatif.replay";
jobs::Kind replay_kind();

} // namespace cigogne::whatif
