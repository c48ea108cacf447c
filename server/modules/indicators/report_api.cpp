#include "platform/reports/report_api.hpp"
#include "modules/indicators/report_drafting.hpp"
#include "modules/indicators/report_paper.hpp"
#include "modules/indicators/report_row.hpp"
#include "modules/indicators/report_series.hpp"
#include "modules/indicators/report_sheet.hpp"
#include "modules/indicators/report_words.hpp"
#include "modules/indicators/routes.hpp"
#include "modules/indicators/store.hpp"
#include "platform/core/text.hpp"
#include "platform/installation.hpp"

#include <algorithm>

namespace cigogne::indicators {

namespace {

using namespace http;
using reports::ReportQuery;
using reports::ReportsForm;

struct ReportsQuery {
    std::optional<int> year;
};
constexpr auto reports_query = fields<ReportsQuery>("IndicatorReportsQuery", field<&ReportsQuery::year>("year", between(1990, 2199)));

struct ReportItem {
    std::optional<PlaceId> place; ///< none: the region
    std::string name;
    int version;
    Instant made_at;
    std::string reason;
};
View<ReportItem> const report_item = view<ReportItem>("IndicatorReportItem",
    field<&ReportItem::place>("place"),
    field<&ReportItem::name>("name"),
    field<&ReportItem::version>("version"),
    field<&ReportItem::made_at>("made_at"),
    field<&ReportItem::reason>("reason"));

struct ReportsView {
    int year;
    std::vector<int> years; ///< of which something was reported, or may be
    std::vector<int> reported; ///< of these, those of which something was, the latest first
    std::vector<ReportItem> items;
    std::vector<std::string> missing; ///< names, for who reads the whole region: what the year's files tell of, and no report does
};
View<ReportsView> const reports_view = view<ReportsView>("IndicatorReports",
    field<&ReportsView::year>("year"),
    field<&ReportsView::years>("years"),
    field<&ReportsView::reported>("reported"),
    nested<&ReportsView::items, report_item>("items"),
    field<&ReportsView::missing>("missing"));

/// A figure of the first page, its funnel ready to be drawn.
struct HeadlineView {
    ReportFigure figure;
    std::optional<FunnelView> funnel;
    std::string no_funnel; ///< French: why there is none; empty where there is one
    std::vector<ReportYear> trend;
    std::string trend_sentence;
};
View<HeadlineView> const headline_view = view<HeadlineView>("IndicatorReportHeadline",
    nested<&HeadlineView::figure, report_figure>("figure"),
    nested<&HeadlineView::funnel, funnel_view>("funnel"),
    field<&HeadlineView::no_funnel>("no_funnel"),
    nested<&HeadlineView::trend, report_year>("trend"),
    field<&HeadlineView::trend_sentence>("trend_sentence"));

struct ReportView {
    int year;
    std::optional<PlaceId> place;
    std::string name;
    std::string type;
    int version;
    Instant made_at;
    std::string reason;
    std::vector<std::string> moved; ///< sentences: what differs from the version before
    std::vector<reports::VersionView> versions;
    std::string data; ///< what it rests on, in words
    std::string alone;
    std::vector<HeadlineView> headline;
    std::vector<ReportSection> sections;
    std::vector<ReportDefinition> definitions;
};
View<ReportView> const report_view = view<ReportView>("IndicatorReport",
    field<&ReportView::year>("year"),
    field<&ReportView::place>("place"),
    field<&ReportView::name>("name"),
    field<&ReportView::type>("type"),
    field<&ReportView::version>("version"),
    field<&ReportView::made_at>("made_at"),
    field<&ReportView::reason>("reason"),
    field<&ReportView::moved>("moved"),
    nested<&ReportView::versions, reports::version_view>("versions"),
    field<&ReportView::data>("data"),
    field<&ReportView::alone>("alone"),
    nested<&ReportView::headline, headline_view>("headline"),
    nested<&ReportView::sections, report_section>("sections"),
    nested<&ReportView::definitions, report_definition>("definitions"));

reports::VersionStore store_of(Call& call)
{
    return { call.transaction(), report_versions };
}

/// What has no report yet beside those that have: of a house whose file came later, or where the making was stopped. Nothing where no report was made.
std::vector<std::string> missing_beside(Call& call, std::vector<ReportItem> const& items, int year)
{
    if (items.empty() || call.scope().place())
        return {};
    auto const is_there = [&](std::optional<PlaceId> place) { return std::ranges::find(items, place, &ReportItem::place) != items.end(); };
    std::vector<std::string> missing;
    auto& transaction = call.transaction();
    for (auto const& house : houses_to_report(transaction, Houses::read(transaction), year)) {
        if (!is_there(house.id))
            missing.push_back(house.name);
    }
    std::ranges::sort(missing, {}, [](std::string const& name) { return french_sort_key(name); });
    if (!is_there(std::nullopt))
        missing.insert(missing.begin(), installation(transaction).region);
    return missing;
}

Result<ReportsView> list_reports(Call& call, ReportsQuery const& query)
{
    auto years = reports::years_to_show(call, indicator_reports(), call.store<Store>().counted_years());
    auto const last_year = static_cast<int>(paris_date(call.now()).ymd().year()) - 1;
    auto const year = query.year.value_or(years.empty() ? last_year : years.front());
    ReportsView view { year, std::move(years), store_of(call).years(call.scope()), {}, {} };
    auto const heads = store_of(call).latest(call.scope(), year);
    std::vector<PlaceId> places;
    for (auto const& head : heads) {
        if (auto const place = PlaceId::parse(head.house))
            places.push_back(*place);
    }
    auto const names = directory::named_places(call.transaction(), places);
    for (auto const& head : heads) {
        auto const place = PlaceId::parse(head.house);
        auto const named = place ? std::ranges::find(names, *place, &directory::NamedPlace::id) : names.end();
        auto name = place ? (named == names.end() ? std::string() : named->name) : installation(call.transaction()).region;
        view.items.push_back({ place, std::move(name), head.version, head.made_at, head.reason });
    }
    std::ranges::sort(view.items, {}, [](ReportItem const& item) { return std::pair(item.place.has_value(), french_sort_key(item.name)); });
    view.missing = missing_beside(call, view.items, year);
    return view;
}

Result<jobs::Started> start_reports(Call& call, ReportsForm const& form)
{
    return reports::start_making(call, indicator_reports(), form, [&] { return can_be_reported(call.transaction(), form.year); });
}

Result<ReportView> show_report(Call& call, ReportQuery const& query)
{
    auto const version = TRY(reports::asked_report(call, indicator_reports(), query));
    auto report = report_from(version.content);
    ReportView view { report.year, report.place, report.name, report.type, version.version, version.made_at, version.reason, {},
        reports::versions_of(call, indicator_reports(), version), said_data(report), std::move(report.alone), {}, std::move(report.sections), std::move(report.definitions) };
    std::ranges::transform(moved_from(version.moved), std::back_inserter(view.moved), sentence_of);
    for (auto& headline : report.headline) {
        auto no_funnel = said_without_funnel(headline);
        view.headline.push_back({ std::move(headline.figure), headline.funnel ? std::optional(drawn(*headline.funnel, report.name)) : std::nullopt, std::move(no_funnel),
            std::move(headline.trend), std::move(headline.trend_sentence) });
    }
    return view;
}

Result<exporting::Paper> print_report(Call& call, ReportQuery const& query)
{
    auto const version = TRY(reports::asked_report(call, indicator_reports(), query));
    auto const report = report_from(version.content);
    return exporting::Paper { report_paper(report, { version.version, version.made_at, moved_from(version.moved), version.reason }),
        report_file_name(report, version.version) + ".pdf", R"({"paper":"indicator_report"})" };
}

Result<db::Page<ReportSheetLine>> list_lines(Call& call, ReportQuery const& query)
{
    auto const version = TRY(reports::asked_report(call, indicator_reports(), query));
    return db::Page<ReportSheetLine> { sheet_lines(report_from(version.content)), {} };
}

} // namespace

std::vector<Route> report_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/indicators/reports")
                         .summary("Lister les rapports d’indicateurs d’une année")
                         .needs(read)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Browse, audited_report)
                         .tagged(Etag::none())
                         .takes(query(reports_query))
                         .returns(one(reports_view))
                         .handled_by(list_reports));
    routes.push_back(route(Method::Post, "/api/indicators/reports")
                         .summary("Établir les rapports d’indicateurs d’une année : un travail, à suivre")
                         .needs(make_reports)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, audited_report)
                         .tagged(Etag::none())
                         .takes(form(reports::reports_form))
                         .returns(created(jobs::started_view))
                         .handled_by(start_reports));
    routes.push_back(route(Method::Get, "/api/indicators/reports/{id}")
                         .summary("Lire le rapport d’indicateurs d’une maternité, ou de la région, comme il a été établi")
                         .needs(read)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Browse, audited_report)
                         .tagged(Etag::none())
                         .takes(query(reports::report_query))
                         .returns(one(report_view))
                         .handled_by(show_report));
    routes.push_back(route(Method::Get, "/api/indicators/reports/{id}/report.pdf")
                         .summary("Imprimer un rapport d’indicateurs (PDF)")
                         .needs(read)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Export, audited_report)
                         .tagged(Etag::none())
                         .takes(query(reports::report_query))
                         .returns(paper)
                         .handled_by(print_report));
    routes.push_back(route(Method::Get, "/api/indicators/reports/{id}/lines")
                         .summary("Lire, ou exporter, les chiffres d’un rapport d’indicateurs")
                         .needs(read)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Browse, audited_report)
                         .tagged(Etag::none())
                         .takes(query(reports::report_query))
                         .returns(pages_of(report_sheet_line))
                         .handled_by(list_lines));
    return routes;
}

} // namespace cigogne::indicators
