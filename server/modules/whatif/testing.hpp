#pragma once

#include "modules/whatif/comparison.hpp"

#include <fmt/format.h>

/// Small worlds for the tests of this module. Establishments are invented.
namespace cigogne::whatif::fixtures {

inline Instant at(std::string_view text) { return *parse_rfc3339(text); }
inline CivilDate day(std::string_view text) { return *CivilDate::parse(text); }
inline people::GestationalAge weeks(int count) { return *people::GestationalAge::make(count, 0); }
/// The same id for the same number.
template <class IdType>
IdType numbered(int number)
{
    return *IdType::parse(fmt::format("00000000-0000-7000-8000-{:012}", number));
}

/// A year of which nothing is left to chance: no own patient, no refusal without reason, no birth on the way, ten minutes a call.
inline World quiet_world(int houses)
{
    World world { .year = 2025, .shifts = Shifts(2025), .region = {}, .model = {} };
    for (int house = 0; house < houses; ++house)
        world.region.houses.push_back({ numbered<PlaceId>(house), fmt::format("CH Exemple {}", house), {}, { { day("2020-01-01"), CareLevel::T3 } }, {} });
    world.region.thresholds = { { CareLevel::T1, weeks(37), {}, {}, { day("2020-01-01") } },
        { CareLevel::T2A, weeks(34), {}, {}, { day("2020-01-01") } }, { CareLevel::T2B, weeks(32), {}, {}, { day("2020-01-01") } } };
    world.model.stay_days.fill(10);
    world.model.orientation.bands.fill({ 60, 120 });
    world.model.minutes_a_call = 10;
    world.model.minutes_a_call_out_of_hours = 10;
    world.model.other_refusals = 0;
    world.model.delivers_there = 1;
    world.calibration = calibration_of(world.model, world.region);
    world.minutes.assign(static_cast<std::size_t>(houses) * static_cast<std::size_t>(houses), 0);
    world.kilometres = world.minutes;
    return world;
}

inline void set_road(World& world, std::size_t from, std::size_t to, int minutes, int kilometres)
{
    for (auto const pair : { world.pair(from, to), world.pair(to, from) }) {
        world.minutes[pair] = minutes;
        world.kilometres[pair] = kilometres;
    }
}

inline void add_ward(World& world, std::size_t house, BedKind kind, int beds, double own_load = 0)
{
    auto const number = static_cast<int>(world.region.wards.size());
    world.region.wards.push_back({ numbered<UnitId>(100 + number), house, kind, std::string(word(kind).label), beds });
    world.calibration.own_load.push_back(own_load);
    world.calibration.shown.push_back(0);
}

/// A newborn to be moved, who needs type III.
inline Case newborn_case(std::string_view asked_at, std::size_t origin)
{
    auto const instant = at(asked_at);
    return { .asked_at = instant, .day = paris_date(instant), .origin = origin, .kind = transfers::Kind::TNN, .urgency = transfers::Urgency::U2, .newborn = { weeks(28), {}, 1 } };
}

} // namespace cigogne::whatif::fixtures
