#pragma once

#include "analytics/definitions/lists.hpp"
#include "analytics/results.hpp"
#include "analytics/statistics/funnel.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The figures of places, as pages need them. All statistics are the engine's.
namespace cigogne::indicators {

/// One figure of the definitions, and which of the two counts of it where a link improves it.
struct FigureKey {
    analytics::Indicator const* indicator;
    analytics::Class const* figure;
    std::optional<analytics::Link> link = {};

    /// « I3 lt37 », « I5 total linked ».
    std::string text() const;
};

/// One figure of those codes; none where no definition holds it.
std::optional<FigureKey> find_figure(std::string_view indicator, std::string_view figure);
/// « I9/t3_31 »: a figure as settings name it.
std::optional<FigureKey> figure_named(std::string_view name);

/// Whether joined stays tell the figure there: not what happens in other hospitals, where the files of one alone were joined (indicators.md 10).
bool is_told_linked(FigureKey const& key, analytics::Totals const& totals);
/// The figure with a link, where one improves or makes it and none is named: that of the joined stays where these tell it.
FigureKey as_counted(FigureKey key, analytics::Totals const& totals);
/// Whether all that the figure counts was counted: not of counts made by definitions of before that did not hold it so (edition.hpp).
bool is_known(FigureKey const& key, analytics::Totals const& totals);
/// The cases of a place; of nothing where the figure is of stays that were linked, and these were not, or apart; or where it is not known.
analytics::Proportion proportion_of(FigureKey const& key, analytics::Totals const& totals);

/// A fraction; none of nothing.
std::optional<double> rate_of(analytics::Proportion const& cases);

/// What is rare is told of a house over three years (indicators.md 9).
bool is_pooled(FigureKey const& key);

/// Whether houses are compared by this indicator. Not by the place of birth: there each house has the rate of its own type, all or nothing.
/// Nor by what is no proportion.
bool compares_houses(analytics::Indicator const& indicator);

/// Which value a figure cannot do without.
enum class Needs {
    Nothing,
    Weeks,
    Weight
};
Needs needs_of(FigureKey const& key);
/// The share of live births whose value is missing, 0 to 1; none where there is no birth.
std::optional<double> missing_share(Needs needs, analytics::Totals const& totals);

/// A funnel as it is stored: around what rate, and how spread.
struct StoredFunnel {
    std::string key; ///< FigureKey::text
    double target = 0;
    double dispersion = 1;
};
/// The counts of a house that has some of the year.
struct HouseCounts {
    analytics::Totals year;
    std::vector<analytics::Totals> pooled; ///< that year and those of the two before it that are known
    bool is_whole = true;                  ///< its year is not partial: funnels are of whole years alone
};
/// The funnels of every figure by which houses are compared, around the houses of one year. Of joined stays none where houses were joined apart:
/// what one lot sees of a stay elsewhere another does not.
std::vector<StoredFunnel> funnels_around(std::vector<HouseCounts> const& houses);
std::string text_of(std::vector<StoredFunnel> const& funnels);
/// The funnel of a figure among those that `text_of` wrote; none where there is none.
std::optional<analytics::Funnel> funnel_in(std::string_view text, FigureKey const& key);

/// « 31 % de termes manquants ».
std::string said_share(Needs needs, double share);
/// « 31 % de termes manquants : taux non affiché ».
std::string said_missing(Needs needs, double share);

} // namespace cigogne::indicators
