#pragma once

#include "modules/transfers/newborn_sheet.hpp"

#include <vector>

namespace cigogne::transfers {

/// Faults among the fields that this change writes, each under its field, of a child born then. What stood there before stops
/// nobody who fills another.
std::vector<Fault> newborn_sheet_faults(NewbornSheet const& before, NewbornSheet const& after, std::optional<Instant> born_at);

} // namespace cigogne::transfers
