#include "modules/indicators/disclosure.hpp"

#include "analytics/disclosure.hpp"

#include <fmt/format.h>

namespace cigogne::indicators {

namespace {

std::string codes(std::string_view indicator, std::string_view figure) { return fmt::format("{}/{}", indicator, figure); }

} // namespace

Disclosure Disclosure::for_everyone(Years const& years, std::uint64_t smallest)
{
    Disclosure disclosure;
    disclosure.is_for_everyone_ = true;
    std::map<analytics::Place, analytics::Totals> places;
    for (auto const& [year, totals] : years)
        places.emplace(analytics::Place { year, {} }, totals);
    // Each list is a table by itself.
    for (auto const list : { "tracers", "quality" }) {
        auto results = analytics::results_of(places, *analytics::find_list(list));
        analytics::suppress(results, places, smallest);
        for (auto const& result : results) {
            if (!result.numerator_suppressed && !result.denominator_suppressed)
                disclosure.shown_.emplace(*result.year, codes(result.indicator, result.figure));
        }
    }
    return disclosure;
}

bool Disclosure::shows(FigureKey const& key, int year) const
{
    return !is_for_everyone_ || shown_.contains({ year, codes(key.indicator->code, key.figure->code) });
}

FigureKey Disclosure::told(FigureKey key) const
{
    if (is_for_everyone_ && analytics::linkage_of(*key.indicator, *key.figure) == analytics::Linkage::Improved)
        key.link = analytics::Link::Unlinked;
    return key;
}

std::vector<analytics::YearlyProportion> Disclosure::by_year(FigureKey const& key, Years const& years) const
{
    auto yearly = indicators::by_year(key, years);
    for (auto& [year, cases] : yearly) {
        if (!shows(key, year))
            cases = {};
    }
    return yearly;
}

} // namespace cigogne::indicators
