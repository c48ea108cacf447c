#pragma once

#include "platform/core/result.hpp"

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <queue>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace cigogne::security {

enum class PasswordError {
    Busy, ///< too many are waiting already
};
Explanation explain(PasswordError error);

/// Why a new password is not taken.
enum class PasswordWeakness {
    TooShort,
    TooLong,
    TooCommon,
    LikeTheLogin
};

/// Length alone makes a password; no mix of letters is demanded. Source: OWASP ASVS 5.0, 6.2.
inline constexpr std::size_t shortest_password = 12;
inline constexpr std::size_t longest_password = 128;

/// What is wrong with a new password, or nothing.
std::optional<PasswordWeakness> weakness_of(std::string_view password, std::string_view login);

/// That weakness as a fault of a form's field, in French.
Fault fault_of(PasswordWeakness weakness, std::string field);

/// A password that a person reads aloud once: four groups of five letters and digits that nobody confuses.
std::string one_time_password();

/// Hashes with Argon2id (m = 19 MiB, t = 2, p = 1: OWASP Password Storage Cheat Sheet); the encoded text names its own
/// parameters. Slow by intention: call it through the queue. Throws std::runtime_error when memory is lacking.
std::string hash_password(std::string_view password);
/// Whether the password is the one of an encoded hash; false for a text that is no hash.
bool is_password(std::string_view password, std::string const& encoded_hash);

/// Hashing with threads of its own, so that a wave of logins (a shift begins, or an attack) slows down logins only.
/// A caller beyond the bound is told at once that the program is busy. A thread begins when it is first needed, with the
/// signals blocked as its caller has them.
class PasswordQueue {
public:
    static constexpr unsigned usual_threads = 2;
    static constexpr std::size_t usual_waiting = 64;

    explicit PasswordQueue(unsigned threads = usual_threads, std::size_t most_waiting = usual_waiting);
    ~PasswordQueue();
    PasswordQueue(PasswordQueue const&) = delete;
    PasswordQueue& operator=(PasswordQueue const&) = delete;

    /// Waits for its turn.
    Result<std::string> hash(std::string password);
    /// Without a hash (the login does not exist) it takes as long as with one and answers no.
    Result<bool> verify(std::string password, std::optional<std::string> encoded_hash);

private:
    bool run(std::function<void()> work);
    void serve();

    std::mutex mutex_;
    std::condition_variable changed_;
    std::queue<std::function<void()>> waiting_;
    unsigned most_threads_;
    std::size_t most_waiting_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

} // namespace cigogne::security
