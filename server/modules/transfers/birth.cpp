#include "modules/transfers/birth.hpp"

#include <algorithm>

namespace cigogne::transfers {

PersonRow corrected_birth(PersonRow row, BornAt const& wrong, BornAt const& right, std::optional<people::Dating> const& dating)
{
    auto const day = paris_date(right.happened_at);
    if (dating)
        row.age = dating->age_on(day);
    else if (row.age)
        row.age = people::GestationalAge::make(row.age->days() + day.days_since(paris_date(wrong.happened_at)));
    if (!row.weight || row.weight == wrong.weight)
        row.weight = right.weight;
    return row;
}

std::vector<RequestId> rewrite_birth(db::Transaction& transaction, RequestId of, PersonId newborn, BornAt const& wrong, BornAt const& right,
    Instant now, AccountId author)
{
    auto child = people::person(transaction, newborn);
    if (child && child->born_at != right.happened_at) {
        child->born_at = right.happened_at;
        child->birth_date = paris_date(right.happened_at);
        child->updated_at = now;
        child->updated_by = author;
        child->version += 1;
        people::save(transaction, *child, child->version - 1);
    }
    Store store(transaction);
    std::vector<RequestId> others;
    for (auto const& row : store.all_of(newborn)) {
        auto const stored = store.request(row.request);
        store.save_person(corrected_birth(row, wrong, right, stored ? stored->row.dating() : std::nullopt));
        if (row.request != of)
            others.push_back(row.request);
    }
    return others;
}

void follow_birth(http::Call& call, Request const& before, Request const& after, FactId corrected)
{
    auto const wrong = std::ranges::find(before.facts(), corrected, &Fact::id);
    auto const right = std::ranges::find_if(after.facts(), [&](Fact const& fact) { return fact.position == wrong->position && !fact.crossed_out; });
    if (right == after.facts().end())
        return;
    auto const& told = std::get<Birth>(wrong->what);
    auto const others = rewrite_birth(call.transaction(), before.opening().id, told.newborn, { wrong->happened_at, told.weight },
        { right->happened_at, std::get<Birth>(right->what).weight }, call.now(), call.identity().account());
    for (auto const other : others) {
        if (auto const stored = Store(call.transaction()).request(other))
            tell_change(call, stored->request);
    }
}

} // namespace cigogne::transfers
