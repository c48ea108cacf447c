#include "modules/people/person.hpp"

#include "platform/core/text.hpp"

namespace cigogne::people {

namespace {

bool has_text(std::optional<std::string> const& text)
{
    return text && !text->empty();
}

/// Five digits (La Poste): the department of residence follows from it.
bool is_postcode(std::string_view text)
{
    return text.size() == 5 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace

Explanation explain(PersonError error)
{
    switch (error) {
    case PersonError::NameMissing:
        return { FailureKind::Invalid, "name_missing", "Écrivez le nom et le prénom, ou choisissez « Identité protégée »." };
    case PersonError::InitialsMissing:
        return { FailureKind::Invalid, "initials_missing", "Choisissez avec elle des initiales." };
    case PersonError::BadPostcode:
        return { FailureKind::Invalid, "bad_postcode", "Le code postal a cinq chiffres." };
    case PersonError::BirthDateMissing:
        break;
    }
    return { FailureKind::Invalid, "birth_date_missing", "Écrivez la date de naissance." };
}

std::string match_key_of(PersonForm const& form)
{
    if (form.protected_identity || !has_text(form.last_name) || !has_text(form.first_name) || !form.birth_date)
        return {};
    return folded(*form.last_name) + '|' + folded(*form.first_name) + '|' + form.birth_date->text();
}

Result<Person> person_from(PersonForm const& form, Instant now, AccountId author)
{
    if (form.postcode && !form.postcode->empty() && !is_postcode(*form.postcode))
        return PersonError::BadPostcode;
    if (form.protected_identity && !has_text(form.initials))
        return PersonError::InitialsMissing;
    if (!form.protected_identity && (!has_text(form.last_name) || !has_text(form.first_name)))
        return PersonError::NameMissing;
    if (!form.protected_identity && !form.birth_date)
        return PersonError::BirthDateMissing;

    auto const known = [&](std::optional<std::string> const& text) { return has_text(text) ? text : std::nullopt; };
    bool const named = !form.protected_identity;
    return Person {
        .id = PersonId::make(now),
        .last_name = named ? known(form.last_name) : std::nullopt,
        .first_name = named ? known(form.first_name) : std::nullopt,
        .initials = known(form.initials),
        .match_key = match_key_of(form),
        .birth_date = form.birth_date,
        .born_at = std::nullopt,
        .sex = std::nullopt,
        .postcode = known(form.postcode),
        .protected_identity = form.protected_identity,
        .created_at = now,
        .created_by = author,
        .updated_at = now,
        .updated_by = author,
        .version = 1,
    };
}

} // namespace cigogne::people
