#pragma once

#include "platform/core/crossing.hpp"

#include <array>

/// The short lists from which a reason is chosen in one tap. Design proposals, to be validated by the network.
namespace cigogne::transfers {

/// What a unit that was called said.
enum class Answer {
    ACCEPTED,
    REFUSED,
    NO_ANSWER,
    TO_CALL_BACK
};

constexpr auto words_of(Answer)
{
    return std::to_array<Word>({ { "ACCEPTED", "Acceptée" }, { "REFUSED", "Refusée" }, { "NO_ANSWER", "Pas de réponse" },
        { "TO_CALL_BACK", "À rappeler" } });
}

enum class RefusalReason {
    NO_OBS_BED,
    NO_REA_BED,
    NO_SI_BED,
    NO_NEO_BED,
    NO_SDN,
    NO_STAFF,
    LEVEL_TOO_LOW,
    LEVEL_NOT_NEEDED,
    NO_PLATEAU,
    MEDICAL_DISAGREEMENT,
    CLOSED,
    ISOLATION,
    TOO_FAR,
    OTHER,
};

constexpr auto words_of(RefusalReason)
{
    return std::to_array<Word>({ { "NO_OBS_BED", "pas de place pour la mère" }, { "NO_REA_BED", "pas de place de réanimation" },
        { "NO_SI_BED", "pas de place de soins intensifs" }, { "NO_NEO_BED", "pas de place de néonatologie" },
        { "NO_SDN", "salle de naissance pleine" }, { "NO_STAFF", "manque de personnel" },
        { "LEVEL_TOO_LOW", "niveau insuffisant" }, { "LEVEL_NOT_NEEDED", "niveau non nécessaire" },
        { "NO_PLATEAU", "plateau technique absent" }, { "MEDICAL_DISAGREEMENT", "désaccord médical" },
        { "CLOSED", "unité fermée" }, { "ISOLATION", "isolement impossible" }, { "TOO_FAR", "trop loin" }, { "OTHER", "autre" } });
}

enum class CancellationReason {
    DELIVERED_BEFORE_DEPARTURE,
    CI_APPEARED,
    SYMPTOMS_RESOLVED,
    PATIENT_REFUSAL,
    NO_PLACE,
    DEATH,
    DUPLICATE,
    SOLVED_DIRECTLY,
    OTHER,
};

constexpr auto words_of(CancellationReason)
{
    return std::to_array<Word>({ { "DELIVERED_BEFORE_DEPARTURE", "accouchement avant le départ" },
        { "CI_APPEARED", "contre-indication apparue" }, { "SYMPTOMS_RESOLVED", "symptômes disparus" },
        { "PATIENT_REFUSAL", "refus de la patiente" }, { "NO_PLACE", "pas de place" }, { "DEATH", "décès" },
        { "DUPLICATE", "demande en double" }, { "SOLVED_DIRECTLY", "réglée directement" }, { "OTHER", "autre" } });
}

enum class CorrectionReason {
    WRONG_KEY,
    WRONG_TIME,
    WRONG_REQUEST,
    OTHER
};

constexpr auto words_of(CorrectionReason)
{
    return std::to_array<Word>({ { "WRONG_KEY", "mauvaise touche" }, { "WRONG_TIME", "heure inexacte" },
        { "WRONG_REQUEST", "mauvaise demande" }, { "OTHER", "autre" } });
}

/// Why a unit that was set aside is called all the same.
enum class CallAnywayReason {
    OPENED_MEANWHILE,
    KNOWN_AGREEMENT,
    NOTHING_ELSE,
    OTHER
};

constexpr auto words_of(CallAnywayReason)
{
    return std::to_array<Word>({ { "OPENED_MEANWHILE", "l’unité a rouvert" }, { "KNOWN_AGREEMENT", "accord particulier connu" },
        { "NOTHING_ELSE", "rien d’autre" }, { "OTHER", "autre" } });
}

enum class WithdrawalReason {
    PLACE_TAKEN,
    NO_STAFF,
    CLOSED,
    CASE_CHANGED,
    BY_THE_CELL,
    OTHER
};

constexpr auto words_of(WithdrawalReason)
{
    return std::to_array<Word>({ { "PLACE_TAKEN", "place prise entre-temps" }, { "NO_STAFF", "manque de personnel" },
        { "CLOSED", "unité fermée" }, { "CASE_CHANGED", "état de la patiente modifié" },
        { "BY_THE_CELL", "choix de la cellule" }, { "OTHER", "autre" } });
}

/// Whether the place was there no more when it was withdrawn, rather than not needed.
/// Rule: a count is what the unit would accept now, and a place is reserved until the withdrawal (reference/domain.md 2.9): one that is
/// taken, that nobody is there to staff, or whose unit is closed does not come back to the count (design proposal).
constexpr bool is_place_gone(WithdrawalReason reason)
{
    return reason == WithdrawalReason::PLACE_TAKEN || reason == WithdrawalReason::NO_STAFF || reason == WithdrawalReason::CLOSED;
}

enum class VehicleCancellationReason {
    NOT_AVAILABLE,
    BREAKDOWN,
    CLASS_CHANGED,
    WEATHER,
    NOT_NEEDED,
    OTHER
};

constexpr auto words_of(VehicleCancellationReason)
{
    return std::to_array<Word>({ { "NOT_AVAILABLE", "plus disponible" }, { "BREAKDOWN", "panne" },
        { "CLASS_CHANGED", "changement de classe" }, { "WEATHER", "météo" }, { "NOT_NEEDED", "plus nécessaire" },
        { "OTHER", "autre" } });
}

/// Why she does not arrive where she was expected.
enum class RouteChangeReason {
    WORSENING,
    BIRTH_ON_THE_WAY,
    PLACE_LOST,
    ROAD,
    OTHER
};

constexpr auto words_of(RouteChangeReason)
{
    return std::to_array<Word>({ { "WORSENING", "aggravation" }, { "BIRTH_ON_THE_WAY", "naissance en route" },
        { "PLACE_LOST", "place perdue" }, { "ROAD", "route ou météo" }, { "OTHER", "autre" } });
}

/// Why another class of vehicle than the suggested one.
enum class ClassReason {
    PHYSICIAN_CHOICE,
    SAMU_CHOICE,
    NOT_AVAILABLE,
    CASE_CHANGED,
    OTHER
};

constexpr auto words_of(ClassReason)
{
    return std::to_array<Word>({ { "PHYSICIAN_CHOICE", "choix du médecin" }, { "SAMU_CHOICE", "choix du SAMU" },
        { "NOT_AVAILABLE", "véhicule indisponible" }, { "CASE_CHANGED", "état modifié" }, { "OTHER", "autre" } });
}

/// To whom an open request is handed over.
enum class HandoverTo {
    NEXT_SHIFT,
    SAMU,
    MATERNITY
};

constexpr auto words_of(HandoverTo)
{
    return std::to_array<Word>({ { "NEXT_SHIFT", "la relève" }, { "SAMU", "le SAMU" }, { "MATERNITY", "la maternité" } });
}

/// What went wrong on the road. Design proposal; a state that worsened feeds the dysfunction of the class of vehicle.
enum class TransportIncident {
    WORSENING,
    DELAY,
    BREAKDOWN,
    EQUIPMENT,
    OTHER
};

constexpr auto words_of(TransportIncident)
{
    return std::to_array<Word>({ { "WORSENING", "aggravation pendant le trajet" }, { "DELAY", "retard" }, { "BREAKDOWN", "panne ou accident" },
        { "EQUIPMENT", "matériel manquant ou en panne" }, { "OTHER", "autre" } });
}

} // namespace cigogne::transfers
