#pragma once

#include "modules/whatif/replay.hpp"

namespace cigogne::whatif {

/// What a year is judged by.
enum class Figure {
    NOT_PLACED,
    REFUSALS,
    ACCEPTANCE_MEDIAN,
    ACCEPTANCE_P90,
    KILOMETRES,
    KILOMETRES_MEAN,
    BORN_BEFORE_DEPARTURE,
    OUT_BORN,
    NOT_NEEDED,
    MATERNAL_OCCUPANCY,
    NEWBORN_OCCUPANCY
};
constexpr auto words_of(Figure)
{
    return std::to_array<Word>({ { "NOT_PLACED", "Demandes sans place dans la région" }, { "REFUSALS", "Refus d’unités appelées" },
        { "ACCEPTANCE_MEDIAN", "Délai jusqu’à l’accord, médiane" }, { "ACCEPTANCE_P90", "Délai jusqu’à l’accord, 9 sur 10 en moins de" },
        { "KILOMETRES", "Kilomètres, total" }, { "KILOMETRES_MEAN", "Kilomètres par transfert" },
        { "BORN_BEFORE_DEPARTURE", "Naissances avant le départ" },
        { "OUT_BORN", "Dont naissances dans une maternité d’un niveau insuffisant" },
        { "NOT_NEEDED", "Demandes qui n’ont plus lieu d’être" }, { "MATERNAL_OCCUPANCY", "Places de mères occupées" },
        { "NEWBORN_OCCUPANCY", "Places de nouveau-nés occupées" } });
}
inline constexpr std::size_t figure_count = words<Figure>.size();

/// « min », « km », « % », or nothing for a number of requests.
std::string_view unit_of(Figure figure);

/// One value a figure; none where nothing can be told.
using Figures = std::array<std::optional<double>, figure_count>;

/// The figures of a year, as it was replayed or recorded: the same counting for both.
Figures figures_of(std::span<Passage const> passages);
Figures figures_of(Replayed const& replayed);

/// A percentile by linear interpolation between ranks (0 the least, 1 the greatest); nothing of nothing. Sorts.
std::optional<double> percentile(std::vector<double>& values, double share);

} // namespace cigogne::whatif
