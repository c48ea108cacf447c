#include "modules/beds/store.hpp"

/// What the board showed at a time that is over.
namespace cigogne::beds {

std::vector<PastClosure> closures_between(db::Transaction& transaction, Instant from, Instant before)
{
    std::vector<PastClosure> closures;
    for (auto const& row : Store(transaction).closures_since(from)) {
        if (row.begins_at < before)
            closures.push_back({ row.unit, row.closure() });
    }
    return closures;
}

std::vector<PastRestriction> restrictions_between(db::Transaction& transaction, Instant from, Instant before)
{
    std::vector<PastRestriction> past;
    std::optional<directory::UnitId> unit;
    for (auto const& row : Store(transaction).restrictions_between(from, before)) {
        bool const goes_on = unit == row.unit && !past.empty() && past.back().unit == row.unit && !past.back().until;
        unit = row.unit;
        if (goes_on) {
            auto const& known = past.back().restriction;
            if (known.least_age == row.least_age_days && known.no_multiples == row.no_multiples)
                continue;
            past.back().until = row.at;
        }
        if (row.least_age_days || row.no_multiples)
            past.push_back({ row.unit, row.at, {}, { row.least_age_days, row.no_multiples, {} } });
    }
    return past;
}

} // namespace cigogne::beds
