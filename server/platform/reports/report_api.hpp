#pragma once

#include "platform/http/call.hpp"
#include "platform/http/route.hpp"
#include "platform/jobs/start.hpp"
#include "platform/reports/error.hpp"
#include "platform/reports/series.hpp"

/// What the routes of reports have in common, whatever they tell.
namespace cigogne::reports {

/// One report: of which year, and which version of it; the latest without one.
struct ReportQuery {
    int year;
    std::optional<int> version;
};
extern Table<ReportQuery> const report_query;

/// Which year is to be reported, and why once more.
struct ReportsForm {
    int year;
    std::optional<std::string> reason;
};
extern Table<ReportsForm> const reports_form;

struct VersionView {
    int version;
    Instant made_at;
    std::string made_by;
    std::string reason;
};
extern View<VersionView> const version_view;

/// The version that the path's `id` and the query name. A place reads its own report alone; that of the region, which compares all houses, is the
/// network's.
Result<Version> asked_report(http::Call& call, Series const& series, ReportQuery const& query);
/// All versions of that report, the latest first.
std::vector<VersionView> versions_of(http::Call& call, Series const& series, Version const& of);
/// The years to choose from, the latest first: those that were reported, and for the network those of `others` that are over.
std::vector<int> years_to_show(http::Call& call, Series const& series, std::vector<int> const& others);
/// Starts the making of a year that is over; a year that was reported already asks for a reason. `can_be_made` says what else must be there.
Result<jobs::Started> start_making(http::Call& call, Series const& series, ReportsForm const& form, std::function<Result<Done>()> const& can_be_made);

} // namespace cigogne::reports
