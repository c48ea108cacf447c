#include "modules/indicators/barometer.hpp"

#include "modules/indicators/indicator_settings.hpp"
#include "modules/indicators/note_drawing.hpp"
#include "modules/indicators/region_data.hpp"
#include "platform/installation.hpp"

#include <algorithm>

namespace cigogne::indicators {

namespace {

std::string trend_sentence(FigureKey key, PlaceCounts const& region, Disclosure const& disclosure)
{
    key = as_counted(disclosure.told(key), region.own.at(region.year));
    auto yearly = disclosure.by_year(key, region.own);
    std::erase_if(yearly, [&](analytics::YearlyProportion const& one) { return one.year > region.year; });
    return said_trend(key.indicator->rarity == analytics::Rarity::None ? std::nullopt : analytics::trend_of(yearly), key.indicator->per);
}

} // namespace

Barometer make_barometer(db::Transaction& transaction, settings::Settings const& settings, std::optional<int> year, CivilDate today)
{
    auto const reading = read_place(transaction, settings, {}, { .establishment = {}, .year = year, .compare = {} }, today);
    Barometer barometer { installation(transaction).region, reading.counts.year, reading.years, reading.state, {}, {}, {}, {} };
    if (reading.state != CountsState::Current)
        return barometer;
    auto const smallest = smallest_published_on(settings, today);
    auto const disclosure = Disclosure::for_everyone(reading.counts.own, smallest);
    barometer.data = data_sentences(transaction, reading);
    for (auto const& key : headline_on(settings, today)) {
        if (barometer.figures.size() == most_barometer_figures)
            break;
        barometer.figures.push_back({ line_of(key, reading.counts, disclosure, NoteLabels::Whole, barometer.sources), trend_sentence(key, reading.counts, disclosure), small_trend(key, reading.counts, disclosure).drawing });
    }
    barometer.births = births_by_type(transaction, reading.counts.year, smallest);
    return barometer;
}

} // namespace cigogne::indicators
