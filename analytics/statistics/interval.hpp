#pragma once

#include "analytics/definitions/indicator.hpp"

#include <cstdint>
#include <optional>

namespace cigogne::analytics {

/// A 95 % confidence interval of a proportion, within 0 and 1.
struct Interval {
    double low = 0;
    double high = 1;
};

/// Wilson's score interval (1927), without continuity correction. `of` is above 0.
Interval wilson(std::uint64_t count, std::uint64_t of);
/// The exact interval of Clopper and Pearson (1934), for rare events. `of` is above 0.
Interval exact(std::uint64_t count, std::uint64_t of);

/// The one that an indicator declares; none of what is no proportion.
std::optional<Interval> interval_of(Rarity rarity, std::uint64_t count, std::uint64_t of);

} // namespace cigogne::analytics
