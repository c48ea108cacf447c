#include "modules/accounts/administration.hpp"

#include "modules/accounts/changes.hpp"
#include "modules/accounts/welcome.hpp"
#include "platform/core/text.hpp"
#include "platform/http/stale.hpp"
#include "platform/json/json.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::accounts {

namespace {

constexpr Duration one_time_password_lives = 72h;

MembershipView view_of(Membership const& membership, Parts const& parts, db::Transaction& transaction, Instant now)
{
    MembershipView view { membership.id, membership.role, std::string(word(membership.role).label), membership.place, std::nullopt,
        membership.valid_from, membership.valid_until, membership.is_valid(now), membership.version };
    if (membership.place)
        view.place_name = parts.name_of_place(transaction, *membership.place);
    return view;
}

AccountView view_of(Account const& account, Parts const& parts, db::Transaction& transaction, Instant now)
{
    Store const store(transaction);
    std::vector<MembershipView> memberships;
    for (auto const& membership : store.memberships(account.id))
        memberships.push_back(view_of(membership, parts, transaction, now));
    return { account.id, account.login, account.name, account.email, account.phone, account.profession, account.rpps,
        account.rpps && !account.rpps->key_holds(), account.active_from, account.active_until, account.is_active(now),
        account.must_change_password, account.has_second_factor(), store.unused_recovery_codes(account.id),
        static_cast<std::int64_t>(store.open_sessions(account.id, now).size()), std::move(memberships), account.created_at,
        account.updated_at, account.version };
}

/// "Sage-femme de maternité (CH Alba) · Administrateur".
std::string roles_in_words(std::vector<Membership> const& memberships, Parts const& parts, db::Transaction& transaction, Instant now)
{
    std::string text;
    for (auto const& membership : memberships) {
        if (!membership.is_valid(now))
            continue;
        text += text.empty() ? "" : " · ";
        text += word(membership.role).label;
        if (membership.place)
            text += fmt::format(" ({})", parts.name_of_place(transaction, *membership.place));
    }
    return text;
}

Result<Account> account_in_path(http::Call& call, Store const& store)
{
    auto const id = TRY(call.path_id<AccountId>());
    auto account = store.account(id);
    if (!account || store.is_program(id)) // a program has neither password nor roles: only its key
        return http::Error::NotFound;
    return std::move(*account);
}

/// As it is stored: a number that an earlier version took unread stays readable.
template <class Typed>
std::optional<std::string> text_of(std::optional<Typed> const& typed)
{
    return typed ? std::optional(typed->text()) : std::nullopt;
}

/// What decides whether someone may come in, as the audit keeps it.
std::string access_json(Account const& account)
{
    json::Writer writer;
    writer.begin_record();
    writer.member("active_from");
    writer.instant(account.active_from);
    writer.member("active_until");
    Crossing<std::optional<Instant>>::put(account.active_until, writer);
    writer.end_record();
    return writer.take_text();
}

/// Whether the access ends or begins at a time that it did not have before: she would be out by herself when it comes.
bool shortens_access(Account const& before, Account const& after, Instant now)
{
    bool const ends = after.active_until && after.active_until != before.active_until;
    return ends || after.active_from > now;
}

/// The role matches the place, and the place is one of the directory that has not closed.
Result<Done> check_place(Role role, std::optional<PlaceId> const& place, Parts const& parts, db::Transaction& transaction, Instant now)
{
    TRY(fits(role, place));
    if (place && parts.name_of_place(transaction, *place).empty())
        return Failure(http::Error::InvalidFields).with({ { "place", "unknown_place", "Cet établissement n’est pas dans l’annuaire." } });
    if (place && !parts.doorkeeper.is_open(transaction, *place, now))
        return Failure(http::Error::InvalidFields).with({ { "place", "place_closed", "Cet établissement est fermé, d’après l’annuaire : personne ne peut plus y agir." } });
    return Done {};
}

} // namespace

