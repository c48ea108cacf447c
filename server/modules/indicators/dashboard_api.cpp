#include "analytics/counting/cube.hpp"
#include "modules/indicators/editions.hpp"
#include "modules/indicators/indicator_settings.hpp"
#include "modules/indicators/page_views.hpp"
#include "modules/indicators/region_data.hpp"
#include "modules/indicators/report_row.hpp"
#include "modules/indicators/routes.hpp"
#include "modules/indicators/store.hpp"
#include "modules/indicators/transmission_view.hpp"
#include "platform/http/route.hpp"
#include "platform/installation.hpp"

#include <algorithm>
#include <set>

namespace cigogne::indicators {

namespace {

using namespace http;

constexpr auto place_query = fields<PlaceQuery>("IndicatorPlaceQuery",
    field<&PlaceQuery::establishment>("establishment"),
    field<&PlaceQuery::year>("year", between(2000, 2099)),
    field<&PlaceQuery::compare>("compare"));

/// A house that the reader may choose.
struct HouseChoice {
    PlaceId id;
    std::string name;
};
View<HouseChoice> const house_choice = view<HouseChoice>("IndicatorHouse",
    field<&HouseChoice::id>("id"),
    field<&HouseChoice::name>("name"));

/// A deposit of which something counts in the year.
struct CountedDeposit {
    DepositId id;
    std::string name;
    std::optional<Instant> kept_at;
    std::string record;
    std::int64_t kept;
    std::int64_t excluded;
    std::int64_t refused;
};
View<CountedDeposit> const counted_deposit = view<CountedDeposit>("IndicatorCountedDeposit",
    field<&CountedDeposit::id>("id"),
    field<&CountedDeposit::name>("name"),
    field<&CountedDeposit::kept_at>("kept_at"),
    field<&CountedDeposit::record>("record"),
    field<&CountedDeposit::kept>("kept"),
    field<&CountedDeposit::excluded>("excluded"),
    field<&CountedDeposit::refused>("refused"));

View<LinkedDeliveries> const linked_view = view<LinkedDeliveries>("IndicatorLinkedDeliveries",
    field<&LinkedDeliveries::count>("count"),
    field<&LinkedDeliveries::of>("of"));

/// The months that the year of a house tells.
struct MonthsView {
    int covered;              ///< from January to the last with a delivery or a birth
    std::vector<int> without; ///< of these: without any
    bool before;              ///< whether the same months of the year before are known, where the year is not whole
};
View<MonthsView> const months_view = view<MonthsView>("IndicatorMonths",
    field<&MonthsView::covered>("covered"),
    field<&MonthsView::without>("without"),
    field<&MonthsView::before>("before"));

View<YearCoverage> const coverage_view = view<YearCoverage>("IndicatorCoverage",
    field<&YearCoverage::houses>("houses"),
    field<&YearCoverage::whole>("whole"),
    field<&YearCoverage::unknown>("unknown"));

/// What the figures rest on.
struct DataView {
    CountsState state;
    std::vector<CountedDeposit> deposits;
    std::optional<MonthsView> months;     ///< of a house; none where they are not known
    std::optional<YearCoverage> coverage; ///< of the region
    std::optional<LinkedDeliveries> linked;
    std::vector<FigureView> quality;
};
View<DataView> const data_view = view<DataView>("IndicatorData",
    field<&DataView::state>("state"),
    nested<&DataView::deposits, counted_deposit>("deposits"),
    nested<&DataView::months, months_view>("months"),
    nested<&DataView::coverage, coverage_view>("coverage"),
    nested<&DataView::linked, linked_view>("linked"),
    nested<&DataView::quality, figure_view>("quality"));

struct TracerView {
    std::string indicator;
    std::string label;
    FigureStatus status;
    std::string status_label;
    std::vector<FigureView> figures;
};
View<TracerView> const tracer_view = view<TracerView>("IndicatorTracer",
    field<&TracerView::indicator>("indicator"),
    field<&TracerView::label>("label"),
    field<&TracerView::status>("status"),
    field<&TracerView::status_label>("status_label"),
    nested<&TracerView::figures, figure_view>("figures"));

struct DefinitionChangeView {
    std::string indicator;
    std::string figure;
    std::string label;
    DefinitionChange change;
    std::string before; ///< what was counted, as it was told
    std::string after;
};
View<DefinitionChangeView> const change_view = view<DefinitionChangeView>("IndicatorDefinitionChange",
    field<&DefinitionChangeView::indicator>("indicator"),
    field<&DefinitionChangeView::figure>("figure"),
    field<&DefinitionChangeView::label>("label"),
    field<&DefinitionChangeView::change>("change"),
    field<&DefinitionChangeView::before>("before", max_length(2000)),
    field<&DefinitionChangeView::after>("after", max_length(2000)));

/// What has changed in the definitions since an earlier year was counted.
struct DefinitionsView {
    int since;
    bool known; ///< else the definitions of then were not kept
    std::vector<DefinitionChangeView> changes;
};
View<DefinitionsView> const definitions_view = view<DefinitionsView>("IndicatorDefinitions",
    field<&DefinitionsView::since>("since"),
    field<&DefinitionsView::known>("known"),
    nested<&DefinitionsView::changes, change_view>("changes"));

struct DashboardView {
    PlaceView place;
    int year;
    std::vector<int> years;
    std::vector<HouseChoice> houses;
    Compare compare;
    DataView data;
    std::optional<TransmittedLine> transmitted; ///< the latest transmission of the year
    std::vector<FigureView> headline;
    std::vector<TracerView> tracers;
    std::optional<DefinitionsView> definitions;
    std::optional<int> report; ///< the latest version of the place's report of that year
};
View<DashboardView> const dashboard_view = view<DashboardView>("IndicatorDashboard",
    nested<&DashboardView::place, place_view>("place"),
    field<&DashboardView::year>("year"),
    field<&DashboardView::years>("years"),
    nested<&DashboardView::houses, house_choice>("houses"),
    field<&DashboardView::compare>("compare"),
    nested<&DashboardView::data, data_view>("data"),
    nested<&DashboardView::transmitted, transmitted_line>("transmitted"),
    nested<&DashboardView::headline, figure_view>("headline"),
    nested<&DashboardView::tracers, tracer_view>("tracers"),
    nested<&DashboardView::definitions, definitions_view>("definitions"),
    field<&DashboardView::report>("report"));

/// The maternities of today, and whichever house something is counted of.
std::vector<HouseChoice> choices(Call& call)
{
    std::vector<HouseChoice> choices;
    if (call.scope().place())
        return choices;
    for (auto const& place : directory::places(call.transaction(), paris_date(call.now()))) {
        if (place.kind && directory::care_level_of(*place.kind))
            choices.push_back({ place.id, place.name });
    }
    // Of those that are none any more: their years stay counted.
    std::set<PlaceId> chosen;
    for (auto const& choice : choices)
        chosen.insert(choice.id);
    auto const store = call.store<Store>();
    auto const houses = Houses::read(call.transaction());
    for (auto const& house : houses.all()) {
        if (!chosen.contains(house.id) && store.is_counted(house.finess))
            choices.push_back({ house.id, house.name });
    }
    return choices;
}

DataView data_of(Call& call, PlaceReading const& reading)
{
    DataView data { reading.state, {}, {}, {}, {}, {} };
    auto const finess = reading.house ? reading.house->finess : std::nullopt;
    if (!reading.house || finess) {
        for (auto const& deposit : call.store<Store>().counted_deposits(reading.counts.year, finess))
            data.deposits.push_back({ deposit.id, name_for(call.scope(), deposit.owner, deposit.name), deposit.kept_at, deposit.record, deposit.lines_kept,
                deposit.lines_read - deposit.lines_kept - deposit.lines_refused, deposit.lines_refused });
    }
    if (reading.state != CountsState::Current)
        return data;
    if (!reading.house)
        data.coverage = coverage_of(call.transaction(), reading.counts.year);
    else if (reading.months)
        data.months = MonthsView { *reading.months, reading.months_without, reading.counts.same_months_before.has_value() };
    data.linked = linked_deliveries(reading.counts);
    data.quality = figures_of(*analytics::find_list("quality"), reading.counts);
    return data;
}

std::optional<int> report_of(Call& call, PlaceReading const& reading)
{
    auto const house = reports::house_text(reading.house ? std::optional(reading.house->id) : std::nullopt);
    auto const versions = reports::VersionStore(call.transaction(), report_versions).versions(reading.counts.year, house);
    return versions.empty() ? std::nullopt : std::optional(versions.front().version);
}

/// The sheet of a figure in some words: who is counted, among whom, who is not.
std::string said(FigureDefinition const& figure)
{
    auto text = figure.numerator;
    for (auto const& more : { figure.denominator, figure.exclusions }) {
        if (!more.empty())
            text += (text.empty() ? "" : " / ") + more;
    }
    return text;
}

DefinitionChangeView told(ChangedFigure const& changed)
{
    auto const& [change, before, after] = changed;
    auto const& named = change == DefinitionChange::Removed ? before : after;
    auto const label = [](FigureDefinition const& figure) { return figure.indicator_label + ", " + figure.label; };
    // Where only the name was changed, both names are what there is to tell.
    bool const is_renamed = change == DefinitionChange::Reworded && said(before) == said(after);
    return { named.indicator, named.figure, label(named), change, is_renamed ? label(before) : said(before), is_renamed ? label(after) : said(after) };
}

/// What has changed since the year before the one of the page was counted, or the latest one before it; nothing where there is none.
std::optional<DefinitionsView> definitions_since(Call& call, PlaceReading const& reading)
{
    auto const before = std::ranges::find_if(reading.years, [&](int year) { return year < reading.counts.year; });
    if (before == reading.years.end())
        return std::nullopt;
    auto const& store = call.store<Store>();
    auto const deposit = store.first_counted(*before, reading.house ? reading.house->finess : std::nullopt);
    auto const edition = deposit ? store.edition(deposit->fingerprint, deposit->computed_at) : std::nullopt;
    // Counted before editions were kept, but by the same terms: nothing is counted otherwise.
    bool const is_same = deposit && deposit->fingerprint == analytics::definitions_fingerprint();
    DefinitionsView view { *before, edition.has_value() || is_same, {} };
    if (edition)
        std::ranges::transform(changes_between(edition_from(edition->sheets), edition_of_today()), std::back_inserter(view.changes), told);
    return view;
}

Result<DashboardView> show_dashboard(Call& call, PlaceQuery const& query)
{
    auto house = TRY(asked_house(call.transaction(), call.scope(), query.establishment));
    auto const today = paris_date(call.now());
    auto const& settings = call.services().settings;
    auto const reading = read_place(call.transaction(), settings, std::move(house), query, today, reader_in(call.scope()));
    DashboardView view { place_of(call, reading), reading.counts.year, reading.years, choices(call), reading.counts.compare, data_of(call, reading),
        transmitted_line_of(call.transaction(), reading), {}, {}, definitions_since(call, reading), report_of(call, reading) };
    if (reading.state != CountsState::Current)
        return view;
    for (auto const& key : headline_on(settings, today))
        view.headline.push_back(figure_of(key, reading.counts));
    for (auto const& indicator : analytics::tracers()) {
        auto const status = status_of(indicator);
        view.tracers.push_back({ std::string(indicator.code), std::string(indicator.label), status, std::string(word(status).label),
            figures_of(indicator, reading.counts) });
    }
    return view;
}

} // namespace

View<PlaceView> const place_view = view<PlaceView>("IndicatorPlace",
    field<&PlaceView::establishment>("establishment"),
    field<&PlaceView::name>("name"),
    field<&PlaceView::finess>("finess"),
    field<&PlaceView::type>("type"));

PlaceView place_of(Call& call, PlaceReading const& reading)
{
    if (!reading.house)
        return { std::nullopt, installation(call.transaction()).region, std::nullopt, std::nullopt };
    auto const& house = *reading.house;
    if (!reading.type.empty())
        return { house.id, house.name, house.finess, std::string(said_type(reading.type)) };
    auto const place = directory::place(call.transaction(), house.id, *CivilDate::make(reading.counts.year, 12, 31));
    auto const type = place && place->kind ? std::string(said_type(type_of(*place->kind))) : std::string();
    return { house.id, house.name, house.finess, type.empty() ? std::nullopt : std::optional(type) };
}

std::vector<Route> dashboard_routes()
{
    return { route(Method::Get, "/api/indicators/dashboard")
                 .summary("Lire les indicateurs d’une maternité, ou de la région")
                 .needs(read)
                 .within(ScopeRule::place())
                 .audits(security::AuditKind::Browse, "indicators")
                 .tagged(Etag::hash())
                 .takes(query(place_query))
                 .returns(one(dashboard_view))
                 .handled_by(show_dashboard) };
}

} // namespace cigogne::indicators
