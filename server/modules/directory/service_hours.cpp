#include "modules/directory/service_hours.hpp"

#include <algorithm>

namespace cigogne::directory {

namespace {

/// Days within which the next opening is looked for: as long as the longest exception.
constexpr int farthest_opening = 3 * 366;

/// Closing at or before opening means the next day.
CivilDate last_day_of(CivilDate day, TimeOfDay opens, TimeOfDay closes)
{
    return closes <= opens ? day.plus_days(1) : day;
}

} // namespace

std::vector<ServiceCalendar::Opening> ServiceCalendar::openings_of(Service service, CivilDate day) const
{
    for (auto const& exception : exceptions_) {
        if (exception.service != service || !exception.days.includes(day))
            continue;
        if (!exception.opening)
            return {};
        auto const [opens, closes] = *exception.opening;
        return { { from_paris(day, opens), from_paris(last_day_of(day, opens, closes), closes) } };
    }
    auto const closes_on = [&](HolidayClosure const& one) { return one.service == service && one.validity.includes(day); };
    if (is_public_holiday(day) && std::ranges::any_of(holidays_, closes_on))
        return {};
    return weekly_openings_of(service, day);
}

std::vector<ServiceCalendar::Opening> ServiceCalendar::weekly_openings_of(Service service, CivilDate day) const
{
    auto const holds = [&](ServiceHours const& hours, ServiceDay kind) {
        return hours.service == service && hours.day == kind && hours.validity.includes(day);
    };
    auto kind = static_cast<ServiceDay>(day.weekday_from_monday());
    bool const has_holiday_lines
        = std::ranges::any_of(hours_, [&](auto const& hours) { return holds(hours, ServiceDay::HOLIDAY); });
    if (has_holiday_lines && is_public_holiday(day))
        kind = ServiceDay::HOLIDAY;

    std::vector<Opening> openings;
    for (auto const& hours : hours_) {
        if (holds(hours, kind))
            openings.push_back({ from_paris(day, hours.opens), from_paris(last_day_of(day, hours.opens, hours.closes), hours.closes) });
    }
    return openings;
}

std::optional<Instant> ServiceCalendar::end_of_opening(Service service, Instant now) const
{
    std::optional<Instant> end;
    auto const today = paris_date(now);
    for (auto const day : { today.plus_days(-1), today }) {
        for (auto const& opening : openings_of(service, day)) {
            if (opening.begins <= now && now < opening.ends && (!end || *end < opening.ends))
                end = opening.ends;
        }
    }
    return end;
}

bool ServiceCalendar::keeps_hours(Service service) const
{
    return std::ranges::any_of(hours_, [service](ServiceHours const& hours) { return hours.service == service; });
}

bool ServiceCalendar::is_open(Service service, Instant now) const
{
    return end_of_opening(service, now).has_value();
}

std::optional<Instant> ServiceCalendar::closes_at(Service service, Instant now) const
{
    auto end = end_of_opening(service, now);
    if (!end)
        return std::nullopt;
    // Openings that touch are one: a cell open day and night does not close at midnight.
    auto const horizon = now + Duration(31 * 24h);
    while (auto const later = end_of_opening(service, *end)) {
        if (*later > horizon)
            return std::nullopt;
        end = later;
    }
    return end;
}

std::optional<Instant> ServiceCalendar::opens_at(Service service, Instant now) const
{
    if (is_open(service, now))
        return std::nullopt;
    auto const today = paris_date(now);
    for (int days = 0; days <= farthest_opening; ++days) {
        std::optional<Instant> first;
        for (auto const& opening : openings_of(service, today.plus_days(days))) {
            if (opening.begins > now && (!first || opening.begins < *first))
                first = opening.begins;
        }
        if (first)
            return first;
    }
    return std::nullopt;
}

} // namespace cigogne::directory
