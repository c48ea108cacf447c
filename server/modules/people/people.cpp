#include "modules/people/people.hpp"

#include "modules/people/store.hpp"

namespace cigogne::people {

std::optional<Person> person(db::Transaction& transaction, PersonId id)
{
    return Store(transaction).person(id);
}

std::vector<Person> matching(db::Transaction& transaction, std::string const& match_key)
{
    return Store(transaction).matching(match_key);
}

void add(db::Transaction& transaction, Person const& person)
{
    Store(transaction).add(person);
}

bool save(db::Transaction& transaction, Person const& person, std::int64_t expected_version)
{
    return Store(transaction).save(person, expected_version);
}

Person newborn(Instant born_at, Sex sex, Instant now, AccountId author)
{
    return Person {
        .id = PersonId::make(now),
        .last_name = {},
        .first_name = {},
        .initials = {},
        .match_key = {},
        .birth_date = paris_date(born_at),
        .born_at = born_at,
        .sex = sex,
        .postcode = {},
        .protected_identity = false,
        .created_at = now,
        .created_by = author,
        .updated_at = now,
        .updated_by = author,
        .version = 1,
    };
}

} // namespace cigogne::people
