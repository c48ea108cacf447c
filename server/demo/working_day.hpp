#pragma once

#include "platform/core/date.hpp"

namespace cigogne::demo {

/// That day, or the Monday after it.
inline CivilDate working_day(CivilDate day)
{
    auto const weekday = day.weekday_from_monday();
    return weekday < 5 ? day : day.plus_days(7 - weekday);
}

} // namespace cigogne::demo
