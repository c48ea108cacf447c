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
inline constexpr auto person_form = fields<PersonForm>("PersonForm",
    field<&PersonForm::last_name>("last_name", max_length(100), label("Nom")),
    field<&PersonForm::first_name>("first_name", max_length(100), label("Prénom")),
    field<&PersonForm::initials>("initials", max_length(6), label("Initiales")),
    field<&PersonForm::birth_date>("birth_date", not_in_future, label("Née le")),
    field<&PersonForm::postcode>("postcode", max_length(5), label("Code postal")),
    field<&PersonForm::protected_identity>("protected_identity", label("Identité protégée")));

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
inline constexpr auto person_row = fields<Person>("PersonRow",
    field<&Person::id>("id"),
    field<&Person::last_name>("last_name", identifying),
    field<&Person::first_name>("first_name", identifying),
    field<&Person::initials>("initials", identifying),
    field<&Person::match_key>("match_key", identifying),
    field<&Person::birth_date>("birth_date", identifying),
    field<&Person::born_at>("born_at", identifying),
    field<&Person::sex>("sex"),
    field<&Person::postcode>("postcode", identifying),
    field<&Person::protected_identity>("protected_identity"),
    field<&Person::created_at>("created_at"),
    field<&Person::created_by>("created_by"),
    field<&Person::updated_at>("updated_at"),
    field<&Person::updated_by>("updated_by"),
    field<&Person::version>("version"));

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
