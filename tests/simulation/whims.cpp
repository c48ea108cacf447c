#include "simulation/world.hpp"

/// What a user may think of, sensible or not: rules decide.
namespace cigogne::simulation {

using namespace transfers;

Screening World::some_screening(ScreeningMoment moment)
{
    Screening screening { moment, {} };
    if (chance_.percent(6))
        screening.ticked.push_back(chance_.percent(30) ? Contraindication::CI_REFUSAL : Contraindication::CI_UNSTABLE);
    return screening;
}

std::vector<HeldPlace> World::some_places(House const& house, RequestRow const& row)
{
    std::vector<HeldPlace> places;
    bool const beyond = chance_.percent(20);
    for (auto const& need : needed_places(row.kind, row.newborns, BedKind::OBS_GHR, BedKind::REA))
        places.push_back({ house.units[directory::is_for_newborn(need.kind) ? 1 : 0], need.kind, need.count, beyond });
    return places;
}

What World::anything(db::Transaction& transaction, RequestRow const& row, Instant at)
{
    auto const& house = some_house();
    Destination const there { house.id, {} };
    // The steps of a transfer that goes well come more often than the rest, else nobody would ever arrive.
    constexpr auto likely = std::to_array({ FactKind::TAKING, FactKind::CALL, FactKind::REFUSAL, FactKind::ACCEPTANCE, FactKind::ACCEPTANCE,
        FactKind::VEHICLE_ORDER, FactKind::VEHICLE_ARRIVAL, FactKind::DEPARTURE, FactKind::ARRIVAL, FactKind::CANCELLATION, FactKind::REOPENING,
        FactKind::STAY_END, FactKind::ISSUE, FactKind::FEEDBACK });
    auto const kind = chance_.percent(65) ? chance_.one_of(likely) : static_cast<FactKind>(chance_.between(0, static_cast<int>(words<FactKind>.size()) - 1));
    constexpr auto kinds = std::to_array({ Kind::AVIS, Kind::TIU_ASC, Kind::TIU_LAT, Kind::TPP, Kind::TNN });
    switch (kind) {
    case FactKind::READING:
        return Reading {};
    case FactKind::TAKING:
        return Taking {};
    case FactKind::SCREENING:
        return some_screening(ScreeningMoment::MEANWHILE);
    case FactKind::PHYSICIAN_DECISION:
        return PhysicianDecision { "Dr Exemple", at, "Exemple" };
    case FactKind::CALL:
        return transfers::Call { there, "Dr Exemple", chance_.percent(50) ? std::optional(Answer::TO_CALL_BACK) : std::nullopt };
    case FactKind::REFUSAL:
        return Refusal { there, RefusalReason::NO_REA_BED };
    case FactKind::ACCEPTANCE:
        return Acceptance { there, "Dr Exemple", some_places(house, row) };
    case FactKind::WITHDRAWAL:
        return Withdrawal { WithdrawalReason::PLACE_TAKEN };
    case FactKind::VEHICLE_ORDER: {
        VehicleOrder order { .screening = some_screening(ScreeningMoment::BEFORE_VEHICLE), .used = VehicleClass::Two };
        if (!order.screening.is_clear() && chance_.percent(50))
            order.decision = PhysicianDecision { "Dr Exemple", at, "Exemple" };
        return order;
    }
    case FactKind::VEHICLE_CANCELLATION:
        return VehicleCancellation { VehicleCancellationReason::BREAKDOWN };
    case FactKind::VEHICLE_ARRIVAL:
        return VehicleArrival {};
    case FactKind::DEPARTURE:
        return Departure {};
    case FactKind::DIVERSION:
        return Diversion { there, RouteChangeReason::ROAD, some_places(house, row) };
    case FactKind::RETURN:
        return Return { RouteChangeReason::WORSENING };
    case FactKind::ARRIVAL:
        return Arrival {};
    case FactKind::BIRTH: {
        auto const child = people::newborn(at, people::Sex::Female, now_, midwife_);
        people::add(transaction, child);
        transfers::Store store(transaction);
        store.add_person({ row.id, child.id, static_cast<int>(store.persons(row.id).size()), PersonRole::Newborn, {}, {} });
        return Birth { child.id };
    }
    case FactKind::ADVICE:
        return Advice { "Exemple" };
    case FactKind::CONVERSION:
        return Conversion { chance_.one_of(kinds), some_screening(ScreeningMoment::MEANWHILE) };
    case FactKind::NO_INDICATION:
        return NoIndication {};
    case FactKind::NO_PLACE_IN_REGION:
        return NoPlaceInRegion {};
    case FactKind::SEARCH_BEYOND:
        return SearchBeyond {};
    case FactKind::HANDOVER:
        return Handover { HandoverTo::NEXT_SHIFT };
    case FactKind::CANCELLATION:
        return Cancellation { CancellationReason::SYMPTOMS_RESOLVED };
    case FactKind::REOPENING:
        return Reopening { true };
    case FactKind::REASSESSMENT:
        return Reassessment { { .urgency = chance_.percent(50) ? Urgency::U1 : Urgency::U3, .fetuses = chance_.between(1, 3) } };
    case FactKind::STAY_END: {
        auto const how = static_cast<StayEnd>(chance_.between(0, static_cast<int>(words<StayEnd>.size()) - 1));
        return EndOfStay { how, paris_date(at) };
    }
    case FactKind::ISSUE:
        return PregnancyIssue { .how = chance_.percent(80) ? Issue::LIVE_BIRTH : Issue::UNKNOWN, .on = paris_date(at), .newborns = { { NewbornFate::WITH_MOTHER } } };
    case FactKind::CHILDREN_COUNT:
        return ChildrenCount { chance_.between(1, 3), "Exemple" };
    case FactKind::FEEDBACK:
        return Feedback { "Exemple", chance_.percent(80) ? FeedbackChannel::APPLICATION : FeedbackChannel::MAIL };
    case FactKind::FEEDBACK_RECEIPT:
        return FeedbackReceipt {};
    case FactKind::FEEDBACK_WAIVER:
        return FeedbackWaiver { WaiverReason::ALREADY_KNOWN };
    case FactKind::DYSFUNCTION:
        return NotedDysfunction { Dysfunction::D10, Severity::NO_HARM, "Exemple" };
    case FactKind::CLOSING:
        break;
    }
    return Closing {};
}

} // namespace cigogne::simulation
