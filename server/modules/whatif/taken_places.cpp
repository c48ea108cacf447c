#include "modules/whatif/taken_places.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::whatif {

namespace {

/// So many places of one kind that come to a house, or leave it, on some days.
struct Movement {
    std::size_t change; ///< which of the scenario
    std::size_t house;
    BedKind kind;
    int places; ///< fewer than 0: they leave
    CivilDate first;
    CivilDate last;

    bool bears_upon(Movement const& other, CivilDate day) const
    {
        return house == other.house && kind == other.kind && first <= day && day <= last;
    }
};

std::vector<Movement> movements(Scenario const& scenario, Region const& region, int year)
{
    std::vector<Movement> all;
    for (std::size_t index = 0; index < scenario.changes.size(); ++index) {
        auto const& change = scenario.changes[index];
        auto const house = change.establishment ? region.house(*change.establishment) : std::nullopt;
        if (!house || !change.bed_kind || !change.beds)
            continue;
        auto const first = change.from.value_or(*CivilDate::make(year, 1, 1));
        auto const last = change.to.value_or(*CivilDate::make(year, 12, 31));
        if (change.kind == ChangeKind::BEDS)
            all.push_back({ index, *house, *change.bed_kind, *change.beds, first, last });
        auto const to = change.to_establishment ? region.house(*change.to_establishment) : std::nullopt;
        if (change.kind == ChangeKind::MOVE_TEAM && *change.beds > 0 && to) {
            all.push_back({ index, *house, *change.bed_kind, -*change.beds, first, last });
            all.push_back({ index, *to, *change.bed_kind, *change.beds, first, last });
        }
    }
    return all;
}

int installed_in(Region const& region, std::size_t house, BedKind kind)
{
    auto const ward = region.ward_of(house, kind);
    return ward ? region.wards[*ward].beds : 0;
}

/// What is there on that day when a taking is looked at: all that others bring, without what those before it have taken.
int left_for(Movement const& taking, std::vector<Movement> const& all, Region const& region, CivilDate day)
{
    int left = installed_in(region, taking.house, taking.kind);
    for (auto const& other : all) {
        if (other.bears_upon(taking, day) && (other.places > 0 || other.change < taking.change))
            left += other.places;
    }
    return left;
}

std::string sentence(int left, int installed, CivilDate day)
{
    if (left == installed)
        return fmt::format("Il n’y en a que {} dans cet établissement.", installed);
    return fmt::format("Avec les autres changements, il n’en reste que {} dans cet établissement le {}.", std::max(0, left), french_date(day));
}

} // namespace

std::vector<Fault> takings_too_many(Scenario const& scenario, Region const& region, int year)
{
    auto const all = movements(scenario, region, year);
    std::vector<CivilDate> days; // between two of them nothing changes
    for (auto const& movement : all) {
        days.push_back(movement.first);
        days.push_back(movement.last.plus_days(1));
    }
    std::ranges::sort(days);
    std::vector<Fault> faults;
    for (auto const& taking : all) {
        if (taking.places > 0)
            continue;
        auto const too_far = std::ranges::find_if(days, [&](CivilDate day) {
            return taking.bears_upon(taking, day) && left_for(taking, all, region, day) + taking.places < 0;
        });
        if (too_far != days.end())
            faults.push_back({ fmt::format("changes.{}.beds", taking.change), "too_many",
                sentence(left_for(taking, all, region, *too_far), installed_in(region, taking.house, taking.kind), *too_far) });
    }
    return faults;
}

} // namespace cigogne::whatif
