#include "modules/transfers/progress_step.hpp"

/// How a request ends, comes back, and what became of her afterwards.
namespace cigogne::transfers {

Result<Done> ProgressStep::operator()(Advice const&)
{
    if (now_.kind != Kind::AVIS)
        return RequestError::TransferOnly;
    if (now_.state == State::NEW)
        return RequestError::TakeFirst;
    if (now_.state != State::TRIAGED && now_.state != State::ADVICE_GIVEN)
        return ended();
    return moved(State::ADVICE_GIVEN);
}

Result<Done> ProgressStep::operator()(NoIndication const&)
{
    TRY(may_still_leave());
    if (now_.state == State::NEW)
        return RequestError::TakeFirst;
    if (now_.state == State::PLACE_FOUND || now_.state == State::VECTOR_ORDERED)
        return RequestError::NotSearching;
    auto const from = now_.state;
    TRY(moved(State::NO_INDICATION));
    now_.ended_from = from;
    return Done {};
}

Result<Done> ProgressStep::operator()(Cancellation const& cancellation)
{
    TRY(may_still_leave());
    Progress::Before before { now_.state, now_.destination, now_.held };
    TRY(moved(State::CANCELLED));
    now_.ended_from = before.state;
    now_.before_cancellation = std::move(before);
    now_.cancelled_for = cancellation.reason;
    release();
    return Done {};
}

Result<Done> ProgressStep::operator()(Reopening const& reopening)
{
    if (now_.ended_by_birth)
        return RequestError::CorrectBirthFirst;
    if (now_.state != State::CANCELLED || !now_.before_cancellation)
        return nothing_to_reopen();
    auto const before = *now_.before_cancellation;
    bool const had_place = before.state == State::PLACE_FOUND || before.state == State::VECTOR_ORDERED;
    if (had_place && !reopening.place_still_free) {
        lose_place_of_vehicle();
        return reopened(State::SEARCHING);
    }
    // A vehicle that was cancelled meanwhile is ordered anew.
    bool const vehicle_gone = before.state == State::VECTOR_ORDERED && now_.vehicle == OrderedVehicle::None;
    TRY(reopened(vehicle_gone ? State::PLACE_FOUND : before.state));
    now_.destination = before.destination;
    now_.held = before.held;
    return Done {};
}

Result<Done> ProgressStep::operator()(Closing const&)
{
    if (now_.aftermath.arrived_at()) {
        if (rigour_ == Rigour::Typed && now_.aftermath.awaits_issue())
            return RequestError::NotToBeClosed;
        TRY(now_.aftermath.close(fact_));
        return settled();
    }
    if (now_.state != State::ADVICE_GIVEN && now_.state != State::NO_INDICATION)
        return RequestError::NotToBeClosed;
    return moved(State::CLOSED);
}

Result<Done> ProgressStep::operator()(EndOfStay const& end)
{
    TRY(now_.aftermath.tell(end, fact_));
    return settled();
}

/// Asked of who has arrived, and noted of whoever is awaited no more: she gave birth where she was.
Result<Done> ProgressStep::operator()(PregnancyIssue const& issue)
{
    if (is_live(now_.state))
        return RequestError::ArriveFirst;
    TRY(now_.aftermath.tell(issue, fact_, now_.kind));
    return settled();
}

Result<Done> ProgressStep::operator()(Feedback const& feedback)
{
    if (is_live(now_.state))
        return RequestError::NothingToTell;
    TRY(now_.aftermath.tell(feedback, fact_));
    return settled();
}

Result<Done> ProgressStep::operator()(FeedbackReceipt const& receipt)
{
    TRY(now_.aftermath.tell(receipt, fact_));
    return settled();
}

Result<Done> ProgressStep::operator()(FeedbackWaiver const& waiver)
{
    if (is_live(now_.state))
        return RequestError::NothingToTell;
    TRY(now_.aftermath.tell(waiver));
    return settled();
}

Result<Done> ProgressStep::operator()(NotedDysfunction const&)
{
    return Done {};
}

Result<Done> ProgressStep::operator()(ChildrenCount const& count)
{
    if (!awaits_birth(now_.kind))
        return RequestError::IssueOfNoPregnancy;
    if (is_before_departure(now_.state))
        return RequestError::ReassessFirst;
    now_.told.fetuses = count.children;
    now_.aftermath.counted(count.children);
    return settled();
}

/// Where what is known of the outcome leaves her, once she has arrived.
Result<Done> ProgressStep::settled()
{
    if (now_.aftermath.arrived_at())
        now_.state = now_.aftermath.state();
    return Done {};
}

Result<Done> ProgressStep::reopened(State to)
{
    TRY(moved(to));
    now_.before_cancellation.reset();
    now_.ended_from.reset();
    now_.cancelled_for.reset();
    return Done {};
}

Failure ProgressStep::nothing_to_reopen() const
{
    auto failure = Failure(RequestError::NothingToReopen);
    if (now_.state != State::NO_INDICATION && now_.state != State::CLOSED)
        return failure;
    return std::move(failure).saying(
        "La demande n’est pas annulée : la cellule corrige la ligne qui l’a terminée si elle est fausse ; sinon, faites une nouvelle demande.");
}

} // namespace cigogne::transfers
