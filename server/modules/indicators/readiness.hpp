#pragma once

#include "modules/indicators/figures.hpp"
#include "platform/core/fields.hpp"

/// What is missing of a year before it is transmitted. It is told, and forbids nothing.
namespace cigogne::indicators {

enum class Lack {
    NoFile,      ///< maternities of that year of which nothing is counted
    Outdated,    ///< counted by definitions of before: left out
    Partial,     ///< whose files tell fewer than twelve months
    PoorQuality, ///< more values are missing than a rate allows
    Unknown,     ///< FINESS that the directory does not know
};
constexpr auto words_of(Lack)
{
    return std::to_array<Word>({ { "no_file", "Sans fichier" }, { "outdated", "Anciennes définitions" }, { "partial", "Année incomplète" }, { "poor_quality", "Valeurs manquantes" },
        { "unknown", "Inconnu de l’annuaire" } });
}

/// Something that is missing, and of which houses.
struct Missing {
    Lack lack;
    std::string sentence;
    std::vector<std::string> houses; ///< « CH Rodez », « CH Rodez : 31 % de termes manquants… »
};

/// What is known of the year.
struct YearKnown {
    int year = 0;
    std::vector<std::string> without_file = {}; ///< names
    std::vector<std::string> outdated = {};     ///< names
    std::vector<std::string> partial = {};      ///< « CH Rodez : 7 mois sur 12 »
    std::vector<std::string> unknown = {};      ///< « FINESS 310000001 »
    struct House {
        std::string name;
        analytics::Totals totals;
    };
    std::vector<House> counted = {};
    double most_missing = 1; ///< share of missing values beyond which a rate is not shown
};

/// What is missing, in the order of Lack; nothing where all is there.
std::vector<Missing> missing_of(YearKnown const& known);
/// « 2 maternités sans aucun fichier de 2024 : leurs naissances manquent. CH Rodez, CH Foix. » as it is kept with what was transmitted.
std::string said(Missing const& missing);

} // namespace cigogne::indicators
