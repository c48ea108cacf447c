#include "modules/accounts/session.hpp"

#include "modules/accounts/roles.hpp"
#include "platform/settings/settings.hpp"

#include <algorithm>

namespace cigogne::accounts {

Table<Session> const session_row = fields<Session>("SessionRow",
    field<&Session::id>("id"),
    field<&Session::token_hash>("token_hash", secret),
    field<&Session::account>("account"),
    field<&Session::membership>("membership"),
    field<&Session::created_at>("created_at"),
    field<&Session::last_seen_at>("last_seen_at"),
    field<&Session::absolute_end>("absolute_end"),
    field<&Session::ended_at>("ended_at"),
    field<&Session::end_reason>("end_reason"),
    field<&Session::peer>("peer"),
    field<&Session::browser>("browser"),
    field<&Session::trusted_device>("trusted_device"),
    field<&Session::second_factor>("second_factor"));

Table<TrustedDevice> const trusted_device_row = fields<TrustedDevice>("TrustedDeviceRow",
    field<&TrustedDevice::id>("id"),
    field<&TrustedDevice::account>("account"),
    field<&TrustedDevice::token_hash>("token_hash", secret),
    field<&TrustedDevice::browser>("browser"),
    field<&TrustedDevice::created_at>("created_at"),
    field<&TrustedDevice::last_used_at>("last_used_at"),
    field<&TrustedDevice::expires_at>("expires_at"),
    field<&TrustedDevice::ended_at>("ended_at"));

namespace {

struct Mark {
    std::string_view token; ///< found in the header
    std::string_view name;
};

/// In this order: Edge and Opera also call themselves Chrome, and Chrome calls itself Safari.
constexpr auto browsers = std::to_array<Mark>({ { "Edg", "Edge" }, { "OPR/", "Opera" }, { "Firefox/", "Firefox" },
    { "FxiOS/", "Firefox" }, { "CriOS/", "Chrome" }, { "HeadlessChrome/", "Chrome" }, { "Chrome/", "Chrome" },
    { "Safari/", "Safari" } });
constexpr auto systems = std::to_array<Mark>({ { "Android", "Android" }, { "iPhone", "iPhone" }, { "iPad", "iPad" },
    { "Windows", "Windows" }, { "Mac OS X", "Mac" }, { "CrOS", "ChromeOS" }, { "Linux", "Linux" } });

template <std::size_t N>
std::string_view first_found(std::array<Mark, N> const& marks, std::string_view text, std::string_view otherwise)
{
    for (auto const& mark : marks) {
        if (text.find(mark.token) != std::string_view::npos)
            return mark.name;
    }
    return otherwise;
}

} // namespace

Duration SessionLimits::idle_for(security::RoleCode role) const
{
    return role == roles::cell_midwife ? idle_in_cell : idle;
}

SessionLimits limits_on(settings::Settings const& settings, CivilDate day)
{
    return {
        .idle = settings.minutes("accounts.session.idle_minutes", day),
        .idle_in_cell = settings.minutes("accounts.session.idle_minutes_cell", day),
        .absolute = settings.minutes("accounts.session.absolute_minutes", day),
        .trust = 24h * static_cast<int>(settings.number("accounts.trusted_device_days", day)),
    };
}

void Session::set_back(Instant now)
{
    if (created_at > now) {
        absolute_end = now + (absolute_end - created_at);
        created_at = now;
    }
    last_seen_at = std::min(last_seen_at, now);
}

void TrustedDevice::set_back(Instant now)
{
    if (created_at > now) {
        expires_at = now + (expires_at - created_at);
        created_at = now;
    }
    last_used_at = std::min(last_used_at, now);
}

std::string browser_family(std::string_view user_agent)
{
    auto const browser = first_found(browsers, user_agent, "Autre programme");
    auto const system = first_found(systems, user_agent, "");
    return system.empty() ? std::string(browser) : std::string(browser) + ", " + std::string(system);
}

} // namespace cigogne::accounts
