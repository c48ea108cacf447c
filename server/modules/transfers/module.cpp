#include "modules/transfers/module.hpp"

#include "modules/accounts/accounts.hpp"
#include "modules/transfers/history_routes.hpp"
#include "modules/transfers/jobs.hpp"
#include "modules/transfers/plausibility.hpp"
#include "modules/transfers/routes.hpp"

#include <algorithm>

namespace cigogne::transfers {

namespace roles = accounts::roles;

Module module()
{
    Module transfers { .name = "transfers", .title = "Transferts et avis" };
    for (auto const part : { opening_routes, list_routes, request_routes, search_routes, travel_routes, end_routes, sheet_routes,
             history_routes, draft_routes, shift_routes, presence_routes, day_routes }) {
        auto routes = part();
        std::ranges::move(routes, std::back_inserter(transfers.routes));
    }
    transfers.grants = {
        { ask, "Demander un transfert ou un avis", { roles::maternity_midwife, roles::maternity_doctor } },
        { coordinate, "Prendre les demandes, appeler, réserver, passer la relève", { roles::cell_midwife } },
        { answer, "Répondre pour une unité sollicitée", { roles::receiving_unit, roles::maternity_doctor, roles::maternity_midwife } },
        { follow, "Suivre les demandes en cours", { roles::samu } },
        { take_part, "Lire les demandes de son ressort et y noter ce qui revient à chacun",
            { roles::cell_midwife, roles::maternity_midwife, roles::maternity_doctor, roles::receiving_unit, roles::samu } },
    };
    transfers.settings = setting_definitions();
    transfers.growing_settings = growing_settings();
    transfers.settings.push_back(drafts_setting());
    transfers.jobs = { drafts_kind() };
    std::ranges::move(plausibility_definitions(), std::back_inserter(transfers.settings));
    return transfers;
}

} // namespace cigogne::transfers
