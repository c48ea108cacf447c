#pragma once

#include "modules/people/person.hpp"
#include "platform/db/database.hpp"

#include <optional>
#include <span>
#include <vector>

namespace cigogne::people {

/// The only SQL of identities. Whoever asks has already been allowed to see the facts that name the person.
class Store {
public:
    explicit Store(db::Transaction& transaction)
        : transaction_(transaction)
    {
    }

    std::optional<Person> person(PersonId id) const;
    /// All who have the same folded names and birth date; nobody for an empty key.
    std::vector<Person> matching(std::string const& match_key) const;
    void add(Person const& person);
    /// False when someone else has changed it meanwhile. The person carries its new version.
    bool save(Person const& person, std::int64_t expected_version);

private:
    db::Transaction& transaction_;
};

} // namespace cigogne::people
