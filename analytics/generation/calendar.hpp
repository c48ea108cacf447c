#pragma once

#include "analytics/generation/text.hpp"

#include <chrono>

namespace cigogne::analytics::generation {

using Day = std::chrono::sys_days;
using Date = std::chrono::year_month_day;

inline Day day(int year, unsigned month, unsigned of_month)
{
    return std::chrono::year { year } / static_cast<int>(month) / static_cast<int>(of_month);
}
inline Day plus(Day from, int days) { return from + std::chrono::days { days }; }
inline int year_of(Day day) { return static_cast<int>(Date { day }.year()); }
inline int month_of(Day day) { return static_cast<int>(static_cast<unsigned>(Date { day }.month())); }

/// JJMMAAAA, as all these files write dates.
inline void write_date(char* into, Day day)
{
    Date const date { day };
    write_digits(into, 2, static_cast<unsigned>(date.day()));
    write_digits(into + 2, 2, static_cast<unsigned>(date.month()));
    write_digits(into + 4, 4, static_cast<std::uint64_t>(static_cast<int>(date.year())));
}

} // namespace cigogne::analytics::generation
