#include "modules/indicators/place_figures.hpp"

#include "analytics/statistics/interval.hpp"
#include "analytics/statistics/pooling.hpp"
#include "modules/indicators/months.hpp"
#include "modules/indicators/said_numbers.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace cigogne::indicators {

using namespace analytics;

namespace {

/// Of a trend that is told to be one. Proposed, the usual limit.
constexpr double significant = 0.05;

constexpr std::string_view own_type_alone
    = "Le lieu de naissance ne se compare pas d’une maternité à l’autre : chacune a le taux de son type. Le nombre compte, et le taux de la région.";

constexpr std::string_view said_alone
    = "Chaîné seul, l’établissement ne dit pas ce qui se passe dans un autre\u00a0: il faut les fichiers de toute la région.";

constexpr std::string_view said_apart = "Chaîné à part des autres maternités\u00a0: pas de comparaison de ce nombre.";

constexpr std::string_view said_outdated = "À recalculer : sa définition a changé depuis le dépôt. Redéposez les fichiers.";

Pooling pooling_of(FigureKey const& key, PlaceCounts const& place)
{
    return place.is_house && is_pooled(key) ? Pooling::Yes : Pooling::No;
}

/// « Région, janvier à juillet » of a year that is not whole; what is pooled takes the years before whole.
std::string in_months(std::string label, PlaceCounts const& place, Pooling pooling)
{
    auto const months = partial_months(place, place.year);
    if (!months || pooling == Pooling::Yes)
        return label;
    return std::move(label) + ", " + said_months(*months);
}

/// Whether the months of the others are not known, of a year that is not whole.
bool lacks_months(PlaceCounts const& place)
{
    return partial_months(place, place.year) && !place.others.contains(place.year);
}

/// The same months of the year before.
std::optional<Proportion> same_months_before(FigureKey const& key, PlaceCounts const& place)
{
    return place.same_months_before ? std::optional(proportion_of(key, *place.same_months_before)) : std::nullopt;
}

/// Whether the figure is told of joined stays by the house but not by those that it is compared with: by others, or all together.
bool is_joined_apart(FigureKey const& key, PlaceCounts const& place)
{
    auto const others = place.others.find(place.year);
    return key.link == Link::Linked && place.is_house && place.compare != Compare::Past && others != place.others.end() && !is_told_linked(key, others->second);
}

std::optional<ComparatorView> comparator_of(FigureKey const& key, PlaceCounts const& place)
{
    auto const pooling = pooling_of(key, place);
    auto const shown = [](std::string label, Proportion const& cases) {
        return ComparatorView { std::move(label), static_cast<std::int64_t>(cases.count), static_cast<std::int64_t>(cases.of), rate_of(cases) };
    };
    if (place.compare == Compare::Past) {
        // Pools that share a year are not compared with each other (indicators.md 9).
        if (auto const months = partial_months(place, place.year); months && pooling == Pooling::No) {
            auto const cases = same_months_before(key, place);
            if (!cases || cases->of == 0)
                return std::nullopt;
            return shown(fmt::format("{}, {} {}", place.own_label, said_months(*months), place.year - 1), *cases);
        }
        auto const before = place.year - (pooling == Pooling::Yes ? pooled_years : 1);
        auto const [cases, years] = cases_of(key, place.own, before, pooling);
        if (cases.of == 0)
            return std::nullopt;
        return shown(fmt::format("{}, {}", place.own_label, said_years(years)), cases);
    }
    if (place.others_label.empty() || lacks_months(place) || is_joined_apart(key, place) || !tells_others(key, place, place.year, pooling))
        return std::nullopt;
    return shown(in_months(place.others_label, place, pooling), cases_of(key, place.others, place.year, pooling).cases);
}

/// Houses stand in a funnel by whole years: the months of a part of one may be other than those of the others.
std::string said_partial(int months, std::size_t years)
{
    return fmt::format("Année incomplète ({}{})\u00a0: pas de comparaison à l’entonnoir.", said_months(months),
        years > 1 ? ", avec les années d’avant entières" : "");
}

/// Where a house stands; nothing where houses are not compared.
void tell_position(FigureView& view, FigureKey const& key, Proportion const& cases, PlaceCounts const& place)
{
    if (!place.is_house || key.indicator->rarity == Rarity::None)
        return;
    if (!compares_houses(*key.indicator)) {
        view.sentence = own_type_alone;
        return;
    }
    if (!place.why_alone.empty()) {
        view.sentence = place.why_alone;
        return;
    }
    if (view.months) {
        view.sentence = said_partial(*view.months, view.years_counted.size());
        return;
    }
    if (is_joined_apart(key, place)) {
        view.sentence = said_apart;
        return;
    }
    auto const funnel = funnel_in(place.funnels, key);
    if (!funnel && cases.of > 0)
        return;
    auto const position = funnel ? funnel->position_of(cases) : FunnelPosition::NotComputable;
    view.position = position_of(position);
    view.sentence = sentence_of(position);
}

/// Whether the year tells the figure, be it of nothing: not where stays were not joined, or by definitions of before.
bool is_counted(FigureKey const& key, Totals const& totals)
{
    return is_known(key, totals) && (key.link != Link::Linked || is_told_linked(key, totals));
}

/// Whether too many values are missing for a rate: then it is not shown.
bool hide_where_missing(FigureView& view, FigureKey const& key, PlaceCounts const& place)
{
    auto const of_year = place.own.find(place.year);
    auto const needs = needs_of(key);
    auto const missing = of_year == place.own.end() ? std::nullopt : missing_share(needs, of_year->second);
    if (!missing || *missing <= place.most_missing)
        return false;
    view.rate.reset();
    view.low.reset();
    view.high.reset();
    view.position = FigurePosition::HiddenQuality;
    view.sentence = said_missing(needs, *missing);
    return true;
}

} // namespace

