#pragma once

#include "modules/accounts/store.hpp"
#include "platform/security/vault.hpp"

/// The secrets of second factors as they are stored: sealed, each for its account, so that a copy of the database gives
/// nobody's codes, and nobody's secret can be put in the place of another's.
namespace cigogne::accounts {

/// The secret, given as bytes, as it is stored.
std::string sealed_second_factor(security::Vault& vault, db::Transaction& transaction, AccountId account, std::string_view secret);
/// The bytes of a stored secret. Throws security::VaultError when the key is not the one that sealed it.
std::string second_factor_secret(security::Vault const& vault, AccountId account, std::string_view stored);

/// Asked at start: that the key opens what is there; seals the secrets that earlier versions stored as they were, and returns
/// how many. Throws security::VaultError.
int prepare_second_factors(db::Database& database, security::Vault& vault);

/// The key is lost: takes every second factor off, ends the sessions and lets another key be made. Returns how many.
int forget_second_factors(db::Transaction& transaction, Instant now);

} // namespace cigogne::accounts
