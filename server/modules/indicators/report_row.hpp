#pragma once

#include "modules/indicators/report.hpp"
#include "platform/reports/version_store.hpp"

/// A report as it is stored.
namespace cigogne::indicators {

/// JSON. What was stored is well formed: anything else is an exception (std::runtime_error).
std::string text_of(IndicatorReport const& report);
IndicatorReport report_from(std::string_view text);
/// What has moved since the version before; nothing of an empty text.
std::vector<ReportMoved> moved_from(std::string_view text);
/// What has moved between two stored reports, as it is stored.
std::optional<std::string> moved_text(std::string const& before, std::string const& after);
/// The report as a version of it is kept.
reports::Told kept_as(IndicatorReport const& report);

inline constexpr reports::VersionTable report_versions { "indicator_report", moved_text };

} // namespace cigogne::indicators
