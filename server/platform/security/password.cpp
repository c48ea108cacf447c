#include "platform/security/password.hpp"

#include "platform/core/text.hpp"
#include "platform/security/token.hpp"

#include <argon2.h>

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <future>
#include <stdexcept>

namespace cigogne::security {

namespace {

constexpr std::uint32_t memory_kib = 19456;
constexpr std::uint32_t passes = 2;
constexpr std::uint32_t lanes = 1;
constexpr std::size_t salt_bytes = 16;
constexpr std::size_t hash_bytes = 32;
constexpr std::size_t least_own_part = 8; ///< besides the login

/// The passwords of at least twelve characters that people choose most (published lists of leaked ones), with the words
/// that our users have before their eyes. Written as `folded` writes: small letters, no accent.
constexpr auto common_passwords = std::to_array<std::string_view>({ "123456789012", "1234567890123", "12345678901234",
    "123456789012345", "1234567890123456", "111111111111", "000000000000", "121212121212", "123123123123", "112233445566",
    "987654321098", "012345678901", "0123456789012", "abcdefghijkl", "abcdefghijklm", "azertyuiopqs", "azertyuiopqsdfg",
    "azertyuiop123", "azertyuiop12", "azertyazerty", "qwertyuiopas", "qwertyuiop12", "qwertyuiop123", "qwertyqwerty",
    "1q2w3e4r5t6y", "1qaz2wsx3edc", "1qaz2wsx3edc4rfv", "aqwzsxedcrfv", "a1z2e3r4t5y6", "azerty123456", "qwerty123456",
    "password1234", "password12345", "password123456", "passwordpassword", "p ssw0rd1234", "motdepasse12", "motdepasse123",
    "motdepasse1234", "motdepassemotdepasse", "monmotdepasse", "lemotdepasse", "motdepasse2025", "motdepasse2026",
    "iloveyou1234", "jetaimejetaime", "administrateur", "administrator", "administrateur1", "admin1234567", "adminadmin12",
    "adminadminadmin", "bienvenue123", "bienvenue1234", "bienvenue2025", "bienvenue2026", "changezmoi12", "changezmoi123",
    "changeme1234", "letmeinletmein", "soleilsoleil", "doudoudoudou", "marseille1300", "marseille13013", "toulouse31000",
    "montpellier34", "montpellier34000", "occitanie2025", "occitanie2026", "maternite123", "maternite1234", "maternite2025",
    "maternite2026", "sagefemme123", "sagefemme1234", "sagefemme2025", "sagefemme2026", "sage femme123", "perinatalite",
    "perinatalite1", "neonatologie", "neonatologie1", "obstetrique12", "obstetrique123", "cigognecigogne", "cigogne12345",
    "cigogne123456", "hopital12345", "hopital123456", "bonjourbonjour", "bonjour12345", "bonjour123456", "football1234",
    "princesse123", "princesse1234", "superman1234", "starwars1234", "dragon123456", "michael12345", "sunshine1234",
    "trustno1trustno1", "qazwsxedcrfv", "zaq12wsxcde3", "aaaaaaaaaaaa", "abcabcabcabc", "abc123abc123", "abcd12345678" });

/// A few characters again and again, or a hash of none: the list cannot hold them all.
bool is_repetition(std::string_view text)
{
    for (std::size_t period = 1; period <= 4 && period < text.size(); ++period) {
        if (std::equal(text.begin() + static_cast<std::ptrdiff_t>(period), text.end(), text.begin()))
            return true;
    }
    return false;
}

/// What is left of the password once the login is taken out, as often as it stands there.
std::string without_login(std::string password, std::string const& login)
{
    for (auto at = password.find(login); !login.empty() && at != std::string::npos; at = password.find(login, at))
        password.erase(at, login.size());
    return password;
}

} // namespace

Explanation explain(PasswordError)
{
    return { FailureKind::Unavailable, "busy", "Beaucoup de connexions en même temps. Réessayez dans quelques secondes." };
}

std::optional<PasswordWeakness> weakness_of(std::string_view password, std::string_view login)
{
    auto const length = character_count(password);
    if (length < shortest_password)
        return PasswordWeakness::TooShort;
    if (length > longest_password)
        return PasswordWeakness::TooLong;
    auto const plain = folded(password);
    auto const plain_login = folded(login);
    if (auto const own = without_login(plain, plain_login); own.size() < plain.size() && own.size() < least_own_part)
        return PasswordWeakness::LikeTheLogin;
    if (std::ranges::find(common_passwords, plain) != common_passwords.end() || is_repetition(plain))
        return PasswordWeakness::TooCommon;
    return std::nullopt;
}

Fault fault_of(PasswordWeakness weakness, std::string field)
{
    switch (weakness) {
    case PasswordWeakness::TooShort:
        return { std::move(field), "password_too_short",
            fmt::format("{} caractères au moins. Une phrase que vous retenez convient très bien.", shortest_password) };
    case PasswordWeakness::TooLong:
        return { std::move(field), "password_too_long", fmt::format("{} caractères au plus.", longest_password) };
    case PasswordWeakness::TooCommon:
        return { std::move(field), "password_too_common", "Ce mot de passe est parmi les premiers que l’on essaie. Choisissez-en un autre." };
    case PasswordWeakness::LikeTheLogin:
        return { std::move(field), "password_like_login", "Ce mot de passe ressemble à votre identifiant. Choisissez-en un autre." };
    }
    throw std::logic_error("no such weakness");
}

std::string one_time_password()
{
    constexpr std::string_view letters = "abcdefghijkmnpqrstuvwxyz23456789"; // 32 of them: every byte counts the same
    static_assert(letters.size() == 32);
    std::string password;
    std::size_t position = 0;
    for (char const byte : random_bytes(20)) {
        if (position > 0 && position % 5 == 0)
            password += '-';
        password += letters[static_cast<unsigned char>(byte) % letters.size()];
        ++position;
    }
    return password;
}

std::string hash_password(std::string_view password)
{
    auto const salt = random_bytes(salt_bytes);
    std::string encoded(argon2_encodedlen(passes, memory_kib, lanes, salt_bytes, hash_bytes, Argon2_id), '\0');
    int const outcome = argon2id_hash_encoded(passes, memory_kib, lanes, password.data(), password.size(), salt.data(),
        salt.size(), hash_bytes, encoded.data(), encoded.size());
    if (outcome != ARGON2_OK)
        throw std::runtime_error(fmt::format("Argon2: {}", argon2_error_message(outcome)));
    encoded.resize(encoded.find('\0'));
    return encoded;
}

bool is_password(std::string_view password, std::string const& encoded_hash)
{
    return argon2id_verify(encoded_hash.c_str(), password.data(), password.size()) == ARGON2_OK;
}

PasswordQueue::PasswordQueue(unsigned threads, std::size_t most_waiting)
    : most_threads_(threads)
    , most_waiting_(most_waiting)
{
}

PasswordQueue::~PasswordQueue()
{
    {
        std::lock_guard const lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    for (auto& thread : threads_)
        thread.join();
}

Result<std::string> PasswordQueue::hash(std::string password)
{
    std::promise<std::string> done;
    auto outcome = done.get_future();
    bool const taken = run([&] {
        try {
            done.set_value(hash_password(password));
        } catch (...) {
            done.set_exception(std::current_exception());
        }
    });
    if (!taken)
        return PasswordError::Busy;
    return outcome.get();
}

Result<bool> PasswordQueue::verify(std::string password, std::optional<std::string> encoded_hash)
{
    static std::string const nobody = hash_password(random_token());
    std::promise<bool> done;
    auto outcome = done.get_future();
    bool const taken = run([&] {
        bool const same = is_password(password, encoded_hash ? *encoded_hash : nobody);
        done.set_value(same && encoded_hash.has_value());
    });
    if (!taken)
        return PasswordError::Busy;
    return outcome.get();
}

bool PasswordQueue::run(std::function<void()> work)
{
    {
        std::lock_guard const lock(mutex_);
        if (stopping_ || waiting_.size() >= most_waiting_)
            return false;
        waiting_.push(std::move(work));
        if (threads_.size() < most_threads_)
            threads_.emplace_back([this] { serve(); });
    }
    changed_.notify_one();
    return true;
}

/// What was taken before the end is still done: someone waits for it.
void PasswordQueue::serve()
{
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
        if (waiting_.empty())
            return;
        auto work = std::move(waiting_.front());
        waiting_.pop();
        lock.unlock();
        work();
        lock.lock();
    }
}

} // namespace cigogne::security
