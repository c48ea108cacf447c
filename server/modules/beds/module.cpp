#include "modules/beds/module.hpp"

#include "modules/accounts/accounts.hpp"
#include "modules/beds/day.hpp"
#include "modules/beds/routes.hpp"

namespace cigogne::beds {

namespace roles = accounts::roles;

namespace {

/// The board shows names, types and units: it is raised when the directory changes, in its own write.
void follow_directory(db::Transaction& transaction, events::Published const& event)
{
    events::publish(transaction, event.at, { topic, events::Audience::everyone() });
}

std::vector<settings::Definition> definitions()
{
    constexpr auto proposed = "PROPOSÉ, à valider par le réseau";
    return {
        {
            .code = "beds.expected_times",
            .label = "Heures du point des lits",
            .kind = settings::ValueKind::Times,
            .default_value = "08:00 14:00 20:00",
            .source_note = proposed,
        },
        {
            .code = "beds.grace_minutes",
            .label = "Délai accordé après l’heure du point",
            .unit = "min",
            .default_value = "30",
            .least = 0,
            .most = 240,
            .source_note = proposed,
        },
        {
            .code = "beds.stale_minutes",
            .label = "Durée d’un chiffre « à vérifier » avant « sans nouvelle »",
            .unit = "min",
            .default_value = "720",
            .least = 30,
            .most = 2880,
            .source_note = proposed,
        },
        {
            .code = "beds.undo_seconds",
            .label = "Temps pour annuler une déclaration",
            .unit = "s",
            .default_value = "30",
            .least = 5,
            .most = 600,
            .source_note = proposed,
        },
    };
}

} // namespace

Module module()
{
    Module beds { .name = "beds", .title = "Lits et places" };
    for (auto const part : { board_routes, round_routes, declaration_routes, closure_routes, wall_routes, exchange_routes, push_routes }) {
        auto routes = part();
        std::ranges::move(routes, std::back_inserter(beds.routes));
    }
    beds.grants = {
        { read_board, "Lire les lits et places",
            { roles::cell_midwife, roles::maternity_midwife, roles::maternity_doctor, roles::receiving_unit, roles::samu,
                roles::risk_officer, roles::network_manager, roles::administrator } },
        { declare, "Déclarer les places de son établissement",
            { roles::cell_midwife, roles::maternity_midwife, roles::maternity_doctor, roles::receiving_unit } },
        { declare_any, "Noter les places données au téléphone par une unité", { roles::cell_midwife } },
        { feed, "Lire et transmettre les places, pour un programme",
            { accounts::programs::bed_management, accounts::programs::emergency_observatory } },
    };
    beds.settings = definitions();
    beds.growing_settings = { { { "beds.grace_minutes", "beds.stale_minutes" }, settings::Growth::OrEqual } };
    beds.subscriptions = { { .subscriber = "beds", .kind = directory::changed_event, .act = follow_directory, .when_missed = follow_directory } };
    beds.day = add_to_day;
    return beds;
}

} // namespace cigogne::beds
