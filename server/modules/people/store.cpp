#include "modules/people/store.hpp"

namespace cigogne::people {

std::optional<Person> Store::person(PersonId id) const
{
    return transaction_.find(person_row, "person", "id = ?", id);
}

std::vector<Person> Store::matching(std::string const& match_key) const
{
    if (match_key.empty())
        return {};
    return transaction_.select(person_row, "person", "match_key = ? order by id", match_key);
}

void Store::add(Person const& person)
{
    transaction_.insert(person_row, "person", person);
}

bool Store::save(Person const& person, std::int64_t expected_version)
{
    return transaction_.update(person_row, "person", person, expected_version);
}

} // namespace cigogne::people
