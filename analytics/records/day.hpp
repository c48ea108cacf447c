#pragma once

#include "analytics/records/cut.hpp"

#include <chrono>
#include <optional>

namespace cigogne::analytics {

/// A day of the calendar, as the eight digits of its ISO date: they compare as the days do.
using DayNumber = std::int32_t;

using Day = std::chrono::sys_days;

/// A date written JJMMAAAA. Empty where it is blank or no day of the calendar since 1850.
inline std::optional<Day> day_at(char const* eight)
{
    using namespace std::chrono;
    auto const day = number_at(eight, 2);
    auto const month = number_at(eight + 2, 2);
    auto const year = number_at(eight + 4, 4);
    if (day < 1 || month < 1 || year < 1850)
        return std::nullopt;
    auto const date = year_month_day { std::chrono::year { year }, std::chrono::month { static_cast<unsigned>(month) },
        std::chrono::day { static_cast<unsigned>(day) } };
    return date.ok() ? std::optional(sys_days { date }) : std::nullopt;
}

inline DayNumber number_of(Day day)
{
    auto const date = std::chrono::year_month_day { day };
    return static_cast<int>(date.year()) * 10'000 + static_cast<int>(static_cast<unsigned>(date.month())) * 100
        + static_cast<int>(static_cast<unsigned>(date.day()));
}

inline int year_of(Day day) { return static_cast<int>(std::chrono::year_month_day { day }.year()); }

/// Days from one to another; below 0 where that is before.
inline int days_between(Day from, Day to) { return static_cast<int>((to - from).count()); }

} // namespace cigogne::analytics
