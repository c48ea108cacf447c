#pragma once

#include "platform/core/clock.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace cigogne {

/// A day of the calendar, without time or zone: a birth date, the first day of a rule.
class CivilDate {
public:
    /// Nothing when the three numbers are no day of the calendar, or lie outside the years 1800 to 2199.
    static std::optional<CivilDate> make(int year, unsigned month, unsigned day);
    /// Reads `2026-11-21` and nothing else.
    static std::optional<CivilDate> parse(std::string_view text);
    static CivilDate from_days(std::chrono::sys_days days) { return CivilDate(days); }

    std::chrono::sys_days days() const { return days_; }
    std::chrono::year_month_day ymd() const { return days_; }
    /// 0 for Monday … 6 for Sunday.
    int weekday_from_monday() const;
    CivilDate plus_days(int count) const { return CivilDate(days_ + std::chrono::days(count)); }
    /// Same day of the month that many months later, or the last day of that month when it has no such day.
    CivilDate plus_months(int count) const;
    /// Days from the other date to this one; negative when this one comes first.
    int days_since(CivilDate other) const { return static_cast<int>((days_ - other.days_).count()); }

    /// `2026-11-21`.
    std::string text() const;
    auto operator<=>(CivilDate const&) const = default;

private:
    explicit CivilDate(std::chrono::sys_days days)
        : days_(days)
    {
    }
    std::chrono::sys_days days_;
};

/// Minutes after midnight on a wall clock, 0 to 1439.
class TimeOfDay {
public:
    static std::optional<TimeOfDay> make(int hour, int minute);
    /// Reads `08:00`.
    static std::optional<TimeOfDay> parse(std::string_view text);
    int minutes() const { return minutes_; }
    int hour() const { return minutes_ / 60; }
    int minute() const { return minutes_ % 60; }
    std::string text() const;
    auto operator<=>(TimeOfDay const&) const = default;

private:
    explicit TimeOfDay(int minutes)
        : minutes_(minutes)
    {
    }
    int minutes_;
};

/// What the clock on the wall and the calendar show in metropolitan France.
struct LocalTime {
    CivilDate date;
    TimeOfDay time;
};

/// Wall-clock time in Europe/Paris at that instant.
LocalTime in_paris(Instant instant);

/// The calendar day in Europe/Paris at that instant.
CivilDate paris_date(Instant instant);

/// Which of the two is meant when the wall clock shows a time twice, in the night when summer time ends.
enum class RepeatedHour {
    Before,
    After
};

/// The instant at which the wall clock in Paris showed that time. A time that the clock skips, in the night
/// when summer time begins, means the instant of the skip.
Instant from_paris(CivilDate date, TimeOfDay time, RepeatedHour which = RepeatedHour::Before);

/// The instant at which that day begins in Paris.
Instant start_of_day(CivilDate date);

/// `2026-11-21T22:48:49.123Z`, the only form that the API writes.
std::string rfc3339(Instant instant);

/// Reads RFC 3339 with a zone (`Z` or an offset), seconds and their fraction being optional.
/// Nothing when it is no such instant or lies outside the years 1800 to 2199.
std::optional<Instant> parse_rfc3339(std::string_view text);

/// `21/11/2026 23 h 48`, Paris time, as it stands in exports and printed pages.
std::string french_date_time(Instant instant);

/// `21/11/2026`.
std::string french_date(CivilDate date);

/// Whether that day is a public holiday in metropolitan France (Code du travail L3133-1: eleven days).
bool is_public_holiday(CivilDate date);

} // namespace cigogne
