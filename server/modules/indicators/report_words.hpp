#pragma once

#include "modules/indicators/report.hpp"

#include <string>

/// What paper and spreadsheet say of a report in words.
namespace cigogne::indicators {

/// « Rapport d’indicateurs 2024 ».
std::string title_of(IndicatorReport const& report);
/// « CH Rodez · type IIB ».
std::string place_of(IndicatorReport const& report);
/// What was read, when, how many of its lines count, of which months, and how many mothers were joined to a child. Of a house, that the lines are
/// those of the whole deposit, which may hold other houses.
std::string said_data(IndicatorReport const& report);
/// « 19,8 % »; of what is rare in a house « 3 cas »; « — » where there is nothing to tell.
std::string said_value(ReportFigure const& figure, IndicatorReport const& report);
/// The years that are counted: « 2024 », « 2022 et 2024 », « 2022 à 2024 ». Of a year that is not whole « janvier à septembre 2024 », « 2022 à septembre 2024 ».
std::string said_years(ReportFigure const& figure, int year);
/// Where a house stands, where that asks for a look: « au-dessus ».
std::string said_position(std::optional<FigurePosition> position);
/// The three last years: « 19,1 · 20,4 · 19,8 »; of what is rare in a house « 2 · 0 · 1 ».
std::string said_last_years(ReportFigure const& figure, IndicatorReport const& report);
/// Whether the files do not allow a rate, or it is to be computed again: the sentence of the figure is told in its place.
bool is_hidden(ReportFigure const& figure);
/// Why a headline has no funnel, or one that its own figure is not shown in; empty where it has one.
std::string said_without_funnel(ReportHeadline const& headline);
/// Whether a figure is told as a count over three years.
bool is_count(ReportFigure const& figure, IndicatorReport const& report);
/// « rapport-indicateurs-2024-ch-rodez », without accents.
std::string report_file_name(IndicatorReport const& report, int version);

} // namespace cigogne::indicators
