#pragma once

#include "modules/accounts/recovery_codes.hpp"
#include "modules/accounts/session_view.hpp"
#include "platform/http/call.hpp"

/// What a person does with her own account: her role of the moment, her password, her second factor, her connections.
namespace cigogne::accounts {

struct ActingForm {
    MembershipId membership;
};
inline constexpr auto acting_form = fields<ActingForm>("ActingForm",
    field<&ActingForm::membership>("membership"));

struct PasswordForm {
    std::string current;
    std::string next;
};
inline constexpr auto password_form = fields<PasswordForm>("PasswordForm",
    field<&PasswordForm::current>("current", max_length(200), secret),
    field<&PasswordForm::next>("new", max_length(200), secret));

/// What a telephone is shown, once.
struct Enrolment {
    std::string secret;
    std::string otpauth_uri;
};
inline constexpr auto enrolment_view = fields<Enrolment>("Enrolment",
    field<&Enrolment::secret>("secret", secret),
    field<&Enrolment::otpauth_uri>("otpauth_uri", secret));

struct CodeForm {
    std::string code;
};
inline constexpr auto code_form = fields<CodeForm>("CodeForm",
    field<&CodeForm::code>("code", max_length(20), secret));

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
inline constexpr auto connection_view = fields<Connection>("Connection",
    field<&Connection::id>("id"),
    field<&Connection::kind>("kind", label("Nature")),
    field<&Connection::device>("device", label("Appareil")),
    field<&Connection::peer>("peer", label("Adresse")),
    field<&Connection::created_at>("created_at", label("Depuis")),
    field<&Connection::last_seen_at>("last_seen_at", label("Dernière activité")),
    field<&Connection::expires_at>("expires_at", label("Jusqu’au")),
    field<&Connection::current>("current", label("Celle-ci")));

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
