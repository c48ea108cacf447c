#include "platform/core/date.hpp"

#include <charconv>
#include <date/tz.h>
#include <fmt/format.h>

namespace cigogne {

namespace {

std::optional<int> digits(std::string_view text)
{
    int value = 0;
    for (char const character : text) {
        if (character < '0' || character > '9')
            return std::nullopt;
        value = value * 10 + (character - '0');
    }
    return value;
}

date::time_zone const& paris()
{
    static auto const* const zone = date::locate_zone("Europe/Paris");
    return *zone;
}

using SysMilliseconds = date::sys_time<Duration>;

SysMilliseconds sys_time_of(Instant instant)
{
    return SysMilliseconds(Duration(instant.milliseconds()));
}

/// Sunday of Easter in the Gregorian calendar (anonymous algorithm, as in Meeus, Astronomical Algorithms, 1991).
CivilDate easter(int year)
{
    int const a = year % 19;
    int const b = year / 100;
    int const c = year % 100;
    int const d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int const e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int const f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return *CivilDate::make(year, static_cast<unsigned>(f / 31), static_cast<unsigned>(f % 31 + 1));
}

/// Which of the two it is, in the hour that happens twice on the last Sunday of October; nothing in any other.
std::string_view passage(Instant instant, LocalTime local)
{
    auto const first = from_paris(local.date, local.time, RepeatedHour::Before);
    auto const second = from_paris(local.date, local.time, RepeatedHour::After);
    if (first == second)
        return "";
    return instant < second ? " (avant le changement d’heure)" : " (après le changement d’heure)";
}

} // namespace

std::optional<CivilDate> CivilDate::make(int year, unsigned month, unsigned day)
{
    std::chrono::year_month_day const ymd { std::chrono::year(year), std::chrono::month(month), std::chrono::day(day) };
    if (year < 1800 || year > 2199 || !ymd.ok())
        return std::nullopt;
    return CivilDate(ymd);
}

std::optional<CivilDate> CivilDate::parse(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    auto const year = digits(text.substr(0, 4));
    auto const month = digits(text.substr(5, 2));
    auto const day = digits(text.substr(8, 2));
    if (!year || !month || !day)
        return std::nullopt;
    return make(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

int CivilDate::weekday_from_monday() const
{
    return static_cast<int>(std::chrono::weekday(days_).iso_encoding()) - 1;
}

CivilDate CivilDate::plus_months(int count) const
{
    auto moved = ymd() + std::chrono::months(count);
    if (!moved.ok())
        moved = moved.year() / moved.month() / std::chrono::last;
    return CivilDate(moved);
}

std::string CivilDate::text() const
{
    auto const day = ymd();
    return fmt::format("{:04}-{:02}-{:02}", int(day.year()), unsigned(day.month()), unsigned(day.day()));
}

std::optional<TimeOfDay> TimeOfDay::make(int hour, int minute)
{
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
        return std::nullopt;
    return TimeOfDay(hour * 60 + minute);
}

std::optional<TimeOfDay> TimeOfDay::parse(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':')
        return std::nullopt;
    auto const hour = digits(text.substr(0, 2));
    auto const minute = digits(text.substr(3, 2));
    if (!hour || !minute)
        return std::nullopt;
    return make(*hour, *minute);
}

std::string TimeOfDay::text() const
{
    return fmt::format("{:02}:{:02}", hour(), minute());
}

LocalTime in_paris(Instant instant)
{
    auto const local = paris().to_local(sys_time_of(instant)).time_since_epoch();
    auto const days = std::chrono::floor<std::chrono::days>(local);
    auto const minutes = std::chrono::floor<std::chrono::minutes>(local - days).count();
    return { CivilDate::from_days(std::chrono::sys_days(days)),
        *TimeOfDay::make(static_cast<int>(minutes / 60), static_cast<int>(minutes % 60)) };
}

CivilDate paris_date(Instant instant)
{
    return in_paris(instant).date;
}

Instant from_paris(CivilDate date, TimeOfDay time, RepeatedHour which)
{
    auto const since_epoch = date.days().time_since_epoch() + std::chrono::minutes(time.minutes());
    auto const choice = which == RepeatedHour::Before ? date::choose::earliest : date::choose::latest;
    auto const sys = paris().to_sys(date::local_time<std::chrono::minutes>(since_epoch), choice);
    return Instant::from_milliseconds(std::chrono::duration_cast<Duration>(sys.time_since_epoch()).count());
}

Instant start_of_day(CivilDate date)
{
    return from_paris(date, *TimeOfDay::make(0, 0));
}

std::string rfc3339(Instant instant)
{
    auto const since_epoch = Duration(instant.milliseconds());
    auto const days = std::chrono::floor<std::chrono::days>(since_epoch);
    auto const ymd = std::chrono::year_month_day(std::chrono::sys_days(days));
    auto const in_day = (since_epoch - days).count();
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", int(ymd.year()), unsigned(ymd.month()),
        unsigned(ymd.day()), in_day / 3'600'000, in_day / 60'000 % 60, in_day / 1000 % 60, in_day % 1000);
}

std::optional<Instant> parse_rfc3339(std::string_view text)
{
    if (text.size() < 17 || (text[10] != 'T' && text[10] != 't' && text[10] != ' '))
        return std::nullopt;
    auto const date = CivilDate::parse(text.substr(0, 10));
    auto const time = TimeOfDay::parse(text.substr(11, 5));
    if (!date || !time)
        return std::nullopt;
    auto rest = text.substr(16);

    std::int64_t milliseconds = 0;
    if (rest.starts_with(':')) {
        auto const seconds = rest.size() >= 3 ? digits(rest.substr(1, 2)) : std::nullopt;
        if (!seconds || *seconds > 59)
            return std::nullopt;
        milliseconds = *seconds * 1000;
        rest.remove_prefix(3);
        if (rest.starts_with('.')) {
            auto const length = std::min(rest.find_first_not_of("0123456789", 1), rest.size()) - 1;
            if (length == 0 || length > 9)
                return std::nullopt;
            std::int64_t scale = 100;
            for (char const digit : rest.substr(1, std::min<std::size_t>(length, 3))) {
                milliseconds += (digit - '0') * scale;
                scale /= 10;
            }
            rest.remove_prefix(length + 1);
        }
    }

    std::int64_t offset_minutes = 0;
    if (rest.size() == 6 && (rest[0] == '+' || rest[0] == '-')) {
        auto const offset = TimeOfDay::parse(rest.substr(1));
        if (!offset)
            return std::nullopt;
        offset_minutes = (rest[0] == '-' ? -1 : 1) * offset->minutes();
    } else if (rest != "Z" && rest != "z") {
        return std::nullopt;
    }

    auto const day = Duration(date->days().time_since_epoch()).count();
    return Instant::from_milliseconds(day + (time->minutes() - offset_minutes) * 60'000 + milliseconds);
}

std::string french_date_time(Instant instant)
{
    auto const local = in_paris(instant);
    return fmt::format("{} {:02} h {:02}{}", french_date(local.date), local.time.hour(), local.time.minute(), passage(instant, local));
}

std::string french_date(CivilDate date)
{
    auto const day = date.ymd();
    return fmt::format("{:02}/{:02}/{:04}", unsigned(day.day()), unsigned(day.month()), int(day.year()));
}

bool is_public_holiday(CivilDate date)
{
    auto const ymd = date.ymd();
    auto const month_and_day = unsigned(ymd.month()) * 100 + unsigned(ymd.day());
    // Rule: the eleven legal holidays (Code du travail L3133-1, 2024 version).
    for (unsigned const fixed : { 101U, 501U, 508U, 714U, 815U, 1101U, 1111U, 1225U }) {
        if (month_and_day == fixed)
            return true;
    }
    int const after_easter = date.days_since(easter(int(ymd.year())));
    return after_easter == 1 || after_easter == 39 || after_easter == 50;
}

} // namespace cigogne
