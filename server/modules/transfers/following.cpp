#include "modules/transfers/following.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::transfers {

namespace {

/// Whether the form surely speaks of somebody else. Of a protected identity nothing is sure.
bool is_another(people::PersonForm const& form, people::Person const& woman)
{
    auto const key = people::match_key_of(form);
    if (!key.empty() && !woman.match_key.empty())
        return key != woman.match_key;
    return form.birth_date && woman.birth_date && *form.birth_date != *woman.birth_date;
}

/// A birth is corrected where it was noted, in the journal; the form fills in only what was not known there.
bool is_told_otherwise(db::Transaction& transaction, NewbornForm const& form, Newborn const& born)
{
    auto const child = people::person(transaction, born.row.person);
    auto const apart = child && child->born_at ? *child->born_at - form.born_at : Duration(0);
    bool const another_time = apart >= 1min || apart <= -1min;
    bool const another_sex = child && child->sex && *child->sex != people::Sex::Unknown && *child->sex != form.sex;
    bool const another_age = born.row.age && *born.row.age != form.age;
    bool const another_weight = born.row.weight && *born.row.weight != form.weight;
    return another_time || another_sex || another_age || another_weight;
}

} // namespace

Result<Done> may_follow(http::Call& call, OpeningForm const& form)
{
    Store store(call.transaction());
    auto const followed = form.follows ? store.request(*form.follows) : std::nullopt;
    bool const is_hers = followed && call.scope().place() == followed->row.origin && followed->request.asks_for_birth_review();
    if (form.follows && (!is_hers || !is_of_newborn(form.kind)))
        return at_field(FormError::UnknownFollowed, "follows");
    auto const woman = followed ? people::person(call.transaction(), store.persons(followed->row.id).front().person) : std::nullopt;
    if (woman && is_another(form.woman, *woman))
        return at_field(FormError::AnotherWoman, "woman.last_name");
    auto const born = followed ? newborns_of(store, *followed) : std::vector<Newborn> {};
    std::vector<PersonId> told;
    for (std::size_t rank = 0; rank < form.newborns.size(); ++rank) {
        auto const& person = form.newborns[rank].person;
        if (!person)
            continue;
        auto const field = fmt::format("newborns.{}.person", rank);
        if (std::ranges::find(told, *person) != told.end())
            return at_field(FormError::NewbornTwice, field);
        auto const child = std::ranges::find(born, *person, [](Newborn const& newborn) { return newborn.row.person; });
        if (child == born.end())
            return at_field(FormError::UnknownNewborn, field);
        if (is_told_otherwise(call.transaction(), form.newborns[rank], *child))
            return at_field(FormError::BirthNotedOtherwise, fmt::format("newborns.{}.born_at", rank));
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

} // namespace cigogne::transfers
