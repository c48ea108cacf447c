#pragma once

#include "analytics/statistics/funnel.hpp"

namespace cigogne::analytics {

/// The cases of one year.
struct YearlyProportion {
    int year = 0;
    Proportion cases;
};

/// How a rate goes over the years.
struct Trend {
    double slope = 0;   ///< of the rate, a year; weighted by the cases
    double z = 0;       ///< above 0 where it rises
    double p_value = 1; ///< two-sided
};

/// The test of Cochran (1954) and Armitage (1955) for a linear trend in proportions, by the normal law, without correction.
/// None of fewer than three years that hold cases, or where every case, or none, is counted.
std::optional<Trend> trend_of(std::span<YearlyProportion const> years);

} // namespace cigogne::analytics
