#pragma once

#include "modules/indicators/report.hpp"
#include "platform/export/html.hpp"

/// A report of indicators on paper: A4, what a head midwife and a chief obstetrician bring to a meeting.
namespace cigogne::indicators {

/// Which version, and when it was made.
struct ReportVersion {
    int version;
    Instant made_at;
    std::vector<ReportMoved> moved; ///< since the version before
    std::string reason;
};

/// The whole document of a stored report.
exporting::Html report_paper(IndicatorReport const& report, ReportVersion const& version);

} // namespace cigogne::indicators
