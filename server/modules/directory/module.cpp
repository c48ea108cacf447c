#include "modules/directory/module.hpp"

#include "modules/accounts/accounts.hpp"
#include "modules/directory/audit_subjects.hpp"
#include "modules/directory/jobs.hpp"
#include "modules/directory/routes.hpp"

namespace cigogne::directory {

namespace roles = accounts::roles;

Module module(Parts const& parts)
{
    Module directory { .name = "directory", .title = "Annuaire", .always_on = true };
    directory.routes = establishment_routes(parts);
    for (auto const part : { region_routes, history_routes, unit_routes, travel_routes, service_routes, service_exception_routes,
             neighbour_routes, settings_routes }) {
        auto routes = part();
        std::ranges::move(routes, std::back_inserter(directory.routes));
    }
    directory.grants = {
        { read, "Lire l’annuaire",
            { roles::cell_midwife, roles::maternity_midwife, roles::maternity_doctor, roles::receiving_unit, roles::samu,
                roles::risk_officer, roles::network_manager, roles::administrator } },
        { manage, "Tenir l’annuaire : établissements, unités, trajets, horaires", { roles::administrator } },
        { manage_settings, "Dater les réglages", { roles::administrator } },
    };
    directory.settings = {
        {
            .code = cell_phone_setting,
            .label = "Téléphone de la cellule",
            .kind = settings::ValueKind::Text,
            .default_value = "",
            .source_note = "À renseigner par le réseau",
        },
        {
            .code = detour_setting,
            .label = "Trajet estimé : détour de la route sur le vol d’oiseau",
            .default_value = "1.35",
            .least = 1,
            .most = 3,
            .source_note = "PROPOSÉ, à valider par le réseau",
        },
        {
            .code = speed_setting,
            .label = "Trajet estimé : vitesse moyenne",
            .unit = "km/h",
            .default_value = "70",
            .least = 20,
            .most = 130,
            .source_note = "PROPOSÉ, à valider par le réseau",
        },
    };
    directory.audit_subjects = audit_subjects();
    directory.jobs = { travel_import_kind() };
    return directory;
}

} // namespace cigogne::directory
