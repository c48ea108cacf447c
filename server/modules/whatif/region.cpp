#include "modules/whatif/region.hpp"

#include <algorithm>

namespace cigogne::whatif {

std::optional<CareLevel> House::level_on(CivilDate day) const
{
    std::optional<CareLevel> level;
    for (auto const& dated : levels) {
        if (dated.from <= day)
            level = dated.level;
    }
    return level;
}

std::optional<directory::CareThreshold> House::own_threshold_on(CivilDate day) const
{
    auto const level = level_on(day);
    auto const found = std::ranges::find_if(own_thresholds, [&](directory::CareThreshold const& own) { return own.level == level && own.validity.includes(day); });
    return found == own_thresholds.end() ? std::nullopt : std::optional(*found);
}

std::optional<std::size_t> Region::house(PlaceId id) const
{
    auto const found = std::ranges::find(houses, id, &House::id);
    return found == houses.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - houses.begin()));
}

Ward const* Region::ward(UnitId id) const
{
    auto const found = std::ranges::find(wards, id, &Ward::id);
    return found == wards.end() ? nullptr : &*found;
}

std::optional<std::size_t> Region::ward_of(std::size_t house, BedKind kind) const
{
    for (std::size_t index = 0; index < wards.size(); ++index) {
        if (wards[index].house == house && wards[index].kind == kind)
            return index;
    }
    return std::nullopt;
}

} // namespace cigogne::whatif
