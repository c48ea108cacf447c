#include "modules/transfers/woman.hpp"

#include "platform/json/stored.hpp"

namespace cigogne::transfers {

Table<WomanForm> const woman_form = fields<WomanForm>("WomanForm",
    field<&WomanForm::last_name>("last_name", max_length(100), label("Nom")),
    field<&WomanForm::first_name>("first_name", max_length(100), label("Prénom")),
    field<&WomanForm::initials>("initials", max_length(6), label("Initiales")),
    field<&WomanForm::birth_date>("birth_date", not_in_future, label("Née le")),
    field<&WomanForm::postcode>("postcode", max_length(5), label("Code postal")),
    field<&WomanForm::protected_identity>("protected_identity", label("Identité protégée")),
    field<&WomanForm::another_woman>("another_woman"));

Explanation explain(WomanError)
{
    return { FailureKind::Conflict, "already_live",
        "Une demande est déjà en cours dans une autre maternité pour une femme du même nom : appelez la cellule, ou dites que c’est quelqu’un d’autre." };
}

people::PersonForm person_form_of(WomanForm const& form)
{
    return { form.last_name, form.first_name, form.initials, form.birth_date, form.postcode, form.protected_identity };
}

std::string content_of(people::PersonForm const& form) { return json::stored(people::person_form, form); }
people::PersonForm person_form_from(std::string_view content) { return json::from_stored(people::person_form, content); }

WomanForm woman_form_of(people::Person const& woman)
{
    return { woman.last_name, woman.first_name, woman.initials, woman.birth_date, woman.postcode, woman.protected_identity, {} };
}

people::Person rewritten(people::Person woman, people::Person const& corrected, Instant now, AccountId author)
{
    woman.last_name = corrected.last_name;
    woman.first_name = corrected.first_name;
    woman.initials = corrected.initials;
    woman.match_key = corrected.match_key;
    woman.birth_date = corrected.birth_date;
    woman.postcode = corrected.postcode;
    woman.protected_identity = corrected.protected_identity;
    woman.updated_at = now;
    woman.updated_by = author;
    woman.version += 1;
    return woman;
}

std::optional<RequestRow> live_match(db::Transaction& transaction, std::string const& match_key, Kind kind,
    std::optional<RequestId> besides, std::optional<RequestId> follows)
{
    Store store(transaction);
    std::optional<RequestRow> latest;
    for (auto const& person : people::matching(transaction, match_key)) {
        auto row = store.live_request_of(person.id);
        if (!row || row->id == besides || is_of_newborn(row->kind) != is_of_newborn(kind))
            continue;
        if (follows && row->follows == follows)
            continue;
        if (!latest || latest->asked_at < row->asked_at)
            latest = std::move(row);
    }
    return latest;
}

} // namespace cigogne::transfers
