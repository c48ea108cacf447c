#pragma once

#include "modules/transfers/kinds.hpp"
#include "modules/transfers/sheet.hpp"

/// What cannot be together in a sheet: one of the two is a slip of the hand.
namespace cigogne::transfers {

/// Beside the sheet: of which request it is.
struct SheetBounds {
    Kind kind;
    Instant asked_at;
    int days_after_birth = 366; ///< how long after a birth somebody may still be asked for
};

/// Faults among the fields that this change writes, each under its field. What stood there before stops nobody who fills another.
std::vector<Fault> sheet_faults(Sheet const& before, Sheet const& after, SheetBounds const& bounds);

} // namespace cigogne::transfers
