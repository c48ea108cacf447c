#include "modules/beds/capacity.hpp"

#include <algorithm>

namespace cigogne::beds {

CapacityType type_of(directory::BedKind kind)
{
    return kind == directory::BedKind::SDN ? CapacityType::Room : CapacityType::Bed;
}

std::vector<CapacityRecord> capacity_of(
    UnitRows const& rows, directory::NewsSchedule const& schedule, Instant described_at, Instant now)
{
    auto const& [unit, status, closure_rows] = rows;
    auto const type = type_of(unit.kind);
    std::vector<CapacityRecord> records;
    if (unit.installed)
        records.push_back({ type, CapacityStatus::Installed, *unit.installed, described_at });

    std::vector<directory::Closure> closures;
    for (auto const& row : closure_rows)
        closures.push_back(row.closure());
    auto const closed = std::ranges::find_if(closure_rows, [&](auto const& row) { return row.closure().is_in_force(now); });
    if (closed != closure_rows.end()) {
        records.push_back({ type, CapacityStatus::Available, 0, closed->updated_at });
        if (unit.installed)
            records.push_back({ type, CapacityStatus::Closed, *unit.installed, closed->updated_at });
        return records;
    }
    auto const is_fresh = [&](std::optional<Instant> at) { return directory::freshness_of(at, schedule, closures, now) == directory::Freshness::FRESH; };
    if (status.closed && is_fresh(status.closed_at))
        records.push_back({ type, CapacityStatus::Closed, *status.closed, *status.closed_at });
    if (!status.available || !is_fresh(status.declared_at))
        return records;
    records.push_back({ type, CapacityStatus::Available, *status.available, *status.declared_at });
    records.push_back({ type, CapacityStatus::Reserved, status.reserved - status.reserved_beyond, status.updated_at });
    return records;
}

} // namespace cigogne::beds
