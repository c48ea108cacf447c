#pragma once

#include "platform/db/database.hpp"

#include <filesystem>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace cigogne::security {

/// The key is missing, or is not the one that sealed what the database holds. Says in French what the operator must do.
class VaultError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Seals the secrets that the program must read again, such as those of second factors, so that a copy of the database alone
/// tells none of them. The key lives in a file of its own, which backups must hold too; the database remembers its
/// fingerprint, so that another key is noticed before anything is sealed under it. Safe from any thread.
class Vault {
public:
    explicit Vault(std::filesystem::path key_file);

    /// Throws VaultError when the database holds secrets that this key cannot open. Asked at start.
    void check(db::Transaction& transaction) const;
    /// Makes the key, readable by its owner alone, if there is none and nothing was ever sealed. In a writing transaction:
    /// of several processes one makes it. Throws VaultError.
    std::string seal(db::Transaction& transaction, std::string_view purpose, std::string_view text);
    /// What was sealed for this purpose. Throws VaultError.
    std::string open(std::string_view purpose, std::string_view sealed_text) const;

    /// Whether a text was made by `seal`.
    static bool is_sealed(std::string_view text);
    /// The key was lost and what it sealed was given up: another may be made.
    static void forget_key(db::Transaction& transaction);

private:
    std::optional<std::string> key() const;
    std::string key_for_sealing(db::Transaction& transaction);
    std::string make_key() const;
    VaultError missing() const;
    VaultError foreign() const;

    std::filesystem::path file_;
    mutable std::mutex mutex_;
    mutable std::optional<std::string> kept_;
};

} // namespace cigogne::security
