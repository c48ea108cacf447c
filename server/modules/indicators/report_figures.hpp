#pragma once

#include "modules/indicators/place_figures.hpp"
#include "modules/indicators/report.hpp"

/// The figures of a place as its report tells them.
namespace cigogne::indicators {

/// Years that a table shows, the last one the report's.
inline constexpr int report_years = 3;

class ReportFigures {
public:
    /// The counts of a place that has some of the year, beside the region's, and beside those of its type: of the region itself twice the same. Both as
    /// they are read for a house.
    ReportFigures(PlaceCounts const& beside_region, PlaceCounts const& beside_type)
        : region_(beside_region)
        , type_(beside_type)
    {
    }

    /// Without its funnel.
    ReportHeadline headline(FigureKey key) const;
    std::vector<ReportSection> sections() const;
    /// What is counted, of all that these sections tell.
    static std::vector<ReportDefinition> definitions_of(std::vector<ReportSection> const& sections);

private:
    ReportFigure figure(FigureKey key) const;
    std::vector<ReportYear> years(FigureKey const& key, int first) const;

    PlaceCounts const& region_;
    PlaceCounts const& type_;
};

} // namespace cigogne::indicators
