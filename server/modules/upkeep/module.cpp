#include "modules/upkeep/module.hpp"

#include "modules/accounts/accounts.hpp"
#include "modules/upkeep/routes.hpp"
#include "platform/jobs/start.hpp"

namespace cigogne::upkeep {

namespace roles = accounts::roles;

Module module(Parts const& parts)
{
    Module upkeep { .name = "upkeep", .title = "Entretien", .always_on = true };
    upkeep.routes = job_routes(parts);
    upkeep.routes.push_back(test_mail_route());
    upkeep.grants = { { jobs::manage, "Suivre et annuler les travaux du serveur", { roles::administrator } } };
    upkeep.settings = retention_settings();
    upkeep.growing_settings = growing_settings();
    for (auto const& definitions : { backup_settings(), mail_settings() })
        upkeep.settings.insert(upkeep.settings.end(), definitions.begin(), definitions.end());
    upkeep.jobs = retention_jobs();
    upkeep.jobs.push_back(backup_kind(parts.configuration));
    for (auto const& kind : mail_jobs(parts.configuration))
        upkeep.jobs.push_back(kind);
    return upkeep;
}

} // namespace cigogne::upkeep
