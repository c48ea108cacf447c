#include "analytics/statistics/standardisation.hpp"

#include <boost/math/special_functions/gamma.hpp>

namespace cigogne::analytics {

namespace {

constexpr double each_tail = 0.025;

} // namespace

Interval poisson_interval(std::uint64_t count)
{
    auto const observed = static_cast<double>(count);
    return { count == 0 ? 0 : boost::math::gamma_p_inv(observed, each_tail), boost::math::gamma_q_inv(observed + 1, each_tail) };
}

std::optional<Standardised> standardised(std::span<Stratum const> strata)
{
    Standardised result;
    double reference_count = 0;
    double reference_of = 0;
    for (auto const& [count, of, in_reference, of_reference] : strata) {
        reference_count += static_cast<double>(in_reference);
        reference_of += static_cast<double>(of_reference);
        if (of_reference == 0) {
            result.without_reference += of;
            continue;
        }
        result.observed += count;
        result.expected += static_cast<double>(of) * static_cast<double>(in_reference) / static_cast<double>(of_reference);
    }
    if (result.expected <= 0)
        return std::nullopt;
    result.ratio = static_cast<double>(result.observed) / result.expected;
    auto const [low, high] = poisson_interval(result.observed);
    result.interval = { low / result.expected, high / result.expected };
    result.rate = result.ratio * reference_count / reference_of;
    return result;
}

} // namespace cigogne::analytics
