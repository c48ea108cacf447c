#include "modules/transfers/travellers.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::transfers {

std::vector<Traveller> travellers_of(Kind kind, std::vector<people::PersonId> const& persons)
{
    bool const newborns_only = is_of_newborn(kind);
    if (persons.size() == 1)
        return { { persons.front(), newborns_only ? PersonRole::Newborn : PersonRole::Mother } };
    std::vector<Traveller> travellers;
    for (std::size_t rank = 0; rank < persons.size(); ++rank) {
        auto const role = rank == 0 ? PersonRole::Mother : PersonRole::Newborn;
        bool const travels = role == PersonRole::Mother ? !newborns_only : newborns_only || kind == Kind::TPP;
        if (travels)
            travellers.push_back({ persons[rank], role });
    }
    return travellers;
}

Gender gender_of(std::optional<people::Sex> sex)
{
    if (sex == people::Sex::Female)
        return Gender::FEMININE;
    return sex == people::Sex::Male ? Gender::MASCULINE : Gender::NEUTRAL;
}

Company::Company(std::vector<Traveller> travellers, std::map<people::PersonId, people::Sex> sexes)
    : travellers_(std::move(travellers))
    , sexes_(std::move(sexes))
{
}

std::optional<int> Company::rank_of(people::PersonId person) const
{
    int rank = 0;
    for (auto const& traveller : travellers_) {
        if (traveller.role == PersonRole::Mother)
            continue;
        ++rank;
        if (traveller.person == person)
            return rank;
    }
    return std::nullopt;
}

std::string Company::name_of(people::PersonId person) const
{
    auto const rank = rank_of(person);
    if (!rank)
        return "la mère";
    bool const is_only = std::ranges::count(travellers_, PersonRole::Newborn, &Traveller::role) == 1;
    return is_only ? "le nouveau-né" : fmt::format("le nouveau-né {}", *rank);
}

Gender Company::gender_of(std::optional<people::PersonId> person) const
{
    if (!person && travellers_.size() != 1)
        return Gender::NEUTRAL;
    auto const one = person.value_or(travellers_.front().person);
    if (!rank_of(one))
        return Gender::FEMININE;
    auto const sex = sexes_.find(one);
    return transfers::gender_of(sex == sexes_.end() ? std::nullopt : std::optional(sex->second));
}

} // namespace cigogne::transfers