Result<db::Page<AccountLine>> list_accounts(http::Call& call, Parts const& parts, AccountQuery const& query)
{
    auto& transaction = call.transaction();
    Store const store(transaction);
    AccountFilter const filter { words_in(query.q.value_or("")), query.role, query.place };
    if (filter.words.empty() && !query.q.value_or("").empty())
        return db::Page<AccountLine> {}; // signs without a letter or a digit are in no name
    auto const found = store.accounts(call.scope(), filter, query.sort.value_or(AccountSort::Name), call.page_request(), call.now());
    db::Page<AccountLine> page { {}, found.next };
    for (auto const& account : found.items)
        page.items.push_back({ account.id, account.login, account.name, account.email, account.phone, account.profession,
            account.rpps, roles_in_words(store.memberships(account.id), parts, transaction, call.now()),
            account.is_active(call.now()), account.has_second_factor(), account.created_at, account.version });
    return page;
}

Result<AccountView> show_account(http::Call& call, Parts const& parts)
{
    auto const account = TRY(account_in_path(call, call.store<Store>()));
    return view_of(account, parts, call.transaction(), call.now());
}

Result<OneTimePassword> create_account(http::Call& call, Parts const& parts, NewAccountForm const& form)
{
    auto const now = call.now();
    auto const by = call.identity().account();
    auto password = security::one_time_password();
    auto hash = TRY(parts.passwords.hash(password));

    auto transaction = call.services().database.write();
    Store store(transaction);
    TRY(check_place(form.role, form.place, parts, transaction, now));
    auto const account = TRY(add_account(store,
        { form.login, form.name, text_of(form.email), text_of(form.phone), form.profession, form.rpps, std::move(hash), true }, by, now));
    auto const membership = TRY(add_membership(store, account.id, form.role, form.place, now, std::nullopt, by, now));
    audit_change(call, transaction, security::AuditKind::Rights, "account.created", account.id,
        old_and_new("null", membership_json(membership)));
    transaction.commit();
    return OneTimePassword { account.id, account.login, std::move(password), now + one_time_password_lives };
}

Result<AccountView> change_account(http::Call& call, Parts const& parts, AccountForm const& form)
{
    auto const now = call.now();
    auto store = call.store<Store>();
    auto const before = TRY(account_in_path(call, store));
    auto account = before;
    account.name = form.name;
    account.sort_key = french_sort_key(form.name);
    account.email = text_of(form.email);
    account.phone = text_of(form.phone);
    account.profession = form.profession;
    account.rpps = form.rpps;
    account.active_from = form.active_from.value_or(before.active_from);
    account.active_until = form.active_until;
    account.updated_at = now;
    account.updated_by = call.identity().account();
    ++account.version;
    if (account.active_until && *account.active_until < account.active_from)
        return Failure(http::Error::InvalidFields).with({ { "active_until", "before_begin", "La fin vient après le début." } });
    bool const closes = before.is_active(now) && !account.is_active(now);
    if (account.id == call.identity().account() && shortens_access(before, account, now))
        return Error::OwnAccount;
    if (call.if_match() != before.version || !store.save(account, before.version))
        return http::stale(account_view, view_of(before, parts, call.transaction(), now));

    if (closes) {
        store.end_sessions(account.id, std::nullopt, now, SessionEnd::EndedByAdministrator);
        store.end_devices(account.id, now);
    }
    announce_change(call.transaction(), parts, account.id, now);
    call.audit_detail(old_and_new(access_json(before), access_json(account)));
    return view_of(account, parts, call.transaction(), now);
}

