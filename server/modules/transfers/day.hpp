#pragma once

#include "platform/day.hpp"

namespace cigogne::transfers {

/// The requests that await whoever calls, those that move by themselves, and what is new of them.
void add_to_day(http::Call& call, day::Day& day);

} // namespace cigogne::transfers
