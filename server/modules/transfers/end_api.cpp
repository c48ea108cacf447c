#include "modules/transfers/birth.hpp"
#include "modules/transfers/coherence.hpp"
#include "modules/transfers/opening.hpp"
#include "modules/transfers/outcome_faults.hpp"
#include "modules/transfers/own_line.hpp"
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

/// A child too old to be moved as that.
Result<Done> plausible_travellers(http::Call& call, Seen const& seen, Kind to)
{
    if (!is_of_newborn(to))
        return Done {};
    Store store(call.transaction());
    auto const bounds = plausibility_on(call.services().settings, paris_date(call.now()));
    for (auto const& newborn : newborns_of(store, seen.stored)) {
        auto const child = people::person(call.transaction(), newborn.row.person);
        auto fault = child && child->born_at ? birth_fault(to, *child->born_at, call.now(), bounds) : std::nullopt;
        if (!fault)
            continue;
        fault->field = "to";
        return Failure(http::Error::InvalidFields).with({ std::move(*fault) });
    }
    return Done {};
}

/// What a transfer needs and an advice does not comes with the conversion, and is checked as `write_fact` writes it.
Result<RequestView> note_conversion(http::Call& call, ConversionForm form)
{
    auto const seen = TRY(seen_request(call));
    TRY(may_write(seen, FactKind::CONVERSION));
    if (form.to == Kind::AVIS && seen.stored.request.kind() == Kind::AVIS)
        return FormError::AlreadyAdvice;
    TRY(plausible_travellers(call, seen, form.to));
    Conversion conversion { .to = form.to, .motive = form.motive ? form.motive : seen.stored.row.motive, .urgency = form.urgency };
    if (form.screening)
        conversion.screening = screening_of(*form.screening, ScreeningMoment::MEANWHILE);
    auto stored = TRY(write_fact(call, seen, std::move(conversion), form.happened_at));
    return view_after(call, seen, std::move(stored));
}

/// The motives that a reassessment tells, all together: those that it does not name stay.
Result<Done> tell_motives(Told& news, ReassessmentForm const& form, Told const& known)
{
    if (!form.motive && form.associated_motives.empty())
        return Done {};
    news.motive = form.motive ? form.motive : known.motive;
    if (!news.motive)
        return at_field(FormError::MotiveMissing, "motive");
    news.associated_motives = beside(news.motive, form.associated_motives.empty() ? known.associated_motives : form.associated_motives);
    return Done {};
}

/// « Réévaluer »: more urgent, another term, two fetuses where one was thought.
Result<RequestView> note_reassessment(http::Call& call, ReassessmentForm form)
{
    auto const seen = TRY(seen_request(call));
    TRY(may_write(seen, FactKind::REASSESSMENT));
    bool const tells_motives = form.motive || !form.associated_motives.empty();
    if (!form.urgency && !tells_motives && !form.dating && !form.fetuses && !form.comment && !form.question)
        return at_field(FormError::NothingReassessed, "urgency");
    if (form.question && form.question->empty())
        return at_field(FormError::QuestionMissing, "question");
    Told told {
        .urgency = form.urgency,
        .fetuses = form.fetuses,
        .comment = std::move(form.comment),
        .question = std::move(form.question),
    };
    TRY(tell_motives(told, form, seen.stored.request.progress().told));
    if (form.dating)
        told.dating = TRY(dating_from(*form.dating, paris_date(call.now())));
    auto stored = TRY(write_fact(call, seen, Reassessment { std::move(told) }, form.happened_at));
    return view_after(call, seen, std::move(stored));
}

Result<RequestView> note_no_indication(http::Call& call, StepForm const& form)
{
    return note(call, NoIndication { form.comment.value_or("") }, form.happened_at);
}

Result<RequestView> note_handover(http::Call& call, HandoverForm const& form)
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
Result<RequestView> note_reopening(http::Call& call, StepForm const& form)
{
    return note(call, Reopening { false }, form.happened_at);
}

Result<RequestView> note_closing(http::Call& call, StepForm const& form)
{
    return note(call, Closing {}, form.happened_at);
}

/// What is wrong with correcting that birth, under its field, or as a refusal.
Result<Done> may_correct_birth(http::Call& call, Seen const& seen, Fact const& line, CorrectionForm const& form)
{
    auto const& birth = std::get<Birth>(line.what);
    Store store(call.transaction());
    auto const moved_by = store.newborn_request_of(birth.newborn);
    if (form.remove && moved_by && moved_by->id != seen.stored.row.id)
        return FormError::NewbornRequestFirst;
    if (form.remove)
        return Done {};
    auto const& request = seen.stored.request;
    auto const bounds = plausibility_on(call.services().settings, paris_date(call.now()));
    auto const happened_at = form.happened_at.value_or(line.happened_at);
    std::vector<Fault> faults;
    auto fault = form.happened_at ? birth_fault(request.kind(), happened_at, call.now(), bounds) : std::nullopt;
    if (fault)
        faults.push_back(std::move(*fault));
    // A weight that stays as it was noted was looked at then.
    bool const is_asked_again = form.weight && form.weight != birth.weight && !form.looked_again.value_or(false);
    auto weight = birth_weight_fault("weight_g", request.progress().told.dating, paris_date(happened_at), form.weight, bounds);
    if (weight && is_asked_again)
        faults.push_back(std::move(*weight));
    if (!faults.empty())
        return Failure(http::Error::InvalidFields).with(std::move(faults));
    return form.happened_at ? birth_fits_death(request.progress().aftermath, happened_at) : Result<Done>(Done {});
}

