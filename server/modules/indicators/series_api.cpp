#include "modules/indicators/routes.hpp"
#include "modules/indicators/series_keeping.hpp"
#include "modules/indicators/series_reading.hpp"
#include "modules/indicators/series_view.hpp"

namespace cigogne::indicators {

namespace {

using namespace http;

constexpr auto nobodys = "values that others published, nobody's data";

struct SeriesWithdrawalForm {
    std::string reason;
};
constexpr auto withdrawal_form = fields<SeriesWithdrawalForm>("IndicatorSeriesWithdrawalForm", field<&SeriesWithdrawalForm::reason>("reason", max_length(500), free_text));

struct ValuesQuery {
    std::optional<std::string> indicator;
    std::optional<int> year;
    std::optional<TerritoryKind> territory;
    std::optional<SeriesSort> sort;
};
constexpr auto values_query = fields<ValuesQuery>("IndicatorSeriesValuesQuery",
    field<&ValuesQuery::indicator>("indicator", max_length(40)),
    field<&ValuesQuery::year>("year", between(first_series_year, 2099)),
    field<&ValuesQuery::territory>("territory"),
    field<&ValuesQuery::sort>("sort"));

Result<Series> series_in_path(Call& call)
{
    auto const id = TRY(call.path_id<SeriesId>());
    auto series = call.store<SeriesStore>().series(id);
    if (!series)
        return http::Error::NotFound;
    return std::move(*series);
}

Result<db::Page<SeriesListLine>> list_series(Call& call)
{
    auto found = call.store<SeriesStore>().all(call.scope(), call.page_request());
    db::Page<SeriesListLine> page { {}, std::move(found.next) };
    for (auto const& series : found.items)
        page.items.push_back(line_of(call.transaction(), series));
    return page;
}

Result<SeriesView> show_series(Call& call)
{
    auto const series = TRY(series_in_path(call));
    return view_of(call.transaction(), series, series_reader_of(call));
}

Result<db::Page<SeriesValueView>> list_values(Call& call, ValuesQuery const& query)
{
    auto const series = TRY(series_in_path(call));
    auto found = call.store<SeriesStore>().values(call.scope(), series.id, series_reader_of(call), { query.indicator, query.year, query.territory },
        query.sort.value_or(SeriesSort::File), call.page_request());
    auto const houses = Houses::read(call.transaction());
    db::Page<SeriesValueView> page { {}, std::move(found.next) };
    for (auto const& value : found.items)
        page.items.push_back(view_of(value, houses));
    return page;
}

Result<SeriesView> withdraw_series(Call& call, SeriesWithdrawalForm const& form)
{
    auto series = TRY(series_in_path(call));
    auto const withdrawn = TRY(withdraw(call.transaction(), std::move(series), form.reason, { call.identity().account(), call.now() }));
    call.publish({ topic, heard_by() });
    return view_of(call.transaction(), withdrawn, series_reader_of(call));
}

} // namespace

std::vector<Route> series_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/indicators/series")
                         .summary("Lister les séries de valeurs publiées (Scan Santé)")
                         .needs(read_series)
                         .within(ScopeRule::place())
                         .audits(nothing_because(nobodys).exported_as("indicator_series"))
                         .tagged(Etag::hash())
                         .takes(nothing)
                         .returns(pages_of(series_list_line))
                         .handled_by(list_series));
    routes.push_back(route(Method::Get, "/api/indicators/series/{id}")
                         .summary("Lire une série de valeurs publiées : sa source, sa version, ce qu’elle est devenue")
                         .needs(read_series)
                         .within(ScopeRule::place())
                         .audits(nothing_because(nobodys))
                         .tagged(Etag::hash())
                         .takes(nothing)
                         .returns(one(series_view))
                         .handled_by(show_series));
    routes.push_back(route(Method::Get, "/api/indicators/series/{id}/values")
                         .summary("Lire, ou exporter, les valeurs d’une série publiée")
                         .needs(read_series)
                         .within(ScopeRule::place())
                         .audits(nothing_because(nobodys).exported_as("indicator_series_values"))
                         .tagged(Etag::hash())
                         .takes(query(values_query))
                         .returns(pages_of(series_value_view))
                         .handled_by(list_values));
    routes.push_back(route(Method::Post, "/api/indicators/series/{id}/withdrawal")
                         .summary("Retirer une série de valeurs publiées : celle qu’elle avait remplacée se lit de nouveau")
                         .needs(import_series)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "indicator_series", path("id"))
                         .tagged(Etag::none())
                         .takes(form(withdrawal_form))
                         .returns(one(series_view))
                         .handled_by(withdraw_series));
    return routes;
}

} // namespace cigogne::indicators
