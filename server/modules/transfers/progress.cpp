#include "modules/transfers/progress.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::transfers {

namespace {

/// People type times to the minute: two steps within one minute are in order.
std::int64_t minute_of(Instant instant)
{
    return instant.milliseconds() / 60'000;
}

/// One step of the machine of the workflow: `A → B` allowed, everything else refused with what to do first.
class Step {
public:
    Step(Progress& progress, Fact const& fact, Rigour rigour)
        : now_(progress)
        , fact_(fact)
        , rigour_(rigour)
    {
    }

    Result<Done> operator()(Reading const&)
    {
        if (!now_.read_at)
            now_.read_at = fact_.happened_at;
        return Done {};
    }

    Result<Done> operator()(Taking const&)
    {
        if (!is_live(now_.state) && now_.state != State::ADVICE_GIVEN)
            return ended();
        now_.in_charge = fact_.author;
        now_.handover.reset();
        if (!now_.read_at)
            now_.read_at = fact_.happened_at;
        return now_.state == State::NEW ? moved(State::TRIAGED) : Done {};
    }

    Result<Done> operator()(Screening const& screening)
    {
        screened(screening);
        return Done {};
    }

    Result<Done> operator()(PhysicianDecision const&)
    {
        decided();
        return Done {};
    }

    Result<Done> operator()(Call const& call)
    {
        if (!call.to.is_named())
            return RequestError::DestinationMissing;
        if (call.answer == Answer::ACCEPTED || call.answer == Answer::REFUSED)
            return RequestError::AnswerApart;
        return searched();
    }

    Result<Done> operator()(Refusal const& refusal)
    {
        if (!refusal.by.is_named())
            return RequestError::DestinationMissing;
        if (refusal.reason == RefusalReason::OTHER && refusal.comment.empty())
            return RequestError::RefusalTextMissing;
        return searched();
    }

    Result<Done> operator()(Acceptance const& acceptance)
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

    Result<Done> operator()(Withdrawal const& withdrawal)
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

    Result<Done> operator()(VehicleOrder const& order)
    {
        TRY(may_still_leave());
        if (now_.kind == Kind::AVIS)
            return RequestError::AdviceOnly;
        // Journals written when a withdrawal still lost the vehicle hold a second order.
        bool const replaces = rigour_ == Rigour::Recorded && now_.vehicle == OrderedVehicle::ForALostPlace;
        if (now_.state == State::VECTOR_ORDERED && !replaces)
            return RequestError::VehicleAlreadyOrdered;
        if (now_.state != State::PLACE_FOUND && now_.state != State::VECTOR_ORDERED)
            return RequestError::FindPlaceFirst;
        if (order.suggested && *order.suggested != order.used && !order.reason_if_different)
            return RequestError::ClassReasonMissing;
        screened(order.screening);
        if (order.decision)
            decided();
        if (rigour_ == Rigour::Typed && now_.woman_refuses())
            return RequestError::WomanRefuses; // no override
        if (rigour_ == Rigour::Typed && !now_.undecided().empty())
            return RequestError::DecisionMissing;
        if (!now_.screening->is_clear())
            flag(Flag::ORDERED_WITH_CONTRAINDICATION);
        TRY(moved(State::VECTOR_ORDERED));
        now_.vehicle = OrderedVehicle::ForThisPlace;
        now_.vehicle_provider = order.provider;
        return Done {};
    }

    Result<Done> operator()(VehicleCancellation const&)
    {
        if (!now_.vehicle_is_to_be_cancelled())
            TRY(may_still_leave());
        if (now_.vehicle == OrderedVehicle::None)
            return RequestError::OrderVehicleFirst;
        TRY(moved(now_.state == State::VECTOR_ORDERED ? State::PLACE_FOUND : now_.state));
        now_.vehicle = OrderedVehicle::None;
        return Done {};
    }

    Result<Done> operator()(VehicleArrival const&)
    {
        TRY(may_still_leave());
        if (now_.vehicle == OrderedVehicle::None)
            return RequestError::OrderVehicleFirst;
        return moved(now_.state);
    }

