#pragma once

#include "platform/http/route.hpp"
#include "platform/reports/series.hpp"

#include <vector>

namespace cigogne::reports {

/// Where the archives of a series are asked for: « /api/report-archives », « /api/report-archives/{id}/reports.zip ».
struct ArchiveAddresses {
    std::string_view all;
    std::string_view file;
};

/// Asking for the archive of a year, following and saving it: for those who make the reports. `series` outlives the routes.
std::vector<http::Route> archive_routes(Series const& series, ArchiveAddresses at);

} // namespace cigogne::reports
