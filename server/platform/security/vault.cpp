#include "platform/security/vault.hpp"

#include "platform/core/text.hpp"
#include "platform/security/seal.hpp"
#include "platform/security/token.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <spdlog/spdlog.h>
#include <unistd.h>

namespace cigogne::security {

namespace {

/// Sealed texts begin so; base32, in which secrets were stored before, has no digit 1 and no full stop.
constexpr std::string_view beginning = "1.";

/// Tells one key from another and nothing else of it.
std::string fingerprint_of(std::string_view key)
{
    return sha256_hex(hmac_sha256(key, "cigogne key 1")).substr(0, 16);
}

std::optional<std::string> recorded_fingerprint(db::Transaction& transaction)
{
    return transaction.text("select value from installation where name = 'secret_key'");
}

void warn_of_readers(std::filesystem::path const& file)
{
    using std::filesystem::perms;
    auto const open_to_others = perms::group_all | perms::others_all;
    if ((std::filesystem::status(file).permissions() & open_to_others) != perms::none)
        spdlog::warn("{} can be read by others than its owner: chmod 600", file.string());
}

} // namespace

Vault::Vault(std::filesystem::path key_file)
    : file_(std::move(key_file))
{
}

VaultError Vault::missing() const
{
    return VaultError(fmt::format("la clé des secrets manque : {}. Remettez-la depuis la sauvegarde, ou dites où elle est "
                                  "(CIGOGNE_KEY_FILE). Si elle est perdue : « cigogne user forget-second-factors ».",
        file_.string()));
}

VaultError Vault::foreign() const
{
    return VaultError(fmt::format("{} n’est pas la clé des secrets de cette base. Remettez la bonne, ou dites où elle est "
                                  "(CIGOGNE_KEY_FILE). Si elle est perdue : « cigogne user forget-second-factors ».",
        file_.string()));
}

/// The key of the file; nothing when there is no file.
std::optional<std::string> Vault::key() const
{
    std::lock_guard const lock(mutex_);
    if (kept_)
        return kept_;
    std::ifstream stream(file_);
    if (!stream) {
        if (std::filesystem::exists(file_))
            throw VaultError(fmt::format("la clé des secrets ne peut pas être lue : {}. Vérifiez ses droits.", file_.string()));
        return std::nullopt;
    }
    std::string const text { std::istreambuf_iterator<char>(stream), {} };
    auto bytes = bytes_of_base64url(trimmed(text));
    if (!bytes || bytes->size() != seal_key_bytes)
        throw VaultError(fmt::format("{} ne contient pas une clé. Remettez celle de la sauvegarde.", file_.string()));
    warn_of_readers(file_);
    kept_ = std::move(*bytes);
    return kept_;
}

std::string Vault::make_key() const
{
    auto made = random_bytes(seal_key_bytes);
    auto const line = base64url(made) + "\n";
    if (file_.has_parent_path())
        std::filesystem::create_directories(file_.parent_path());
    int const descriptor = ::open(file_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    bool const written = descriptor >= 0 && ::write(descriptor, line.data(), line.size()) == static_cast<ssize_t>(line.size())
        && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    if (!written)
        throw VaultError(fmt::format("la clé des secrets n’a pas pu être écrite : {}. Vérifiez les droits du dossier.", file_.string()));
    spdlog::info("a key was made for the secrets of second factors: save {} apart from the database", file_.string());
    return made;
}

std::string Vault::key_for_sealing(db::Transaction& transaction)
{
    auto const recorded = recorded_fingerprint(transaction);
    auto present = key();
    if (!present && recorded)
        throw missing();
    if (!present)
        present = make_key();
    auto const fingerprint = fingerprint_of(*present);
    if (recorded && *recorded != fingerprint)
        throw foreign();
    if (!recorded)
        transaction.execute("insert into installation (name, value) values ('secret_key', ?)", fingerprint);
    return *present;
}

void Vault::check(db::Transaction& transaction) const
{
    auto const recorded = recorded_fingerprint(transaction);
    if (!recorded)
        return;
    auto const present = key();
    if (!present)
        throw missing();
    if (fingerprint_of(*present) != *recorded)
        throw foreign();
}

std::string Vault::seal(db::Transaction& transaction, std::string_view purpose, std::string_view text)
{
    return sealed(key_for_sealing(transaction), purpose, text);
}

std::string Vault::open(std::string_view purpose, std::string_view sealed_text) const
{
    auto const present = key();
    if (!present)
        throw missing();
    auto text = opened(*present, purpose, sealed_text);
    if (!text)
        throw foreign();
    return std::move(*text);
}

bool Vault::is_sealed(std::string_view text)
{
    return text.starts_with(beginning);
}

void Vault::forget_key(db::Transaction& transaction)
{
    transaction.execute("delete from installation where name = 'secret_key'");
}

} // namespace cigogne::security
