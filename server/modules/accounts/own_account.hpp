#pragma once

#include "modules/accounts/recovery_codes.hpp"
#include "modules/accounts/session_view.hpp"
#include "platform/http/call.hpp"

/// What a person does with her own account: her role of the moment, her password, her second factor, her connections.
namespace cigogne::accounts {

struct ActingForm {
    MembershipId membership;
};
extern Table<ActingForm> const acting_form;

struct PasswordForm {
    std::string current;
    std::string next;
};
extern Table<PasswordForm> const password_form;

/// What a telephone is shown, once.
struct Enrolment {
    std::string secret;
    std::string otpauth_uri;
};
extern View<Enrolment> const enrolment_view;

struct CodeForm {
    std::string code;
};
extern Table<CodeForm> const code_form;

enum class ConnectionKind {
    Session,
    TrustedDevice
};
constexpr auto words_of(ConnectionKind)
{
    return std::to_array<Word>({ { "session", "Connexion" }, { "trusted_device", "Appareil de confiance" } });
}

/// A browser that is logged in, or that need not give the code again.
struct Connection {
    std::string id;
    ConnectionKind kind;
    std::string device;
    std::string peer;
    Instant created_at;
    Instant last_seen_at;
    Instant expires_at;
    bool current; ///< the session of this very call
};
extern View<Connection> const connection_view;

Result<SessionView> current_session(http::Call& call, Parts const& parts);
Result<Done> log_out(http::Call& call, Parts const& parts);
Result<SessionView> act_as(http::Call& call, Parts const& parts, ActingForm const& form);
/// Ends all other sessions and the trust in devices; this session goes on under a new token.
Result<SessionView> change_password(http::Call& call, Parts const& parts, PasswordForm const& form);
Result<Enrolment> begin_second_factor(http::Call& call, Parts const& parts);
/// A code of the telephone proves that it was read; other sessions end, since they began without.
Result<RecoveryCodes> confirm_second_factor(http::Call& call, Parts const& parts, CodeForm const& form);
Result<Done> remove_second_factor(http::Call& call, Parts const& parts, ProofForm const& form);
Result<db::Page<Connection>> connections(http::Call& call, Parts const& parts);
Result<Done> end_connection(http::Call& call, Parts const& parts);
/// The three lines of the first login are not shown to her again, wherever she logs in.
Result<Done> close_introduction(http::Call& call);

} // namespace cigogne::accounts
