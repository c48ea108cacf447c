#include "modules/reporting/period.hpp"

namespace cigogne::reporting {

namespace {

bool is_last_of_month(CivilDate day)
{
    return day.plus_days(1).ymd().day() == std::chrono::day(1);
}

CivilDate last_of_month(CivilDate day)
{
    auto const ymd = day.ymd();
    return CivilDate::from_days(ymd.year() / ymd.month() / std::chrono::last);
}

} // namespace

std::optional<Period> Period::make(CivilDate from, CivilDate to)
{
    if (to < from || from.plus_months(12 * most_years) <= to)
        return std::nullopt;
    return Period(from, to);
}

Period Period::year_before() const
{
    auto const to = to_.plus_months(-12);
    return { from_.plus_months(-12), is_last_of_month(to_) ? last_of_month(to) : to };
}

} // namespace cigogne::reporting
