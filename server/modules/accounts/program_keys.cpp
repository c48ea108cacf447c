#include "modules/accounts/program_keys.hpp"

#include "modules/accounts/accounts.hpp"
#include "modules/accounts/error.hpp"
#include "modules/accounts/store.hpp"
#include "platform/core/text.hpp"
#include "platform/http/stale.hpp"
#include "platform/security/token.hpp"

#include <algorithm>

namespace cigogne::accounts {

View<ProgramRefusalView> const program_refusal_view = view<ProgramRefusalView>("ProgramRefusal",
    field<&ProgramRefusalView::at>("at"),
    field<&ProgramRefusalView::status>("status"),
    field<&ProgramRefusalView::code>("code", max_length(310)),
    field<&ProgramRefusalView::reason>("reason", max_length(310)),
    field<&ProgramRefusalView::target>("target", max_length(310)));

View<ProgramKeyView> const program_key_view = view<ProgramKeyView>("ProgramKey",
    field<&ProgramKeyView::id>("id"),
    field<&ProgramKeyView::name>("name"),
    field<&ProgramKeyView::kind>("kind"),
    field<&ProgramKeyView::place>("place"),
    field<&ProgramKeyView::place_name>("place_name"),
    field<&ProgramKeyView::created_at>("created_at"),
    field<&ProgramKeyView::created_by>("created_by"),
    field<&ProgramKeyView::expires_at>("expires_at"),
    field<&ProgramKeyView::last_used_at>("last_used_at"),
    field<&ProgramKeyView::revoked_at>("revoked_at"),
    field<&ProgramKeyView::valid>("valid"),
    field<&ProgramKeyView::version>("version"),
    field<&ProgramKeyView::last_push_at>("last_push_at"),
    field<&ProgramKeyView::refused_since>("refused_since"),
    nested<&ProgramKeyView::last_refusal, program_refusal_view>("last_refusal"));

View<ProgramKeysView> const program_keys_view
    = view<ProgramKeysView>("ProgramKeys", nested<&ProgramKeysView::items, program_key_view>("items"));

View<NewProgramKeyView> const new_program_key_view = view<NewProgramKeyView>("NewProgramKey",
    field<&NewProgramKeyView::id>("id"),
    field<&NewProgramKeyView::name>("name"),
    field<&NewProgramKeyView::key>("key"),
    field<&NewProgramKeyView::expires_at>("expires_at"),
    field<&NewProgramKeyView::version>("version"));

Table<ProgramKeyForm> const program_key_form = fields<ProgramKeyForm>("ProgramKeyForm",
    field<&ProgramKeyForm::name>("name", max_length(80)),
    field<&ProgramKeyForm::kind>("kind"),
    field<&ProgramKeyForm::place>("place"),
    field<&ProgramKeyForm::last_day>("last_day"));

namespace {

ProgramKeyView view_of(http::Call& call, Parts const& parts, ProgramKey const& key)
{
    auto& transaction = call.transaction();
    auto const push = Store(transaction).program_push(key.id);
    ProgramKeyView view { key.id, name_of(transaction, key.account), key.kind, key.place, {}, key.created_at,
        name_of(transaction, key.created_by), key.expires_at, key.last_used_at, key.revoked_at, key.is_valid(call.now()), key.version, push.accepted_at,
        push.refused_since, {} };
    if (push.refused_at)
        view.last_refusal = ProgramRefusalView { *push.refused_at, push.status.value_or(0), push.code, push.reason, push.target };
    if (key.place)
        view.place_name = parts.name_of_place(transaction, *key.place);
    return view;
}

/// The account as which the program acts. No password opens it: it has none, holds no role, and is over as soon as it begins.
Account account_of_program(std::string const& name, AccountId by, Instant now)
{
    auto const id = AccountId::make(now);
    return { id, "programme." + id.text(), name, french_sort_key(name), {}, {}, Profession::Other, {}, {}, now, false, {}, {}, 0, now, now,
        now, by, now, by, 1 };
}

} // namespace

Result<ProgramKeysView> list_program_keys(http::Call& call, Parts const& parts)
{
    ProgramKeysView view;
    for (auto const& key : call.store<Store>().program_keys())
        view.items.push_back(view_of(call, parts, key));
    std::ranges::stable_partition(view.items, &ProgramKeyView::valid);
    return view;
}

Result<NewProgramKeyView> create_program_key(http::Call& call, Parts const& parts, ProgramKeyForm const& form)
{
    auto const now = call.now();
    auto const expires_at = end_of_key(form.last_day, now);
    if (!expires_at)
        return Failure(Error::KeyTooLong).with({ { "last_day", "key_too_long", "D’aujourd’hui à dans un an." } });
    if (form.place && parts.name_of_place(call.transaction(), *form.place).empty())
        return Failure(http::Error::InvalidFields).with({ { "place", "unknown_place", "Choisissez un établissement de la liste." } });
    auto const by = call.identity().account();
    auto const account = account_of_program(form.name, by, now);
    auto token = security::random_token();
    ProgramKey const key { ProgramKeyId::make(now), account.id, form.kind, form.place, security::sha256_hex(token), now, by, *expires_at,
        {}, {}, {}, 1 };
    auto store = call.store<Store>();
    store.add(account);
    store.add(key);
    call.audit_subject(account.id.text());
    return NewProgramKeyView { key.id, account.name, std::move(token), key.expires_at, key.version };
}

Result<Done> revoke_program_key(http::Call& call, Parts const& parts)
{
    auto store = call.store<Store>();
    auto const id = TRY(call.path_id<ProgramKeyId>());
    auto key = store.program_key(id);
    if (!key)
        return http::Error::NotFound;
    call.audit_subject(key->account.text());
    if (key->revoked_at)
        return Done {};
    if (key->version != *call.if_match())
        return http::stale(program_key_view, view_of(call, parts, *key));
    key->revoked_at = call.now();
    key->revoked_by = call.identity().account();
    key->version += 1;
    store.save(*key, key->version - 1);
    return Done {};
}

} // namespace cigogne::accounts
