#include "platform/jobs/schedule.hpp"

#include "platform/settings/settings.hpp"

#include <cmath>

namespace cigogne::jobs {

namespace {

bool is_by_the_hour(Kind const& kind, settings::Settings const& settings)
{
    auto const* const definition = settings.definition(kind.schedule);
    return definition && definition->kind == settings::ValueKind::Times;
}

/// Milliseconds between two times, when the setting is a number of minutes.
std::int64_t period(Kind const& kind, settings::Settings const& settings, Instant now)
{
    return std::max<std::int64_t>(1, settings.minutes(kind.schedule, paris_date(now)).count());
}

} // namespace

bool is_regular(Kind const& kind, settings::Settings const& settings, Instant now)
{
    if (kind.schedule.empty())
        return false;
    return kind.enabled_by.empty() || settings.flag(kind.enabled_by, paris_date(now));
}

Instant last_due(Kind const& kind, settings::Settings const& settings, Instant now)
{
    if (!is_by_the_hour(kind, settings)) {
        auto const step = period(kind, settings, now);
        return Instant::from_milliseconds(now.milliseconds() / step * step);
    }
    // Yesterday's last hour at the earliest: the setting holds at least one.
    auto latest = Instant {};
    for (int back = 1; back >= 0; --back) {
        auto const day = paris_date(now).plus_days(-back);
        for (auto const time : settings.times(kind.schedule, day)) {
            auto const due = from_paris(day, time);
            latest = due <= now ? std::max(latest, due) : latest;
        }
    }
    return latest;
}

Instant next_due(Kind const& kind, settings::Settings const& settings, Instant now)
{
    if (!is_by_the_hour(kind, settings)) {
        auto const step = period(kind, settings, now);
        return Instant::from_milliseconds((now.milliseconds() / step + 1) * step);
    }
    for (int ahead = 0; ahead <= 1; ++ahead) {
        auto const day = paris_date(now).plus_days(ahead);
        for (auto const time : settings.times(kind.schedule, day)) {
            if (auto const due = from_paris(day, time); due > now)
                return due;
        }
    }
    return now + 24h; // the night in which an hour is skipped
}

} // namespace cigogne::jobs
