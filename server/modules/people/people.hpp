#pragma once

/// What other modules may know of people: who somebody is, the values that a pregnancy is told with, and the few functions
/// by which identities are written and read. Whoever asks has already been allowed to see the facts that name the person.
#include "modules/people/birth_weight.hpp"
#include "modules/people/dating.hpp"
#include "modules/people/gestational_age.hpp"
#include "modules/people/person.hpp"

namespace cigogne::db {
class Transaction;
}
namespace cigogne::settings {
class Settings;
}

namespace cigogne::people {

/// Between which weights at birth nobody is asked to look again, on that day.
WeightBounds weight_bounds_on(settings::Settings const& settings, CivilDate day);

std::optional<Person> person(db::Transaction& transaction, PersonId id);
/// All who have the same folded names and birth date; nobody for an empty key.
std::vector<Person> matching(db::Transaction& transaction, std::string const& match_key);
void add(db::Transaction& transaction, Person const& person);
/// False when someone else has changed it meanwhile. The person carries its new version.
bool save(db::Transaction& transaction, Person const& person, std::int64_t expected_version);

/// A child just born, known by its mother: no name yet, so it matches nobody.
Person newborn(Instant born_at, Sex sex, Instant now, AccountId author);

} // namespace cigogne::people