    Result<Done> operator()(Departure const& departure)
    {
        TRY(may_still_leave());
        auto const from = now_.state;
        TRY(moved(State::DEPARTED));
        if (from != State::VECTOR_ORDERED)
            flag(from == State::PLACE_FOUND ? Flag::DEPARTED_WITHOUT_VEHICLE : Flag::DEPARTED_WITHOUT_PLACE);
        if (departure.screening)
            screened(*departure.screening);
        else
            flag(Flag::DEPARTED_UNSCREENED);
        if (now_.woman_refuses() || !now_.undecided().empty())
            flag(Flag::DEPARTED_WITH_CONTRAINDICATION);
        now_.departed_at = fact_.happened_at;
        return Done {};
    }

    Result<Done> operator()(Diversion const& diversion)
    {
        if (!diversion.to.is_named())
            return RequestError::DestinationMissing;
        TRY(on_the_road());
        TRY(moved(State::DIVERTED));
        now_.destination = diversion.to;
        now_.held = diversion.places;
        return Done {};
    }

    Result<Done> operator()(Return const&)
    {
        TRY(on_the_road());
        TRY(moved(State::RETURNED));
        release();
        return Done {};
    }

    Result<Done> operator()(Arrival const&)
    {
        TRY(on_the_road());
        TRY(moved(State::ARRIVED));
        now_.occupied = std::move(now_.held);
        now_.held.clear();
        return Done {};
    }

    Result<Done> operator()(Birth const& birth)
    {
        if (std::ranges::find(now_.persons, birth.newborn) == now_.persons.end())
            now_.persons.push_back(birth.newborn);
        if (birth.another_child.value_or(false))
            flag(Flag::MORE_BIRTHS_THAN_EXPECTED);
        if (now_.departed_at) {
            bool const contradicts = minute_of(fact_.happened_at) < minute_of(*now_.departed_at);
            if (contradicts)
                flag(Flag::BIRTH_CONTRADICTS_DEPARTURE);
            else if (now_.state == State::DEPARTED || now_.state == State::DIVERTED)
                flag(Flag::BIRTH_ON_THE_ROAD);
            return Done {};
        }
        if (!is_in_utero(now_.kind) || !is_before_departure(now_.state))
            return Done {};
        // Rule: birth before departure ends the transfer and releases the places (design proposal).
        flag(Flag::BIRTH_BEFORE_DEPARTURE);
        now_.ended_by_birth = true;
        now_.ended_from = now_.state;
        now_.cancelled_for = CancellationReason::DELIVERED_BEFORE_DEPARTURE;
        now_.state = State::CANCELLED;
        now_.last_step_at = std::max(now_.last_step_at, fact_.happened_at);
        release();
        return Done {};
    }

    Result<Done> operator()(Advice const&)
    {
        if (now_.kind != Kind::AVIS)
            return RequestError::TransferOnly;
        if (now_.state == State::NEW)
            return RequestError::TakeFirst;
        if (now_.state != State::TRIAGED && now_.state != State::ADVICE_GIVEN)
            return ended();
        return moved(State::ADVICE_GIVEN);
    }

    Result<Done> operator()(Conversion const& conversion)
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

    Result<Done> operator()(NoIndication const&)
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

    Result<Done> operator()(NoPlaceInRegion const&)
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

    Result<Done> operator()(SearchBeyond const&)
    {
        TRY(may_still_leave());
        if (now_.state != State::NO_PLACE_IN_REGION)
            return RequestError::NotSearching;
        TRY(moved(State::SEARCHING));
        now_.searches_beyond_region = true;
        return Done {};
    }

    Result<Done> operator()(Handover const& handover)
    {
        if (!is_live(now_.state))
            return ended();
        now_.handover = handover;
        now_.in_charge.reset();
        return Done {};
    }

    Result<Done> operator()(Cancellation const& cancellation)
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

    Result<Done> operator()(Reopening const& reopening)
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

    /// No step: the search goes on, with what is known now.
    Result<Done> operator()(Reassessment const& reassessment)
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

    Result<Done> operator()(Closing const&)
    {
        if (now_.state != State::ADVICE_GIVEN && now_.state != State::NO_INDICATION)
            return RequestError::NotToBeClosed;
        return moved(State::CLOSED);
    }

private:
    /// Calls and refusals are facts: they begin or go on with the search, and are noted also once a place is found.
    Result<Done> searched()
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

