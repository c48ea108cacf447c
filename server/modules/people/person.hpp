#pragma once

#include "modules/people/person_id.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/result.hpp"
#include "platform/security/scope.hpp"

#include <optional>
#include <string>

namespace cigogne::people {

enum class Sex {
    Female,
    Male,
    Unknown
};
constexpr auto words_of(Sex)
{
    return std::to_array<Word>({ { "female", "fille" }, { "male", "garçon" }, { "unknown", "non précisé" } });
}

/// Who somebody is, as it is typed. A protected identity (accouchement secret, CASF L222-6) has initials of her choice,
/// no name, and never matches anybody.
struct PersonForm {
    std::optional<std::string> last_name;
    std::optional<std::string> first_name;
    std::optional<std::string> initials;
    std::optional<CivilDate> birth_date;
    std::optional<std::string> postcode;
    bool protected_identity;
};
extern Table<PersonForm> const person_form;

/// Who somebody is, as it is stored: the names folded too, by which the same person is found again.
struct Person {
    PersonId id;
    std::optional<std::string> last_name;
    std::optional<std::string> first_name;
    std::optional<std::string> initials;
    std::string match_key; ///< folded names and birth date; empty for a protected identity or an incomplete one
    std::optional<CivilDate> birth_date;
    std::optional<Instant> born_at; ///< of a newborn, to the minute
    std::optional<Sex> sex;
    std::optional<std::string> postcode;
    bool protected_identity;
    Instant created_at;
    AccountId created_by;
    Instant updated_at;
    AccountId updated_by;
    std::int64_t version;
};
extern Table<Person> const person_row;

enum class PersonError {
    NameMissing,
    InitialsMissing,
    BadPostcode,
    BirthDateMissing,
};
Explanation explain(PersonError error);

/// A person from what was typed. A name and a birth date are needed, or initials for a protected identity.
Result<Person> person_from(PersonForm const& form, Instant now, AccountId author);

/// What is compared to find the same person again; empty when it must not, or cannot, be.
std::string match_key_of(PersonForm const& form);

} // namespace cigogne::people
