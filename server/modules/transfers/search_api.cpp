#include "modules/transfers/names.hpp"
#include "modules/transfers/routes.hpp"
#include "modules/transfers/view_of.hpp"

#include <fmt/format.h>

/// Reading, taking, calling, answering: until a place is found.
namespace cigogne::transfers {

namespace {

using namespace http;

Result<RequestView> note_reading(http::Call& call, StepForm const& form)
{
    return note(call, Reading {}, form.happened_at);
}

/// « Prendre ». Who follows it already changes nothing by pressing again; a colleague is taken over from expressly only.
Result<RequestView> note_taking(http::Call& call, TakingForm form)
{
    auto const seen = TRY(seen_request(call));
    TRY(may_write(seen, FactKind::TAKING));
    auto const& request = seen.stored.request;
    auto const& in_charge = request.progress().in_charge;
    if (in_charge && (request.is_live() || request.state() == State::ADVICE_GIVEN)) {
        if (*in_charge == call.identity().account())
            return view_of(call, seen);
        if (!form.take_over.value_or(false)) {
            Names names(call.transaction(), paris_date(call.now()));
            return Failure(FormError::AlreadyTaken).saying(fmt::format("Déjà prise par {}.", names.of(*in_charge)));
        }
    }
    auto stored = TRY(write_fact(call, seen, Taking {}, form.happened_at));
    return view_after(call, seen, std::move(stored));
}

Result<RequestView> note_screening(http::Call& call, ScreeningForm const& form)
{
    return note(call, screening_of(form, ScreeningMoment::MEANWHILE), call.now());
}

Result<RequestView> note_decision(http::Call& call, DecisionForm form)
{
    auto const decided_at = std::min(form.decided_at, call.now()); // a clock a little ahead
    return note(call, PhysicianDecision { std::move(form.physician), decided_at, std::move(form.reason) }, decided_at);
}

/// What was answered is a noun of its own: an acceptance, a refusal, or a call that still waits.
Result<What> told_by(http::Call& call, Seen const& seen, Destination to, CallForm const& form)
{
    if (form.answer != Answer::REFUSED && form.refusal_reason)
        return at_field(FormError::ReasonWithoutRefusal, "refusal_reason");
    if (form.answer != Answer::ACCEPTED && !form.places.empty())
        return at_field(FormError::NamedWithoutAcceptance, "places");
    if (form.answer != Answer::ACCEPTED && !form.physician.value_or("").empty())
        return at_field(FormError::NamedWithoutAcceptance, "physician");
    if (form.answer == Answer::REFUSED) {
        if (!form.refusal_reason)
            return at_field(FormError::RefusalReasonMissing, "refusal_reason");
        return What(Refusal { std::move(to), *form.refusal_reason, form.interlocutor.value_or(""), form.comment.value_or(""), form.although_set_aside });
    }
    if (form.answer == Answer::ACCEPTED) {
        auto places = TRY(places_in(call, form.places, to));
        if (places.empty())
            places = proposed_places(call, seen, to);
        if (beds_of_acceptance(seen.stored.row.entered_a_posteriori, form.happened_at, call.now()) == Beds::Happened)
            mark_beyond(call, seen.stored.row.id, places);
        auto const physician = form.physician.value_or(form.interlocutor.value_or(""));
        return What(Acceptance { std::move(to), physician, std::move(places), form.comment.value_or(""), form.although_set_aside });
    }
    return What(transfers::Call { std::move(to), form.interlocutor.value_or(""), form.answer, form.although_set_aside, form.comment.value_or("") });
}

Result<RequestView> write_answer(http::Call& call, Seen const& seen, Destination to, CallForm const& form)
{
    auto what = TRY(told_by(call, seen, std::move(to), form));
    auto stored = TRY(write_fact(call, seen, std::move(what), form.happened_at));
    return view_after(call, seen, std::move(stored));
}

Result<RequestView> note_call(http::Call& call, CallForm const& form)
{
    auto const seen = TRY(seen_request(call));
    TRY(may_write(seen, FactKind::CALL));
    if (seen.viewer == Viewer::ASKED)
        return FormError::NotYourStep; // she answers by « J'accepte » or « Je ne peux pas »
    auto to = TRY(destination_in(call, form.place, form.elsewhere, seen.stored.row, form.happened_at));
    return write_answer(call, seen, std::move(to), form);
}

/// Asks a unit on its page, without a telephone: it reads the case without identity and answers.
Result<RequestView> note_ask(http::Call& call, CallForm form)
{
    if (form.answer)
        return at_field(FormError::AnswerNotAsked, "answer");
    return note_call(call, std::move(form));
}

Result<RequestView> note_answer(http::Call& call, UnitAnswerForm form)
{
    auto const seen = TRY(seen_request(call));
    if (seen.viewer != Viewer::ASKED)
        return FormError::NotYourStep;
    if (form.answer != Answer::ACCEPTED && form.answer != Answer::REFUSED)
        return at_field(FormError::AnswerMissing, "answer");
    CallForm const told {
        .place = call.scope().place(),
        .elsewhere = {},
        .answer = form.answer,
        .interlocutor = call.identity().facts().name,
        .refusal_reason = form.refusal_reason,
        .physician = form.physician,
        .places = std::move(form.places),
        .although_set_aside = {},
        .comment = std::move(form.comment),
        .happened_at = form.happened_at,
    };
    return write_answer(call, seen, Destination { call.scope().place(), {} }, told);
}

Result<RequestView> note_withdrawal(http::Call& call, WithdrawalForm const& form)
{
    return note(call, Withdrawal { form.reason, form.comment.value_or("") }, form.happened_at);
}

Result<RequestView> note_no_place(http::Call& call, StepForm const& form)
{
    return note(call, NoPlaceInRegion {}, form.happened_at);
}

Result<RequestView> note_search_beyond(http::Call& call, StepForm const& form)
{
    return note(call, SearchBeyond {}, form.happened_at);
}

} // namespace

std::vector<Route> search_routes()
{
    std::vector<Route> routes;
    routes.push_back(fact_route("/api/requests/{id}/readings", "Dire qu’une demande est lue", coordinate, step_form, note_reading));
    routes.push_back(fact_route("/api/requests/{id}/takings", "Prendre une demande", coordinate, taking_form, note_taking));
    routes.push_back(fact_route("/api/requests/{id}/screenings", "Répondre à « Peut-elle partir ? »", take_part, screening_form, note_screening));
    routes.push_back(fact_route("/api/requests/{id}/decisions", "Noter la décision d’un médecin", take_part, decision_form, note_decision));
    routes.push_back(fact_route("/api/requests/{id}/calls", "Noter un appel", take_part, call_form, note_call));
    routes.push_back(fact_route("/api/requests/{id}/asks", "Solliciter une unité sur sa page", take_part, call_form, note_ask));
    routes.push_back(fact_route("/api/requests/{id}/answers", "Répondre « J’accepte » ou « Je ne peux pas »", answer, unit_answer_form, note_answer));
    routes.push_back(fact_route("/api/requests/{id}/withdrawals", "Retirer la place trouvée", take_part, withdrawal_form, note_withdrawal));
    routes.push_back(fact_route("/api/requests/{id}/no-places", "Noter qu’il n’y a aucune place dans la région", take_part, step_form, note_no_place));
    routes.push_back(fact_route("/api/requests/{id}/searches-beyond", "Chercher hors région", take_part, step_form, note_search_beyond));
    return routes;
}

} // namespace cigogne::transfers
