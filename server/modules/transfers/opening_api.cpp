#include "modules/transfers/drafts.hpp"
#include "modules/transfers/names.hpp"
#include "modules/transfers/opening.hpp"
#include "modules/transfers/routes.hpp"
#include "modules/transfers/view_of.hpp"

namespace cigogne::transfers {

namespace {

using namespace http;

/// The live request of somebody of the same name and birth date. Another maternity's tells its number, its place and its time only.
struct MatchView {
    std::optional<RequestId> id;
    int number;
    std::string origin;
    Instant asked_at;
};
constexpr auto match_view = fields<MatchView>("MatchView",
    field<&MatchView::id>("id"),
    field<&MatchView::number>("number"),
    field<&MatchView::origin>("origin"),
    field<&MatchView::asked_at>("asked_at"));

struct LiveMatchView {
    std::optional<MatchView> match;
};
constexpr auto live_match_view = fields<LiveMatchView>("LiveMatchView",
    nested<&LiveMatchView::match, match_view>("match"));

LiveMatchView view_of_match(http::Call& call, std::optional<RequestRow> const& row)
{
    if (!row)
        return {};
    Names names(call.transaction(), paris_date(call.now()));
    bool const hers = call.scope().includes(row->origin);
    return { MatchView { hers ? std::optional(row->id) : std::nullopt, row->number, names.of(row->origin), row->asked_at } };
}

Result<LiveMatchView> look_for_match(http::Call& call, people::PersonForm form)
{
    // Who may write an identity, at the opening or in a correction: the maternities and the cell.
    if (!call.identity().may(ask) && !call.identity().may(coordinate))
        return FormError::NotYourStep;
    auto const match = live_match(call.transaction(), people::match_key_of(form), std::nullopt);
    if (match)
        call.audit_subject(match->id.text());
    return view_of_match(call, match);
}

Failure already_live(http::Call& call, RequestRow const& row)
{
    json::Writer writer;
    live_match_view.put(view_of_match(call, row), writer);
    bool const hers = call.scope().includes(row.origin);
    auto failure = hers ? Failure(FormError::AlreadyLive) : Failure(WomanError::AlreadyLiveElsewhere);
    return std::move(failure).against(writer.take_text());
}

Result<RequestView> open_request(http::Call& call, OpeningForm form)
{
    auto const origin = call.scope().place();
    if (!origin)
        return FormError::PlaceNeeded;
    if (auto faults = faults_of(form, call.now(), plausibility_on(call.services().settings, paris_date(call.now()))); !faults.empty())
        return Failure(http::Error::InvalidFields).with(std::move(faults));
    // Rule: no transfer against her will; only an advice remains (general knowledge, no override).
    if (form.kind != Kind::AVIS && form.screening && screening_of(*form.screening, ScreeningMoment::SENDING).holds(Contraindication::CI_REFUSAL))
        return at_field(FormError::RefusedByWoman, "screening.ticked");
    if (!form.another_woman.value_or(false)) {
        if (auto const match = live_match(call.transaction(), people::match_key_of(form.woman), form.kind))
            return already_live(call, *match);
    }
    Store store(call.transaction());
    auto const draft = form.draft;
    if (draft && !store.draft(call.scope(), *draft))
        return unknown_draft();
    if (form.screening)
        form.screening->ticked = screening_of(*form.screening, ScreeningMoment::SENDING).ticked;
    auto opened = TRY(opened_from(call.transaction(), std::move(form), *origin, call.now(), call.identity().account()));
    write_opening(call, opened.stored, opened.persons);
    if (draft) {
        store.remove_draft(*draft);
        tell_drafts(call, *origin);
    }
    call.audit_subject(opened.stored.row.id.text());
    auto stored = store.request(opened.stored.row.id);
    bool const alone = stored->row.entered_a_posteriori || is_cell_closed(call, stored->row.kind);
    return view_of(call, { std::move(*stored), Viewer::REQUESTER, alone ? Searching::Alone : Searching::ByTheCell });
}

} // namespace

std::vector<Route> opening_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Post, "/api/requests")
                         .summary("Demander un transfert ou un avis")
                         .needs(ask)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Write, "transfer_request")
                         .tagged(Etag::row_version())
                         .takes(form(opening_form))
                         .returns(created(request_view))
                         .handled_by(open_request));
    routes.push_back(route(Method::Post, "/api/requests/live-match")
                         .summary("Chercher une demande en cours de la même femme")
                         .needs(take_part)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Read, "transfer_request")
                         .tagged(Etag::none())
                         .takes(form(people::person_form))
                         .returns(one(live_match_view))
                         .handled_by(look_for_match));
    return routes;
}

} // namespace cigogne::transfers
