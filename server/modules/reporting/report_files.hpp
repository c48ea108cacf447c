#pragma once

#include "modules/reporting/report_paper.hpp"

#include <string>

/// A stored report as files: what the archive of a year holds.
namespace cigogne::reporting {

/// A report as it was told.
struct Told {
    YearlyReport report;
    ToldAs as;
};
Told told(ReportRow const& row);

/// Its page, for a PDF.
exporting::Html paper_of(Told const& told);
/// Its figures as XLSX.
std::string spreadsheet(YearlyReport const& report);
/// « rapport-2024-ch-rodez », for files that stand beside each other.
std::string file_name_of(Told const& told);

} // namespace cigogne::reporting
