#include "modules/reporting/percentile.hpp"

#include <algorithm>
#include <cmath>

namespace cigogne::reporting {

std::optional<double> percentile(std::vector<int>& values, double share, double asked)
{
    if (values.empty())
        return std::nullopt;
    auto const last = static_cast<double>(values.size() - 1);
    double const rank = share * last;
    auto const at = [&](double place) { return values.begin() + static_cast<std::ptrdiff_t>(std::floor(place)); };
    auto const below = at(rank);
    std::nth_element(at(asked * last), below, values.end());
    double const rest = rank - std::floor(rank);
    if (rest == 0)
        return *below;
    int const above = *std::min_element(below + 1, values.end());
    return *below + rest * (above - *below);
}

} // namespace cigogne::reporting
