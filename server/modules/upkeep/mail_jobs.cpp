#include "modules/upkeep/routes.hpp"

#include "platform/jobs/pruning.hpp"
#include "platform/mail/mail.hpp"
#include "platform/mail/sending.hpp"
#include "platform/settings/settings.hpp"

#include <fmt/format.h>

namespace cigogne::upkeep {

namespace {

constexpr std::string_view every_minutes = "upkeep.mail.every_minutes";
constexpr std::string_view kept_days = "upkeep.mail.kept_days";

jobs::Kind sending_kind(Configuration const& configuration)
{
    return {
        .code = mail::sending_kind,
        .title = "Envoyer les avis par courriel",
        .unit = "courriels",
        .begin = [&configuration](jobs::Assignment const& assignment) {
            auto const sender = *mail::Sender::of(configuration);
            return mail::send_what_is_due(assignment, sender, mail::smtp_courier(sender));
        },
        .schedule = every_minutes,
    };
}

jobs::Kind erasing_kind()
{
    return {
        .code = "upkeep.mail_kept",
        .title = "Effacer les anciens avis par courriel",
        .unit = "avis",
        .begin = [](jobs::Assignment const& assignment) {
            auto const now = assignment.tools.clock.now();
            auto const days = assignment.tools.settings.whole(kept_days, paris_date(now));
            auto const before = now - std::chrono::hours(24 * days);
            return jobs::prune(assignment,
                {
                    .steps = { [now, before](db::Transaction& transaction, int most) {
                        return mail::erase_ended_before(transaction, now, before, most);
                    } },
                    .tell = [](std::int64_t count) { return fmt::format("Avis effacés : {}.", count); },
                    .action = "mail.erased",
                });
        },
        .schedule = jobs::nightly_setting,
    };
}

} // namespace

std::vector<jobs::Kind> mail_jobs(Configuration const& configuration)
{
    std::vector<jobs::Kind> kinds { erasing_kind() };
    if (mail::Sender::of(configuration))
        kinds.push_back(sending_kind(configuration));
    return kinds;
}

std::vector<settings::Definition> mail_settings()
{
    constexpr std::string_view chosen = "PROPOSÉ : choix du réseau ; ces avis ne contiennent aucune donnée de santé";
    return {
        {
            .code = every_minutes,
            .label = "Avis par courriel : envoyer toutes les",
            .unit = "min",
            .default_value = "2",
            .least = 1,
            .most = 60,
            .source_note = chosen,
        },
        {
            .code = kept_days,
            .label = "Avis par courriel : trace d’envoi gardée pendant",
            .unit = "jours",
            .default_value = "30",
            .least = 7,
            .most = 365,
            .source_note = chosen,
        },
    };
}

} // namespace cigogne::upkeep
