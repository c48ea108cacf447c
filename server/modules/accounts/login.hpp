#pragma once

#include "modules/accounts/parts.hpp"
#include "modules/accounts/session_view.hpp"
#include "platform/http/call.hpp"

#include <optional>
#include <string>

namespace cigogne::accounts {

/// What a person types to log in.
struct LoginForm {
    std::string login;
    std::string password;
    std::optional<std::string> code;   ///< six digits, or a recovery code
    std::optional<bool> trust_device;  ///< do not ask for the code on this browser for a month
};
extern Table<LoginForm> const login_form;

/// The browser's proof that it has given the second factor within the month.
inline constexpr std::string_view device_cookie = "__Host-cigogne-device";

/// The cookie that carries a session, gone with the browser; an empty token takes it away.
std::string session_cookie_of(std::string_view token);

/// Logs a person in, in steps that each tell as little as they can:
///   attempt counted → account → password (in the queue, outside any transaction) → role → second factor → session.
/// An unknown login, a wrong password and a closed account answer alike, after the same time.
Result<SessionView> log_in(http::Call& call, Parts const& parts, LoginForm const& form);

/// The steps of trying a password, shared with whoever asks for it again: the change of password, of second factor.
class Attempt {
public:
    /// Counts the attempt, or tells how long to wait before the next.
    static Result<Attempt> begin(http::Call& call, std::string const& login);
    /// It was no failure.
    void succeeded(Store& store) const;
    /// It was no attempt: the program was busy, or only the code was missing.
    void withdraw(http::Call& call) const;
    std::optional<TrustedDevice> const& device() const { return device_; }

private:
    Attempt(AttemptId id, std::string key, std::optional<TrustedDevice> device)
        : id_(id)
        , key_(std::move(key))
        , device_(std::move(device))
    {
    }
    AttemptId id_;
    std::string key_;
    std::optional<TrustedDevice> device_; ///< this browser, if it is trusted for that login
};

/// By what a person proves that she is not only somebody who knows the password.
enum class SecondProof {
    Nothing,
    Telephone,
    RecoveryCode
};

/// Takes a six-digit code or a recovery code, once; `Nothing` when it is neither. In the caller's writing transaction.
SecondProof takes_second_factor(Parts const& parts, Store& store, Account const& account, std::string_view code, Instant now);

} // namespace cigogne::accounts
