#include "modules/people/person.hpp"

#include "platform/core/text.hpp"
#include "platform/core/visible_text.hpp"

#include <vector>

namespace cigogne::people {

Table<PersonForm> const person_form = fields<PersonForm>("PersonForm",
    field<&PersonForm::last_name>("last_name", max_length(100), label("Nom")),
    field<&PersonForm::first_name>("first_name", max_length(100), label("Prénom")),
    field<&PersonForm::initials>("initials", max_length(6), label("Initiales")),
    field<&PersonForm::birth_date>("birth_date", not_in_future, label("Née le")),
    field<&PersonForm::postcode>("postcode", max_length(5), label("Code postal")),
    field<&PersonForm::protected_identity>("protected_identity", label("Identité protégée")));

Table<Person> const person_row = fields<Person>("PersonRow",
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

struct Wrong {
    std::string_view field;
    PersonError error;
    Explanation what;
};

/// What stands in the way, in the order of the form: a birth date with both names, or with initials alone; of a protected
/// identity, only initials.
std::vector<Wrong> wrong_in(PersonForm const& form)
{
    constexpr Explanation first_name_missing { FailureKind::Invalid, "first_name_missing", "Écrivez aussi le prénom." };
    constexpr Explanation without_letter { FailureKind::Invalid, "name_without_letter", "Un nom a au moins une lettre." };
    std::vector<Wrong> wrong;
    auto const note = [&](bool is_wrong, std::string_view field, PersonError error, Explanation what) {
        if (is_wrong)
            wrong.push_back({ field, error, what });
    };
    auto const unreadable = [](std::optional<std::string> const& text) { return has_text(text) && !has_letter(*text); };
    bool const by_initials = form.protected_identity || (has_text(form.initials) && !has_text(form.last_name) && !has_text(form.first_name));
    using enum PersonError;
    if (by_initials) {
        note(!has_text(form.initials), "initials", InitialsMissing, explain(InitialsMissing));
        note(unreadable(form.initials), "initials", InitialsMissing, without_letter);
    } else {
        note(!has_text(form.last_name), "last_name", NameMissing, explain(NameMissing));
        note(has_text(form.last_name) && !has_text(form.first_name), "first_name", NameMissing, first_name_missing);
        note(unreadable(form.last_name), "last_name", NameMissing, without_letter);
        note(unreadable(form.first_name), "first_name", NameMissing, without_letter);
    }
    note(!form.protected_identity && !form.birth_date, "birth_date", BirthDateMissing, explain(BirthDateMissing));
    note(has_text(form.postcode) && !is_postcode(*form.postcode), "postcode", BadPostcode, explain(BadPostcode));
    return wrong;
}

} // namespace

Explanation explain(PersonError error)
{
    switch (error) {
    case PersonError::NameMissing:
        return { FailureKind::Invalid, "name_missing", "Écrivez le nom et le prénom, ou ses initiales seulement." };
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
    if (auto const wrong = wrong_in(form); !wrong.empty()) {
        std::vector<Fault> faults;
        for (auto const& [field, error, what] : wrong)
            faults.push_back({ std::string(field), what.code, std::string(what.sentence) });
        return Failure(wrong.front().error).with(std::move(faults));
    }

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
