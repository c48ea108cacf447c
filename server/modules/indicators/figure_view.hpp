#pragma once

#include "analytics/statistics/funnel.hpp"
#include "modules/indicators/figures.hpp"
#include "platform/core/fields.hpp"

/// A figure as pages show it.
namespace cigogne::indicators {

/// Whether the stays of one person were joined before they were counted, of figures where this matters.
enum class FigureLink {
    Unlinked,
    Linked
};
constexpr auto words_of(FigureLink)
{
    return std::to_array<Word>({ { "unlinked", "sans chaînage" }, { "linked", "avec chaînage" } });
}

/// Where a definition comes from.
enum class FigureStatus {
    Official,
    Published,
    Proposed
};
constexpr auto words_of(FigureStatus)
{
    return std::to_array<Word>({ { "official", "officiel" }, { "published", "publié" }, { "proposed", "PROPOSÉ" } });
}

/// Where a house stands among all of them, by the limits of the funnel; `HiddenQuality`: too many values are missing to say; `Outdated`: it was counted by other definitions.
enum class FigurePosition {
    NotComputable,
    TooFew,
    Expected,
    WatchBelow,
    WatchAbove,
    SignalBelow,
    SignalAbove,
    HiddenQuality,
    Outdated
};
constexpr auto words_of(FigurePosition)
{
    return std::to_array<Word>({ { "not_computable", "Non calculable" }, { "too_few", "Trop peu de cas" }, { "expected", "Dans la zone attendue" },
        { "watch_below", "À regarder, au-dessous" }, { "watch_above", "À regarder, au-dessus" }, { "signal_below", "À regarder, nettement au-dessous" },
        { "signal_above", "À regarder, nettement au-dessus" }, { "hidden_quality", "Trop de valeurs manquantes" }, { "outdated", "À recalculer" } });
}

FigureStatus status_of(analytics::Indicator const& indicator);
FigurePosition position_of(analytics::FunnelPosition position);

/// The same figure of others, or of the same house before.
struct ComparatorView {
    std::string label; ///< « Région », « Même type (IIB) », « Nous, 2023 »
    std::int64_t count;
    std::int64_t of;
    std::optional<double> rate;
};
extern Table<ComparatorView> const comparator_view;

/// One figure of one place. Rates are fractions, none where nothing is counted among; `per` says for how many they are shown.
struct FigureView {
    std::string indicator;
    std::string figure;
    std::string indicator_label;
    std::string label;
    int per;
    bool rare; ///< shown as a count, of a house over three years
    std::int64_t count;
    std::int64_t of;
    std::optional<double> rate;
    std::optional<double> low; ///< of the 95 % interval
    std::optional<double> high;
    std::optional<FigureLink> link;
    std::vector<int> years_counted; ///< also without a case, in their order: that of the page, of what is rare up to three
    FigureStatus status;
    std::optional<FigurePosition> position; ///< of a house
    std::string sentence;                   ///< what the position, or what hides it, says in French
    std::optional<ComparatorView> comparator;
    bool comparator_hidden; ///< there is one, and the cases of the others are too few to leave them
    std::optional<int> months {}; ///< of a year that is not whole: how many it covers, from January
};
extern View<FigureView> const figure_view;

} // namespace cigogne::indicators
