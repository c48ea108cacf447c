#include "demo/past.hpp"

namespace cigogne::demo {

using namespace transfers;

void Past::leave(Story& story, House const* house)
{
    order_vehicle(story);
    if (chance_.percent(2)) {
        story.then(VehicleCancellation { VehicleCancellationReason::NOT_AVAILABLE }, story.last_at() + minutes_between(5, 25), 1min, cell_);
        order_vehicle(story);
    }
    story.then(VehicleArrival {}, story.last_at() + minutes_between(15, case_.urgency == Urgency::U1 ? 30 : 85), 3min, cell_);
    std::optional<Screening> screening;
    if (chance_.percent(94))
        screening = Screening { ScreeningMoment::DEPARTURE, {} };
    auto const departed = story.last_at() + minutes_between(8, 30);
    story.then(Departure { screening }, departed, minutes_between(1, 15), cell_);
    if (chance_.percent(3))
        story.corrected(CorrectionReason::WRONG_TIME, departed + 5min, departed + 20min, cell_);
    auto const road = std::chrono::minutes(house ? network_.minutes(*plan_->origin, *house) + chance_.between(0, 15) : 150);
    auto const halfway = departed + road / 2 + 6min;
    if (plan_->ending == Ending::TurnsBack) {
        story.then(Return { RouteChangeReason::WORSENING }, halfway, 10min, cell_);
        return;
    }
    if (plan_->ending == Ending::Diverted && house)
        divert(story, *house, halfway);
    if (plan_->born == BornWhen::OnTheRoad) {
        born_ = halfway;
        bear(story, halfway);
    }
    arrive(story, departed + 6min + road);
}

void Past::divert(Story& story, House const& from, Instant at)
{
    for (auto const* const other : network_.from_level(case_.needs, from)) {
        if (!suits(*other) || other->id == plan_->origin->id)
            continue;
        Diversion diversion { { other->id, {} }, chance_.percent(70) ? RouteChangeReason::WORSENING : RouteChangeReason::PLACE_LOST,
            places_at(*other, case_.kind, newborns(), case_.age) };
        story.then(std::move(diversion), at, 5min, cell_);
        return;
    }
}

void Past::arrive(Story& story, Instant at)
{
    using enum TransportIncident;
    constexpr auto incidents = std::to_array({ DELAY, DELAY, DELAY, BREAKDOWN, EQUIPMENT, WORSENING });
    Arrival arrival;
    if (chance_.percent(4)) {
        arrival.incident = "Incident fictif";
        arrival.incident_kind = chance_.one_of(incidents);
    }
    story.then(std::move(arrival), at, minutes_between(1, 40), cell_);
}

void Past::order_vehicle(Story& story)
{
    auto const suggested = case_.urgency == Urgency::U1 ? VehicleClass::Three
                                                        : (case_.urgency == Urgency::U2 ? VehicleClass::Two : VehicleClass::One);
    auto const used = chance_.percent(9) ? VehicleClass::Two : suggested;
    VehicleOrder order {
        .screening = Screening { ScreeningMoment::BEFORE_VEHICLE, {} },
        .used = used,
        .suggested = suggested,
        .reason_if_different = {},
        .provider = used == VehicleClass::Three ? "SMUR (exemple)" : "Ambulances Exemple",
        .escort = {},
    };
    if (used != suggested)
        order.reason_if_different = ClassReason::SAMU_CHOICE;
    if (used == VehicleClass::Two)
        order.escort = invented_colleague(chance_);
    if (story.request().progress().screening && !story.request().progress().screening->is_clear() && chance_.percent(30)) {
        order.screening.ticked = story.request().progress().screening->ticked;
        order.decision = PhysicianDecision { invented_physician(chance_), story.last_at(), "Exemple : stabilisée, transfert médicalisé" };
    }
    story.then(std::move(order), story.last_at() + minutes_between(3, case_.urgency == Urgency::U1 ? 6 : 45), 1min, cell_);
}

} // namespace cigogne::demo
