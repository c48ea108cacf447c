#include "modules/accounts/program.hpp"

namespace cigogne::accounts {

namespace {

constexpr int most_days = 366;

} // namespace

Table<ProgramKey> const program_key_row = fields<ProgramKey>("ProgramKeyRow",
    field<&ProgramKey::id>("id"),
    field<&ProgramKey::account>("account"),
    field<&ProgramKey::kind>("kind"),
    field<&ProgramKey::place>("place"),
    field<&ProgramKey::token_hash>("token_hash", secret),
    field<&ProgramKey::created_at>("created_at"),
    field<&ProgramKey::created_by>("created_by"),
    field<&ProgramKey::expires_at>("expires_at"),
    field<&ProgramKey::last_used_at>("last_used_at"),
    field<&ProgramKey::revoked_at>("revoked_at"),
    field<&ProgramKey::revoked_by>("revoked_by"),
    field<&ProgramKey::version>("version"));

std::optional<Instant> end_of_key(CivilDate last_day, Instant now)
{
    auto const today = paris_date(now);
    if (last_day < today || last_day > today.plus_days(most_days))
        return std::nullopt;
    return start_of_day(last_day.plus_days(1));
}

} // namespace cigogne::accounts
