#pragma once

#include "platform/jobs/kind.hpp"
#include "platform/reports/series.hpp"
#include "platform/settings/settings.hpp"

#include <vector>

/// The archive of a year, made as a job and kept for a time.
namespace cigogne::reports {

/// That which makes one, and that of the night which drops those that were kept long enough. `series` outlives them.
std::vector<jobs::Kind> archive_jobs(Series const& series);
std::vector<settings::Definition> archive_settings(Series const& series);

/// Until when an archive of that instant may be saved, by the setting of that day.
Instant kept_until(Series const& series, settings::Settings const& settings, Instant asked_at, CivilDate today);

} // namespace cigogne::reports