Result<AccountView> add_membership(http::Call& call, Parts const& parts, MembershipForm const& form)
{
    auto const now = call.now();
    auto store = call.store<Store>();
    auto const account = TRY(account_in_path(call, store));
    TRY(check_place(form.role, form.place, parts, call.transaction(), now));
    auto const from = form.valid_from.value_or(now);
    if (form.valid_until && *form.valid_until <= std::max(from, now))
        return Failure(http::Error::InvalidFields).with({ { "valid_until", "before_begin", "La fin vient après le début, et n’est pas passée." } });
    auto const membership = TRY(add_membership(
        store, account.id, form.role, form.place, from, form.valid_until, call.identity().account(), now));
    announce_change(call.transaction(), parts, account.id, now);
    call.audit_detail(old_and_new("null", membership_json(membership)));
    return view_of(account, parts, call.transaction(), now);
}

Result<Done> end_membership(http::Call& call, Parts const& parts)
{
    auto const now = call.now();
    auto store = call.store<Store>();
    auto const account = TRY(account_in_path(call, store));
    auto const id = TRY(call.path_id<MembershipId>("membership"));
    auto const before = store.membership(account.id, id);
    if (!before)
        return http::Error::NotFound;
    if (before->is_over(now))
        return Error::MembershipEnded;
    if (account.id == call.identity().account() && is_last_administration(store.memberships(account.id), id, now))
        return Error::LastAdministration;
    auto ended = *before;
    ended.valid_until = std::max(now, ended.valid_from);
    ended.ended_by = call.identity().account();
    ++ended.version;
    if (!store.save(ended, before->version))
        return http::Error::VersionStale;
    store.end_sessions_acting_as(id, now, SessionEnd::RightsChanged);
    announce_change(call.transaction(), parts, account.id, now);
    call.audit_detail(old_and_new(membership_json(*before), membership_json(ended)));
    return Done {};
}

Result<OneTimePassword> reset_password(http::Call& call, Parts const& parts)
{
    auto const now = call.now();
    auto const by = call.identity().account();
    auto password = security::one_time_password();
    auto hash = TRY(parts.passwords.hash(password));
    auto transaction = call.services().database.write();
    Store store(transaction);
    auto const account = TRY(account_in_path(call, store));
    if (!give_password(store, account, std::move(hash), by, now))
        return http::Error::VersionStale;
    audit_change(call, transaction, security::AuditKind::Rights, "password.reset", account.id, "");
    announce_change(transaction, parts, account.id, now);
    transaction.commit();
    return OneTimePassword { account.id, account.login, std::move(password), now + one_time_password_lives };
}

Result<Done> reset_second_factor(http::Call& call, Parts const& parts)
{
    auto const now = call.now();
    auto store = call.store<Store>();
    auto const account = TRY(account_in_path(call, store));
    if (!account.has_second_factor())
        return Error::SecondFactorAbsent;
    if (!take_second_factor_off(store, account, call.identity().account(), now))
        return http::Error::VersionStale;
    announce_change(call.transaction(), parts, account.id, now);
    call.audit_detail(old_and_new("true", "false"));
    return Done {};
}

Result<Done> end_all_sessions(http::Call& call, Parts const& parts)
{
    auto store = call.store<Store>();
    auto const account = TRY(account_in_path(call, store));
    store.end_sessions(account.id, std::nullopt, call.now(), SessionEnd::EndedByAdministrator);
    store.end_devices(account.id, call.now());
    announce_change(call.transaction(), parts, account.id, call.now());
    return Done {};
}

Result<db::Page<RoleView>> list_roles(http::Call&, Parts const& parts)
{
    db::Page<RoleView> page;
    for (auto const role : all_roles) {
        RoleView view { role, std::string(word(role).label), reach_of(role) == security::Reach::Place, {} };
        for (auto const& permission : parts.rights.of(code_of(role))) {
            auto const grant = std::ranges::find(parts.rights.grants(), permission, &security::Grant::permission);
            view.permissions.push_back({ std::string(permission.code), std::string(grant->meaning) });
        }
        page.items.push_back(std::move(view));
    }
    return page;
}

} // namespace cigogne::accounts
