#include "modules/transfers/progress_step.hpp"

#include <algorithm>

/// The vehicle, the road, and a birth at any step of it.
namespace cigogne::transfers {

Result<Done> ProgressStep::operator()(VehicleOrder const& order)
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

Result<Done> ProgressStep::operator()(VehicleCancellation const&)
{
    if (!now_.vehicle_is_to_be_cancelled())
        TRY(may_still_leave());
    if (now_.vehicle == OrderedVehicle::None)
        return RequestError::OrderVehicleFirst;
    TRY(moved(now_.state == State::VECTOR_ORDERED ? State::PLACE_FOUND : now_.state));
    now_.vehicle = OrderedVehicle::None;
    return Done {};
}

Result<Done> ProgressStep::operator()(VehicleArrival const&)
{
    TRY(may_still_leave());
    if (now_.vehicle == OrderedVehicle::None)
        return RequestError::OrderVehicleFirst;
    return moved(now_.state);
}

Result<Done> ProgressStep::operator()(Departure const& departure)
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

Result<Done> ProgressStep::operator()(Diversion const& diversion)
{
    if (!diversion.to.is_named())
        return RequestError::DestinationMissing;
    TRY(on_the_road());
    TRY(moved(State::DIVERTED));
    now_.destination = diversion.to;
    now_.held = diversion.places;
    return Done {};
}

Result<Done> ProgressStep::operator()(Return const&)
{
    TRY(on_the_road());
    TRY(moved(State::RETURNED));
    release();
    return Done {};
}

Result<Done> ProgressStep::operator()(Arrival const&)
{
    TRY(on_the_road());
    TRY(moved(State::ARRIVED));
    now_.occupied = std::move(now_.held);
    now_.held.clear();
    now_.aftermath.begin(now_.kind, fact_.happened_at, is_in_utero(now_.kind), travellers_of(now_.kind, now_.persons));
    return Done {};
}

Result<Done> ProgressStep::operator()(Birth const& birth)
{
    if (std::ranges::find(now_.persons, birth.newborn) == now_.persons.end())
        now_.persons.push_back(birth.newborn);
    now_.aftermath.born(fact_.happened_at);
    if (birth.another_child.value_or(false))
        flag(Flag::MORE_BIRTHS_THAN_EXPECTED);
    if (now_.departed_at) {
        bool const contradicts = is_earlier(fact_.happened_at, *now_.departed_at);
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

void ProgressStep::lose_place_of_vehicle()
{
    if (now_.vehicle == OrderedVehicle::ForThisPlace)
        now_.vehicle = OrderedVehicle::ForALostPlace;
}

} // namespace cigogne::transfers
