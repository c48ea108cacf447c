#include "modules/transfers/following.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::transfers {

Result<Done> may_follow(http::Call& call, OpeningForm const& form)
{
    Store store(call.transaction());
    auto const followed = form.follows ? store.request(*form.follows) : std::nullopt;
    bool const is_hers = followed && call.scope().place() == followed->row.origin && followed->request.asks_for_birth_review();
    if (form.follows && (!is_hers || !is_of_newborn(form.kind)))
        return at_field(FormError::UnknownFollowed, "follows");
    auto const born = followed ? newborns_of(store, *followed) : std::vector<Newborn> {};
    std::vector<PersonId> told;
    for (std::size_t rank = 0; rank < form.newborns.size(); ++rank) {
        auto const& person = form.newborns[rank].person;
        if (!person)
            continue;
        auto const field = fmt::format("newborns.{}.person", rank);
        if (std::ranges::find(told, *person) != told.end())
            return at_field(FormError::NewbornTwice, field);
        if (std::ranges::none_of(born, [&](Newborn const& newborn) { return newborn.row.person == *person; }))
            return at_field(FormError::UnknownNewborn, field);
        told.push_back(*person);
    }
    return Done {};
}

std::optional<RequestRow> newborn_request_among(Store& store, std::vector<NewbornForm> const& newborns)
{
    for (auto const& newborn : newborns) {
        if (!newborn.person)
            continue;
        if (auto row = store.newborn_request_of(*newborn.person))
            return row;
    }
    return std::nullopt;
}

void bring_sheets(Store& store, StoredRequest const& opened, Instant now, AccountId author)
{
    auto const followed = opened.row.follows ? store.request(*opened.row.follows) : std::nullopt;
    if (!followed)
        return;
    for (auto const& person : store.persons(opened.row.id)) {
        auto const written = store.newborn_sheet(followed->row, person.person);
        auto const before = store.newborn_sheet(opened.row, person.person);
        if (person.role == PersonRole::Newborn && written.version > 1)
            store.save_newborn_sheet({ before.id, before.request, before.person, written.content, now, author, before.version + 1 }, before);
    }
}

} // namespace cigogne::transfers
