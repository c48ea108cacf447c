#include "modules/beds/round.hpp"

#include "modules/beds/beds.hpp"

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
    int count = 0;
    for (auto const& place : board(transaction, schedule, Reservations::Hidden, now)) {
        for (auto const& unit : place.units)
            count += is_in_round(unit, schedule, now) ? 1 : 0;
    }
    return count;
}

} // namespace cigogne::beds
