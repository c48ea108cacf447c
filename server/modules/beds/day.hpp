#pragma once

#include "platform/day.hpp"

namespace cigogne::beds {

/// « Point des lits de 14 h » for a house that declares, the units without news for the cell.
void add_to_day(http::Call& call, day::Day& day);

} // namespace cigogne::beds
