#pragma once

#include "analytics/statistics/trend.hpp"
#include "modules/indicators/figure_view.hpp"
#include "modules/indicators/others_disclosure.hpp"

#include <map>

/// The figures of one place in one year, beside those that they are compared with.
namespace cigogne::indicators {

/// What a figure is compared with.
enum class Compare {
    Type,
    Region,
    Past
};
constexpr auto words_of(Compare)
{
    return std::to_array<Word>({ { "type", "Même type" }, { "region", "Région" }, { "past", "Les années d’avant" } });
}

/// The counts of a place by year, those of the definitions of today alone.
using Years = std::map<int, analytics::Totals>;

/// The cases of a figure by year, in the order of years.
std::vector<analytics::YearlyProportion> by_year(FigureKey const& key, Years const& years);
/// The cases of a figure in that year; of what is pooled, with the two years before it.
struct Cases {
    analytics::Proportion cases;
    std::vector<int> years; ///< that were counted, also without a case, in their order; the one that is asked for where none was
};
enum class Pooling {
    No,
    Yes
};
Cases cases_of(FigureKey const& key, Years const& years, int year, Pooling pooling);

/// What a page knows of a place.
struct PlaceCounts {
    bool is_house = false;
    int year = 0;
    Years own;
    Years others;               ///< the region, or the houses of the same type, the year by the months that are covered; with Compare::Past not looked at
    std::string others_label;   ///< « Région », « Même type (IIB) »; empty: compared with nobody
    std::string why_alone;      ///< French: why a house is not compared with those of its type
    std::string own_label;      ///< « Nous », « Région »
    std::string funnels;        ///< stored ones around the houses of the year
    Compare compare = Compare::Region;
    double most_missing = 1;    ///< share of missing values beyond which a rate is not shown
    OthersDisclosure disclosure = {}; ///< what of the others who reads may know, of the months where the year is not whole
    OthersDisclosure beyond_months = {}; ///< and of what their whole year holds beside these months
    std::map<int, int> partial {}; ///< years of a house that are not whole: how many months each covers, from January
    std::optional<analytics::Totals> same_months_before {}; ///< of a year that is not whole: its months, a year before; none where they are not known
};

/// Whether the same figure of the others may be told of that year; of what is pooled, of each of its years that holds some: of what is told of three
/// years and of two, the third would follow. Of a year that is not whole, what is pooled tells the months here, and once more all of it on the page of a
/// year after: of these, what the months leave.
bool tells_others(FigureKey const& key, PlaceCounts const& place, int year, Pooling pooling);
/// How many months the year covers where it is not whole; none where it is, or its months are not known.
std::optional<int> partial_months(PlaceCounts const& place, int year);

/// The figure with the link that the house and those that it is compared with have: what a link only improves is told without it where they were not joined
/// together.
FigureKey as_compared(FigureKey const& key, PlaceCounts const& place);
/// One figure of the place, of the class and link of `key`.
FigureView figure_of(FigureKey key, PlaceCounts const& place);
/// The figures of a list, in its order.
std::vector<FigureView> figures_of(analytics::List const& list, PlaceCounts const& place);
/// The figures of an indicator; what a link improves is told of all stays, each by itself, and once more of those that were joined, where some were.
std::vector<FigureView> figures_of(analytics::Indicator const& indicator, PlaceCounts const& place);

/// Deliveries of the place and year that a newborn was found of, among those whose line of ANO was read (Q4).
struct LinkedDeliveries {
    std::int64_t count;
    std::int64_t of;
};
/// None where nothing was linked, or not all among the same files.
std::optional<LinkedDeliveries> linked_deliveries(PlaceCounts const& place);

/// « En hausse : +0,4 pour 100 par an (p = 0,012). » What is told of a trend is the engine's test; below 1 in 20 it is told to rise or fall. There is none
/// of fewer than three years that may be compared, nor of years without a case: the sentence says both.
std::string said_trend(std::optional<analytics::Trend> const& trend, int per);
/// The test over the whole years of a place: one that is not is drawn, and not tested.
std::optional<analytics::Trend> trend_over(std::vector<analytics::YearlyProportion> yearly, PlaceCounts const& place);
/// What that test says of a figure, and, where one of the years is not whole, that it is not in it.
std::string said_trend_over(FigureKey const& key, std::vector<analytics::YearlyProportion> const& yearly, PlaceCounts const& place);

} // namespace cigogne::indicators
