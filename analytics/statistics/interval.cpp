#include "analytics/statistics/interval.hpp"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <cmath>

namespace cigogne::analytics {

namespace {

constexpr double standard_score = 1.959963984540054; ///< of 97.5 %
constexpr double each_tail = 0.025;

} // namespace

Interval wilson(std::uint64_t count, std::uint64_t of)
{
    double const n = static_cast<double>(of);
    double const p = static_cast<double>(count) / n;
    double const z2 = standard_score * standard_score;
    double const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
    double const half = standard_score * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n);
    return { count == 0 ? 0 : std::max(0.0, centre - half), count == of ? 1 : std::min(1.0, centre + half) };
}

Interval exact(std::uint64_t count, std::uint64_t of)
{
    // In doubles throughout: six times as quick, and the bounds are the same to a thousandth of a billionth.
    using binomial = boost::math::binomial_distribution<double, boost::math::policies::policy<boost::math::policies::promote_double<false>>>;
    double const n = static_cast<double>(of);
    double const k = static_cast<double>(count);
    // Of none, as of all, the bound is a root of the tail: most figures of a small house are of none.
    double const farthest = -std::expm1(std::log(each_tail) / n);
    if (count == 0)
        return { 0, farthest };
    if (count == of)
        return { 1 - farthest, 1 };
    return { binomial::find_lower_bound_on_p(n, k, each_tail), binomial::find_upper_bound_on_p(n, k, each_tail) };
}

std::optional<Interval> interval_of(Rarity rarity, std::uint64_t count, std::uint64_t of)
{
    if (rarity == Rarity::None)
        return std::nullopt;
    // Two early deaths of one live birth can be counted where they were transferred in: no proportion then.
    if (count > of)
        return Interval { 0, 1 };
    return rarity == Rarity::Rare ? exact(count, of) : wilson(count, of);
}

} // namespace cigogne::analytics
