#include "modules/accounts/login.hpp"

#include "modules/accounts/jobs.hpp"
#include "modules/accounts/second_factor.hpp"
#include "platform/http/dispatcher.hpp"
#include "platform/security/audit.hpp"
#include "platform/security/token.hpp"
#include "platform/security/totp.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::accounts {

Table<LoginForm> const login_form = fields<LoginForm>("LoginForm",
    field<&LoginForm::login>("login", max_length(200)),
    field<&LoginForm::password>("password", max_length(200), secret),
    field<&LoginForm::code>("code", max_length(60), secret),
    field<&LoginForm::trust_device>("trust_device"));

namespace {

constexpr std::string_view cookie_attributes = "; Path=/; Secure; HttpOnly; SameSite=Lax";

Failure throttled(Duration wait)
{
    auto const seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
    auto const told = seconds < 60 ? fmt::format("{} s", seconds) : fmt::format("{} min", (seconds + 59) / 60);
    return Failure(Error::Throttled).after(seconds).saying(fmt::format("Trop d’essais. Attendez {}, puis réessayez.", told));
}

std::optional<TrustedDevice> trusted_device(http::Call const& call, Store& store, std::optional<Account> const& account)
{
    auto const token = call.request().cookie(device_cookie);
    if (!account || !token)
        return std::nullopt;
    auto device = store.device_by_token(account->id, security::sha256_hex(*token));
    if (device && device->is_ahead_of(call.now())) {
        device->set_back(call.now());
        store.set_back(*device);
    }
    return device && device->is_trusted(call.now()) ? device : std::nullopt;
}

void audit_login(http::Call& call, db::Transaction& transaction, std::string action, std::optional<AccountId> account,
    std::optional<MembershipId> membership, std::string detail)
{
    security::AuditEntry const entry { call.now(), security::AuditKind::Login, account, membership, std::move(action), "account",
        account ? account->text() : "", std::move(detail), call.request().peer };
    call.services().audit.record(transaction, entry);
}

/// Says no, and remembers why where only the administrator reads it.
Failure refused(http::Call& call, std::optional<Account> const& account, std::string_view why, Failure failure)
{
    auto transaction = call.services().database.write();
    audit_login(call, transaction, "login.refused", account ? std::optional(account->id) : std::nullopt, std::nullopt,
        fmt::format(R"({{"why":"{}"}})", why));
    transaction.commit();
    return failure;
}

/// The role in which she begins: the one of her last session if she still holds it, else the oldest; of a house that has closed when she
/// holds no other.
std::optional<Membership> first_role(Parts const& parts, db::Transaction& transaction, AccountId account, Instant now)
{
    Store const store(transaction);
    auto memberships = store.memberships(account);
    std::erase_if(memberships, [&](Membership const& membership) { return !membership.is_valid(now); });
    if (memberships.empty())
        return std::nullopt;
    auto const is_closed = [&](Membership const& membership) { return parts.doorkeeper.reads_only(transaction, membership, now); };
    if (!std::ranges::all_of(memberships, is_closed))
        std::erase_if(memberships, is_closed);
    if (auto const last = store.last_acting(account)) {
        auto const same = std::ranges::find(memberships, *last, &Membership::id);
        if (same != memberships.end())
            return *same;
    }
    return memberships.front();
}

/// Ends the session that the browser already had: a login makes a new one, always.
void end_previous(http::Call const& call, Parts const& parts, db::Transaction& transaction, Store& store)
{
    auto const token = call.request().cookie(http::session_cookie);
    auto const previous = token ? store.session_by_token(security::sha256_hex(*token)) : std::nullopt;
    if (!previous || !store.end_session(previous->account, previous->id, call.now(), SessionEnd::Replaced))
        return;
    announce_change(transaction, previous->account, call.now());
    transaction.after_commit([&doorkeeper = parts.doorkeeper, account = previous->account] { doorkeeper.forget(account); });
}

std::optional<DeviceId> trust(http::Call& call, Parts const& parts, Store& store, AccountId account)
{
    auto const token = security::random_token();
    auto const now = call.now();
    auto const trusted_for = parts.doorkeeper.limits(now).trust;
    TrustedDevice const device { DeviceId::make(now), account, security::sha256_hex(token),
        browser_family(call.request().header("user-agent").value_or("")), now, now, now + trusted_for, std::nullopt };
    store.add(device);
    auto const seconds = std::chrono::duration_cast<std::chrono::seconds>(trusted_for).count();
    call.set_header("set-cookie", fmt::format("{}={}; Max-Age={}{}", device_cookie, token, seconds, cookie_attributes));
    return device.id;
}

std::string detail_of(SecondProof proof)
{
    switch (proof) {
    case SecondProof::Telephone:
        return R"({"second_factor":true})";
    case SecondProof::RecoveryCode:
        return R"({"second_factor":true,"recovery_code":true})";
    case SecondProof::Nothing:
        break;
    }
    return "";
}

/// The last step: everything is proved; writes the session and what proves that it began.
Result<SessionView> open_session(
    http::Call& call, Parts const& parts, LoginForm const& form, Account const& proved, Attempt const& attempt)
{
    auto const now = call.now();
    auto transaction = call.services().database.write();
    Store store(transaction);
    auto const account = store.account(proved.id);
    if (!account || account->password_hash != proved.password_hash || account->totp_secret != proved.totp_secret)
        return Error::BadCredentials; // changed while the password was being verified
    auto const role = first_role(parts, transaction, account->id, now);
    if (!role)
        return Error::NoAccess;

    bool const asks = account->has_second_factor() && !attempt.device();
    auto const proof = asks ? takes_second_factor(parts, store, *account, form.code.value_or(""), now) : SecondProof::Nothing;
    if (asks && proof == SecondProof::Nothing)
        return Failure(Error::SecondFactorRequired)
            .saying("Ce code n’est pas valable ou a déjà servi. Attendez le suivant.")
            .with({ { "code", "bad_code", "Ce code n’est pas valable ou a déjà servi." } });

    auto device = attempt.device() ? std::optional(attempt.device()->id) : std::nullopt;
    if (device)
        store.device_used(*device, now);
    else if (asks && form.trust_device.value_or(false))
        device = trust(call, parts, store, account->id);

    end_previous(call, parts, transaction, store);
    auto const token = security::random_token();
    Session const session { SessionId::make(now), security::sha256_hex(token), account->id, role->id, now, now,
        now + parts.doorkeeper.limits(now).absolute, std::nullopt, std::nullopt, call.request().peer,
        browser_family(call.request().header("user-agent").value_or("")), device, account->has_second_factor() };
    store.add(session);
    attempt.succeeded(store);
    audit_login(call, transaction, "login", account->id, role->id, detail_of(proof));
    auto view = view_of(session, token, parts, transaction, now);
    transaction.commit();
    call.set_header("set-cookie", session_cookie_of(token));
    return view;
}

} // namespace

