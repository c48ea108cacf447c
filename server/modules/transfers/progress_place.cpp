#include "modules/transfers/progress_step.hpp"

#include <algorithm>

/// The search: calls, answers, the place that is found or lost.
namespace cigogne::transfers {

Result<Done> ProgressStep::operator()(Call const& call)
{
    if (!call.to.is_named())
        return RequestError::DestinationMissing;
    if (call.answer == Answer::ACCEPTED || call.answer == Answer::REFUSED)
        return RequestError::AnswerApart;
    return searched();
}

Result<Done> ProgressStep::operator()(Refusal const& refusal)
{
    if (!refusal.by.is_named())
        return RequestError::DestinationMissing;
    if (refusal.reason == RefusalReason::OTHER && refusal.comment.empty())
        return RequestError::RefusalTextMissing;
    return searched();
}

Result<Done> ProgressStep::operator()(Acceptance const& acceptance)
{
    if (!acceptance.by.is_named())
        return RequestError::DestinationMissing;
    TRY(may_still_leave());
    if (now_.kind == Kind::AVIS)
        return RequestError::AdviceOnly;
    if (now_.state == State::PLACE_FOUND || now_.state == State::VECTOR_ORDERED)
        return RequestError::PlaceAlreadyFound;
    if (rigour_ == Rigour::Typed && now_.woman_refuses())
        return RequestError::WomanRefuses;
    // A vehicle that was ordered for a lost place is kept for this one until somebody cancels it.
    TRY(moved(now_.vehicle == OrderedVehicle::None ? State::PLACE_FOUND : State::VECTOR_ORDERED));
    if (now_.screening && !now_.screening->is_clear())
        flag(Flag::ACCEPTED_WITH_CONTRAINDICATION);
    now_.destination = acceptance.by;
    now_.held = acceptance.places;
    return Done {};
}

Result<Done> ProgressStep::operator()(Withdrawal const& withdrawal)
{
    TRY(may_still_leave());
    if (now_.state != State::PLACE_FOUND && now_.state != State::VECTOR_ORDERED)
        return RequestError::FindPlaceFirst;
    TRY(moved(State::SEARCHING));
    if (is_place_gone(withdrawal.reason))
        now_.lost.insert(now_.lost.end(), now_.held.begin(), now_.held.end());
    release();
    lose_place_of_vehicle();
    return Done {};
}

Result<Done> ProgressStep::operator()(NoPlaceInRegion const&)
{
    TRY(may_still_leave());
    if (now_.kind == Kind::AVIS)
        return RequestError::AdviceOnly;
    if (now_.state == State::NEW)
        return RequestError::TakeFirst;
    if (now_.state != State::SEARCHING && now_.state != State::TRIAGED)
        return RequestError::NotSearching;
    return moved(State::NO_PLACE_IN_REGION);
}

Result<Done> ProgressStep::operator()(SearchBeyond const&)
{
    TRY(may_still_leave());
    if (now_.state != State::NO_PLACE_IN_REGION)
        return RequestError::NotSearching;
    TRY(moved(State::SEARCHING));
    now_.searches_beyond_region = true;
    return Done {};
}

/// Calls and refusals are facts: they begin or go on with the search, and are noted also once a place is found.
Result<Done> ProgressStep::searched()
{
    TRY(may_still_leave());
    if (rigour_ == Rigour::Typed && now_.woman_refuses() && now_.kind != Kind::AVIS)
        return RequestError::WomanRefuses;
    if (now_.kind == Kind::AVIS)
        return Done {};
    if (now_.state == State::NO_PLACE_IN_REGION)
        now_.searches_beyond_region = true;
    if (now_.state == State::NEW || now_.state == State::TRIAGED || now_.state == State::NO_PLACE_IN_REGION) {
        // A call typed late does not push the clock of the steps back.
        now_.state = State::SEARCHING;
        now_.last_step_at = std::max(now_.last_step_at, fact_.happened_at);
    }
    return Done {};
}

void ProgressStep::release()
{
    now_.held.clear();
    now_.destination.reset();
}

} // namespace cigogne::transfers
