#pragma once

#include "platform/core/fields.hpp"
#include "platform/security/identity.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cigogne::settings {
class Settings;
}

namespace cigogne::accounts {

using DeviceId = Id<struct DeviceTag>;

/// What is dated further ahead than this was written under a clock that was ahead, and is not believed: processes that
/// share a store, and requests answered side by side, differ by less.
inline constexpr Duration clock_tolerance = 1min;

/// How long a session lives without being used, and at most.
struct SessionLimits {
    Duration idle = 30min;
    Duration idle_in_cell = 4h; ///< the cell's screen stays open through a shift
    Duration absolute = 12h;
    Duration trust = 30 * 24h;  ///< how long a device need not give the second factor again

    Duration idle_for(security::RoleCode role) const;
};
SessionLimits limits_on(settings::Settings const& settings, CivilDate day);

/// Why a session has ended before its time.
enum class SessionEnd {
    LoggedOut,
    EndedByOwner,
    EndedByAdministrator,
    PasswordChanged,
    RightsChanged,
    Replaced
};
constexpr auto words_of(SessionEnd)
{
    return std::to_array<Word>({ { "logged_out", "Déconnexion" }, { "ended_by_owner", "Fermée par son titulaire" },
        { "ended_by_administrator", "Fermée par un administrateur" }, { "password_changed", "Mot de passe changé" },
        { "rights_changed", "Droits changés" }, { "replaced", "Nouvelle connexion" } });
}

/// A browser that is logged in. Its token is in its cookie only; here is the token's fingerprint.
struct Session {
    SessionId id;
    std::string token_hash;
    AccountId account;
    MembershipId membership; ///< in which of her roles she acts
    Instant created_at;
    Instant last_seen_at; ///< to the minute
    Instant absolute_end;
    std::optional<Instant> ended_at;
    std::optional<SessionEnd> end_reason;
    std::string peer;
    std::string browser;
    std::optional<DeviceId> trusted_device;
    bool second_factor; ///< given at this login, or on this device within the month

    bool is_live(Instant now, Duration idle) const { return !ended_at && now < absolute_end && now < last_seen_at + idle; }
    /// Whether it was opened or used under a clock that was ahead.
    bool is_ahead_of(Instant now) const { return !ended_at && last_seen_at > now + clock_tolerance; }
    /// What is ahead of now is dated now, and as much later its end: it ages from here, not from that day on.
    void set_back(Instant now);
};

extern Table<Session> const session_row;

/// A browser that has given the second factor and was told to be trusted.
struct TrustedDevice {
    DeviceId id;
    AccountId account;
    std::string token_hash;
    std::string browser;
    Instant created_at;
    Instant last_used_at;
    Instant expires_at;
    std::optional<Instant> ended_at;

    bool is_trusted(Instant now) const { return !ended_at && now < expires_at; }
    /// Whether trust was given under a clock that was ahead.
    bool is_ahead_of(Instant now) const { return !ended_at && created_at > now + clock_tolerance; }
    /// Trust lasts from now on, not from that day on.
    void set_back(Instant now);
};

extern Table<TrustedDevice> const trusted_device_row;

/// "Firefox, Windows": what a person recognises her devices by. Nothing else of the header is kept.
std::string browser_family(std::string_view user_agent);

} // namespace cigogne::accounts
