#include "modules/indicators/note_drawing.hpp"

#include "modules/indicators/figure_drawing.hpp"
#include "modules/indicators/said_numbers.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::indicators {

namespace {

/// Of a trend that is told to be one, as `said_trend` does.
constexpr double significant = 0.05;

FigureKey counted(FigureKey key, PlaceCounts const& region)
{
    auto const of_year = region.own.find(region.year);
    return as_counted(key, of_year == region.own.end() ? analytics::Totals {} : of_year->second);
}

std::vector<analytics::YearlyProportion> years_of(FigureKey const& key, PlaceCounts const& region, Disclosure const& disclosure)
{
    auto yearly = disclosure.by_year(key, region.own);
    std::erase_if(yearly, [&](analytics::YearlyProportion const& one) { return one.year > region.year; });
    return yearly;
}

std::string many_houses(std::int64_t count)
{
    return count == 1 ? "1 maternité est" : fmt::format("{} maternités sont", count);
}

std::string funnel_note(FunnelView const& funnel, std::int64_t beyond, std::int64_t outside)
{
    std::string note = "Un point par maternité, selon son nombre de cas et son taux. ";
    note += outside == 0 ? "Toutes sont entre les limites à 95\u202f%."
                         : fmt::format("{} hors des limites à 95\u202f%, dont {} hors de celles à 99,8\u202f%.", many_houses(outside), beyond);
    if (funnel.dispersion > 1.05)
        note += fmt::format(" Elles diffèrent plus que par hasard\u202f: les limites sont élargies (dispersion {}).", said_decimal(funnel.dispersion));
    if (funnel.hidden > 0)
        note += fmt::format(" {} pas montrée{}\u202f: trop peu de cas.", funnel.hidden == 1 ? "1 maternité n’est" : fmt::format("{} maternités ne sont", funnel.hidden),
            funnel.hidden == 1 ? "" : "s");
    if (funnel.partial > 0)
        note += funnel.partial == 1 ? std::string(" 1 maternité n’y est pas\u202f: son année n’est pas entière.") : fmt::format(" {} maternités n’y sont pas\u202f: leur année n’est pas entière.", funnel.partial);
    return note;
}

} // namespace

NoteDrawing small_trend(FigureKey key, PlaceCounts const& region, Disclosure const& disclosure)
{
    key = counted(disclosure.told(key), region);
    return { std::string(key.figure->label), {}, spark_drawing(years_of(key, region, disclosure), key.indicator->per, key.figure->label), {}, true };
}

DrawnFigure drawn(FigureKey key, PlaceCounts const& region, Disclosure const& disclosure, std::optional<FunnelView> const& funnel, bool names)
{
    key = counted(disclosure.told(key), region);
    DrawnFigure drawn;
    auto const yearly = years_of(key, region, disclosure);
    auto const per = key.indicator->per;
    if (auto drawing = trend_drawing(yearly, {}, per, { .own = "Région, avec l’intervalle à 95\u202f%", .about = key.figure->label, .rarity = key.indicator->rarity }); !drawing.is_empty()) {
        auto const trend = key.indicator->rarity == analytics::Rarity::None ? std::nullopt : analytics::trend_of(yearly);
        drawn.speaks = trend && trend->p_value < significant;
        drawn.drawings.push_back({ fmt::format("{}, d’année en année", key.figure->label), said_trend(trend, per), std::move(drawing), {} });
    }
    if (!funnel || funnel->points.empty())
        return drawn;
    drawn.has_funnel = true;
    auto const out = outside(*funnel);
    analytics::Funnel const limits(funnel->target, funnel->dispersion);
    auto const beyond = std::ranges::count_if(out, [&](FunnelPointView const* point) {
        auto const at = limits.limits(static_cast<std::uint64_t>(point->of));
        return point->rate < at.low_998 || point->rate > at.high_998;
    });
    drawn.speaks = drawn.speaks || beyond > 0;
    NoteDrawing drawing { fmt::format("{}\u202f: toutes les maternités", key.figure->label), funnel_note(*funnel, beyond, static_cast<std::int64_t>(out.size())),
        funnel_drawing(*funnel, per, names ? OutsidePoints::Numbered : OutsidePoints::Plain, key.figure->label), {} };
    for (std::size_t index = 0; names && index < out.size(); ++index)
        drawing.outside.push_back(fmt::format("{}\u202f: {}, {}, {}", index + 1, out[index]->name.value_or("Une maternité"), said_rate(out[index]->rate, per),
            said_ratio(out[index]->count, out[index]->of)));
    drawn.drawings.push_back(std::move(drawing));
    return drawn;
}

} // namespace cigogne::indicators
