#include "modules/accounts/own_account.hpp"

#include "modules/accounts/changes.hpp"
#include "modules/accounts/login.hpp"
#include "modules/accounts/proof.hpp"
#include "modules/accounts/second_factor.hpp"
#include "platform/http/dispatcher.hpp"
#include "platform/security/token.hpp"
#include "platform/security/totp.hpp"

#include <algorithm>

namespace cigogne::accounts {

Table<ActingForm> const acting_form = fields<ActingForm>("ActingForm",
    field<&ActingForm::membership>("membership"));

Table<PasswordForm> const password_form = fields<PasswordForm>("PasswordForm",
    field<&PasswordForm::current>("current", max_length(200), secret),
    field<&PasswordForm::next>("new", max_length(200), secret));

View<Enrolment> const enrolment_view = view<Enrolment>("Enrolment",
    field<&Enrolment::secret>("secret", secret),
    field<&Enrolment::otpauth_uri>("otpauth_uri", secret));

Table<CodeForm> const code_form = fields<CodeForm>("CodeForm",
    field<&CodeForm::code>("code", max_length(20), secret));

View<Connection> const connection_view = view<Connection>("Connection",
    field<&Connection::id>("id", label("Numéro")),
    field<&Connection::kind>("kind", label("Nature")),
    field<&Connection::device>("device", label("Appareil")),
    field<&Connection::peer>("peer", label("Adresse")),
    field<&Connection::created_at>("created_at", label("Depuis")),
    field<&Connection::last_seen_at>("last_seen_at", label("Dernière activité")),
    field<&Connection::expires_at>("expires_at", label("Jusqu’au")),
    field<&Connection::current>("current", label("Celle-ci")));

namespace {

constexpr std::string_view issuer = "Cigogne";

std::string token_of(http::Call const& call)
{
    return std::string(call.request().cookie(http::session_cookie).value_or(""));
}

Account touched(Account account, Instant now)
{
    account.updated_at = now;
    account.updated_by = account.id;
    ++account.version;
    return account;
}

SessionView present_view(http::Call& call, Parts const& parts, db::Transaction& transaction, std::string_view token)
{
    auto const session = Store(transaction).session(call.identity().session());
    return view_of(*session, token, parts, transaction, call.now());
}

} // namespace

Result<SessionView> current_session(http::Call& call, Parts const& parts)
{
    return present_view(call, parts, call.transaction(), token_of(call));
}

Result<Done> log_out(http::Call& call, Parts const& parts)
{
    auto const& identity = call.identity();
    call.store<Store>().end_session(identity.account(), identity.session(), call.now(), SessionEnd::LoggedOut);
    announce_change(call.transaction(), parts, identity.account(), call.now());
    call.set_header("set-cookie", session_cookie_of(""));
    return Done {};
}

Result<SessionView> act_as(http::Call& call, Parts const& parts, ActingForm const& form)
{
    auto store = call.store<Store>();
    auto const membership = store.membership(call.identity().account(), form.membership);
    if (!membership || !membership->is_valid(call.now()))
        return http::Error::NotFound;
    store.act_as(call.identity().session(), membership->id);
    announce_change(call.transaction(), parts, call.identity().account(), call.now());
    call.audit_detail(old_and_new('"' + call.identity().facts().membership.text() + '"', '"' + membership->id.text() + '"'));
    return present_view(call, parts, call.transaction(), token_of(call));
}

Result<SessionView> change_password(http::Call& call, Parts const& parts, PasswordForm const& form)
{
    auto const now = call.now();
    auto const proved = TRY(proved_by(call, parts, form.current, "current"));
    auto weakness = security::weakness_of(form.next, proved.login);
    if (weakness)
        return Failure(http::Error::InvalidFields).with({ security::fault_of(*weakness, "new") });
    if (form.next == form.current)
        return Failure(http::Error::InvalidFields).with({ { "new", "password_same", "C’est le mot de passe actuel. Choisissez-en un autre." } });
    auto hash = TRY(parts.passwords.hash(form.next));

    auto transaction = call.services().database.write();
    Store store(transaction);
    auto account = own_account(call, store);
    if (account.password_hash != proved.password_hash)
        return http::Error::VersionStale;
    account.password_hash = std::move(hash);
    account.password_set_at = now;
    account.must_change_password = false;
    auto const version = account.version;
    if (!store.save(touched(std::move(account), now), version))
        return http::Error::VersionStale;

    auto const& identity = call.identity();
    store.end_sessions(identity.account(), identity.session(), now, SessionEnd::PasswordChanged);
    store.end_devices(identity.account(), now);
    auto const token = security::random_token();
    store.replace_token(identity.session(), security::sha256_hex(token));
    audit_change(call, transaction, security::AuditKind::Login, "password.changed", identity.account(), "");
    announce_change(transaction, parts, identity.account(), now);
    auto view = present_view(call, parts, transaction, token);
    transaction.commit();
    call.set_header("set-cookie", session_cookie_of(token));
    return view;
}

Result<Enrolment> begin_second_factor(http::Call& call, Parts const& parts)
{
    auto store = call.store<Store>();
    auto account = own_account(call, store);
    if (account.must_change_password)
        return http::Error::OwnPasswordFirst;
    if (account.has_second_factor())
        return Error::SecondFactorPresent;
    auto const bytes = security::new_totp_secret();
    account.totp_pending = sealed_second_factor(parts.vault, call.transaction(), account.id, bytes);
    auto const version = account.version;
    auto enrolment = Enrolment { security::base32(bytes), security::otpauth_uri(bytes, issuer, account.login) };
    if (!store.save(touched(std::move(account), call.now()), version))
        return http::Error::VersionStale;
    return enrolment;
}

Result<RecoveryCodes> confirm_second_factor(http::Call& call, Parts const& parts, CodeForm const& form)
{
    auto const now = call.now();
    auto store = call.store<Store>();
    auto account = own_account(call, store);
    if (account.must_change_password)
        return http::Error::OwnPasswordFirst;
    if (account.has_second_factor())
        return Error::SecondFactorPresent;
    if (!account.totp_pending)
        return Error::SecondFactorNotBegun;
    auto const pending = second_factor_secret(parts.vault, account.id, *account.totp_pending);
    auto const step = security::accepted_step(pending, form.code, now, 0);
    if (!step)
        return Failure(Error::BadCode).with({ { "code", "bad_code", "Ce code n’est pas le bon. Attendez le suivant." } });

    account.totp_secret = std::exchange(account.totp_pending, std::nullopt);
    account.totp_last_step = *step;
    auto const id = account.id;
    auto const version = account.version;
    if (!store.save(touched(std::move(account), now), version))
        return http::Error::VersionStale;

    auto codes = new_recovery_codes(store, id, now);
    store.end_sessions(id, call.identity().session(), now, SessionEnd::RightsChanged);
    announce_change(call.transaction(), parts, id, now);
    call.audit_subject(id.text());
    call.audit_detail(old_and_new("false", "true"));
    return codes;
}

Result<Done> remove_second_factor(http::Call& call, Parts const& parts, ProofForm const& form)
{
    auto const now = call.now();
    auto const proved = TRY(proved_by(call, parts, form.password, "password"));
    auto transaction = call.services().database.write();
    Store store(transaction);
    auto account = own_account(call, store);
    if (account.password_hash != proved.password_hash)
        return http::Error::VersionStale;
    if (!account.has_second_factor())
        return Error::SecondFactorAbsent;
    auto const id = account.id;
    auto const version = account.version;
    account.totp_secret.reset();
    account.totp_pending.reset();
    if (!store.save(touched(std::move(account), now), version))
        return http::Error::VersionStale;
    store.replace_recovery_codes(id, {}, now);
    store.end_devices(id, now);
    store.end_sessions(id, call.identity().session(), now, SessionEnd::RightsChanged);
    audit_change(call, transaction, security::AuditKind::Rights, "second_factor.removed", id, old_and_new("true", "false"));
    announce_change(transaction, parts, id, now);
    transaction.commit();
    return Done {};
}

Result<db::Page<Connection>> connections(http::Call& call, Parts const& parts)
{
    auto const now = call.now();
    auto const& identity = call.identity();
    auto const store = call.store<Store>();
    auto const idle = parts.doorkeeper.limits(now).idle_for(identity.role());
    db::Page<Connection> page;
    for (auto const& session : store.open_sessions(identity.account(), now)) {
        bool const current = session.id == identity.session();
        if (current || session.is_live(now, idle))
            page.items.push_back({ session.id.text(), ConnectionKind::Session, session.browser, session.peer, session.created_at,
                session.last_seen_at, session.absolute_end, current });
    }
    for (auto const& device : store.devices(identity.account(), now))
        page.items.push_back({ device.id.text(), ConnectionKind::TrustedDevice, device.browser, "", device.created_at,
            device.last_used_at, device.expires_at, false });
    return page;
}

Result<Done> close_introduction(http::Call& call)
{
    call.store<Store>().introduction_was_read(call.identity().account(), call.now());
    return Done {};
}

Result<Done> end_connection(http::Call& call, Parts const& parts)
{
    auto const now = call.now();
    auto const account = call.identity().account();
    auto const id = TRY(call.path_id<SessionId>());
    auto store = call.store<Store>();
    bool const ended = store.end_session(account, id, now, SessionEnd::EndedByOwner) || store.end_device(account, DeviceId(id.uuid()), now);
    if (!ended)
        return http::Error::NotFound;
    announce_change(call.transaction(), parts, account, now);
    return Done {};
}

} // namespace cigogne::accounts
