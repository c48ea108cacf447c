#include "modules/transfers/reminder.hpp"

namespace cigogne::transfers {

Pending awaited_outcome(std::optional<StayEnd> stay_end)
{
    return stay_end && *stay_end != StayEnd::STILL_IN ? Pending::ISSUE : Pending::STAY;
}

std::vector<PlaceId> houses_asked(Pending what, PlaceId origin, std::optional<PlaceId> destination)
{
    std::vector<PlaceId> houses;
    bool const is_outcome = what == Pending::STAY || what == Pending::ISSUE;
    if (is_outcome && destination)
        houses.push_back(*destination);
    if (what == Pending::READING || (what == Pending::ISSUE && destination != origin))
        houses.push_back(origin);
    return houses;
}

int given(Instant since, std::optional<Reminded> const& reminded)
{
    return reminded && reminded->last_at >= since ? reminded->count : 0;
}

std::optional<CivilDate> next_reminder(LateQuestion const& awaited, std::optional<Reminded> const& reminded, ReminderRules const& rules)
{
    auto const already = given(awaited.since, reminded);
    if (already >= rules.most)
        return std::nullopt;
    if (already > 0)
        return paris_date(reminded->last_at).plus_days(rules.every_days);
    auto const first = paris_date(awaited.since);
    return awaited.what == Pending::READING ? first.plus_days(rules.every_days) : first;
}

bool is_to_be_reminded(LateQuestion const& awaited, std::optional<Reminded> const& reminded, ReminderRules const& rules, CivilDate today)
{
    auto const next = next_reminder(awaited, reminded, rules);
    if (!next || *next > today)
        return false;
    bool const has_begun = given(awaited.since, reminded) > 0;
    return has_begun || today.days_since(*next) < rules.most * rules.every_days;
}

} // namespace cigogne::transfers
