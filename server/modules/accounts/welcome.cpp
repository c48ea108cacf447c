#include "modules/accounts/welcome.hpp"

#include "platform/core/text.hpp"

namespace cigogne::accounts {

Result<Account> add_account(Store& store, NewAccount const& wanted, std::optional<AccountId> by, Instant now)
{
    auto login = normalised_login(wanted.login);
    if (!is_login(login))
        return Failure(Error::BadLogin).with({ { "login", "bad_login", "De 3 à 100 lettres sans accent, chiffres, points, tirets ou @." } });
    if (store.account_by_login(login))
        return Failure(Error::LoginTaken).with({ { "login", "login_taken", "Cet identifiant est déjà pris." } });
    Account account { AccountId::make(now), std::move(login), wanted.name, french_sort_key(wanted.name), wanted.email,
        wanted.phone, wanted.profession, wanted.rpps, wanted.password_hash, now, wanted.must_change_password, std::nullopt,
        std::nullopt, 0, now, std::nullopt, now, by, now, by, 1 };
    store.add(account);
    return account;
}

Result<Membership> add_membership(Store& store, AccountId account, Role role, std::optional<PlaceId> place, Instant from,
    std::optional<Instant> until, std::optional<AccountId> by, Instant now)
{
    TRY(fits(role, place));
    if (holds(store.memberships(account), role, place, now))
        return Error::MembershipHeld;
    Membership const membership { MembershipId::make(now), account, role, place, from, until, now, by, std::nullopt, 1 };
    store.add(membership);
    return membership;
}

bool give_password(Store& store, Account account, std::string password_hash, std::optional<AccountId> by, Instant now)
{
    account.password_hash = std::move(password_hash);
    account.password_set_at = now;
    account.must_change_password = true;
    account.updated_at = now;
    account.updated_by = by;
    auto const version = account.version++;
    if (!store.save(account, version))
        return false;
    store.end_sessions(account.id, std::nullopt, now, SessionEnd::PasswordChanged);
    store.end_devices(account.id, now);
    return true;
}

bool take_second_factor_off(Store& store, Account account, std::optional<AccountId> by, Instant now)
{
    account.totp_secret.reset();
    account.totp_pending.reset();
    account.updated_at = now;
    account.updated_by = by;
    auto const version = account.version++;
    if (!store.save(account, version))
        return false;
    store.replace_recovery_codes(account.id, {}, now);
    store.end_sessions(account.id, std::nullopt, now, SessionEnd::EndedByAdministrator);
    store.end_devices(account.id, now);
    return true;
}

} // namespace cigogne::accounts
