#include "modules/transfers/progress_step.hpp"

/// Who reads and follows a request, what is asked about the woman, and what is told of the case.
namespace cigogne::transfers {

Result<Done> ProgressStep::operator()(Reading const&)
{
    if (!now_.read_at)
        now_.read_at = fact_.happened_at;
    return Done {};
}

Result<Done> ProgressStep::operator()(Taking const&)
{
    if (!is_live(now_.state) && now_.state != State::ADVICE_GIVEN)
        return ended();
    now_.in_charge = fact_.author;
    now_.handover.reset();
    if (!now_.read_at)
        now_.read_at = fact_.happened_at;
    return now_.state == State::NEW ? moved(State::TRIAGED) : Done {};
}

Result<Done> ProgressStep::operator()(Screening const& screening)
{
    screened(screening);
    return Done {};
}

Result<Done> ProgressStep::operator()(PhysicianDecision const&)
{
    decided();
    return Done {};
}

/// No step: the search goes on, with what is known now.
Result<Done> ProgressStep::operator()(Reassessment const& reassessment)
{
    TRY(may_still_leave());
    auto const& told = reassessment.now;
    if (told.motive) {
        now_.told.motive = told.motive;
        now_.told.associated_motives = told.associated_motives;
    }
    urgent(told.urgency);
    if (told.dating)
        now_.told.dating = told.dating;
    if (told.fetuses)
        now_.told.fetuses = told.fetuses;
    if (told.comment)
        now_.told.comment = told.comment;
    if (told.question)
        now_.told.question = told.question;
    return Done {};
}

Result<Done> ProgressStep::operator()(Conversion const& conversion)
{
    TRY(may_still_leave());
    bool const has_place = now_.state == State::PLACE_FOUND || now_.state == State::VECTOR_ORDERED;
    if (conversion.to == Kind::AVIS && has_place)
        return RequestError::PlaceAlreadyFound;
    bool const was_advice = now_.kind == Kind::AVIS;
    auto target = now_.state;
    if (was_advice && conversion.to != Kind::AVIS)
        target = State::SEARCHING;
    else if (!was_advice && conversion.to == Kind::AVIS && now_.state != State::NEW)
        target = State::TRIAGED;
    TRY(moved(target));
    if (was_advice && conversion.to != Kind::AVIS)
        now_.search_began_at = fact_.happened_at;
    now_.kind = conversion.to;
    if (conversion.motive)
        now_.told.motive = conversion.motive;
    std::erase_if(now_.told.associated_motives, [&](Motive motive) { // those of the other kind are told no longer
        return motive == now_.told.motive || !offers(now_.kind, group_of(motive));
    });
    urgent(conversion.urgency);
    if (conversion.screening)
        screened(*conversion.screening);
    return Done {};
}

Result<Done> ProgressStep::operator()(Handover const& handover)
{
    if (!is_live(now_.state))
        return ended();
    now_.handover = handover;
    now_.in_charge.reset();
    return Done {};
}

/// The target runs from when that urgency was told; said again, it goes on.
void ProgressStep::urgent(std::optional<Urgency> urgency)
{
    if (!urgency || now_.told.urgency == urgency)
        return;
    now_.told.urgency = urgency;
    now_.urgency_since = fact_.happened_at;
}

void ProgressStep::screened(Screening const& screening)
{
    now_.screening = screening;
    now_.screened_at = fact_.happened_at;
}

void ProgressStep::decided()
{
    now_.decided = now_.screening ? now_.screening->ticked : std::vector<Contraindication> {};
}

} // namespace cigogne::transfers
