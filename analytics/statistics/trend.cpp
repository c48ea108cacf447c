#include "analytics/statistics/trend.hpp"

#include <boost/math/distributions/normal.hpp>
#include <cmath>

namespace cigogne::analytics {

namespace {

constexpr int fewest_years = 3;

} // namespace

std::optional<Trend> trend_of(std::span<YearlyProportion const> years)
{
    int told = 0;
    double count = 0;
    double of = 0;
    double sum_of_years = 0;
    for (auto const& [year, cases] : years) {
        auto const size = static_cast<double>(cases.of);
        told += cases.of > 0;
        count += static_cast<double>(cases.count);
        of += size;
        sum_of_years += size * year;
    }
    if (told < fewest_years || count <= 0 || count >= of)
        return std::nullopt;

    double const rate = count / of;
    double const mean_year = sum_of_years / of;
    double covariance = 0;
    double variance = 0;
    for (auto const& [year, cases] : years) {
        double const from_mean = year - mean_year;
        covariance += from_mean * (static_cast<double>(cases.count) - static_cast<double>(cases.of) * rate);
        variance += static_cast<double>(cases.of) * from_mean * from_mean;
    }
    double const z = covariance / std::sqrt(rate * (1 - rate) * variance);
    boost::math::normal_distribution<double> const normal;
    return Trend { covariance / variance, z, 2 * boost::math::cdf(boost::math::complement(normal, std::abs(z))) };
}

} // namespace cigogne::analytics
