#pragma once

#include "platform/day.hpp"

namespace cigogne::quality {

/// Cases to declare and to document, reviews that are asked of one, what is late.
void add_to_day(http::Call& call, day::Day& day);

} // namespace cigogne::quality
