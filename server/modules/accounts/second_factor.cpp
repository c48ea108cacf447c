#include "modules/accounts/second_factor.hpp"

#include "modules/accounts/doorkeeper.hpp"
#include "platform/security/token.hpp"

namespace cigogne::accounts {

namespace {

std::string purpose_of(AccountId account)
{
    return "second factor of " + account.text();
}

/// Whether the text is there and was stored before secrets were sealed.
bool is_plain(std::optional<std::string> const& stored)
{
    return stored && !security::Vault::is_sealed(*stored);
}

std::optional<std::string> sealed_again(
    security::Vault& vault, db::Transaction& transaction, AccountId account, std::optional<std::string> const& stored)
{
    if (!is_plain(stored))
        return stored;
    return sealed_second_factor(vault, transaction, account, security::bytes_of_base32(*stored));
}

} // namespace

std::string sealed_second_factor(security::Vault& vault, db::Transaction& transaction, AccountId account, std::string_view secret)
{
    return vault.seal(transaction, purpose_of(account), secret);
}

std::string second_factor_secret(security::Vault const& vault, AccountId account, std::string_view stored)
{
    if (!security::Vault::is_sealed(stored))
        return security::bytes_of_base32(stored);
    return vault.open(purpose_of(account), stored);
}

int prepare_second_factors(db::Database& database, security::Vault& vault)
{
    {
        auto transaction = database.read();
        vault.check(transaction);
        if (Store(transaction).accounts_with_plain_second_factor().empty())
            return 0;
    }
    auto transaction = database.write();
    Store store(transaction);
    auto const accounts = store.accounts_with_plain_second_factor();
    for (auto account : accounts) {
        account.totp_secret = sealed_again(vault, transaction, account.id, account.totp_secret);
        account.totp_pending = sealed_again(vault, transaction, account.id, account.totp_pending);
        store.keep_second_factor(account);
    }
    transaction.commit();
    return static_cast<int>(accounts.size());
}

int forget_second_factors(db::Transaction& transaction, Instant now)
{
    Store store(transaction);
    auto const accounts = store.accounts_with_second_factor();
    for (auto account : accounts) {
        account.totp_secret.reset();
        account.totp_pending.reset();
        store.keep_second_factor(account);
        store.replace_recovery_codes(account.id, {}, now);
        store.end_devices(account.id, now);
        store.end_sessions(account.id, std::nullopt, now, SessionEnd::RightsChanged);
        announce_change(transaction, account.id, now);
    }
    security::Vault::forget_key(transaction);
    return static_cast<int>(accounts.size());
}

} // namespace cigogne::accounts
