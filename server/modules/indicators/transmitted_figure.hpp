#pragma once

#include "modules/indicators/figure_view.hpp"

/// Figures of one year as they were transmitted.
namespace cigogne::indicators {

/// One figure of one place, of the year alone: sums of three years would tell, beside those of the two before, what each of them hides.
/// Rates are fractions, none of nothing.
struct TransmittedFigure {
    std::string indicator;
    std::string figure;
    std::optional<FigureLink> link;
    std::optional<std::int64_t> count; ///< none: not disclosed
    std::optional<std::int64_t> of;    ///< none: not disclosed
    std::optional<double> rate;
    std::optional<double> low; ///< of the 95 % interval
    std::optional<double> high;
};
extern Table<TransmittedFigure> const transmitted_figure;

TransmittedFigure transmitted(analytics::Result const& result);

/// A figure that is no more what was transmitted.
struct Gap {
    TransmittedFigure transmitted;
    std::optional<analytics::Proportion> today; ///< none where the definitions hold it no more
};
/// What differs between what was transmitted of a place and what is counted of it today, in the order of the first.
std::vector<Gap> gaps_between(std::vector<TransmittedFigure> const& transmitted, analytics::Totals const& today);

} // namespace cigogne::indicators
