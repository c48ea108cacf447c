#include "modules/transfers/progress_step.hpp"

#include <algorithm>
#include <fmt/format.h>

/// What the steps share: where she stands, and what must be done first.
namespace cigogne::transfers {

Result<Done> ProgressStep::may_still_leave() const
{
    if (is_before_departure(now_.state))
        return Done {};
    if (now_.state == State::DEPARTED || now_.state == State::DIVERTED)
        return RequestError::AlreadyDeparted;
    if (has_ended_the_road())
        return RequestError::AlreadyArrived;
    return ended();
}

/// What remains possible of a request that has ended in that way: only a cancellation is taken back by reopening, and not the one
/// that a birth has made.
Failure ProgressStep::ended() const
{
    if (now_.ended_by_birth)
        return RequestError::CorrectBirthFirst;
    auto failure = Failure(RequestError::Ended);
    switch (now_.state) {
    case State::NO_INDICATION:
        return std::move(failure).saying(
            "La demande est notée sans indication : la cellule corrige cette ligne si elle est fausse ; sinon, faites une nouvelle demande.");
    case State::ADVICE_GIVEN:
        return std::move(failure).saying("L’avis est donné : transformez la demande en transfert, ou clôturez-la.");
    case State::ARRIVED:
    case State::RETURNED:
    case State::OUTCOME_PENDING:
    case State::OUTCOME_KNOWN:
    case State::FEEDBACK_SENT:
        return std::move(failure).saying("Le trajet est terminé : corrigez l’étape si elle est fausse.");
    case State::CLOSED:
        return std::move(failure).saying(
            "La demande est close : la cellule corrige cette ligne si elle est fausse ; sinon, faites une nouvelle demande.");
    default:
        return failure;
    }
}

Result<Done> ProgressStep::on_the_road() const
{
    if (now_.state == State::DEPARTED || now_.state == State::DIVERTED)
        return Done {};
    if (is_before_departure(now_.state))
        return RequestError::DepartFirst;
    if (has_ended_the_road())
        return RequestError::AlreadyArrived;
    return ended();
}

bool ProgressStep::has_ended_the_road() const
{
    return now_.state == State::RETURNED || now_.aftermath.arrived_at();
}

Result<Done> ProgressStep::moved(State to)
{
    // A request opened after what is typed now was opened under a clock that was ahead: its hour holds nobody up.
    bool const believable = now_.opened_at <= fact_.typed_at || now_.last_step_at <= fact_.typed_at;
    if (believable && is_earlier(fact_.happened_at, now_.last_step_at)) {
        return Failure(RequestError::BeforePreviousStep)
            .saying(fmt::format("L’heure doit venir après l’étape précédente ({}).", french_date_time(now_.last_step_at)));
    }
    now_.state = to;
    now_.last_step_at = believable ? std::max(now_.last_step_at, fact_.happened_at) : fact_.happened_at;
    return Done {};
}

void ProgressStep::flag(Flag flag)
{
    if (std::ranges::find(now_.flags, flag) == now_.flags.end())
        now_.flags.push_back(flag);
}

} // namespace cigogne::transfers
