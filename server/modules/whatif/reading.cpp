#include "modules/whatif/reading.hpp"

#include "modules/beds/beds.hpp"
#include "modules/whatif/fitting.hpp"

#include <algorithm>
#include <map>

namespace cigogne::whatif {

namespace {

using Levels = std::map<PlaceId, std::optional<CareLevel>>;

Levels levels_on(db::Transaction& transaction, CivilDate day)
{
    Levels levels;
    for (auto const& place : directory::places(transaction, day))
        levels.emplace(place.id, place.kind ? directory::care_level_of(*place.kind) : std::nullopt);
    return levels;
}

/// Levels change seldom: only between two days that differ is a day sought.
void date_changes(db::Transaction& transaction, CivilDate first, Levels const& before, CivilDate last, Levels const& after, std::vector<House>& houses)
{
    if (before == after)
        return;
    if (last == first.plus_days(1)) {
        for (auto& house : houses) {
            if (before.at(house.id) != after.at(house.id))
                house.levels.push_back({ last, after.at(house.id) });
        }
        return;
    }
    auto const middle = first.plus_days(last.days_since(first) / 2);
    auto const between = levels_on(transaction, middle);
    date_changes(transaction, first, before, middle, between, houses);
    date_changes(transaction, middle, between, last, after, houses);
}

std::vector<House> houses_of(db::Transaction& transaction, int year)
{
    auto const first = *CivilDate::make(year, 1, 1);
    auto const last = *CivilDate::make(year, 12, 31);
    auto const before = levels_on(transaction, first);
    std::vector<House> houses;
    for (auto const& place : directory::places(transaction, first))
        houses.push_back({ place.id, place.name, { place.latitude, place.longitude }, { { first, before.at(place.id) } }, {} });
    date_changes(transaction, first, before, last, levels_on(transaction, last), houses);
    return houses;
}

/// Minutes by the table of travel times or estimated; kilometres as the crow flies times the detour.
void set_roads(db::Transaction& transaction, Region const& region, Model const& model, CivilDate day, std::vector<int>& minutes, std::vector<int>& kilometres)
{
    auto const count = region.houses.size();
    minutes.assign(count * count, 0);
    kilometres.assign(count * count, 0);
    directory::TravelEstimate const a_kilometre_a_minute { model.travel.detour, 60 };
    for (std::size_t from = 0; from < count; ++from) {
        for (auto const& travel : directory::travel_from(transaction, region.houses[from].id, day, model.travel)) {
            auto const to = region.house(travel.destination);
            if (!to)
                continue;
            minutes[from * count + *to] = travel.minutes;
            kilometres[from * count + *to] = directory::estimated_travel(region.houses[from].where, region.houses[*to].where, a_kilometre_a_minute).minutes;
        }
    }
}

/// What the board showed in the year: closures, restrictions, and how often units told their places as expected. The settings stand where it
/// says nothing of them.
void read_board(db::Transaction& transaction, settings::Settings const& settings, CivilDate last, World& world)
{
    auto const begin = world.shifts.begin(0);
    auto const end = start_of_day(*CivilDate::make(world.year + 1, 1, 1));
    auto const index_of = [&](UnitId unit) -> std::optional<std::size_t> {
        auto const* const ward = world.region.ward(unit);
        return ward ? std::optional(static_cast<std::size_t>(ward - world.region.wards.data())) : std::nullopt;
    };
    for (auto const& past : beds::closures_between(transaction, begin, end)) {
        if (auto const ward = index_of(past.unit))
            world.closures.push_back({ *ward, past.closure.begins_at, past.closure.ends_at.value_or(end) });
    }
    for (auto const& past : beds::restrictions_between(transaction, begin, end)) {
        if (auto const ward = index_of(past.unit))
            world.restrictions.push_back({ *ward, past.from, past.until.value_or(end), past.restriction });
    }
    std::ranges::stable_sort(world.restrictions, {}, &RestrictedWard::ward);
    world.calibration = calibration_of(world.model, world.region);
    for (auto const& told : beds::news_told(transaction, settings, *CivilDate::make(world.year, 1, 1), last)) {
        auto const ward = index_of(told.unit);
        if (ward && told.expected > 0)
            world.calibration.shown[*ward] = static_cast<double>(told.told) / static_cast<double>(told.expected);
    }
}

} // namespace

CivilDate settings_day(int year)
{
    return *CivilDate::make(year, 12, 31);
}

Region region_of(db::Transaction& transaction, int year)
{
    Region region { .houses = houses_of(transaction, year), .thresholds = directory::regional_thresholds(transaction) };
    for (auto& own : directory::own_thresholds(transaction)) {
        if (auto const house = region.house(own.establishment))
            region.houses[*house].own_thresholds.push_back(own.threshold);
    }
    auto const capabilities = directory::capabilities(transaction, settings_day(year));
    for (auto& house : region.houses) {
        if (auto const known = capabilities.find(house.id); known != capabilities.end())
            house.capabilities = known->second;
        for (auto const id : directory::usual_referrals(transaction, house.id)) {
            if (auto const to = region.house(id))
                house.usual.push_back(*to);
        }
    }
    for (auto const& unit : directory::units(transaction)) {
        auto const house = region.house(unit.establishment);
        if (!house || !is_replayed(unit.kind))
            continue;
        if (unit.installed)
            region.wards.push_back({ unit.id, *house, unit.kind, unit.name, *unit.installed });
        else
            ++region.without_count;
    }
    return region;
}

RecordedYear recorded_year(db::Transaction& transaction, settings::Settings const& settings, int year)
{
    auto const day = settings_day(year);
    World world { .year = year, .shifts = Shifts(year), .region = region_of(transaction, year), .model = model_on(settings, day) };
    set_roads(transaction, world.region, world.model, day, world.minutes, world.kilometres);
    auto const measures = transfers::measures_of(transaction, year);
    auto last = *CivilDate::make(year, 1, 1);
    for (auto const& measure : measures)
        last = std::max(last, paris_date(measure.asked_at)); // of a year that goes on nothing is expected of what is to come
    read_board(transaction, settings, last, world);
    auto record = record_of(measures, transfers::call_measures_of(transaction, year), world.region, world.model, world.kilometres);
    world.cases = record.cases;
    world.calibration = calibrated_by(record, world);
    return { std::move(world), std::move(record) };
}

std::optional<Calibration> earlier_calibration(db::Transaction& transaction, settings::Settings const& settings, int year)
{
    auto const years = transfers::measured_years(transaction);
    if (std::ranges::find(years, year - 1) == years.end())
        return std::nullopt;
    auto earlier = recorded_year(transaction, settings, year - 1);
    if (earlier.record.cases.size() < enough_for_a_check)
        return std::nullopt;
    return std::move(earlier.world.calibration);
}

} // namespace cigogne::whatif
