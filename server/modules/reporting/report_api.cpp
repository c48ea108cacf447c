#include "platform/reports/report_api.hpp"
#include "modules/reporting/report_drafting.hpp"
#include "modules/reporting/report_paper.hpp"
#include "modules/reporting/report_series.hpp"
#include "modules/reporting/report_sheet.hpp"
#include "modules/reporting/report_store.hpp"
#include "modules/reporting/routes.hpp"
#include "platform/core/text.hpp"
#include "platform/export/pdf.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_set>

namespace cigogne::reporting {

namespace {

using namespace http;
using reports::report_query;
using reports::ReportQuery;
using reports::reports_form;
using reports::ReportsForm;

struct YearQuery {
    std::optional<int> year;
};
constexpr auto year_query = fields<YearQuery>("ReportsQuery", field<&YearQuery::year>("year", between(1990, 2199)));

struct ReportItem {
    std::optional<PlaceId> place;
    std::string name;
    int version;
    Instant made_at;
    std::string reason;
    std::optional<CivilDate> visited_on;
};
View<ReportItem> const report_item = view<ReportItem>("ReportItem",
    field<&ReportItem::place>("place"),
    field<&ReportItem::name>("name"),
    field<&ReportItem::version>("version"),
    field<&ReportItem::made_at>("made_at"),
    field<&ReportItem::reason>("reason"),
    field<&ReportItem::visited_on>("visited_on"));

struct ReportsView {
    int year;
    std::vector<int> years; ///< of which something was reported, or may be
    std::vector<int> years_held; ///< calendar years in which a report was presented, the latest first: this year is one before it is over
    int visited;            ///< houses to which a report of this year was presented, whenever that was
    int visited_in_year;    ///< houses that were visited during this year, whatever the year of the report
    std::vector<ReportItem> items;
};
View<ReportsView> const reports_view = view<ReportsView>("Reports",
    field<&ReportsView::year>("year"),
    field<&ReportsView::years>("years"),
    field<&ReportsView::years_held>("years_held"),
    field<&ReportsView::visited>("visited"),
    field<&ReportsView::visited_in_year>("visited_in_year"),
    nested<&ReportsView::items, report_item>("items"));

struct ReportView {
    int year;
    std::optional<PlaceId> place;
    std::string name;
    std::string level;
    int version;
    Instant made_at;
    std::string reason;
    std::vector<std::string> moved; ///< sentences: what differs from the version before
    std::vector<reports::VersionView> versions;
    std::vector<ReportSection> sections;
    std::vector<HouseLine> houses;
};
View<ReportView> const report_view = view<ReportView>("YearReport",
    field<&ReportView::year>("year"),
    field<&ReportView::place>("place"),
    field<&ReportView::name>("name"),
    field<&ReportView::level>("level"),
    field<&ReportView::version>("version"),
    field<&ReportView::made_at>("made_at"),
    field<&ReportView::reason>("reason"),
    field<&ReportView::moved>("moved"),
    nested<&ReportView::versions, reports::version_view>("versions"),
    nested<&ReportView::sections, report_section>("sections"),
    nested<&ReportView::houses, house_line>("houses"));

int houses_of(std::vector<Visit> const& visits)
{
    std::unordered_set<PlaceId> houses;
    for (auto const& visit : visits)
        houses.insert(visit.place);
    return static_cast<int>(houses.size());
}

Result<ReportsView> list_reports(Call& call, YearQuery const& query)
{
    auto const store = call.store<ReportStore>();
    auto const last_year = static_cast<int>(paris_date(call.now()).ymd().year()) - 1;
    auto years = reports::years_to_show(call, yearly_reports(), transfers::measured_years(call.transaction()));
    auto const year = query.year.value_or(years.empty() ? last_year : years.front());
    auto const visits = store.visits(call.scope(), year);
    Names names(call);
    ReportsView view { year, std::move(years), store.years_held(call.scope()), 0, houses_of(store.visits_held_in(call.scope(), year)), {} };
    for (auto& head : store.latest(call.scope(), year)) {
        auto const place = PlaceId::parse(head.house);
        auto const visit = place ? std::ranges::find(visits, *place, &Visit::place) : visits.end();
        view.visited += visit != visits.end();
        view.items.push_back({ place, place ? names.of(*place) : "Région", head.version, head.made_at, std::move(head.reason),
            visit == visits.end() ? std::nullopt : std::optional(visit->visited_on) });
    }
    std::ranges::sort(view.items, {}, [](ReportItem const& item) { return std::pair(item.place.has_value(), french_sort_key(item.name)); });
    return view;
}

Result<jobs::Started> start_reports(Call& call, ReportsForm const& form)
{
    return reports::start_making(call, yearly_reports(), form, [&]() -> Result<Done> {
        auto const years = transfers::measured_years(call.transaction());
        if (std::ranges::find(years, form.year) == years.end())
            return Failure(ReportError::NothingRecorded).with({ { "year", "nothing_recorded", std::string(explain(ReportError::NothingRecorded).sentence) } });
        return Done {};
    });
}

Result<ReportView> show_report(Call& call, ReportQuery const& query)
{
    auto const row = TRY(reports::asked_report(call, yearly_reports(), query));
    auto report = report_from(row.content);
    ReportView view { report.year, report.place, std::move(report.name), std::move(report.level), row.version, row.made_at, row.reason, {}, {},
        std::move(report.sections), std::move(report.houses) };
    std::ranges::transform(moved_from(row.moved), std::back_inserter(view.moved), sentence_of);
    view.versions = reports::versions_of(call, yearly_reports(), row);
    return view;
}

Result<exporting::Paper> print_report(Call& call, ReportQuery const& query)
{
    auto const row = TRY(reports::asked_report(call, yearly_reports(), query));
    auto const report = report_from(row.content);
    return exporting::Paper { report_paper(report, { row.version, row.made_at, moved_from(row.moved), row.reason }), report_file_name(report, row.version) + ".pdf",
        R"({"paper":"yearly_report"})" };
}

Result<db::Page<SheetLine>> list_lines(Call& call, ReportQuery const& query)
{
    auto const row = TRY(reports::asked_report(call, yearly_reports(), query));
    return db::Page<SheetLine> { sheet_lines(report_from(row.content)), {} };
}

} // namespace

std::vector<Route> report_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/reports")
                         .summary("Lister les rapports annuels d’une année")
                         .needs(read)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Browse, audited_report)
                         .tagged(Etag::none())
                         .takes(query(year_query))
                         .returns(one(reports_view))
                         .handled_by(list_reports));
    routes.push_back(route(Method::Post, "/api/reports")
                         .summary("Établir les rapports annuels d’une année : un travail, à suivre")
                         .needs(report)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, audited_report)
                         .tagged(Etag::none())
                         .takes(form(reports_form))
                         .returns(created(jobs::started_view))
                         .handled_by(start_reports));
    routes.push_back(route(Method::Get, "/api/reports/{id}")
                         .summary("Lire le rapport annuel d’une maternité, ou de la région, comme il a été établi")
                         .needs(read)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Browse, audited_report)
                         .tagged(Etag::none())
                         .takes(query(report_query))
                         .returns(one(report_view))
                         .handled_by(show_report));
    routes.push_back(route(Method::Get, "/api/reports/{id}/report.pdf")
                         .summary("Imprimer un rapport annuel (PDF)")
                         .needs(read)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Export, audited_report)
                         .tagged(Etag::none())
                         .takes(query(report_query))
                         .returns(paper)
                         .handled_by(print_report));
    routes.push_back(route(Method::Get, "/api/reports/{id}/lines")
                         .summary("Lire, ou exporter, les chiffres d’un rapport annuel")
                         .needs(read)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Browse, audited_report)
                         .tagged(Etag::none())
                         .takes(query(report_query))
                         .returns(pages_of(sheet_line))
                         .handled_by(list_lines));
    return routes;
}

} // namespace cigogne::reporting
