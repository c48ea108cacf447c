#include "modules/transfers/drafts.hpp"
#include "modules/transfers/following.hpp"
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
View<MatchView> const match_view = view<MatchView>("MatchView",
    field<&MatchView::id>("id"),
    field<&MatchView::number>("number"),
    field<&MatchView::origin>("origin"),
    field<&MatchView::asked_at>("asked_at"));

struct LiveMatchView {
    std::optional<MatchView> match;
};
View<LiveMatchView> const live_match_view = view<LiveMatchView>("LiveMatchView",
    nested<&LiveMatchView::match, match_view>("match"));

/// Whose live request is looked for, and what would be asked for her: a mother's and her newborn's go side by side.
struct LiveMatchForm {
    Kind kind;
    people::PersonForm woman;
    std::optional<RequestId> follows; ///< that of the request that asks: its twin's is not another one
};
constexpr auto live_match_form = fields<LiveMatchForm>("LiveMatchForm",
    field<&LiveMatchForm::kind>("kind"),
    nested<&LiveMatchForm::woman, people::person_form>("woman"),
    field<&LiveMatchForm::follows>("follows"));

LiveMatchView view_of_match(http::Call& call, std::optional<RequestRow> const& row)
{
    if (!row)
        return {};
    Names names(call.transaction(), paris_date(call.now()));
    bool const hers = call.scope().includes(row->origin);
    return { MatchView { hers ? std::optional(row->id) : std::nullopt, row->number, names.of(row->origin), row->asked_at } };
}

Result<LiveMatchView> look_for_match(http::Call& call, LiveMatchForm const& form)
{
    // Who may write an identity, at the opening or in a correction: the maternities and the cell.
    if (!call.identity().may(ask) && !call.identity().may(coordinate))
        return FormError::NotYourStep;
    auto const match = live_match(call.transaction(), people::match_key_of(form.woman), form.kind, {}, form.follows);
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
    if (!directory::is_open(call.transaction(), *origin, paris_date(form.asked_at)))
        return Failure(FormError::PlaceClosed).saying("Votre établissement est fermé, d’après l’annuaire : appelez la cellule, et faites corriger sa fiche.");
    if (auto faults = faults_of(form, call.now(), plausibility_on(call.services().settings, paris_date(call.now()))); !faults.empty())
        return Failure(http::Error::InvalidFields).with(std::move(faults));
    // Rule: no transfer against her will; only an advice remains (general knowledge, no override).
    if (form.kind != Kind::AVIS && form.screening && screening_of(*form.screening, ScreeningMoment::SENDING).holds(Contraindication::CI_REFUSAL))
        return at_field(FormError::RefusedByWoman, "screening.ticked");
    TRY(may_follow(call, form));
    Store store(call.transaction());
    if (auto const live = newborn_request_among(store, form.newborns))
        return already_live(call, *live).saying("Le transfert de cet enfant est déjà demandé : ouvrez cette demande.");
    if (!form.another_woman.value_or(false)) {
        if (auto const match = live_match(call.transaction(), people::match_key_of(form.woman), form.kind, {}, form.follows))
            return already_live(call, *match);
    }
    auto const draft = form.draft ? store.draft(call.scope(), *form.draft) : std::nullopt;
    if (form.draft && !draft)
        return unknown_draft();
    if (draft && draft->sent_as)
        return sent_draft(call, *draft);
    if (form.screening)
        form.screening->ticked = screening_of(*form.screening, ScreeningMoment::SENDING).ticked;
    auto opened = TRY(opened_from(call.transaction(), std::move(form), *origin, call.now(), call.identity().account()));
    write_opening(call, opened.stored, opened.persons);
    if (auto const followed = opened.stored.row.follows ? store.request(*opened.stored.row.follows) : std::nullopt)
        tell_change(call, followed->request); // its page shows the way to this one
    if (draft)
        mark_sent(call, *draft, opened.stored.row.id);
    call.audit_subject(opened.stored.row.id.text());
    auto stored = store.request(opened.stored.row.id);
    bool const alone = stored->row.entered_a_posteriori || is_cell_closed(call, stored->row.kind);
    return view_of(call, { std::move(*stored), Viewer::REQUESTER, alone ? Searching::Alone : Searching::ByTheCell });
}

/// A child born while the request lasted, as its own request needs it.
struct NewbornToMoveView {
    PersonId person;
    std::optional<Instant> born_at;
    std::optional<people::Sex> sex;
    std::optional<people::GestationalAge> age;
    std::optional<people::Grams> weight;
};
View<NewbornToMoveView> const newborn_to_move_view = view<NewbornToMoveView>("NewbornToMoveView",
    field<&NewbornToMoveView::person>("person"),
    field<&NewbornToMoveView::born_at>("born_at"),
    field<&NewbornToMoveView::sex>("sex"),
    field<&NewbornToMoveView::age>("ga_days"),
    field<&NewbornToMoveView::weight>("weight_g"));

/// What is known already of the transfer of the newborns, after a birth has ended their mother's.
struct NewbornOpeningView {
    RequestId follows;
    int number;
    PersonView woman;
    std::vector<NewbornToMoveView> newborns;
};
View<NewbornOpeningView> const newborn_opening_view = view<NewbornOpeningView>("NewbornOpeningView",
    field<&NewbornOpeningView::follows>("follows"),
    field<&NewbornOpeningView::number>("number"),
    nested<&NewbornOpeningView::woman, person_view>("woman"),
    nested<&NewbornOpeningView::newborns, newborn_to_move_view>("newborns"));

Result<NewbornOpeningView> show_newborn_opening(http::Call& call)
{
    auto const seen = TRY(seen_request(call));
    if (seen.viewer != Viewer::REQUESTER)
        return FormError::NotYourStep;
    Store store(call.transaction());
    auto const& row = seen.stored.row;
    auto const to_move = newborns_to_move(store, seen.stored);
    auto const woman = people::person(call.transaction(), store.persons(row.id).front().person);
    if (to_move.empty() || !woman)
        return FormError::NoNewbornToMove;
    NewbornOpeningView view { row.id, row.number,
        { woman->last_name, woman->first_name, woman->initials, woman->birth_date, woman->postcode, woman->protected_identity }, {} };
    for (auto const& each : to_move) {
        auto const child = people::person(call.transaction(), each.person);
        view.newborns.push_back({ each.person, child ? child->born_at : std::nullopt, child ? child->sex : std::nullopt, each.age, each.weight });
    }
    return view;
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
                         .returns(created(request_view).at("/api/requests/{id}"))
                         .handled_by(open_request));
    routes.push_back(route(Method::Post, "/api/requests/live-match")
                         .summary("Chercher une demande en cours de la même femme")
                         .needs(take_part)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Read, "transfer_request")
                         .tagged(Etag::none())
                         .takes(form(live_match_form))
                         .returns(one(live_match_view))
                         .handled_by(look_for_match));
    routes.push_back(route(Method::Get, "/api/requests/{id}/newborn-opening")
                         .summary("Lire ce qui est déjà connu pour demander le transfert du nouveau-né")
                         .needs(ask)
                         .within(ScopeRule::parties())
                         .audits(security::AuditKind::Read, "transfer_request", path("id"))
                         .tagged(Etag::hash())
                         .takes(nothing)
                         .returns(one(newborn_opening_view))
                         .handled_by(show_newborn_opening));
    return routes;
}

} // namespace cigogne::transfers
