#include "modules/directory/thresholds.hpp"

namespace cigogne::directory {

bool satisfies(NewbornNeed const& need, CareThreshold const& threshold)
{
    auto const least_age = need.newborns > 1 && threshold.least_age_for_multiples ? *threshold.least_age_for_multiples
                                                                                  : threshold.least_age;
    if (need.age && *need.age < least_age)
        return false;
    return !(need.weight && threshold.least_weight && *need.weight < *threshold.least_weight);
}

std::optional<CareLevel> required_level(NewbornNeed const& need, std::span<CareThreshold const> thresholds, CivilDate day)
{
    if (need.needs_intensive_care)
        return CareLevel::T3;
    if (!need.age && !need.weight)
        return std::nullopt;
    auto lowest = CareLevel::T3;
    for (auto const& threshold : thresholds) {
        if (threshold.level < lowest && threshold.validity.includes(day) && satisfies(need, threshold))
            lowest = threshold.level;
    }
    return lowest;
}

} // namespace cigogne::directory
