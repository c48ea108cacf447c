#include "modules/reporting/report_store.hpp"
#include "modules/reporting/routes.hpp"
#include "platform/http/stale.hpp"

namespace cigogne::reporting {

namespace {

using namespace http;

/// Of the reports of a year, last year's where nothing is said, or held in a calendar year, whatever the year of the report.
struct VisitsQuery {
    std::optional<int> year;
    std::optional<int> held_in;
    std::optional<VisitSort> sort;
};
constexpr auto visits_query = fields<VisitsQuery>("ReportVisitsQuery",
    field<&VisitsQuery::year>("year", between(1990, 2199)),
    field<&VisitsQuery::held_in>("held_in", between(1990, 2199)),
    field<&VisitsQuery::sort>("sort"));

struct VisitForm {
    int year;
    PlaceId place;
    CivilDate visited_on;
    std::string presented_by;
    std::optional<std::string> present;
    std::optional<std::string> asked;
    std::optional<std::string> followed_up;
};
constexpr auto visit_form = fields<VisitForm>("ReportVisitForm",
    field<&VisitForm::year>("year", between(1990, 2199)),
    field<&VisitForm::place>("place"),
    field<&VisitForm::visited_on>("visited_on", not_in_future),
    field<&VisitForm::presented_by>("presented_by", max_length(200)),
    field<&VisitForm::present>("present", max_length(1000), free_text),
    field<&VisitForm::asked>("asked", max_length(4000), free_text),
    field<&VisitForm::followed_up>("followed_up", max_length(4000), free_text));

struct VisitView {
    VisitId id;
    std::int64_t version;
    int year;
    PlaceId place;
    std::string place_name;
    CivilDate visited_on;
    std::string presented_by;
    std::string present;
    std::string asked;
    std::string followed_up;
};
View<VisitView> const visit_view = view<VisitView>("ReportVisit",
    field<&VisitView::id>("id", label("Identifiant")),
    field<&VisitView::version>("version", label("Version")),
    field<&VisitView::year>("year", label("Rapport de")),
    field<&VisitView::place>("place", label("Établissement (identifiant)")),
    field<&VisitView::place_name>("place_name", label("Établissement")),
    field<&VisitView::visited_on>("visited_on", label("Présenté le")),
    field<&VisitView::presented_by>("presented_by", label("Par")),
    field<&VisitView::present>("present", max_length(1000), label("Présents")),
    field<&VisitView::asked>("asked", max_length(4000), label("Demandes de la maternité")),
    field<&VisitView::followed_up>("followed_up", max_length(4000), label("Suites")));

VisitView view_of(Names& names, Visit const& visit)
{
    return { visit.id, visit.version, visit.year, visit.place, names.of(visit.place), visit.visited_on, visit.presented_by, visit.present, visit.asked,
        visit.followed_up };
}
VisitView view_of(Call& call, Visit const& visit)
{
    Names names(call);
    return view_of(names, visit);
}

Visit written(VisitForm const& form, Visit before)
{
    before.year = form.year;
    before.place = form.place;
    before.visited_on = form.visited_on;
    before.presented_by = form.presented_by;
    before.present = form.present.value_or("");
    before.asked = form.asked.value_or("");
    before.followed_up = form.followed_up.value_or("");
    return before;
}

Result<Done> check(Call& call, VisitForm const& form)
{
    TRY(check_presented(form.year, form.visited_on));
    if (!directory::place(call.transaction(), form.place, form.visited_on))
        return Failure(http::Error::InvalidFields).with({ { "place", "unknown_place", "Choisissez un établissement de l’annuaire." } });
    return Done {};
}

Result<db::Page<VisitView>> list_visits(Call& call, VisitsQuery const& query)
{
    VisitFilter filter { query.year, query.held_in };
    if (!filter.year && !filter.held_in)
        filter.year = static_cast<int>(paris_date(call.now()).ymd().year()) - 1;
    auto const found = call.store<ReportStore>().visits(call.scope(), filter, query.sort.value_or(VisitSort::Held), call.page_request());
    db::Page<VisitView> page { {}, found.next };
    Names names(call);
    for (auto const& visit : found.items)
        page.items.push_back(view_of(names, visit));
    return page;
}

Result<VisitView> add_visit(Call& call, VisitForm const& form)
{
    TRY(check(call, form));
    auto const who = call.identity().account();
    auto const visit = written(form, { VisitId::make(call.now()), form.year, form.place, form.visited_on, {}, {}, {}, {}, call.now(), who, call.now(), who, 1 });
    if (call.store<ReportStore>().has_same(visit))
        return VisitError::AlreadyNoted;
    call.store<ReportStore>().add(visit);
    call.audit_subject(visit.id.text());
    call.publish({ reports_topic, events::Audience::holders_of(read) });
    return view_of(call, visit);
}

Result<VisitView> change_visit(Call& call, VisitForm const& form)
{
    auto const id = TRY(call.path_id<VisitId>());
    auto const before = call.store<ReportStore>().visit(id);
    if (!before)
        return http::Error::NotFound;
    if (*call.if_match() != before->version)
        return stale(visit_view, view_of(call, *before));
    TRY(check(call, form));
    auto visit = written(form, *before);
    if (call.store<ReportStore>().has_same(visit))
        return VisitError::AlreadyNoted;
    visit.updated_at = call.now();
    visit.updated_by = call.identity().account();
    visit.version = before->version + 1;
    if (!call.store<ReportStore>().save(visit, *before))
        return http::Error::VersionStale;
    call.publish({ reports_topic, events::Audience::holders_of(read) });
    return view_of(call, visit);
}

} // namespace

std::vector<Route> visit_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/report-visits")
                         .summary("Lister les présentations des rapports d’une année, ou faites dans une année")
                         .needs(read)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Browse, audited_visit)
                         .tagged(Etag::none())
                         .takes(query(visits_query))
                         .returns(pages_of(visit_view))
                         .handled_by(list_visits));
    routes.push_back(route(Method::Post, "/api/report-visits")
                         .summary("Noter la présentation d’un rapport")
                         .needs(report)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, audited_visit)
                         .tagged(Etag::row_version())
                         .takes(form(visit_form))
                         .returns(created(visit_view))
                         .limited_to(64 * 1024)
                         .handled_by(add_visit));
    routes.push_back(route(Method::Put, "/api/report-visits/{id}")
                         .summary("Changer la présentation d’un rapport")
                         .needs(report)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, audited_visit, path("id"))
                         .tagged(Etag::row_version())
                         .takes(form(visit_form))
                         .returns(one(visit_view))
                         .limited_to(64 * 1024)
                         .handled_by(change_visit));
    return routes;
}

} // namespace cigogne::reporting
