#include "modules/whatif/shifts.hpp"

#include <algorithm>

namespace cigogne::whatif {

Shifts::Shifts(int year)
{
    auto const end = *CivilDate::make(year + 1, 1, 1);
    for (auto day = *CivilDate::make(year, 1, 1); day < end; day = day.plus_days(1)) {
        for (int hour = 0; hour < 24; hour += 24 / a_day)
            begins_.push_back(from_paris(day, *TimeOfDay::make(hour, 0)));
    }
}

std::size_t Shifts::at(Instant instant) const
{
    if (instant < begins_.front())
        return 0;
    auto const last = begins_.size() - 1;
    auto guess = std::min(static_cast<std::size_t>((instant - begins_.front()) / 8h), last);
    // Summer time makes one shift an hour shorter and another one longer.
    while (guess < last && begins_[guess + 1] <= instant)
        ++guess;
    while (guess > 0 && begins_[guess] > instant)
        --guess;
    return guess;
}

} // namespace cigogne::whatif
