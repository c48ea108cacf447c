#pragma once

#include "platform/jobs/kind.hpp"
#include "platform/settings/definition.hpp"

/// The long work of this module; module.cpp registers it.
namespace cigogne::transfers {

jobs::Kind drafts_kind();
settings::Definition drafts_setting();

} // namespace cigogne::transfers