    Result<Done> may_still_leave() const
    {
        if (is_before_departure(now_.state))
            return Done {};
        if (now_.state == State::DEPARTED || now_.state == State::DIVERTED)
            return RequestError::AlreadyDeparted;
        if (now_.state == State::ARRIVED || now_.state == State::RETURNED)
            return RequestError::AlreadyArrived;
        return ended();
    }

    /// What remains possible of a request that has ended in that way: only a cancellation is taken back by reopening, and not the one
    /// that a birth has made.
    Failure ended() const
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
            return std::move(failure).saying("Le trajet est terminé : corrigez l’étape si elle est fausse.");
        case State::CLOSED:
            return std::move(failure).saying(
                "La demande est close : la cellule corrige cette ligne si elle est fausse ; sinon, faites une nouvelle demande.");
        default:
            return failure;
        }
    }

    Failure nothing_to_reopen() const
    {
        auto failure = Failure(RequestError::NothingToReopen);
        if (now_.state != State::NO_INDICATION && now_.state != State::CLOSED)
            return failure;
        return std::move(failure).saying(
            "La demande n’est pas annulée : la cellule corrige la ligne qui l’a terminée si elle est fausse ; sinon, faites une nouvelle demande.");
    }

    Result<Done> on_the_road() const
    {
        if (now_.state == State::DEPARTED || now_.state == State::DIVERTED)
            return Done {};
        if (is_before_departure(now_.state))
            return RequestError::DepartFirst;
        if (now_.state == State::ARRIVED || now_.state == State::RETURNED)
            return RequestError::AlreadyArrived;
        return ended();
    }

    Result<Done> moved(State to)
    {
        // A request opened after what is typed now was opened under a clock that was ahead: its hour holds nobody up.
        bool const believable = now_.opened_at <= fact_.typed_at || now_.last_step_at <= fact_.typed_at;
        if (believable && minute_of(fact_.happened_at) < minute_of(now_.last_step_at)) {
            return Failure(RequestError::BeforePreviousStep)
                .saying(fmt::format("L’heure doit venir après l’étape précédente ({}).", french_date_time(now_.last_step_at)));
        }
        now_.state = to;
        now_.last_step_at = believable ? std::max(now_.last_step_at, fact_.happened_at) : fact_.happened_at;
        return Done {};
    }

    Result<Done> reopened(State to)
    {
        TRY(moved(to));
        now_.before_cancellation.reset();
        now_.ended_from.reset();
        now_.cancelled_for.reset();
        return Done {};
    }

    /// The target runs from when that urgency was told; said again, it goes on.
    void urgent(std::optional<Urgency> urgency)
    {
        if (!urgency || now_.told.urgency == urgency)
            return;
        now_.told.urgency = urgency;
        now_.urgency_since = fact_.happened_at;
    }

    void release()
    {
        now_.held.clear();
        now_.destination.reset();
    }

    void lose_place_of_vehicle()
    {
        if (now_.vehicle == OrderedVehicle::ForThisPlace)
            now_.vehicle = OrderedVehicle::ForALostPlace;
    }

    void screened(Screening const& screening)
    {
        now_.screening = screening;
        now_.screened_at = fact_.happened_at;
    }

    void decided() { now_.decided = now_.screening ? now_.screening->ticked : std::vector<Contraindication> {}; }

    void flag(Flag flag)
    {
        if (std::ranges::find(now_.flags, flag) == now_.flags.end())
            now_.flags.push_back(flag);
    }

    Progress& now_;
    Fact const& fact_;
    Rigour rigour_;
};

} // namespace

Result<Done> Progress::follow(Fact const& fact, Rigour rigour)
{
    bool const was_left = vehicle_is_to_be_cancelled();
    TRY(std::visit(Step(*this, fact, rigour), fact.what));
    if (!was_left && vehicle_is_to_be_cancelled())
        left_vehicles.push_back({ fact.id, fact.happened_at, vehicle_provider });
    return Done {};
}

std::vector<Contraindication> Progress::undecided() const
{
    std::vector<Contraindication> left;
    if (!screening)
        return left;
    for (auto const ticked : screening->ticked) {
        if (std::ranges::find(decided, ticked) == decided.end())
            left.push_back(ticked);
    }
    return left;
}

} // namespace cigogne::transfers
