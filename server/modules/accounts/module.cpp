#include "modules/accounts/module.hpp"

#include "modules/accounts/accounts.hpp"
#include "modules/accounts/audit_log.hpp"
#include "modules/accounts/demanded_factor.hpp"
#include "modules/accounts/jobs.hpp"

namespace cigogne::accounts {

namespace {

constexpr std::string_view proposed = "PROPOSÉ : usage des applications hospitalières, à valider par le réseau (OWASP ASVS 5.0, 7.3)";

std::vector<settings::Definition> session_settings()
{
    using enum settings::ValueKind;
    return {
        {
            .code = "accounts.session.idle_minutes",
            .label = "Connexion : durée sans activité",
            .kind = Number,
            .unit = "min",
            .default_value = "30",
            .least = 5,
            .most = 480,
            .source_note = proposed,
        },
        {
            .code = "accounts.session.idle_minutes_cell",
            .label = "Connexion de la cellule : durée sans activité",
            .kind = Number,
            .unit = "min",
            .default_value = "240",
            .least = 5,
            .most = 720,
            .source_note = proposed,
        },
        {
            .code = "accounts.session.absolute_minutes",
            .label = "Connexion : durée totale",
            .kind = Number,
            .unit = "min",
            .default_value = "720",
            .least = 30,
            .most = 1440,
            .source_note = proposed,
        },
        {
            .code = "accounts.trusted_device_days",
            .label = "Appareil de confiance : durée sans second facteur",
            .kind = Number,
            .unit = "jours",
            .default_value = "30",
            .least = 0,
            .most = 90,
            .source_note = proposed,
        },
    };
}

} // namespace

Module module(Parts const& parts)
{
    Module accounts { .name = "accounts", .title = "Comptes et droits", .always_on = true };
    accounts.routes = session_routes(parts);
    auto administration = administration_routes(parts);
    accounts.routes.insert(accounts.routes.end(), administration.begin(), administration.end());
    accounts.grants = {
        { manage, "Ouvrir et fermer les accès, donner les rôles", { roles::administrator } },
        { read_programs, "Voir les programmes qui transmettent des places, et leurs envois refusés",
            { roles::cell_midwife, roles::network_manager, roles::administrator } },
        { read_audit, "Lire le journal des accès", { roles::administrator } },
    };
    accounts.settings = session_settings();
    accounts.settings.push_back(ended_sessions_setting());
    auto const demanded = demanded_factor_settings();
    accounts.settings.insert(accounts.settings.end(), demanded.begin(), demanded.end());
    accounts.growing_settings = {
        { { "accounts.session.idle_minutes", "accounts.session.absolute_minutes" } },
        { { "accounts.session.idle_minutes_cell", "accounts.session.absolute_minutes" } },
    };
    accounts.audit_subjects = { audited_account() };
    accounts.jobs = { ended_sessions_kind(), verification_kind() };
    return accounts;
}

} // namespace cigogne::accounts
