#include "modules/quality/seen_case.hpp"
#include "platform/core/query_days.hpp"
#include "platform/http/stale.hpp"

namespace cigogne::quality {

namespace {

using namespace http;

/// Of a year, the present one where nothing is said, or of some days.
struct MeetingQuery {
    std::optional<int> year;
    std::optional<CivilDate> from;
    std::optional<CivilDate> to;
    std::optional<MeetingGroup> group;
    std::optional<PlaceId> house;
};
constexpr auto meeting_query = fields<MeetingQuery>("MeetingQuery",
    field<&MeetingQuery::year>("year", between(2000, 2199)),
    field<&MeetingQuery::from>("from"),
    field<&MeetingQuery::to>("to"),
    field<&MeetingQuery::group>("group"),
    field<&MeetingQuery::house>("house"));

struct MeetingForm {
    CivilDate held_on;
    std::string title;
    MeetingKind kind;
    bool with_network;
    int participants;
    std::vector<CaseId> cases;
    std::vector<int> requests;
    std::optional<std::string> decisions;
};
constexpr auto meeting_form = fields<MeetingForm>("QualityMeetingForm",
    field<&MeetingForm::held_on>("held_on", not_in_future),
    field<&MeetingForm::title>("title", max_length(200)),
    field<&MeetingForm::kind>("kind"),
    field<&MeetingForm::with_network>("with_network"),
    field<&MeetingForm::participants>("participants", between(1, 500)),
    field<&MeetingForm::cases>("cases", max_items(30)),
    field<&MeetingForm::requests>("requests", max_items(30)),
    field<&MeetingForm::decisions>("decisions", max_length(4000), free_text));

/// What was made of a decision.
struct MadeView {
    std::string title;
    ActionState state;
    std::string decision; ///< of the meeting, empty when it was made of none of those it has now
    ActionId id;
};
View<MadeView> const made_view = view<MadeView>("QualityMeetingAction",
    field<&MadeView::title>("title"),
    field<&MadeView::state>("state"),
    field<&MadeView::decision>("decision"),
    field<&MadeView::id>("id"));

struct MeetingView {
    MeetingId id;
    std::int64_t version;
    CivilDate held_on;
    std::string title;
    MeetingKind kind;
    bool with_network;
    std::optional<PlaceId> place;
    std::string place_name;
    int participants;
    std::vector<CaseId> cases;
    std::vector<int> case_numbers;
    std::vector<int> requests;
    std::vector<std::string> decisions;
    std::vector<MadeView> actions; ///< those that whoever calls may read
};
View<MeetingView> const meeting_view = view<MeetingView>("QualityMeeting",
    field<&MeetingView::id>("id", label("Identifiant")),
    field<&MeetingView::version>("version", label("Version")),
    field<&MeetingView::held_on>("held_on", label("Jour")),
    field<&MeetingView::title>("title", label("Réunion")),
    field<&MeetingView::kind>("kind", label("Nature")),
    field<&MeetingView::with_network>("with_network", label("Avec le réseau")),
    field<&MeetingView::place>("place", label("Établissement (identifiant)")),
    field<&MeetingView::place_name>("place_name", label("Établissement")),
    field<&MeetingView::participants>("participants", label("Participants")),
    field<&MeetingView::cases>("cases", label("Cas (identifiants)")),
    field<&MeetingView::case_numbers>("case_numbers", label("Cas")),
    field<&MeetingView::requests>("requests", label("Demandes")),
    field<&MeetingView::decisions>("decisions", label("Décisions")),
    nested<&MeetingView::actions, made_view>("actions", label("Actions")));

std::vector<MadeView> made_in(Call& call, Meeting const& meeting, std::span<std::string const> decisions)
{
    std::vector<MadeView> made;
    for (auto const& action : call.store<Store>().actions_of(meeting.id)) {
        if (may_read(call, action))
            made.push_back({ action.title, action.state, decision_behind(action, decisions), action.id });
    }
    return made;
}

MeetingView view_of(Call& call, Meeting const& meeting)
{
    auto const store = call.store<Store>();
    auto const place = meeting.place ? directory::place(call.transaction(), *meeting.place, meeting.held_on) : std::nullopt;
    std::vector<int> numbers;
    for (auto const id : case_ids(meeting.cases)) {
        if (auto const row = store.find(id))
            numbers.push_back(row->number);
    }
    auto decisions = decisions_of(meeting.decisions);
    auto made = made_in(call, meeting, decisions);
    return { meeting.id, meeting.version, meeting.held_on, meeting.title, meeting.kind, meeting.with_network, meeting.place,
        place ? place->name : std::string(), meeting.participants, case_ids(meeting.cases), std::move(numbers),
        request_numbers(meeting.requests).value_or(std::vector<int> {}), std::move(decisions), std::move(made) };
}

Meeting written(MeetingForm const& form, Meeting before)
{
    before.held_on = form.held_on;
    before.title = form.title;
    before.kind = form.kind;
    before.with_network = form.with_network;
    before.participants = form.participants;
    before.cases = text_of(each_once(form.cases));
    before.requests = text_of(each_once(form.requests));
    before.decisions = form.decisions.value_or("");
    return before;
}

/// It is of these years, and its cases and requests are there for whoever writes; `requests_before`: those it had.
Result<Done> check(Call& call, MeetingForm const& form, std::string_view requests_before)
{
    if (auto fault = day_fault("held_on", form.held_on, paris_date(call.now()), rules_of(call).plausible))
        return Failure(http::Error::InvalidFields).with({ std::move(*fault) });
    if (auto fault = requests_fault(call, form.requests, requests_before))
        return Failure(http::Error::InvalidFields).with({ std::move(*fault) });
    for (auto const id : form.cases) {
        auto const row = call.store<Store>().find(id);
        if (!row || !call.scope().includes(row->house))
            return Failure(http::Error::InvalidFields).with({ { "cases", "unknown_case", "Ce cas n’est pas connu." } });
    }
    return Done {};
}

void tell_meeting(Call& call, Meeting const& meeting)
{
    auto const network = events::Audience::network();
    call.publish({ "meetings", meeting.place ? events::Audience::place(*meeting.place) | network : network });
    call.audit_subject(meeting.id.text());
}

Result<db::Page<MeetingView>> list_meetings(Call& call, MeetingQuery const& query)
{
    auto const year = query.year.value_or(static_cast<int>(paris_date(call.now()).ymd().year()));
    MeetingFilter const filter { query.from.value_or(*CivilDate::make(year, 1, 1)), query.to.value_or(*CivilDate::make(year, 12, 31)),
        query.group.value_or(MeetingGroup::ALL), query.house };
    TRY(in_order(filter.first, filter.last));
    auto const held = call.store<Store>().meetings(call.scope(), filter, call.page_request());
    db::Page<MeetingView> page { {}, held.next };
    for (auto const& meeting : held.items)
        page.items.push_back(view_of(call, meeting));
    return page;
}

/// One's own house's, or the network's.
Result<MeetingView> add_meeting(Call& call, MeetingForm const& form)
{
    TRY(check(call, form, {}));
    auto const who = call.identity().account();
    auto const meeting = written(form, { MeetingId::make(call.now()), form.held_on, {}, form.kind, false, call.scope().place(), 1, {}, {}, {}, call.now(), who, call.now(), who, 1 });
    call.store<Store>().add(meeting);
    tell_meeting(call, meeting);
    return view_of(call, meeting);
}

Result<MeetingView> change_meeting(Call& call, MeetingForm const& form)
{
    auto const id = TRY(call.path_id<MeetingId>());
    auto const before = call.store<Store>().meeting(id);
    if (!before || (call.scope().place() && before->place != call.scope().place()))
        return http::Error::NotFound;
    if (*call.if_match() != before->version)
        return stale(meeting_view, view_of(call, *before));
    TRY(check(call, form, before->requests));
    auto meeting = written(form, *before);
    meeting.updated_at = call.now();
    meeting.updated_by = call.identity().account();
    meeting.version = before->version + 1;
    if (!call.store<Store>().save(meeting, *before))
        return http::Error::VersionStale;
    tell_meeting(call, meeting);
    return view_of(call, meeting);
}

} // namespace

std::vector<Route> meeting_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/meetings")
                         .summary("Lister les réunions d’une année, ou de quelques jours")
                         .needs(read)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Browse, "quality_meeting")
                         .tagged(Etag::none())
                         .takes(query(meeting_query))
                         .returns(pages_of(meeting_view))
                         .handled_by(list_meetings));
    routes.push_back(route(Method::Post, "/api/meetings")
                         .summary("Noter une réunion")
                         .needs(declare)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Write, "quality_meeting")
                         .tagged(Etag::row_version())
                         .takes(form(meeting_form))
                         .returns(created(meeting_view))
                         .handled_by(add_meeting));
    routes.push_back(route(Method::Put, "/api/meetings/{id}")
                         .summary("Changer une réunion")
                         .needs(declare)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Write, "quality_meeting", path("id"))
                         .tagged(Etag::row_version())
                         .takes(form(meeting_form))
                         .returns(one(meeting_view))
                         .handled_by(change_meeting));
    return routes;
}

} // namespace cigogne::quality
