#pragma once

#include "platform/jobs/kind.hpp"
#include "platform/settings/definition.hpp"

/// The long work of this module; module.cpp registers it.
namespace cigogne::transfers {

jobs::Kind drafts_kind();
/// Goes through all requests at night: a place whose type was corrected, a limit that has changed, make other figures.
jobs::Kind measures_kind();
/// Writes to the houses of which outcomes or readings are late: once a day each, a few times for each question.
jobs::Kind reminders_kind();
settings::Definition drafts_setting();

} // namespace cigogne::transfers
