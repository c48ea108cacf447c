#include "modules/whatif/module.hpp"

#include "modules/accounts/accounts.hpp"
#include "modules/whatif/jobs.hpp"
#include "modules/whatif/model.hpp"
#include "modules/whatif/routes.hpp"

namespace cigogne::whatif {

namespace roles = accounts::roles;

Module module()
{
    return {
        .name = "whatif",
        .title = "Et si…",
        .needs = { "transfers" },
        .routes = routes(),
        .grants = { { run, "Rejouer une année avec d’autres capacités (« Et si… »)", { roles::cell_midwife, roles::network_manager } } },
        .settings = setting_definitions(),
        .jobs = { replay_kind() },
    };
}

} // namespace cigogne::whatif
