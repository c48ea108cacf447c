#pragma once

#include "analytics/statistics/trend.hpp"

#include <vector>

namespace cigogne::analytics {

/// The years put together of an event too rare for one.
constexpr int pooled_years = 3;

/// A count of the year and the two before it.
struct PooledProportion {
    int last_year = 0;
    int years = 0; ///< that hold cases: fewer than three are told so on the screen
    Proportion cases;
};

/// For each year that is told, the cases of it and of the two before. `years` are in their order, each once.
/// The pools overlap: two that share a year are not compared with each other (indicators.md 9).
std::vector<PooledProportion> pooled(std::span<YearlyProportion const> years);

} // namespace cigogne::analytics
