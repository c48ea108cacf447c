#include "modules/transfers/newborns.hpp"

#include "modules/transfers/sheet_text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::transfers {

std::vector<Newborn> newborns_of(Store& store, StoredRequest const& stored)
{
    std::vector<Newborn> newborns;
    for (auto& person : store.persons(stored.row.id)) {
        if (person.role != PersonRole::Newborn || was_crossed_out(stored.request, person.person))
            continue;
        auto sheet = store.newborn_sheet(stored.row, person.person);
        auto filled = newborn_sheet_from(sheet.content);
        newborns.push_back({ person, std::move(sheet), std::move(filled) });
    }
    return newborns;
}

NewbornCase newborn_case(RequestRow const& row)
{
    auto const& others = row.associated_motives.values;
    return { .may_be_cooled = row.motive == Motive::EAI || std::ranges::find(others, Motive::EAI) != others.end() };
}

std::vector<std::string> missing_of_newborns(RequestRow const& row, std::vector<Newborn> const& newborns)
{
    std::vector<std::string> labels;
    if (!is_of_newborn(row.kind))
        return labels;
    for (std::size_t rank = 0; rank < newborns.size(); ++rank) {
        for (auto const label : missing(newborns[rank].sheet, newborn_case(row)))
            labels.push_back(newborns.size() == 1 ? std::string(label) : fmt::format("{} (nouveau-né {})", label, rank + 1));
    }
    return labels;
}

std::vector<PersonRow> newborns_to_move(Store& store, StoredRequest const& stored)
{
    if (!stored.request.asks_for_birth_review())
        return {};
    auto persons = store.persons(stored.row.id);
    std::erase_if(persons, [&](PersonRow const& person) {
        return person.role != PersonRole::Newborn || was_crossed_out(stored.request, person.person) || store.newborn_request_of(person.person);
    });
    return persons;
}

bool moves_unborn(db::Transaction& transaction, RequestRow const& row, Request const& before, Request const& after)
{
    if (!row.follows || before.is_live() || !after.is_live())
        return false;
    auto const followed = Store(transaction).request(*row.follows);
    return followed && std::ranges::any_of(after.opening().persons, [&](PersonId person) { return was_crossed_out(followed->request, person); });
}

} // namespace cigogne::transfers
