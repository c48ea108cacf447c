#pragma once

#include "analytics/definitions/indicator.hpp"
#include "analytics/statistics/trend.hpp"
#include "modules/indicators/funnel_view.hpp"
#include "platform/export/html.hpp"

#include <vector>

/// Drawings for paper, in SVG: greys alone, told apart by shape and dashes, so that a photocopy says the same. Each stands by itself (its
/// namespace, its size), and says what it is in its label: it can be put in a page as it is, or made a picture of. What pages draw is
/// `web/src/shared/charts`.
namespace cigogne::indicators {

/// Whether the points outside the limits at 95 % bear a number, for the list of `outside` below the drawing: paper of the network alone.
enum class OutsidePoints {
    Plain,
    Numbered
};
/// The points outside the limits at 95 %, in the order of the view, which is by size: the first bears the number 1.
std::vector<FunnelPointView const*> outside(FunnelView const& funnel);

/// All maternities by size and rate, between the limits of chance; the name of one's own point alone. `about`: the figure, for who does not see the drawing. Empty where there is no point.
exporting::Html funnel_drawing(FunnelView const& funnel, int per, OutsidePoints points = OutsidePoints::Plain, std::string_view about = {});

/// What the two lines of a trend are called, how rare the cases are (which interval is drawn), and which years are not whole (their points are hollow).
struct TrendWords {
    std::string_view own = "Taux, avec son intervalle à 95\u202f%";
    std::string_view others = "Comparaison";
    std::string_view about = {}; ///< the figure, for who does not see the drawing
    analytics::Rarity rarity = analytics::Rarity::Common;
    std::vector<int> partial = {};
};

/// A rate over the years with its interval, and a dashed line beside it. A year without cases leaves a gap. Empty where no year has any.
exporting::Html trend_drawing(std::vector<analytics::YearlyProportion> const& own, std::vector<analytics::YearlyProportion> const& others, int per,
    TrendWords const& words = {});

/// The same in a small place, without axes: the line, its last rate and its first and last years. Empty where no year has any case.
exporting::Html spark_drawing(std::vector<analytics::YearlyProportion> const& years, int per, std::string_view label);

} // namespace cigogne::indicators
