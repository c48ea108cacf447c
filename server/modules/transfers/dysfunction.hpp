#pragma once

#include "platform/core/crossing.hpp"

#include <array>
#include <optional>
#include <string>

namespace cigogne::transfers {

/// What went wrong around a transfer. The network defined ten indicators and has not published the list: these are a design proposal,
/// never shown as its official list.
enum class Dysfunction {
    D01,
    D02,
    D03,
    D04,
    D05,
    D06,
    D07,
    D08,
    D09,
    D10
};
constexpr auto words_of(Dysfunction)
{
    return std::to_array<Word>({ { "D01", "Délai de recherche de place excessif" }, { "D02", "Nombre de refus élevé" },
        { "D03", "Transfert hors région faute de place" }, { "D04", "Délai de mise à disposition du vecteur" },
        { "D05", "Classe de vecteur inadaptée" }, { "D06", "Naissance avant le départ, en route ou moins d’une heure après l’arrivée" },
        { "D07", "Fiche de liaison ou dossier incomplets" }, { "D08", "Cellule non sollicitée" },
        { "D09", "Niveau de destination inadapté" },
        { "D10", "Désaccord entre équipes, refus malgré un lit, ou patiente non attendue" } });
}

enum class Severity {
    NO_HARM,
    DISCOMFORT,
    HARM
};
constexpr auto words_of(Severity)
{
    return std::to_array<Word>({ { "NO_HARM", "Sans conséquence" }, { "DISCOMFORT", "Gêne ou retard" }, { "HARM", "Conséquence pour la mère ou l’enfant" } });
}

/// One that somebody noted, whether or not it was detected too.
struct NotedDysfunction {
    Dysfunction code;
    Severity severity;
    std::string description;
    std::optional<std::string> adverse_event = {}; ///< of one with harm: number or reference of the adverse event that was declared of it
};

} // namespace cigogne::transfers
