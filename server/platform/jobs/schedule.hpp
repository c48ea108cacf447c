#pragma once

#include "platform/jobs/kind.hpp"

/// When regular jobs are due. A kind's setting holds hours of the day in Paris, or minutes between two times.
namespace cigogne::jobs {

/// Whether the kind is due by itself at all on that day.
bool is_regular(Kind const& kind, settings::Settings const& settings, Instant now);
/// The last time at or before `now` that it was due. Only for regular kinds.
Instant last_due(Kind const& kind, settings::Settings const& settings, Instant now);
/// The next time after `now`. Only for regular kinds.
Instant next_due(Kind const& kind, settings::Settings const& settings, Instant now);

} // namespace cigogne::jobs
