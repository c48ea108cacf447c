#include "modules/beds/round.hpp"

#include "modules/beds/beds.hpp"

#include <unordered_set>

namespace cigogne::beds {

bool is_in_round(UnitView const& unit, directory::NewsSchedule const& schedule, Instant now)
{
    if (unit.status != directory::BedStatus::CLOSED)
        return directory::owes_news(unit.declared_at, schedule, now);
    // The one in force comes first: closures of a unit do not overlap, and are in the order of their beginnings.
    return !unit.closed_until && directory::owes_news(unit.closures.front().told_at, schedule, now);
}

int units_in_round(db::Transaction& transaction, directory::NewsSchedule const& schedule, Instant now)
{
    Store store(transaction);
    auto const expected = schedule.last_expected(now);
    auto const inactive = directory::inactive_unit_ids(transaction);
    // Few units are closed or no longer active: they are looked at one by one, all others only counted.
    std::unordered_set<directory::UnitId> apart(inactive.begin(), inactive.end());
    std::int64_t closed_and_not_asked = 0;
    for (auto const& row : store.closures_since(now)) {
        auto const closure = row.closure();
        if (closure.is_in_force(now) && apart.insert(row.unit).second)
            closed_and_not_asked += closure.ends_at || !directory::owes_news(row.updated_at, schedule, now) ? 1 : 0;
    }
    auto const told = store.told_since(expected) - store.told_since(expected, { apart.begin(), apart.end() });
    auto const active = directory::unit_count(transaction) - static_cast<std::int64_t>(inactive.size());
    return static_cast<int>(active - told - closed_and_not_asked);
}

} // namespace cigogne::beds