std::string session_cookie_of(std::string_view token)
{
    return fmt::format("{}={}{}{}", http::session_cookie, token, token.empty() ? "; Max-Age=0" : "", cookie_attributes);
}

Result<Attempt> Attempt::begin(http::Call& call, std::string const& login)
{
    auto const now = call.now();
    auto const& peer = call.request().peer;
    auto transaction = call.services().database.write();
    Store store(transaction);
    auto device = trusted_device(call, store, store.account_by_login(login));
    // Whoever types her login elsewhere, or any login behind her hospital's address, does not slow her down on the browser
    // that she has proved to be hers.
    auto key = device ? "device:" + device->id.text() : "login:" + security::sha256_hex(login);

    // Attempts of the same moment may be a little ahead of this one, and count.
    auto const until = now + clock_tolerance;
    auto const login_wait = security::wait_before_attempt(security::login_throttle,
        store.failures_of_login(key, now - security::login_throttle.window, until), now);
    std::optional<Duration> peer_wait;
    if (!device)
        peer_wait = security::wait_before_attempt(security::peer_throttle,
            store.failures_of_peer(peer, now - security::peer_throttle.window, until), now);
    if (login_wait || peer_wait)
        return throttled(std::max(login_wait.value_or(0ms), peer_wait.value_or(0ms)));

    store.forget_attempts_outside(now - attempts_kept_for, until);
    auto const id = store.begin_attempt(key, peer, now);
    transaction.commit();
    return Attempt(id, std::move(key), std::move(device));
}

void Attempt::succeeded(Store& store) const
{
    store.withdraw_attempt(id_);
    store.forget_attempts(key_);
}

void Attempt::withdraw(http::Call& call) const
{
    auto transaction = call.services().database.write();
    Store(transaction).withdraw_attempt(id_);
    transaction.commit();
}

SecondProof takes_second_factor(Parts const& parts, Store& store, Account const& account, std::string_view code, Instant now)
{
    auto const secret = second_factor_secret(parts.vault, account.id, account.totp_secret.value_or(""));
    if (auto const step = security::accepted_step(secret, code, now, account.totp_last_step))
        return store.use_step(account.id, *step, now) ? SecondProof::Telephone : SecondProof::Nothing;
    return store.use_recovery_code(account.id, security::recovery_code_hash(code), now) ? SecondProof::RecoveryCode : SecondProof::Nothing;
}

Result<SessionView> log_in(http::Call& call, Parts const& parts, LoginForm const& form)
{
    auto const now = call.now();
    auto const login = normalised_login(form.login);
    auto const attempt = TRY(Attempt::begin(call, login));
    auto const account = [&] {
        auto transaction = call.services().database.read();
        return Store(transaction).account_by_login(login);
    }();

    auto const verified = parts.passwords.verify(form.password, account ? std::optional(account->password_hash) : std::nullopt);
    if (verified.failed()) {
        attempt.withdraw(call);
        return verified.failure();
    }
    if (!*verified || !account->is_active(now))
        return refused(call, account, *verified ? "closed" : (account ? "password" : "login"), Error::BadCredentials);
    if (account->password_has_expired(now))
        return refused(call, account, "expired", Error::PasswordExpired);
    if (account->has_second_factor() && !attempt.device() && !form.code) {
        attempt.withdraw(call);
        return Error::SecondFactorRequired;
    }

    auto opened = open_session(call, parts, form, *account, attempt);
    if (opened.failed_with(Error::SecondFactorRequired))
        return refused(call, account, "code", opened.failure());
    if (opened.failed_with(Error::NoAccess))
        return refused(call, account, "no_role", opened.failure());
    return opened;
}

} // namespace cigogne::accounts
