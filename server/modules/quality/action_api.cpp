#include "modules/quality/seen_case.hpp"
#include "platform/http/stale.hpp"

#include <algorithm>

namespace cigogne::quality {

namespace {

using namespace http;

/// Of a year, the present one where nothing is said, or of a meeting in which they were decided, of whatever year.
struct ActionQuery {
    std::optional<int> year;
    std::optional<MeetingId> meeting;
};
constexpr auto action_query = fields<ActionQuery>("ActionQuery",
    field<&ActionQuery::year>("year", between(2000, 2199)),
    field<&ActionQuery::meeting>("meeting"));

struct ActionForm {
    int year;
    std::string title;
    ActionLevel level;
    ActionCategory category;
    std::string owner;
    std::optional<PlaceId> place;
    CivilDate due_on;
    ActionState state;
    std::optional<std::string> dropped_because;
    std::optional<std::string> evaluation;
    std::vector<transfers::Dysfunction> codes;
    std::vector<int> requests;
    std::vector<CaseId> cases;
    std::optional<MeetingId> meeting;
    std::optional<std::string> decision; ///< of that meeting, in its words
};
constexpr auto action_form = fields<ActionForm>("QualityActionForm",
    field<&ActionForm::year>("year", between(2000, 2199)),
    field<&ActionForm::title>("title", max_length(200)),
    field<&ActionForm::level>("level"),
    field<&ActionForm::category>("category"),
    field<&ActionForm::owner>("owner", max_length(120)),
    field<&ActionForm::place>("place"),
    field<&ActionForm::due_on>("due_on"),
    field<&ActionForm::state>("state"),
    field<&ActionForm::dropped_because>("dropped_because", max_length(300)),
    field<&ActionForm::evaluation>("evaluation", max_length(500)),
    field<&ActionForm::codes>("codes", max_items(10)),
    field<&ActionForm::requests>("requests", max_items(30)),
    field<&ActionForm::cases>("cases", max_items(30)),
    field<&ActionForm::meeting>("meeting"),
    field<&ActionForm::decision>("decision", max_length(4000), free_text));

bool may_write(Call& call, Action const& action)
{
    auto const own = call.scope().place();
    return call.identity().may(coordinate) || (own && action.level == ActionLevel::LOCAL && action.place == own);
}

Action written(ActionForm const& form, Action before)
{
    before.year = form.year;
    before.title = form.title;
    before.level = form.level;
    before.category = form.category;
    before.owner = form.owner;
    before.place = form.level == ActionLevel::LOCAL ? form.place : std::nullopt;
    before.due_on = form.due_on;
    before.state = form.state;
    before.dropped_because = form.dropped_because.value_or("");
    before.evaluation = form.evaluation.value_or("");
    before.codes.values = each_once(form.codes);
    before.requests = text_of(each_once(form.requests));
    before.cases = text_of(each_once(form.cases));
    before.meeting = form.meeting;
    before.decision = form.meeting ? form.decision.value_or("") : std::string();
    return before;
}

Action blank(Call& call, ActionForm const& form)
{
    auto const who = call.identity().account();
    return { ActionId::make(call.now()), form.year, {}, form.level, form.category, {}, {}, form.due_on, form.state, {}, {}, {}, {}, {}, {},
        call.now(), who, call.now(), who, 1 };
}

/// What it says, and that its cases and requests are there for whoever writes; `requests_before`: those it had.
Result<Done> check(Call& call, Action const& action, ActionForm const& form, std::string_view requests_before)
{
    auto faults = faults_of(action);
    if (auto fault = requests_fault(call, form.requests, requests_before))
        faults.push_back(std::move(*fault));
    for (auto const id : case_ids(action.cases)) {
        auto const row = call.store<Store>().find(id);
        if (!row || !call.scope().includes(row->house))
            faults.push_back({ "cases", "unknown_case", "Ce cas n’est pas connu." });
    }
    if (action.meeting) {
        auto const meeting = call.store<Store>().meeting(*action.meeting);
        if (!meeting || (call.scope().place() && meeting->place != call.scope().place()))
            faults.push_back({ "meeting", "unknown_meeting", "Cette réunion n’est pas connue." });
    }
    if (action.place && !directory::place(call.transaction(), *action.place, paris_date(call.now())))
        faults.push_back({ "place", "unknown_place", "Cet établissement n’est pas dans l’annuaire." });
    return faults.empty() ? Result<Done>(Done {}) : Failure(http::Error::InvalidFields).with(std::move(faults));
}

void tell_action(Call& call, Action const& action)
{
    call.publish({ "actions", events::Audience::everyone() });
    if (action.meeting)
        call.publish({ "meetings", events::Audience::everyone() });
    for (auto const id : case_ids(action.cases))
        call.publish({ "case/" + id.text(), events::Audience::everyone() });
    call.audit_subject(action.id.text());
}

Result<db::Page<ActionView>> list_actions(Call& call, ActionQuery const& query)
{
    auto const year = query.year.value_or(static_cast<int>(paris_date(call.now()).ymd().year()));
    db::Page<ActionView> page;
    auto const store = call.store<Store>();
    for (auto const& action : query.meeting ? store.actions_of(*query.meeting) : store.actions_of(year)) {
        if (may_read(call, action))
            page.items.push_back(view_of(call, action));
    }
    return page;
}

Result<ActionView> add_action(Call& call, ActionForm const& form)
{
    auto const action = written(form, blank(call, form));
    TRY(check(call, action, form, {}));
    if (!may_write(call, action))
        return Error::NotYours;
    call.store<Store>().add(action);
    tell_action(call, action);
    return view_of(call, action);
}

Result<ActionView> change_action(Call& call, ActionForm const& form)
{
    auto const id = TRY(call.path_id<ActionId>());
    auto const before = call.store<Store>().action(id);
    if (!before || !may_read(call, *before))
        return http::Error::NotFound;
    auto action = written(form, *before);
    if (!may_write(call, *before) || !may_write(call, action))
        return Error::NotYours;
    if (*call.if_match() != before->version)
        return stale(action_view, view_of(call, *before));
    TRY(check(call, action, form, before->requests));
    action.updated_at = call.now();
    action.updated_by = call.identity().account();
    action.version = before->version + 1;
    if (!call.store<Store>().save(action, *before))
        return http::Error::VersionStale;
    tell_action(call, action);
    return view_of(call, action);
}

} // namespace

std::vector<Route> action_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/actions")
                         .summary("Lister les actions d’une année, ou d’une réunion")
                         .needs(read)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Browse, "quality_action")
                         .tagged(Etag::none())
                         .takes(query(action_query))
                         .returns(pages_of(action_view))
                         .handled_by(list_actions));
    routes.push_back(route(Method::Post, "/api/actions")
                         .summary("Noter une action")
                         .needs(declare)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Write, "quality_action")
                         .tagged(Etag::row_version())
                         .takes(form(action_form))
                         .returns(created(action_view))
                         .handled_by(add_action));
    routes.push_back(route(Method::Put, "/api/actions/{id}")
                         .summary("Changer une action")
                         .needs(declare)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Write, "quality_action", path("id"))
                         .tagged(Etag::row_version())
                         .takes(form(action_form))
                         .returns(one(action_view))
                         .handled_by(change_action));
    return routes;
}

} // namespace cigogne::quality
