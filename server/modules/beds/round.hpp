#pragma once

#include "modules/beds/board.hpp"

namespace cigogne::beds {

/// Whether the round asks this unit for news: it has told nothing since the last expected time. A unit closed until a known
/// day is not asked; one closed until further notice is asked anew at each expected time whether it still is.
bool is_in_round(UnitView const& unit, directory::NewsSchedule const& schedule, Instant now);

} // namespace cigogne::beds
