#pragma once

#include "modules/indicators/funnel_view.hpp"
#include "modules/indicators/note.hpp"

/// The graphics of a section of the note.
namespace cigogne::indicators {

/// A figure drawn: over the years, and among the houses where they are compared.
struct DrawnFigure {
    std::vector<NoteDrawing> drawings;
    bool speaks = false;      ///< a trend that chance does not explain, or a house beyond the limits at 99,8 %
    bool has_funnel = false;
};

/// How the region's figure went over the years.
NoteDrawing small_trend(FigureKey key, PlaceCounts const& region, Disclosure const& disclosure);
/// `funnel`: as those read it for whom the note is; `names`: whether houses outside are named under it.
DrawnFigure drawn(FigureKey key, PlaceCounts const& region, Disclosure const& disclosure, std::optional<FunnelView> const& funnel, bool names);

} // namespace cigogne::indicators
