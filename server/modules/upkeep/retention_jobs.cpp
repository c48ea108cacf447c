#include "modules/upkeep/routes.hpp"

#include "platform/events/outbox.hpp"
#include "platform/http/submissions.hpp"
#include "platform/jobs/pruning.hpp"
#include "platform/jobs/store.hpp"
#include "platform/security/audit_retention.hpp"
#include "platform/settings/settings.hpp"

#include <cmath>
#include <fmt/format.h>

namespace cigogne::upkeep {

namespace {

constexpr std::string_view submissions_hours = "upkeep.submissions.kept_hours";
constexpr std::string_view events_days = "upkeep.events.kept_days";
constexpr std::string_view jobs_days = "upkeep.jobs.kept_days";
constexpr std::string_view audit_days = "upkeep.audit.kept_days";

constexpr std::string_view chosen = "PROPOSÉ : choix du réseau, à inscrire à son registre des traitements";

/// The instant before which things have had their time, by a setting that counts `unit`s.
Instant limit(jobs::Tools const& tools, std::string_view setting, Duration unit)
{
    auto const now = tools.clock.now();
    return now - Duration(std::llround(tools.settings.number(setting, paris_date(now)) * static_cast<double>(unit.count())));
}

jobs::Kind submissions_kind()
{
    return {
        .code = "upkeep.submissions",
        .title = "Effacer les réponses gardées pour les envois répétés",
        .unit = "réponses",
        .begin = [](jobs::Assignment const& assignment) {
            auto const before = limit(assignment.tools, submissions_hours, 1h);
            return jobs::prune(assignment,
                {
                    .steps = { [before](db::Transaction& transaction, int most) { return http::forget_submissions(transaction, before, most); } },
                    .tell = [](std::int64_t count) { return fmt::format("Réponses effacées : {}.", count); },
                    .action = "submissions.erased",
                });
        },
        .schedule = "upkeep.submissions.every_minutes",
    };
}

jobs::Kind events_kind()
{
    return {
        .code = "upkeep.events",
        .title = "Effacer les anciens événements",
        .unit = "événements",
        .begin = [](jobs::Assignment const& assignment) {
            auto const before = limit(assignment.tools, events_days, 24h);
            return jobs::prune(assignment,
                {
                    .steps = { [before](db::Transaction& transaction, int most) { return events::prune(transaction, before, most); } },
                    .tell = [](std::int64_t count) { return fmt::format("Événements effacés : {}.", count); },
                    .action = "events.erased",
                });
        },
        .schedule = jobs::nightly_setting,
    };
}

jobs::Kind jobs_kind()
{
    return { .code = "upkeep.jobs", .title = "Effacer les anciens travaux", .unit = "travaux", .begin = [](jobs::Assignment const& assignment) {
                auto const before = limit(assignment.tools, jobs_days, 24h);
                return jobs::prune(assignment,
                    {
                        .steps = { [before](db::Transaction& transaction, int most) {
                            return jobs::Store(transaction).remove_ended_before(before, most);
                        } },
                        .tell = [](std::int64_t count) { return fmt::format("Travaux effacés : {}.", count); },
                        .action = "jobs.erased",
                        .at_once = 5,
                    }); // each may have thousands of remarks
            },
        .schedule = jobs::nightly_setting };
}

jobs::Kind audit_kind()
{
    return {
        .code = "upkeep.audit",
        .title = "Effacer les lignes anciennes du journal des accès",
        .unit = "lignes",
        .begin = [](jobs::Assignment const& assignment) {
            auto const before = limit(assignment.tools, audit_days, 24h);
            return jobs::prune(assignment,
                {
                    .steps = { [before, &clock = assignment.tools.clock](db::Transaction& transaction, int most) {
                        return security::erase_audit(transaction, clock.now(), before, most);
                    } },
                    .tell = [](std::int64_t count) { return fmt::format("Lignes du journal effacées : {}.", count); },
                    .action = "audit.erased",
                });
        },
        .schedule = jobs::nightly_setting,
    };
}

} // namespace

std::vector<jobs::Kind> retention_jobs()
{
    return { submissions_kind(), events_kind(), jobs_kind(), audit_kind() };
}

std::vector<settings::Definition> retention_settings()
{
    using enum settings::ValueKind;
    return {
        {
            .code = jobs::nightly_setting,
            .label = "Ménage de la nuit : heure",
            .kind = Times,
            .default_value = "03:30",
            .source_note = "PROPOSÉ : choix du réseau, une heure creuse",
        },
        {
            .code = "upkeep.submissions.every_minutes",
            .label = "Envois répétés : effacer les réponses toutes les",
            .kind = Number,
            .unit = "min",
            .default_value = "60",
            .least = 5,
            .most = 1440,
            .source_note = chosen,
        },
        {
            .code = submissions_hours,
            .label = "Envois répétés : réponse gardée pendant",
            .kind = Number,
            .unit = "h",
            .default_value = "24",
            .least = 1,
            .most = 24,
            .source_note = "PROPOSÉ : le temps qu’un téléphone sans réseau renvoie ; ces réponses contiennent des identités (RGPD, art. 5)",
        },
        {
            .code = events_days,
            .label = "Événements gardés pour la reprise du direct",
            .kind = Number,
            .unit = "jours",
            .default_value = "3",
            .least = 1,
            .most = 90,
            .source_note = "PROPOSÉ : numéros seulement, sans donnée de personne",
        },
        {
            .code = jobs_days,
            .label = "Travaux terminés gardés dans la liste",
            .kind = Number,
            .unit = "jours",
            .default_value = "90",
            .least = 1,
            .most = 730,
            .source_note = chosen,
        },
        {
            .code = audit_days,
            .label = "Journal des accès : durée de conservation",
            .kind = Number,
            .unit = "jours",
            .default_value = "1095",
            .least = 183,
            .most = 7300,
            .source_note = "CNIL, délibération 2021-122 du 14 octobre 2021 : six mois à un an, jusqu’à trois ans si le risque le justifie ; "
                           "durée à confirmer par le réseau",
        },
    };
}

std::vector<settings::Growing> growing_settings()
{
    return {
        { { "accounts.ended_sessions.kept_days", audit_days }, settings::Growth::OrEqual },
        { { jobs_days, audit_days }, settings::Growth::OrEqual },
    };
}

} // namespace cigogne::upkeep
