#pragma once

#include "modules/reporting/yearly_report.hpp"
#include "platform/reports/version.hpp"

namespace cigogne::reporting {

using reports::house_text;
using reports::region_house;
using ReportRow = reports::Version;
using ReportHead = reports::VersionHead;

/// JSON, as it is stored. What was stored is well formed: anything else is an exception (std::runtime_error).
std::string text_of(YearlyReport const& report);
YearlyReport report_from(std::string_view text);
std::string text_of(std::vector<Moved> const& moved);
/// Nothing of an empty text.
std::vector<Moved> moved_from(std::string_view text);
/// What has moved between two stored reports, as it is stored.
std::optional<std::string> moved_text(std::string const& before, std::string const& after);
/// The report as a version of it is kept.
reports::Told kept_as(YearlyReport const& report);

} // namespace cigogne::reporting
