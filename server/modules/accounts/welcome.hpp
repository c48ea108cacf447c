#pragma once

#include "modules/accounts/accounts.hpp"
#include "modules/accounts/store.hpp"

/// Giving access, as the administrator, the command line and the demonstration all do it.
namespace cigogne::accounts {

struct NewAccount {
    std::string login;
    std::string name;
    std::optional<std::string> email;
    std::optional<std::string> phone;
    Profession profession;
    std::optional<Rpps> rpps;
    std::string password_hash;
    bool must_change_password;
};

/// Fails when the login is badly written or taken.
Result<Account> add_account(Store& store, NewAccount const& wanted, std::optional<AccountId> by, Instant now);

/// Fails when role and place do not match, or the role is held already.
Result<Membership> add_membership(Store& store, AccountId account, Role role, std::optional<PlaceId> place, Instant from,
    std::optional<Instant> until, std::optional<AccountId> by, Instant now);

/// A password given by someone else, to be changed at the first login: ends every session and every trust.
/// False when the account was changed meanwhile.
bool give_password(Store& store, Account account, std::string password_hash, std::optional<AccountId> by, Instant now);

/// She has lost her telephone and her codes: whoever helps her takes them off, and with them every session and every trust.
/// False when the account was changed meanwhile.
bool take_second_factor_off(Store& store, Account account, std::optional<AccountId> by, Instant now);

} // namespace cigogne::accounts
