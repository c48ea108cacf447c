#pragma once

#include "modules/transfers/rows.hpp"

namespace cigogne::transfers {

/// Writes into the row what lists filter and sort on: the state, the destination, the target, what is awaited. All of it follows from the
/// facts; only the expected arrival, which the road tells, is left as it was.
void write_what_follows(RequestRow& row, Request const& request, UrgencyTargets const& targets, OutcomeDelays const& delays);

/// What these columns tell of the case.
Told told_in(RequestRow const& row);

} // namespace cigogne::transfers