FigureKey as_compared(FigureKey const& key, PlaceCounts const& place)
{
    auto const of_year = place.own.find(place.year);
    auto counted = as_counted(key, of_year == place.own.end() ? Totals {} : of_year->second);
    if (!key.link && is_joined_apart(counted, place) && linkage_of(*key.indicator, *key.figure) == Linkage::Improved)
        counted.link = Link::Unlinked;
    return counted;
}

std::vector<YearlyProportion> by_year(FigureKey const& key, Years const& years)
{
    std::vector<YearlyProportion> yearly;
    for (auto const& [year, totals] : years)
        yearly.push_back({ year, proportion_of(key, totals) });
    return yearly;
}

Cases cases_of(FigureKey const& key, Years const& years, int year, Pooling pooling)
{
    Cases pool;
    auto const first = pooling == Pooling::Yes ? year - pooled_years + 1 : year;
    for (auto each = years.lower_bound(first); each != years.end() && each->first <= year; ++each) {
        auto const [count, of] = proportion_of(key, each->second);
        pool.cases.count += count;
        pool.cases.of += of;
        if (is_counted(key, each->second))
            pool.years.push_back(each->first);
    }
    if (pool.years.empty())
        pool.years.push_back(year);
    return pool;
}

bool tells_others(FigureKey const& key, PlaceCounts const& place, int year, Pooling pooling)
{
    if (is_pooled(key) && !place.beyond_months.tells(key, year))
        return false;
    auto const first = pooling == Pooling::Yes ? year - pooled_years + 1 : year;
    return std::ranges::all_of(place.others, [&](auto const& each) { return each.first < first || each.first > year || place.disclosure.tells(key, each.first); });
}

std::optional<int> partial_months(PlaceCounts const& place, int year)
{
    auto const found = place.partial.find(year);
    return found == place.partial.end() ? std::nullopt : std::optional(found->second);
}

