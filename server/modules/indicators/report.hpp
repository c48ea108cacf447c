#pragma once

#include "modules/indicators/figure_view.hpp"
#include "modules/indicators/funnel_view.hpp"
#include "modules/indicators/place_figures.hpp"

/// « Rapport d’indicateurs »: what one maternity, or the region, reads of a year. Made once, kept as it was, never computed again.
namespace cigogne::indicators {

/// One of the years of a figure; no rate of nothing, nor where too many values are missing.
struct ReportYear {
    int year;
    std::int64_t count;
    std::int64_t of;
    std::optional<double> rate;
    std::optional<double> region; ///< of the headline's trend; none in the region's own report, nor where the others' cases are too few
    std::optional<int> months = {}; ///< of a year that is not whole: how many it covers, from January; not told in reports of before it was kept
};
extern Table<ReportYear> const report_year;

/// One figure, beside the same of the others.
struct ReportFigure {
    std::string indicator;
    std::string figure;
    std::string indicator_label;
    std::string label;
    int per;
    bool rare; ///< told as a count, of a house over three years
    std::int64_t count;
    std::int64_t of;
    std::optional<double> rate;
    std::optional<double> low; ///< of the 95 % interval
    std::optional<double> high;
    std::optional<FigureLink> link;
    std::vector<int> years_counted; ///< in their order: that of the report, of what is rare up to three
    std::optional<int> months; ///< of a year that is not whole: how many it covers, from January
    FigureStatus status;
    std::optional<FigurePosition> position; ///< of a house
    std::string sentence;
    std::optional<ComparatorView> region;
    std::optional<ComparatorView> type;
    std::vector<ReportYear> years; ///< the three last ones, the earliest first
};
extern Table<ReportFigure> const report_figure;

/// A house in a funnel: its place tells no name.
struct ReportPoint {
    std::int64_t count;
    std::int64_t of;
    bool own;
};

/// What a funnel is drawn from.
struct ReportFunnel {
    double target;
    double dispersion;
    std::vector<ReportPoint> points;
    int hidden;  ///< points of others, too small to leave their house
    int partial; ///< houses whose year is not whole, which stand in no funnel
};

/// A figure of the first page: where it stands, and how it goes.
struct ReportHeadline {
    ReportFigure figure;
    std::optional<ReportFunnel> funnel;
    std::vector<ReportYear> trend; ///< all years
    std::string trend_sentence;
    std::optional<std::string> no_funnel = {}; ///< French: why there is none; nor is it told in reports of before it was kept
};
extern Table<ReportHeadline> const report_headline;

/// The figures of an indicator.
struct ReportSection {
    std::string chapter; ///< « Les treize indicateurs traceurs »
    std::string code;
    std::string title;
    FigureStatus status;
    std::vector<ReportFigure> figures;
};
extern Table<ReportSection> const report_section;

/// What is counted, as it was defined then.
struct ReportDefinition {
    std::string code;
    std::string label;
    FigureStatus status;
    std::string numerator;
    std::string denominator;
    std::string source;
    std::string pitfalls;
};
extern Table<ReportDefinition> const report_definition;

/// What the figures rest on.
struct ReportData {
    int deposits;
    std::string record; ///< « RSA », « RSS », « comptes »
    std::optional<CivilDate> kept_on; ///< the last of them
    std::int64_t kept; ///< lines
    std::int64_t excluded;
    std::int64_t refused;
    std::int64_t deliveries;
    std::int64_t births;
    std::int64_t linked;    ///< deliveries that a newborn was found of
    std::int64_t linked_of; ///< among these; 0: nothing was linked
    std::optional<int> months; ///< of a house: that its year covers, from January; none where they are not known
    std::optional<std::int64_t> partial_houses = {}; ///< of the region: whose year is not whole; not told in reports of before it was kept
};
extern Table<ReportData> const report_data;

struct IndicatorReport {
    int year;
    std::optional<PlaceId> place; ///< none: the region
    std::string name;
    std::string type; ///< « IIB »; empty for the region, and where it is not known
    ReportData data;
    std::string alone; ///< why it is not compared with those of its type
    std::vector<ReportHeadline> headline;
    std::vector<ReportSection> sections; ///< by chapter
    std::vector<ReportDefinition> definitions;
};
extern Table<IndicatorReport> const indicator_report;

/// One number that a correction has moved.
struct ReportMoved {
    std::string indicator;
    std::string label; ///< « Césariennes, 2023 »
    std::optional<std::int64_t> count_was;
    std::optional<std::int64_t> of_was;
    std::optional<std::int64_t> count_is;
    std::optional<std::int64_t> of_is;
};
extern Table<ReportMoved> const report_moved;

/// What differs between a report as it was told and as it would be told now, in reading order. Only its own cases are looked at, year by year: else one
/// correction anywhere would make a new version of every house's report.
std::vector<ReportMoved> moved_between(IndicatorReport const& before, IndicatorReport const& after);
/// « Césariennes, 2023 : 210 / 1 060 → 212 / 1 071 ».
std::string sentence_of(ReportMoved const& moved);

/// The funnel of a headline, as pages and paper draw it; the own point bears the name.
FunnelView drawn(ReportFunnel const& funnel, std::string const& own_name);

} // namespace cigogne::indicators
