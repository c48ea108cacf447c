#include "modules/beds/beds.hpp"

#include "modules/beds/store.hpp"
#include "platform/settings/settings.hpp"

#include <map>

namespace cigogne::beds {

namespace {

/// Closures that ended longer ago than any count is shown make no difference.
constexpr Duration closures_kept = 7 * 24h;

} // namespace

Explanation explain(Error error)
{
    switch (error) {
    case Error::NoPlaceLeft:
        return { FailureKind::Conflict, "no_place_left",
            "Aucune place n’est libre ici. Acceptez en surcapacité si l’unité le dit, ou continuez la recherche." };
    case Error::UnknownUnit:
        return { FailureKind::Unknown, "unknown_unit", "Cette unité n’existe pas, ou n’est plus en activité." };
    case Error::NotYours:
        return { FailureKind::Forbidden, "not_your_unit", "Cette unité est celle d’un autre établissement : appelez la cellule." };
    case Error::ExceedsInstalled:
        return { FailureKind::Invalid, "exceeds_installed", "Il y a plus de places que de lits installés. Vérifiez." };
    case Error::OlderThanKnown:
        return { FailureKind::Invalid, "older_than_known", "Un chiffre plus récent est déjà connu. Vérifiez l’heure." };
    case Error::ClosedByClosure:
        return { FailureKind::Invalid, "closed_by_closure", "Pour fermer l’unité, dites depuis quand, jusqu’à quand et pourquoi." };
    case Error::AlreadyClosed:
        return { FailureKind::Conflict, "already_closed", "L’unité est déjà fermée à ce moment. Modifiez cette fermeture." };
    case Error::ClosureHasBegun:
        return { FailureKind::Conflict, "closure_has_begun", "Cette fermeture a commencé : rouvrez l’unité." };
    case Error::NothingToUndo:
        return { FailureKind::Conflict, "nothing_to_undo", "Il est trop tard pour annuler. Écrivez le bon chiffre." };
    case Error::NothingToKeepAgain:
        return { FailureKind::Conflict, "nothing_to_keep_again", "Aucune place n’est à reprendre ici : rechargez la page." };
    case Error::NothingToRenew:
        break;
    }
    return { FailureKind::Conflict, "nothing_to_renew", "Aucun chiffre n’est connu ici. Écrivez le nombre de places." };
}

std::vector<UnitBeds> unit_beds(db::Transaction& transaction, Instant now)
{
    Store store(transaction);
    std::map<directory::UnitId, StatusRow> statuses;
    for (auto& row : store.statuses())
        statuses.emplace(row.id, std::move(row));
    std::map<directory::UnitId, std::vector<directory::Closure>> closures;
    for (auto const& row : store.closures_since(now - closures_kept))
        closures[row.unit].push_back(row.closure());

    std::vector<UnitBeds> found;
    for (auto const& unit : directory::units(transaction)) {
        UnitBeds beds { .unit = unit.id, .count = { .installed = unit.installed } };
        if (auto const row = statuses.find(unit.id); row != statuses.end()) {
            beds.count = row->second.count(unit.installed);
            beds.status = row->second.status;
            beds.restriction = row->second.restriction();
            beds.source = row->second.source;
        }
        if (auto const closed = closures.find(unit.id); closed != closures.end())
            beds.closures = std::move(closed->second);
        found.push_back(std::move(beds));
    }
    return found;
}

directory::NewsSchedule news_schedule(settings::Settings const& settings, CivilDate day)
{
    return { settings.times("beds.expected_times", day), settings.minutes("beds.grace_minutes", day),
        settings.minutes("beds.stale_minutes", day) };
}

} // namespace cigogne::beds
