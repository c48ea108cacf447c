#include "modules/accounts/jobs.hpp"

#include "modules/accounts/store.hpp"
#include "platform/jobs/pruning.hpp"
#include "platform/settings/settings.hpp"

#include <fmt/format.h>

namespace cigogne::accounts {

namespace {

constexpr std::string_view session_days = "accounts.ended_sessions.kept_days";

jobs::Pruning ended_before(Instant sessions, Instant attempts)
{
    return {
        .steps = {
            [sessions](db::Transaction& transaction, int most) { return Store(transaction).erase_sessions_ended_before(sessions, most); },
            [sessions](db::Transaction& transaction, int most) { return Store(transaction).erase_devices_ended_before(sessions, most); },
            [attempts](db::Transaction& transaction, int most) { return Store(transaction).erase_attempts_before(attempts, most); },
        },
        .tell = [](std::int64_t count) { return fmt::format("Connexions, appareils et essais effacés : {}.", count); },
        .action = "sessions.erased",
    };
}

} // namespace

jobs::Kind ended_sessions_kind()
{
    return {
        .code = "accounts.sessions",
        .title = "Effacer les connexions et appareils terminés",
        .unit = "lignes",
        .begin = [](jobs::Assignment const& assignment) {
            auto const now = assignment.tools.clock.now();
            auto const days = assignment.tools.settings.whole(session_days, paris_date(now));
            return jobs::prune(assignment, ended_before(now - 24h * days, now - attempts_kept_for));
        },
        .schedule = jobs::nightly_setting,
    };
}

settings::Definition ended_sessions_setting()
{
    return {
        .code = session_days,
        .label = "Connexions et appareils terminés : gardés pendant",
        .unit = "jours",
        .default_value = "90",
        .least = 1,
        .most = 1095,
        .source_note = "PROPOSÉ : choix du réseau, le temps d’une enquête après un accès douteux",
    };
}

} // namespace cigogne::accounts