/// The right line: its time, the weight of a child, the adverse event that was declared since of a dysfunction.
Correction correction_of(Fact const& line, CorrectionForm const& form)
{
    Correction correction { .fact = line.id, .reason = form.reason };
    if (form.remove)
        return correction;
    correction.happened_at = form.happened_at;
    if (auto const* birth = std::get_if<Birth>(&line.what); birth && form.weight)
        correction.what = Birth { birth->newborn, form.weight, birth->another_child };
    if (auto const* noted = std::get_if<NotedDysfunction>(&line.what); noted && form.adverse_event)
        correction.what = NotedDysfunction { noted->code, noted->severity, noted->description, form.adverse_event };
    return correction;
}

/// What that line cannot have been told with.
Result<Done> may_be_told_of(Fact const& line, CorrectionForm const& form)
{
    if (form.weight && !std::holds_alternative<Birth>(line.what))
        return at_field(FormError::WeightOfNoBirth, "weight_g");
    auto const* noted = std::get_if<NotedDysfunction>(&line.what);
    if (form.adverse_event && (!noted || noted->severity != Severity::HARM))
        return at_field(FormError::AdverseEventOfNoHarm, "adverse_event");
    return Done {};
}

/// The right value of a line, or none when the line should not be there.
Result<RequestView> correct(http::Call& call, CorrectionForm form)
{
    auto const fact = TRY(call.path_id<FactId>("fact"));
    auto const seen = TRY(seen_request(call, fact));
    if (!form.remove && !form.happened_at && !form.weight && !form.adverse_event)
        return at_field(FormError::NothingToCorrect, "happened_at");
    auto const& [row, request] = seen.stored;
    auto const line = std::ranges::find(request.facts(), fact, &Fact::id);
    bool const is_own = line != request.facts().end() && line->author == call.identity().account();
    if (!is_own && (seen.viewer == Viewer::ASKED || seen.viewer == Viewer::REFUSED))
        return FormError::NotYourStep; // of the others' lines she knows nothing
    if (is_own && seen.viewer == Viewer::REFUSED && !may_take_back(request, *line, row.delivered_on, call.identity().account(), call.now()))
        return FormError::NotYourStep; // as her page says
    if (line == request.facts().end())
        return RequestError::UnknownFact;
    TRY(may_be_told_of(*line, form));
    auto const* birth = std::get_if<Birth>(&line->what);
    if (birth)
        TRY(may_correct_birth(call, seen, *line, form));
    auto const standing = seen.viewer == Viewer::CELL ? Standing::Cell : Standing::Unit;
    auto corrected = [&]() -> Result<Request> {
        auto next = TRY(request.corrected(correction_of(*line, form), standing, FactId::make(call.now()), call.now(), call.identity().account()));
        TRY(correction_holds(request, next, line->position, row.delivered_on));
        if (birth && birth_days_agree(request.progress().aftermath) && !birth_days_agree(next.progress().aftermath))
            return birth_days_differ(next.progress().aftermath, "happened_at");
        return next;
    }();
    if (corrected.failed() && seen.viewer == Viewer::REFUSED)
        return FormError::NotYourStep; // which step comes first is not hers to know
    auto after = TRY(std::move(corrected));
    if (call.if_match() && *call.if_match() != row.version)
        return http::stale(request_view, view_of(call, seen));
    auto stored = TRY(write_change(call, row, request, std::move(after), Beds::Happened));
    if (birth)
        follow_birth(call, request, stored.request, fact);
    return view_after(call, seen, std::move(stored));
}

} // namespace

std::vector<Route> end_routes()
{
    std::vector<Route> routes;
    routes.push_back(fact_route("/api/requests/{id}/advices", "Donner un avis", coordinate, advice_form, note_advice));
    routes.push_back(fact_route("/api/requests/{id}/conversions", "Changer la nature d’une demande", take_part, conversion_form, note_conversion));
    routes.push_back(fact_route("/api/requests/{id}/reassessments", "Réévaluer une demande", take_part, reassessment_form, note_reassessment));
    routes.push_back(fact_route("/api/requests/{id}/no-indications", "Noter l’absence d’indication", coordinate, step_form, note_no_indication));
    routes.push_back(fact_route("/api/requests/{id}/handovers", "Confier une demande", take_part, handover_form, note_handover));
    routes.push_back(fact_route("/api/requests/{id}/cancellations", "Annuler une demande", take_part, cancellation_form, note_cancellation));
    routes.push_back(fact_route("/api/requests/{id}/reopenings", "Rouvrir une demande", take_part, step_form, note_reopening));
    routes.push_back(fact_route("/api/requests/{id}/closings", "Clore une demande", coordinate, step_form, note_closing));
    routes.push_back(fact_route("/api/requests/{id}/facts/{fact}/corrections", "Corriger une ligne du journal", take_part, correction_form, correct));
    return routes;
}

} // namespace cigogne::transfers
