#pragma once

#include "platform/core/crossing.hpp"
#include "platform/core/result.hpp"

#include <array>

namespace cigogne::transfers {

/// Where a request stands.
enum class State {
    NEW,
    TRIAGED,
    ADVICE_GIVEN,
    SEARCHING,
    NO_INDICATION,
    NO_PLACE_IN_REGION,
    PLACE_FOUND,
    VECTOR_ORDERED,
    DEPARTED,
    DIVERTED,
    RETURNED,
    ARRIVED,
    CANCELLED,
    OUTCOME_PENDING,
    OUTCOME_KNOWN,
    FEEDBACK_SENT,
    CLOSED,
};

/// Words that fit a woman's request and a boy's: of the request, or nouns.
constexpr auto words_of(State)
{
    return std::to_array<Word>({ { "NEW", "À prendre" }, { "TRIAGED", "Prise" }, { "ADVICE_GIVEN", "Avis donné" },
        { "SEARCHING", "Recherche" }, { "NO_INDICATION", "Pas d’indication" },
        { "NO_PLACE_IN_REGION", "Aucune place dans la région" }, { "PLACE_FOUND", "Place trouvée" },
        { "VECTOR_ORDERED", "Vecteur commandé" }, { "DEPARTED", "En route" }, { "DIVERTED", "Trajet détourné" },
        { "RETURNED", "Retour à l’origine" }, { "ARRIVED", "Arrivée notée" }, { "CANCELLED", "Annulée" },
        { "OUTCOME_PENDING", "Devenir attendu" }, { "OUTCOME_KNOWN", "Devenir connu" }, { "FEEDBACK_SENT", "Retour envoyé" },
        { "CLOSED", "Close" } });
}

/// Whether she has not left yet and still may.
constexpr bool is_before_departure(State state)
{
    return state <= State::VECTOR_ORDERED && state != State::NO_INDICATION;
}

/// Whether somebody still searches or travels: what counts for one live request per person.
constexpr bool is_live(State state)
{
    return (is_before_departure(state) && state != State::ADVICE_GIVEN) || state == State::DEPARTED || state == State::DIVERTED;
}

/// Whether she has arrived, and what follows the arrival goes on or is over. One that is closed may be an advice: `Progress::arrived_at` tells.
constexpr bool follows_arrival(State state)
{
    return state == State::ARRIVED || state == State::OUTCOME_PENDING || state == State::OUTCOME_KNOWN || state == State::FEEDBACK_SENT;
}

/// What happened although a rule would have stopped the decision: recorded, then shown.
enum class Flag {
    ACCEPTED_WITH_CONTRAINDICATION,
    ORDERED_WITH_CONTRAINDICATION,
    DEPARTED_WITHOUT_PLACE,
    DEPARTED_WITHOUT_VEHICLE,
    DEPARTED_UNSCREENED,
    DEPARTED_WITH_CONTRAINDICATION,
    BIRTH_BEFORE_DEPARTURE,
    BIRTH_ON_THE_ROAD,
    BIRTH_CONTRADICTS_DEPARTURE,
    MORE_BIRTHS_THAN_EXPECTED,
};

constexpr auto words_of(Flag)
{
    return std::to_array<Word>({ { "ACCEPTED_WITH_CONTRAINDICATION", "Place acceptée malgré une contre-indication" },
        { "ORDERED_WITH_CONTRAINDICATION", "Vecteur commandé malgré une contre-indication" },
        { "DEPARTED_WITHOUT_PLACE", "Départ sans place trouvée" }, { "DEPARTED_WITHOUT_VEHICLE", "Départ sans vecteur commandé" },
        { "DEPARTED_UNSCREENED", "Contre-indications non vérifiées au départ" },
        { "DEPARTED_WITH_CONTRAINDICATION", "Départ malgré une contre-indication" },
        { "BIRTH_BEFORE_DEPARTURE", "Naissance avant le départ" }, { "BIRTH_ON_THE_ROAD", "Naissance en route" },
        { "BIRTH_CONTRADICTS_DEPARTURE", "Naissance notée avant l’heure du départ : vérifiez les deux heures" },
        { "MORE_BIRTHS_THAN_EXPECTED", "Plus de naissances notées que d’enfants attendus" } });
}

/// Why a step cannot be taken; each sentence says what to do first.
enum class RequestError {
    PersonMissing,
    ScreeningMissing,
    DecisionMissing,
    WomanRefuses,
    DestinationMissing,
    ClassReasonMissing,
    RefusalTextMissing,
    AnswerApart,
    InFuture,
    BeforePreviousStep,
    TakeFirst,
    AdviceOnly,
    TransferOnly,
    FindPlaceFirst,
    PlaceAlreadyFound,
    OrderVehicleFirst,
    VehicleAlreadyOrdered,
    DepartFirst,
    AlreadyDeparted,
    AlreadyArrived,
    Ended,
    NotSearching,
    NothingToReopen,
    CorrectBirthFirst,
    NotToBeClosed,
    UnknownFact,
    AlreadyCrossedOut,
    NotYours,
    LaterStepFirst,
    ArriveFirst,
    StayAlreadyTold,
    NotATraveller,
    IssueAlreadyTold,
    EndOfAnotherKind,
    OutcomeDayMissing,
    OutcomeBeforeArrival,
    OutcomeInFuture,
    IssueOfNoPregnancy,
    IssueBeforeStayEnd,
    IssueAfterDelivery,
    HourOfAnotherDay,
    NewbornsMissing,
    ChildrenContradict,
    OutcomesContradict,
    OrdinaryMail,
    RecipientMissing,
    NothingToTell,
    NothingToRead,
    AlreadyWaived,
    ReassessFirst,
};

Explanation explain(RequestError error);

} // namespace cigogne::transfers
