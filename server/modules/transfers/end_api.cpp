#include "modules/transfers/plausibility.hpp"
#include "modules/transfers/routes.hpp"
#include "modules/transfers/view_of.hpp"
#include "platform/http/stale.hpp"

#include <algorithm>

/// Advices, changes of kind, handovers, and how a request ends or comes back.
namespace cigogne::transfers {

namespace {

using namespace http;

Result<RequestView> note_advice(http::Call& call, AdviceForm form)
{
    return note(call, Advice { std::move(form.text), form.physician.value_or("") }, form.happened_at);
}

/// What a transfer needs and an advice does not comes with the conversion.
Result<RequestView> note_conversion(http::Call& call, ConversionForm form)
{
    auto const seen = TRY(seen_request(call));
    auto const& row = seen.stored.row;
    if (form.to == Kind::AVIS && seen.stored.request.kind() == Kind::AVIS)
        return FormError::AlreadyAdvice;
    bool const to_transfer = form.to != Kind::AVIS;
    auto const motive = form.motive ? form.motive : row.motive;
    if (to_transfer && !motive)
        return at_field(FormError::MotiveMissing, "motive");
    if (to_transfer && !offers(form.to, group_of(*motive)))
        return at_field(FormError::MotiveNotOffered, "motive");
    if (to_transfer && !form.urgency && !row.urgency)
        return at_field(FormError::UrgencyMissing, "urgency");
    if (to_transfer && is_in_utero(form.to) && !row.dating())
        return at_field(FormError::DatingMissing, "to");
    Conversion conversion { form.to, {} };
    if (form.screening)
        conversion.screening = screening_of(*form.screening, ScreeningMoment::MEANWHILE);
    if (to_transfer && !conversion.screening && !seen.stored.request.progress().screening)
        return RequestError::ScreeningMissing;
    auto stored = TRY(write_fact(call, seen, std::move(conversion), form.happened_at, [&](RequestRow& changed) {
        changed.motive = motive;
        changed.urgency = form.urgency ? form.urgency : changed.urgency;
    }));
    return view_after(call, seen, std::move(stored));
}

Result<RequestView> note_no_indication(http::Call& call, StepForm form)
{
    return note(call, NoIndication { form.comment.value_or("") }, form.happened_at);
}

Result<RequestView> note_handover(http::Call& call, HandoverForm form)
{
    if (form.to != HandoverTo::NEXT_SHIFT && form.person.value_or("").empty())
        return at_field(FormError::PersonMissing, "person");
    return note(call, Handover { form.to, form.person.value_or(""), form.note.value_or("") }, form.happened_at);
}

Result<RequestView> note_cancellation(http::Call& call, CancellationForm form)
{
    bool const stays = form.reason == CancellationReason::NO_PLACE; // « Rester sur place, avec l'avis de… »
    if (stays && form.physician.value_or("").empty())
        return at_field(FormError::PhysicianMissing, "physician");
    if ((stays || form.reason == CancellationReason::OTHER) && form.comment.value_or("").empty())
        return at_field(FormError::CommentMissing, "comment");
    if (!stays)
        form.physician.reset();
    return note(call, Cancellation { form.reason, form.comment.value_or(""), std::move(form.physician) }, form.happened_at);
}

/// Whether the place is still free is found by `write_fact`, which asks the beds.
Result<RequestView> note_reopening(http::Call& call, StepForm form)
{
    return note(call, Reopening { false }, form.happened_at);
}

Result<RequestView> note_closing(http::Call& call, StepForm form)
{
    return note(call, Closing {}, form.happened_at);
}

/// The right time of a line, or none when the line should not be there.
Result<RequestView> correct(http::Call& call, CorrectionForm form)
{
    auto const seen = TRY(seen_request(call));
    auto const fact = TRY(call.path_id<FactId>("fact"));
    if (!form.remove && !form.happened_at)
        return at_field(FormError::NothingToCorrect, "happened_at");
    if (seen.viewer == Viewer::ASKED || seen.viewer == Viewer::REFUSED)
        return FormError::NotYourStep;
    Correction correction { .fact = fact, .reason = form.reason };
    if (!form.remove)
        correction.happened_at = form.happened_at;
    auto const& [row, request] = seen.stored;
    auto const line = std::ranges::find(request.facts(), fact, &Fact::id);
    if (correction.happened_at && line != request.facts().end() && std::holds_alternative<Birth>(line->what)) {
        auto const bounds = plausibility_on(call.services().settings, paris_date(call.now()));
        if (auto fault = birth_fault(request.kind(), *correction.happened_at, call.now(), bounds))
            return Failure(http::Error::InvalidFields).with({ std::move(*fault) });
    }
    auto const standing = seen.viewer == Viewer::CELL ? Standing::Cell : Standing::Unit;
    auto after = TRY(request.corrected(std::move(correction), standing, FactId::make(call.now()), call.now(), call.identity().account()));
    if (call.if_match() && *call.if_match() != row.version)
        return http::stale(request_view, view_of(call, seen));
    auto stored = TRY(write_change(call, row, request, std::move(after), Beds::Happened));
    return view_after(call, seen, std::move(stored));
}

} // namespace

std::vector<Route> end_routes()
{
    std::vector<Route> routes;
    routes.push_back(fact_route("/api/requests/{id}/advices", "Donner un avis", coordinate, advice_form, note_advice));
    routes.push_back(fact_route("/api/requests/{id}/conversions", "Changer la nature d’une demande", take_part, conversion_form, note_conversion));
    routes.push_back(fact_route("/api/requests/{id}/no-indications", "Noter l’absence d’indication", coordinate, step_form, note_no_indication));
    routes.push_back(fact_route("/api/requests/{id}/handovers", "Confier une demande", take_part, handover_form, note_handover));
    routes.push_back(fact_route("/api/requests/{id}/cancellations", "Annuler une demande", take_part, cancellation_form, note_cancellation));
    routes.push_back(fact_route("/api/requests/{id}/reopenings", "Rouvrir une demande", take_part, step_form, note_reopening));
    routes.push_back(fact_route("/api/requests/{id}/closings", "Clore une demande", coordinate, step_form, note_closing));
    routes.push_back(fact_route("/api/requests/{id}/facts/{fact}/corrections", "Corriger une ligne du journal", take_part, correction_form, correct));
    return routes;
}

} // namespace cigogne::transfers
