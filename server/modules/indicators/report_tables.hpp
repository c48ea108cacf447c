#pragma once

#include "modules/indicators/report.hpp"
#include "platform/export/html.hpp"

/// The tables of a report on paper.
namespace cigogne::indicators {

/// A table for each indicator, under the headings of their chapters: cases, rate, interval as a bar, three years, the others.
exporting::Html report_tables(IndicatorReport const& report);
/// What is counted, with source and status.
exporting::Html report_definitions(IndicatorReport const& report);
/// Their styles.
exporting::Html report_table_style();

} // namespace cigogne::indicators
