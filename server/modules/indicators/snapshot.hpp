#pragma once

#include "modules/indicators/transmitted_figure.hpp"

/// The figures of a year, made to be transmitted: what the network keeps, and what the health authority reads.
namespace cigogne::indicators {

/// What stands where a FINESS would, of the region.
inline constexpr std::string_view region_place = "*";

/// A house whose counts are of today's definitions.
struct SnapshotHouse {
    std::string finess;
    std::string name;
    std::string type; ///< as the engine writes it; empty where it is not known
    analytics::Totals totals;
};

/// All that was counted of a place.
struct TransmittedPlace {
    std::string place; ///< a FINESS, or region_place
    int number;        ///< of the same place among those that are disclosed
    std::string name;
    std::string type;
    std::vector<TransmittedFigure> figures;
};

/// What the health authority reads of a place.
struct DisclosedPlace {
    int number; ///< 0: the region
    std::string name;
    std::string type; ///< « IIB »; empty where houses are not named
    std::vector<TransmittedFigure> figures;
};

/// The region first, then the houses in their order.
struct Snapshot {
    std::vector<TransmittedPlace> places;
    std::vector<DisclosedPlace> disclosed;
};

enum class Naming {
    Named,
    Numbered ///< « Maternité 3 »
};

struct SnapshotRules {
    int year;
    Naming naming;
    std::uint64_t smallest; ///< counts from 1 to below this are not disclosed, nor what tells them
    std::string region;     ///< its name
};

/// The figures of those houses, numbered in the order in which they stand, and of the region that they make.
/// The network keeps tracers, quality and `headline`; the health authority reads the tracers, suppressed, and of quality the region's, by whole
/// per cent: beside the tracers an exact count of missing values would give back what is hidden. `formers` are the versions before. What was hidden in
/// one stays hidden, and the houses that joined or changed since are suppressed once more, as a region of their own: the others are known to be as they
/// were, so what is hidden of that region is hidden of the whole one. Where a house is there no more, the region is told no more.
Snapshot snapshot_of(std::vector<SnapshotHouse> const& houses, std::vector<FigureKey> const& headline, SnapshotRules const& rules, std::vector<Snapshot> const& formers);

} // namespace cigogne::indicators
