#pragma once

#include "modules/indicators/report.hpp"

namespace cigogne::indicators {

/// One figure of a report in a spreadsheet. Rates are out of `per`.
struct ReportSheetLine {
    std::string chapter;
    std::string indicator;
    std::string title;
    std::string label;
    std::string link;
    std::string status;
    int per;
    std::string years; ///< that are counted: « 2022 à 2024 » of what is rare
    std::int64_t count;
    std::int64_t of;
    std::optional<double> rate;
    std::optional<double> low;
    std::optional<double> high;
    std::string reading;
    std::optional<std::int64_t> region_count;
    std::optional<std::int64_t> region_of;
    std::optional<double> region_rate;
    std::optional<std::int64_t> type_count;
    std::optional<std::int64_t> type_of;
    std::optional<double> type_rate;
    std::optional<std::int64_t> count_before_last; ///< two years before
    std::optional<std::int64_t> of_before_last;
    std::optional<double> rate_before_last;
    std::optional<std::int64_t> count_before;
    std::optional<std::int64_t> of_before;
    std::optional<double> rate_before;
    std::optional<std::int64_t> count_of_year;
    std::optional<std::int64_t> of_of_year;
    std::optional<double> rate_of_year;
};
extern View<ReportSheetLine> const report_sheet_line;

/// All figures of a report, in reading order.
std::vector<ReportSheetLine> sheet_lines(IndicatorReport const& report);

} // namespace cigogne::indicators