FigureView figure_of(FigureKey key, PlaceCounts const& place)
{
    auto const of_year = place.own.find(place.year);
    key = as_compared(key, place);
    auto [cases, years] = cases_of(key, place.own, place.year, pooling_of(key, place));
    FigureView view { std::string(key.indicator->code), std::string(key.figure->code), std::string(key.indicator->label), std::string(key.figure->label),
        key.indicator->per, is_pooled(key), static_cast<std::int64_t>(cases.count), static_cast<std::int64_t>(cases.of), rate_of(cases), {}, {}, {}, std::move(years),
        status_of(*key.indicator), {}, {}, comparator_of(key, place), false, place.is_house ? partial_months(place, place.year) : std::nullopt };
    view.comparator_hidden = place.compare != Compare::Past && !place.others_label.empty() && !lacks_months(place) && !is_joined_apart(key, place) && !view.comparator;
    if (key.link)
        view.link = *key.link == Link::Linked ? FigureLink::Linked : FigureLink::Unlinked;
    if (cases.of > 0) {
        if (auto const interval = interval_of(key.indicator->rarity, cases.count, cases.of)) {
            view.low = interval->low;
            view.high = interval->high;
        }
    }
    if (of_year != place.own.end() && !is_known(key, of_year->second)) {
        view.position = FigurePosition::Outdated;
        view.sentence = said_outdated;
    } else if (key.link == Link::Linked && of_year != place.own.end() && of_year->second.is_linked() && !is_told_linked(key, of_year->second)) {
        view.sentence = said_alone;
    } else if (!hide_where_missing(view, key, place))
        tell_position(view, key, cases, place);
    return view;
}

std::optional<LinkedDeliveries> linked_deliveries(PlaceCounts const& place)
{
    auto const of_year = place.own.find(place.year);
    if (of_year == place.own.end())
        return std::nullopt;
    auto const without = proportion_of(as_counted(*find_figure("Q4", "mothers_without_child"), of_year->second), of_year->second);
    if (without.of == 0)
        return std::nullopt;
    return LinkedDeliveries { static_cast<std::int64_t>(without.of - without.count), static_cast<std::int64_t>(without.of) };
}

std::vector<FigureView> figures_of(List const& list, PlaceCounts const& place)
{
    std::vector<FigureView> figures;
    for (auto const& entry : list.entries) {
        for (auto& figure : figures_of(*find_indicator(entry.indicator), place)) {
            if (entry.figure.empty() || entry.figure == figure.figure)
                figures.push_back(std::move(figure));
        }
    }
    return figures;
}

std::vector<FigureView> figures_of(Indicator const& indicator, PlaceCounts const& place)
{
    auto const of_year = place.own.find(place.year);
    // Of all stays, each by itself, and of those that were joined: the two never add up (indicators.md 10).
    std::vector<FigureView> figures;
    for (auto const& figure : indicator.classes) {
        bool const is_linked = of_year != place.own.end() && is_told_linked({ &indicator, &figure }, of_year->second);
        if (!is_linked || linkage_of(indicator, figure) != Linkage::Improved) {
            figures.push_back(figure_of({ &indicator, &figure }, place));
            continue;
        }
        for (auto const link : { Link::Unlinked, Link::Linked })
            figures.push_back(figure_of({ &indicator, &figure, link }, place));
    }
    return figures;
}

std::optional<Trend> trend_over(std::vector<YearlyProportion> yearly, PlaceCounts const& place)
{
    std::erase_if(yearly, [&](YearlyProportion const& one) { return partial_months(place, one.year).has_value(); });
    return trend_of(yearly);
}

std::string said_trend_over(FigureKey const& key, std::vector<YearlyProportion> const& yearly, PlaceCounts const& place)
{
    if (key.indicator->rarity == Rarity::None)
        return said_trend(std::nullopt, key.indicator->per);
    auto sentence = said_trend(trend_over(yearly, place), key.indicator->per);
    if (std::ranges::any_of(yearly, [&](YearlyProportion const& one) { return partial_months(place, one.year).has_value(); }))
        sentence += " Les années incomplètes ne sont pas dans ce calcul.";
    return sentence;
}

std::string said_trend(std::optional<Trend> const& trend, int per)
{
    if (!trend)
        return "Aucune tendance ne se dit : moins de trois années comparables, ou aucun cas.";
    auto p = trend->p_value < 0.001 ? std::string("p < 0,001") : fmt::format("p = {:.3f}", trend->p_value);
    std::ranges::replace(p, '.', ',');
    if (trend->p_value >= significant)
        return fmt::format("Pas de tendance au-delà du hasard ({}).", p);
    auto slope = fmt::format("{:+.1f}", trend->slope * per);
    std::ranges::replace(slope, '.', ',');
    if (slope.starts_with('-'))
        slope.replace(0, 1, "−");
    return fmt::format("{}\u00a0: {} pour {} par an ({}).", trend->slope > 0 ? "En hausse" : "En baisse", slope, per == 1000 ? "1\u202f000" : fmt::format("{}", per), p);
}

} // namespace cigogne::indicators
