#include "modules/indicators/houses_counted.hpp"
#include "modules/indicators/indicator_settings.hpp"
#include "modules/indicators/months.hpp"
#include "modules/indicators/page_views.hpp"
#include "modules/indicators/published.hpp"
#include "modules/indicators/routes.hpp"
#include "modules/indicators/series_reading.hpp"

namespace cigogne::indicators {

namespace {

using namespace http;

struct IndicatorQuery {
    std::optional<std::string> establishment;
    std::optional<int> year;
    std::optional<std::string> figure;
    std::optional<Compare> compare;
};
constexpr auto indicator_query = fields<IndicatorQuery>("IndicatorQuery",
    field<&IndicatorQuery::establishment>("establishment"),
    field<&IndicatorQuery::year>("year", between(2000, 2099)),
    field<&IndicatorQuery::figure>("figure", max_length(40)),
    field<&IndicatorQuery::compare>("compare"));

/// The criterion sheet: what is counted, and what is to be known of it.
struct SheetView {
    std::string code;
    std::string label;
    FigureStatus status;
    std::string status_label;
    int per;
    std::string numerator;
    std::string denominator;
    std::string exclusions;
    std::string source;
    std::string pitfalls;
    std::string linkage;
};
View<SheetView> const sheet_view = view<SheetView>("IndicatorSheet",
    field<&SheetView::code>("code"),
    field<&SheetView::label>("label"),
    field<&SheetView::status>("status"),
    field<&SheetView::status_label>("status_label"),
    field<&SheetView::per>("per"),
    field<&SheetView::numerator>("numerator", max_length(1000)),
    field<&SheetView::denominator>("denominator", max_length(1000)),
    field<&SheetView::exclusions>("exclusions", max_length(1000)),
    field<&SheetView::source>("source", max_length(1000)),
    field<&SheetView::pitfalls>("pitfalls", max_length(1000)),
    field<&SheetView::linkage>("linkage", max_length(1000)));

struct TrendYearView {
    int year;
    std::int64_t count;
    std::int64_t of;
    std::optional<double> rate;
    std::optional<double> low;
    std::optional<double> high;
    std::optional<double> comparator_rate;
    std::optional<int> months; ///< of a year that is not whole: how many it covers, from January
};
View<TrendYearView> const trend_year_view = view<TrendYearView>("IndicatorTrendYear",
    field<&TrendYearView::year>("year"),
    field<&TrendYearView::count>("count"),
    field<&TrendYearView::of>("of"),
    field<&TrendYearView::rate>("rate"),
    field<&TrendYearView::low>("low"),
    field<&TrendYearView::high>("high"),
    field<&TrendYearView::comparator_rate>("comparator_rate"),
    field<&TrendYearView::months>("months"));

struct TrendView {
    std::vector<TrendYearView> years;
    std::optional<double> slope_per_year;
    std::optional<double> p_value;
    std::string sentence;
};
View<TrendView> const trend_view = view<TrendView>("IndicatorTrend",
    nested<&TrendView::years, trend_year_view>("years"),
    field<&TrendView::slope_per_year>("slope_per_year"),
    field<&TrendView::p_value>("p_value"),
    field<&TrendView::sentence>("sentence"));

struct PublishedView {
    std::string label;
    double value;
    int per;
    std::string source;
    std::string scope;
    int year;
    std::optional<std::int64_t> count;
    std::optional<std::int64_t> of;
    std::optional<SeriesId> series;     ///< that was imported; none: known to the program
    std::optional<std::string> edition; ///< of the series
};
View<PublishedView> const published_view = view<PublishedView>("IndicatorPublished",
    field<&PublishedView::label>("label"),
    field<&PublishedView::value>("value"),
    field<&PublishedView::per>("per"),
    field<&PublishedView::source>("source"),
    field<&PublishedView::scope>("scope"),
    field<&PublishedView::year>("year"),
    field<&PublishedView::count>("count"),
    field<&PublishedView::of>("of"),
    field<&PublishedView::series>("series"),
    field<&PublishedView::edition>("edition"));

struct IndicatorView {
    PlaceView place;
    int year;
    std::vector<int> years;
    Compare compare;
    CountsState state;
    SheetView sheet;
    FigureView figure;
    std::vector<FigureView> figures;
    std::optional<FunnelView> funnel;
    std::string no_funnel; ///< French: why there is none; empty where there is one
    TrendView trend;
    std::vector<PublishedView> published;
};
View<IndicatorView> const indicator_view = view<IndicatorView>("IndicatorPage",
    nested<&IndicatorView::place, place_view>("place"),
    field<&IndicatorView::year>("year"),
    field<&IndicatorView::years>("years"),
    field<&IndicatorView::compare>("compare"),
    field<&IndicatorView::state>("state"),
    nested<&IndicatorView::sheet, sheet_view>("sheet"),
    nested<&IndicatorView::figure, figure_view>("figure"),
    nested<&IndicatorView::figures, figure_view>("figures"),
    nested<&IndicatorView::funnel, funnel_view>("funnel"),
    field<&IndicatorView::no_funnel>("no_funnel", max_length(300)),
    nested<&IndicatorView::trend, trend_view>("trend"),
    nested<&IndicatorView::published, published_view>("published"));

std::string_view sentence_of(analytics::Linkage linkage)
{
    switch (linkage) {
    case analytics::Linkage::None:
        return "Chaque séjour compte pour lui-même : le chaînage n’y change rien.";
    case analytics::Linkage::Improved:
        return "Le chaînage complète ce chiffre, ou certaines de ses classes : celles-là sont dites de tous les séjours, un à un (« sans chaînage »), et de ceux qui sont chaînés. Les deux ne s’additionnent jamais.";
    case analytics::Linkage::Needed:
        break;
    }
    return "Ce chiffre n’est dit que de séjours chaînés : sans ANO, il n’y en a pas.";
}

SheetView sheet_of(analytics::Indicator const& indicator)
{
    auto const status = status_of(indicator);
    return { std::string(indicator.code), std::string(indicator.label), status, std::string(word(status).label), indicator.per,
        std::string(indicator.numerator), std::string(indicator.denominator), std::string(indicator.exclusions), std::string(indicator.source),
        std::string(indicator.pitfalls), std::string(sentence_of(indicator.linkage)) };
}

/// Year by year, also of what is rare: pools that overlap are no trend.
TrendView trend_of(FigureKey key, PlaceCounts const& counts)
{
    key = as_compared(key, counts);
    auto const yearly = by_year(key, counts.own);
    TrendView view;
    for (auto const& [year, cases] : yearly) {
        TrendYearView line { year, static_cast<std::int64_t>(cases.count), static_cast<std::int64_t>(cases.of), rate_of(cases), {}, {}, {}, partial_months(counts, year) };
        if (cases.of > 0) {
            if (auto const interval = analytics::interval_of(key.indicator->rarity, cases.count, cases.of)) {
                line.low = interval->low;
                line.high = interval->high;
            }
        }
        // Of a year that is not whole only the one that the page is about is known of others by the same months.
        if (!counts.others_label.empty() && (!line.months || year == counts.year) && tells_others(key, counts, year, Pooling::No))
            line.comparator_rate = rate_of(cases_of(key, counts.others, year, Pooling::No).cases);
        view.years.push_back(line);
    }
    auto const trend = key.indicator->rarity == analytics::Rarity::None ? std::nullopt : trend_over(yearly, counts);
    if (trend) {
        view.slope_per_year = trend->slope;
        view.p_value = trend->p_value;
    }
    view.sentence = said_trend_over(key, yearly, counts);
    return view;
}

Result<FunnelView> funnel_for(Call& call, FigureKey const& key, PlaceReading const& reading)
{
    if (!compares_houses(*key.indicator))
        return NoFunnel::NotCompared;
    FunnelReader const reader { reader_in(call.scope()) == ReadBy::House, reading.house ? reading.house->finess : std::nullopt,
        smallest_published_on(call.services().settings, paris_date(call.now())) };
    return HousesCounted::read(call.transaction(), reading.counts.year).funnel_for(key, reading, reader, Houses::read(call.transaction()));
}

/// What was imported of what others published, then what the program knows of it, the latest first of each.
std::vector<PublishedView> published_beside(Call& call, FigureKey const& key, PlaceReading const& reading)
{
    auto const label = std::string(key.figure->label);
    auto const per = key.indicator->per;
    std::vector<PublishedView> beside;
    for (auto const& value : values_beside(call, key, reading)) {
        Territory const territory { value.territory, value.territory_code };
        bool const is_house = territory.kind == TerritoryKind::Establishment && reading.house;
        beside.push_back({ label, value.value, per, value.source, is_house ? reading.house->name : said(territory), value.year, value.numerator, value.denominator,
            value.series, value.edition });
    }
    for (auto const& value : published_of(key.indicator->code, key.figure->code))
        beside.push_back({ label, value.value, per, std::string(value.source), std::string(value.scope), value.year, {}, {}, {}, {} });
    return beside;
}

Result<IndicatorView> show_indicator(Call& call, IndicatorQuery const& query)
{
    auto const key = TRY(asked_figure(call.path_text("code"), query.figure));
    auto house = TRY(asked_house(call.transaction(), call.scope(), query.establishment));
    auto const today = paris_date(call.now());
    auto const reading = read_place(call.transaction(), call.services().settings, std::move(house), { query.establishment, query.year, query.compare }, today, reader_in(call.scope()));
    auto funnel = funnel_for(call, key, reading);
    auto no_funnel = said_without(funnel, reading.counts);
    IndicatorView view { place_of(call, reading), reading.counts.year, reading.years, reading.counts.compare, reading.state, sheet_of(*key.indicator),
        figure_of(key, reading.counts), figures_of(*key.indicator, reading.counts), {}, std::move(no_funnel), trend_of(key, reading.counts), {} };
    if (funnel.succeeded())
        view.funnel = std::move(funnel).value();
    view.published = published_beside(call, key, reading);
    return view;
}

} // namespace

std::vector<Route> indicator_routes()
{
    return { route(Method::Get, "/api/indicators/{code}")
                 .summary("Lire un indicateur : fiche, entonnoir, tendance, classes, valeurs publiées")
                 .needs(read)
                 .within(ScopeRule::place())
                 .audits(security::AuditKind::Browse, "indicators")
                 .tagged(Etag::hash())
                 .takes(query(indicator_query))
                 .returns(one(indicator_view))
                 .handled_by(show_indicator) };
}

} // namespace cigogne::indicators
