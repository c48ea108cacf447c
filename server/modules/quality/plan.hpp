#pragma once

#include "modules/quality/action.hpp"
#include "modules/transfers/transfers.hpp"

/// The yearly action plan: for each dysfunction, how often, what is decided of it, what is done.
namespace cigogne::quality {

struct PlanLine {
    transfers::Dysfunction code;
    std::string label;
    int requests;                       ///< of a transfer, asked that year, carried out or not, in which it was detected or noted
    int transfers;                      ///< those of the year's that arrived, TRF-03: the denominator
    std::optional<double> per_100;      ///< none without any transfer; TRF-12 of « Activité », may be over 100
    Mode mode;
    int actions;                        ///< of that year's plan, dropped ones left out
    int done;
    int overdue;
};

/// One line for each of the ten, in their order. Modes are those of the last day of the year, or of today in the year that runs.
std::vector<PlanLine> plan_of(std::span<transfers::Measure const> measures, std::span<Action const> actions, std::span<DatedMode const> modes,
    CivilDate mode_day, CivilDate today);

/// The requests that one line counts, the latest asked first: what counts also lists.
std::vector<transfers::Measure> requests_with(transfers::Dysfunction code, std::span<transfers::Measure const> measures);

} // namespace cigogne::quality
