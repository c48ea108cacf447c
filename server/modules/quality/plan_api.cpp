#include "modules/quality/plan.hpp"
#include "modules/quality/seen_case.hpp"

#include <algorithm>

namespace cigogne::quality {

namespace {

using namespace http;

struct PlanQuery {
    std::optional<int> year;
};
constexpr auto plan_query = fields<PlanQuery>("PlanQuery",
    field<&PlanQuery::year>("year", between(2000, 2199)));

constexpr auto plan_line = fields<PlanLine>("PlanLine",
    field<&PlanLine::code>("code", label("Code")),
    field<&PlanLine::label>("label", label("Dysfonctionnement")),
    field<&PlanLine::requests>("requests", label("Demandes concernées")),
    field<&PlanLine::transfers>("transfers", label("Transferts réalisés")),
    field<&PlanLine::per_100>("per_100", label("Pour 100 transferts")),
    field<&PlanLine::mode>("mode", label("Suite donnée")),
    field<&PlanLine::actions>("actions", label("Actions")),
    field<&PlanLine::done>("done", label("Faites")),
    field<&PlanLine::overdue>("overdue", label("En retard")));

struct ModeForm {
    transfers::Dysfunction code;
    Mode mode;
    CivilDate valid_from;
    std::string source_note;
};
constexpr auto mode_form = fields<ModeForm>("DysfunctionModeForm",
    field<&ModeForm::code>("code"),
    field<&ModeForm::mode>("mode"),
    field<&ModeForm::valid_from>("valid_from"),
    field<&ModeForm::source_note>("source_note", max_length(200)));

struct ModeView {
    transfers::Dysfunction code;
    Mode mode;
    CivilDate valid_from;
    std::string source_note;
};
View<ModeView> const mode_view = view<ModeView>("DysfunctionMode",
    field<&ModeView::code>("code"),
    field<&ModeView::mode>("mode"),
    field<&ModeView::valid_from>("valid_from"),
    field<&ModeView::source_note>("source_note"));

Result<db::Page<PlanLine>> show_plan(Call& call, PlanQuery const& query)
{
    auto const today = paris_date(call.now());
    auto const year = query.year.value_or(static_cast<int>(today.ymd().year()));
    auto const mode_day = std::min(today, *CivilDate::make(year, 12, 31));
    auto const store = call.store<Store>();
    return db::Page<PlanLine> { plan_of(transfers::measures_of(call.transaction(), year), store.actions_of(year), store.modes(), mode_day, today), {} };
}

Result<ModeView> date_mode(Call& call, ModeForm const& form)
{
    DatedMode const mode { Id<DysfunctionModeTag>::make(call.now()), form.code, form.mode, form.valid_from, form.source_note, call.now(),
        call.identity().account() };
    call.store<Store>().add(mode);
    call.audit_subject(mode.id.text());
    call.publish({ "actions", events::Audience::network() });
    return ModeView { form.code, form.mode, form.valid_from, form.source_note };
}

} // namespace

std::vector<Route> plan_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/action-plan")
                         .summary("Lire le plan d’action d’une année")
                         .needs(read)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Browse, "quality_action")
                         .tagged(Etag::none())
                         .takes(query(plan_query))
                         .returns(pages_of(plan_line))
                         .handled_by(show_plan));
    routes.push_back(route(Method::Post, "/api/dysfunction-modes")
                         .summary("Dater la suite donnée à un dysfonctionnement")
                         .needs(coordinate)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "dysfunction_mode")
                         .tagged(Etag::none())
                         .takes(form(mode_form))
                         .returns(created(mode_view))
                         .handled_by(date_mode));
    return routes;
}

} // namespace cigogne::quality
