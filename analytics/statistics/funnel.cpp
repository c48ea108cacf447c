#include "analytics/statistics/funnel.hpp"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <cmath>
#include <vector>

namespace cigogne::analytics {

namespace {

constexpr double tail_of_95 = 0.025;
constexpr double tail_of_998 = 0.001;

double as_real(std::uint64_t count)
{
    return static_cast<double>(count);
}

/// The rate under which chance falls with a probability of at most `p`, interpolated between counts (Spiegelhalter 2005, A.1.1).
/// At most 0 where no rate is so low.
double lower_limit(double target, std::uint64_t of, double p)
{
    using namespace boost::math::policies;
    using binomial = boost::math::binomial_distribution<double, policy<discrete_quantile<integer_round_up>, promote_double<false>>>;
    if (target <= 0 || target >= 1)
        return target;
    binomial const chance(as_real(of), target);
    double const count = boost::math::quantile(chance, p); // the smallest count whose share reaches p
    double const reached = boost::math::cdf(chance, count);
    double const here = boost::math::pdf(chance, count);
    double const beyond = here > 0 ? (reached - p) / here : 0;
    return (count - beyond) / as_real(of);
}

} // namespace

std::string_view sentence_of(FunnelPosition position)
{
    switch (position) {
    case FunnelPosition::NotComputable:
        return "Non calculable";
    case FunnelPosition::TooFew:
        return "Trop peu de cas pour conclure";
    case FunnelPosition::Expected:
        return "Dans la zone attendue";
    case FunnelPosition::WatchBelow:
        return "À regarder : au-dessous de ce que le hasard explique";
    case FunnelPosition::WatchAbove:
        return "À regarder : au-dessus de ce que le hasard explique";
    case FunnelPosition::SignalBelow:
        return "À regarder : nettement au-dessous de ce que le hasard explique";
    case FunnelPosition::SignalAbove:
        return "À regarder : nettement au-dessus de ce que le hasard explique";
    }
    return "";
}

std::optional<Funnel> Funnel::around(std::span<Proportion const> establishments)
{
    std::uint64_t count = 0;
    std::uint64_t of = 0;
    for (auto const& establishment : establishments) {
        count += establishment.count;
        of += establishment.of;
    }
    if (of == 0 || count > of)
        return std::nullopt;
    double const target = as_real(count) / as_real(of);
    return Funnel(target, dispersion_around(target, establishments));
}

FunnelLimits Funnel::limits(std::uint64_t of) const
{
    double const spread = std::sqrt(dispersion_);
    auto const low = [&](double p) { return std::max(0.0, target_ + spread * (lower_limit(target_, of, p) - target_)); };
    // Those who are no cases, mirrored: beyond either limit chance falls as seldom.
    auto const high = [&](double p) { return std::min(1.0, target_ + spread * (1 - target_ - lower_limit(1 - target_, of, p))); };
    return { low(tail_of_95), high(tail_of_95), low(tail_of_998), high(tail_of_998) };
}

FunnelPosition Funnel::position_of(Proportion const& establishment) const
{
    if (establishment.of == 0 || establishment.count > establishment.of)
        return FunnelPosition::NotComputable;
    auto const limits = this->limits(establishment.of);
    if (limits.low_95 <= 0 && limits.high_95 >= 1)
        return FunnelPosition::TooFew;
    double const rate = as_real(establishment.count) / as_real(establishment.of);
    if (rate < limits.low_998)
        return FunnelPosition::SignalBelow;
    if (rate > limits.high_998)
        return FunnelPosition::SignalAbove;
    if (rate < limits.low_95)
        return FunnelPosition::WatchBelow;
    return rate > limits.high_95 ? FunnelPosition::WatchAbove : FunnelPosition::Expected;
}

double dispersion_around(double target, std::span<Proportion const> establishments)
{
    std::vector<double> distances;
    for (auto const& [count, of] : establishments) {
        if (of > 0 && target > 0 && target < 1)
            distances.push_back((as_real(count) / as_real(of) - target) / std::sqrt(target * (1 - target) / as_real(of)));
    }
    if (distances.size() < fewest_for_dispersion)
        return 1;
    std::ranges::sort(distances);
    auto const drawn_in = static_cast<std::size_t>(winsorised * static_cast<double>(distances.size()));
    double const lowest = distances[drawn_in];
    double const highest = distances[distances.size() - 1 - drawn_in];
    double sum = 0;
    for (auto const distance : distances)
        sum += std::pow(std::clamp(distance, lowest, highest), 2);
    return std::max(1.0, sum / static_cast<double>(distances.size()));
}

} // namespace cigogne::analytics
