#include "modules/indicators/series_reading.hpp"

#include "modules/indicators/indicator_settings.hpp"
#include "platform/installation.hpp"

#include <algorithm>
#include <map>

namespace cigogne::indicators {

namespace {

/// The departments of which the directory knows three maternities or more.
std::vector<std::string> open_departments(db::Transaction& transaction, CivilDate today)
{
    std::map<std::string, std::int64_t> houses;
    for (auto const& place : directory::places(transaction, today)) {
        if (place.kind && directory::care_level_of(*place.kind))
            ++houses[place.department];
    }
    std::vector<std::string> open;
    for (auto const& [department, count] : houses) {
        if (count >= fewest_compared)
            open.push_back(department);
    }
    return open;
}

/// Whose values stand beside the figures of a page.
std::vector<Territory> territories_of(http::Call& call, PlaceReading const& reading)
{
    std::vector<Territory> territories { { TerritoryKind::France, "" } };
    if (auto const region = region_code_of(installation(call.transaction()).region); !region.empty())
        territories.push_back({ TerritoryKind::Region, std::string(region) });
    if (!reading.house)
        return territories;
    auto const place = directory::place(call.transaction(), reading.house->id, paris_date(call.now()));
    if (auto code = place ? territory_code_in(TerritoryKind::Department, place->department) : std::nullopt)
        territories.push_back({ TerritoryKind::Department, std::move(*code) });
    if (reading.house->finess)
        territories.push_back({ TerritoryKind::Establishment, *reading.house->finess });
    return territories;
}

bool is_readable(SeriesReader const& reader, CurrentValue const& value)
{
    return may_read(reader, { value.series, {}, {}, {}, 0, value.year, value.territory, value.territory_code, {}, value.tells_of, value.numerator, value.denominator, value.value });
}

} // namespace

SeriesReader series_reader_of(http::Call& call)
{
    auto const place = call.scope().place();
    if (!place)
        return {};
    auto const today = paris_date(call.now());
    auto const houses = Houses::read(call.transaction());
    auto const* const own = houses.of(*place);
    return house_reader(own ? own->finess : std::string(), open_departments(call.transaction(), today),
        static_cast<std::int64_t>(smallest_published_on(call.services().settings, today)));
}

std::vector<CurrentValue> values_beside(http::Call& call, FigureKey const& key, PlaceReading const& reading)
{
    auto const reader = series_reader_of(call);
    auto const store = call.store<SeriesStore>();
    std::vector<CurrentValue> beside;
    for (auto const& territory : territories_of(call, reading)) {
        std::map<SeriesId, int> years;
        for (auto& value : store.current_values(std::string(key.indicator->code), std::string(key.figure->code), territory)) {
            if (is_readable(reader, value) && ++years[value.series] <= years_beside)
                beside.push_back(std::move(value));
        }
    }
    std::ranges::stable_sort(beside, std::ranges::greater(), &CurrentValue::year);
    return beside;
}

} // namespace cigogne::indicators
