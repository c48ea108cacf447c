#pragma once

#include "platform/core/crossing.hpp"

#include <array>

/// The words of a perinatal case: what it is about, how far it is, what became of the child.
namespace cigogne::quality {

/// What must be analysed since 2023 (ministry's minimum list, reference/domain.md 3.1), and births out of any maternity, kept apart.
enum class CaseKind {
    AN_OUT,
    AN_MPT,
    AN_EAI,
    AN_DNN,
    AN_EIG,
    AIEH
};
constexpr auto words_of(CaseKind)
{
    return std::to_array<Word>({ { "AN_OUT", "Naissance dans une maternité non adaptée (outborn)" },
        { "AN_MPT", "Mortalité périnatale à terme" }, { "AN_EAI", "Encéphalopathie anoxo-ischémique" }, { "AN_DNN", "Décès néonatal" },
        { "AN_EIG", "Événement indésirable grave" }, { "AIEH", "Accouchement inopiné hors de toute maternité" } });
}

/// Whether both are answers to one question, so that a birth is never of both: where it was, or what the child died of.
constexpr bool answer_the_same(CaseKind one, CaseKind other)
{
    auto const question = [](CaseKind kind) {
        if (kind == CaseKind::AIEH)
            return CaseKind::AN_OUT;
        return kind == CaseKind::AN_MPT ? CaseKind::AN_DNN : kind;
    };
    return question(one) == question(other);
}

enum class CaseState {
    DETECTED,
    DECLARED,
    DOCUMENTED,
    REVIEWED,
    ACTION_PLAN,
    CLOSED,
    REJECTED
};
constexpr auto words_of(CaseState)
{
    return std::to_array<Word>({ { "DETECTED", "À déclarer" }, { "DECLARED", "À documenter" }, { "DOCUMENTED", "À relire" },
        { "REVIEWED", "Relu" }, { "ACTION_PLAN", "Plan d’action" }, { "CLOSED", "Clos" }, { "REJECTED", "Écarté" } });
}

/// Who opened it: a fact of a request, or somebody.
enum class CaseSource {
    BIRTH_BEFORE_DEPARTURE,
    LEVEL_BELOW_NEED,
    BIRTH_ON_THE_ROAD,
    BIRTH_OUT_OF_MATERNITY,
    ANOXIA,
    DEATH,
    DECLARATION
};
constexpr auto words_of(CaseSource)
{
    return std::to_array<Word>({ { "BIRTH_BEFORE_DEPARTURE", "Naissance avant le départ" },
        { "LEVEL_BELOW_NEED", "Niveau de la maternité au-dessous du besoin" }, { "BIRTH_ON_THE_ROAD", "Naissance sur la route" },
        { "BIRTH_OUT_OF_MATERNITY", "Naissance hors de toute maternité" }, { "ANOXIA", "Nouveau-né demandé ou refroidi après une anoxie" },
        { "DEATH", "Mort d’un enfant dite avec le devenir" }, { "DECLARATION", "Déclaration" } });
}

/// The child at birth. A death known before the admission and an IMG are never in a numerator of the place of birth (reference/domain.md 1.2).
enum class Vital {
    LIVE,
    DIED_IN_LABOUR,
    DEAD_BEFORE_ADMISSION,
    IMG,
    STILLBORN, ///< before or during labour, nobody knows
    UNKNOWN
};
constexpr auto words_of(Vital)
{
    return std::to_array<Word>({ { "LIVE", "Né vivant" }, { "DIED_IN_LABOUR", "Mort pendant le travail" },
        { "DEAD_BEFORE_ADMISSION", "Mort connue avant l’admission" }, { "IMG", "Interruption médicale de grossesse" },
        { "STILLBORN", "Mort-né, moment inconnu" }, { "UNKNOWN", "Inconnu" } });
}

enum class RejectionReason {
    IMG,
    WRONG_AGE,
    DUPLICATE,
    NO_BIRTH ///< crossed out of the request, or told of nobody
};
constexpr auto words_of(RejectionReason)
{
    return std::to_array<Word>({ { "IMG", "Interruption médicale de grossesse" }, { "WRONG_AGE", "Terme inexact" }, { "DUPLICATE", "Doublon" },
        { "NO_BIRTH", "Naissance rayée de la demande, ou qui n’a pas eu lieu" } });
}

/// « Évitabilité » (design proposal inspired by the network's own study of 2022, to be validated).
enum class Avoidability {
    INEVITABLE,
    PROBABLY_AVOIDABLE,
    AVOIDABLE_WITH_RISK_FACTOR,
    AVOIDABLE,
    UNDETERMINED
};
constexpr auto words_of(Avoidability)
{
    return std::to_array<Word>({ { "INEVITABLE", "Inévitable" }, { "PROBABLY_AVOIDABLE", "Probablement évitable" },
        { "AVOIDABLE_WITH_RISK_FACTOR", "Évitable, avec facteur de risque" }, { "AVOIDABLE", "Évitable" },
        { "UNDETERMINED", "Indéterminé" } });
}

/// Whether something could have been done: asks for a local and a regional action.
constexpr bool is_avoidable(Avoidability verdict)
{
    return verdict != Avoidability::INEVITABLE && verdict != Avoidability::UNDETERMINED;
}

} // namespace cigogne::quality
