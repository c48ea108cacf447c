#include "modules/reporting/report_files.hpp"

#include "modules/reporting/report_sheet.hpp"
#include "platform/export/format.hpp"

namespace cigogne::reporting {

Told told(ReportRow const& row)
{
    return { report_from(row.content), { row.version, row.made_at, moved_from(row.moved), row.reason } };
}

exporting::Html paper_of(Told const& told)
{
    return report_paper(told.report, told.as);
}

std::string spreadsheet(YearlyReport const& report)
{
    auto const sheet = exporting::sheet(exporting::Format::Xlsx, sheet_line.erased(), false);
    for (auto const& line : sheet_lines(report))
        sheet->add(&line);
    return *sheet->finished();
}

std::string file_name_of(Told const& told)
{
    return report_file_name(told.report, told.as.version);
}

} // namespace cigogne::reporting
