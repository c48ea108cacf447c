#include "modules/transfers/cooling_view.hpp"

namespace cigogne::transfers {

namespace {

bool has_clocks(RequestRow const& row) { return row.kind == Kind::TNN && newborn_case(row).may_be_cooled; }

} // namespace

std::vector<Cooling> coolings_of(db::Transaction& transaction, RequestRow const& row, std::vector<Newborn> const& newborns, CoolingLimits const& limits)
{
    if (!has_clocks(row))
        return {};
    std::vector<std::optional<ToCool>> children;
    for (auto const& newborn : newborns) {
        auto const person = people::person(transaction, newborn.row.person);
        if (person && person->born_at)
            children.push_back(ToCool { *person->born_at, newborn.sheet.hypothermia_started_at, newborn.row.weight, newborn.row.age });
        else
            children.push_back(std::nullopt);
    }
    return coolings(children, limits);
}

std::vector<Cooling> coolings_of(db::Transaction& transaction, StoredRequest const& stored, CoolingLimits const& limits)
{
    if (!has_clocks(stored.row))
        return {};
    Store store(transaction);
    return coolings_of(transaction, stored.row, newborns_of(store, stored), limits);
}

std::optional<Instant> cooling_due(Store& store, db::Transaction& transaction, RequestRow const& row, CoolingLimits const& limits)
{
    if (!has_clocks(row))
        return std::nullopt;
    return cooling_due(coolings_of(transaction, store.stored(row), limits));
}

} // namespace cigogne::transfers
