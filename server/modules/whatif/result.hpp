#pragma once

#include "modules/whatif/comparison.hpp"
#include "modules/whatif/record.hpp"

/// What a run leaves: the table of figures, and what the reader must know of the model beside it.
namespace cigogne::whatif {

/// One line of the table. Medians with the bounds between which nine replays in ten lie; to one decimal.
struct FigureLine {
    Figure figure;
    std::string unit;
    std::optional<double> recorded = {};
    std::optional<double> checked = {}; ///< before, by what the year before tells of cell and houses
    std::optional<double> checked_low = {};
    std::optional<double> checked_high = {};
    std::optional<double> before = {};
    std::optional<double> before_low = {};
    std::optional<double> before_high = {};
    std::optional<double> after = {};
    std::optional<double> after_low = {};
    std::optional<double> after_high = {};
    std::optional<double> difference = {};
    std::optional<double> difference_low = {};
    std::optional<double> difference_high = {};
    std::optional<Verdict> verdict = {};
    std::optional<Fidelity> fidelity = {}; ///< of the check where there is one, else of « Avant »
};
extern Table<FigureLine> const figure_line;

extern Table<Supposition> const supposition_view;

/// The whole result of a run, as it is kept: never changed afterwards.
struct RunResult {
    int replayed;      ///< requests of the year that were replayed
    int advice;        ///< left out, by reason
    int returns;
    int stopped;
    int live;
    int foreign;
    int units_without_count;
    std::optional<int> closures = {};       ///< replayed as they were; a result of an earlier version does not tell them
    std::optional<int> restrictions = {};
    std::optional<bool> has_check = {};     ///< whether the year before told enough
    std::vector<FigureLine> figures;
    std::vector<Supposition> suppositions; ///< settings of the model as they were, then what the record told
};
extern Table<RunResult> const run_result;

RunResult result_of(Comparison const& comparison, Record const& record, std::vector<Supposition> suppositions);

/// How cell and houses of that world behave: what was told by its record, in place of a setting or beside it.
std::vector<Supposition> told_by(World const& world);

} // namespace cigogne::whatif
