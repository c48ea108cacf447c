#pragma once

#include "modules/people/people.hpp"
#include "modules/transfers/kinds.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// Those whom a transfer moves: a woman, newborns, or both (a transfer has 1..n persons).
namespace cigogne::transfers {

/// Whether she carries, or is, the child.
enum class PersonRole {
    Mother,
    Newborn
};
constexpr auto words_of(PersonRole)
{
    return std::to_array<Word>({ { "mother", "mère" }, { "newborn", "nouveau-né" } });
}

/// Somebody who lies in the house of arrival, until her own stay ends.
struct Traveller {
    people::PersonId person;
    PersonRole role;

    bool operator==(Traveller const&) const = default;
};

/// Who travels in a transfer of that kind; `persons` are the mother, then her newborns. Children who are carried have no stay of their own:
/// the issue of the pregnancy tells of them. A request of one person moves that one.
std::vector<Traveller> travellers_of(Kind kind, std::vector<people::PersonId> const& persons);

/// With which grammatical gender a sentence agrees. Of a child whose sex nobody told, and of several persons, it is worded so that nothing agrees.
enum class Gender {
    FEMININE,
    MASCULINE,
    NEUTRAL
};
constexpr auto words_of(Gender)
{
    return std::to_array<Word>({ { "FEMININE", "féminin" }, { "MASCULINE", "masculin" }, { "NEUTRAL", "neutre" } });
}

Gender gender_of(std::optional<people::Sex> sex);

/// Those who travelled together, as sentences speak of them.
class Company {
public:
    /// `sexes` of those newborns of whom it is known.
    explicit Company(std::vector<Traveller> travellers, std::map<people::PersonId, people::Sex> sexes = {});

    std::vector<Traveller> const& travellers() const { return travellers_; }
    /// Its place among the newborns, from 1; nothing of the mother.
    std::optional<int> rank_of(people::PersonId person) const;
    /// « la mère », « le nouveau-né », « le nouveau-né 2 » when several travelled.
    std::string name_of(people::PersonId person) const;
    /// Of one of them; of all of them when none is named, which is that of the only one.
    Gender gender_of(std::optional<people::PersonId> person) const;

private:
    std::vector<Traveller> travellers_;
    std::map<people::PersonId, people::Sex> sexes_;
};

} // namespace cigogne::transfers
