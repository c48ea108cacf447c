#pragma once

#include "modules/reporting/report_row.hpp"
#include "platform/export/html.hpp"

/// A yearly report on paper: A4, what a head midwife reads with her team.
namespace cigogne::reporting {

/// Which version, and when it was made.
struct ToldAs {
    int version;
    Instant made_at;
    std::vector<Moved> moved; ///< since the version before
    std::string reason;
};

/// The whole document of a stored report.
exporting::Html report_paper(YearlyReport const& report, ToldAs const& told);

/// « rapport-2024-ch-rodez », without accents.
std::string report_file_name(YearlyReport const& report, int version);

} // namespace cigogne::reporting
