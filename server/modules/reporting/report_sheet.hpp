#pragma once

#include "modules/reporting/yearly_report.hpp"

namespace cigogne::reporting {

/// One line of a report in a spreadsheet.
struct SheetLine {
    std::string section;
    std::string code;
    std::string label;
    std::string unit;
    std::optional<double> value;
    std::optional<std::int64_t> n;
    std::optional<double> share;
    std::optional<double> before;
    std::optional<double> share_before;
    std::optional<double> region;
};
extern View<SheetLine> const sheet_line;

/// All lines of a report, in reading order; the houses of the region's as lines of their requests, transfers done and received.
std::vector<SheetLine> sheet_lines(YearlyReport const& report);

} // namespace cigogne::reporting
