#pragma once

#include "modules/transfers/names.hpp"
#include "modules/transfers/store.hpp"
#include "platform/day.hpp"
#include "platform/http/call.hpp"

namespace cigogne::transfers {

/// The lines of « Ma journée » about what became of those who have arrived: outcomes to tell, feedbacks to send or to read. Each stops by
/// itself when it is told, sent or read.
void add_outcomes(http::Call& call, Store& store, Names& names, day::Day& day);

} // namespace cigogne::transfers
