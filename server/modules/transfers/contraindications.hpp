#pragma once

#include "platform/core/clock.hpp"
#include "platform/core/crossing.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace cigogne::transfers {

/// What makes a departure dangerous (Pays de la Loire perinatal network protocol and SFAR/SAMU text; CI_HPP: HAS 2012;
/// CI_CORD and CI_REFUSAL: general knowledge, to be validated by the network).
enum class Contraindication {
    CI_BIRTH,
    CI_FETAL,
    CI_UNSTABLE,
    CI_HRP,
    CI_HPP,
    CI_CORD,
    CI_REFUSAL
};

constexpr auto words_of(Contraindication)
{
    return std::to_array<Word>({ { "CI_BIRTH", "Accouchement imminent" }, { "CI_FETAL", "Souffrance fœtale aiguë" },
        { "CI_UNSTABLE", "État maternel instable" }, { "CI_HRP", "Hématome rétro-placentaire, même suspecté" },
        { "CI_HPP", "Hémorragie du post-partum non contrôlée" }, { "CI_CORD", "Procidence du cordon" },
        { "CI_REFUSAL", "Refus de la femme" } });
}

/// When the question was asked.
enum class ScreeningMoment {
    SENDING,
    BEFORE_VEHICLE,
    DEPARTURE,
    MEANWHILE
};

constexpr auto words_of(ScreeningMoment)
{
    return std::to_array<Word>({ { "SENDING", "à l’envoi" }, { "BEFORE_VEHICLE", "avant de commander le vecteur" },
        { "DEPARTURE", "au départ" }, { "MEANWHILE", "en cours de demande" } });
}

/// Somebody looked and said what she saw. An empty list means "none of these", said by someone: nothing is "no" by default.
/// Who said it and when stand in the fact that carries the screening.
struct Screening {
    ScreeningMoment moment;
    std::vector<Contraindication> ticked;

    bool is_clear() const { return ticked.empty(); }
    bool holds(Contraindication sought) const
    {
        for (auto const contraindication : ticked) {
            if (contraindication == sought)
                return true;
        }
        return false;
    }
};

/// A physician decides that she goes in spite of a contraindication; a midwife may record what was said by telephone. It covers what was
/// ticked when it was taken; nothing overrides `CI_REFUSAL`.
struct PhysicianDecision {
    std::string physician;
    Instant decided_at;
    std::string reason;
};

} // namespace cigogne::transfers
