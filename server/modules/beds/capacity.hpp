#pragma once

#include "modules/beds/board.hpp"

#include <array>
#include <vector>

/// What is known of a unit's places, in the shape of the ROR (répertoire opérationnel des ressources): records of so many beds of one
/// nature in one state. Codes: nomenclatures of the ANS, as the public guide of the ROR gives them.
namespace cigogne::beds {

/// TRE_R329-NatureCapacite.
enum class CapacityType {
    Bed,
    Place,
    Lodging,
    Room
};
constexpr auto words_of(CapacityType)
{
    return std::to_array<Word>({ { "01", "Lit" }, { "02", "Place" }, { "03", "Logement" }, { "04", "Salle" } });
}

/// TRE_R330-TypeStatutCapacite. 07 is no longer exchanged; 08 and 09 belong to FINESS.
enum class CapacityStatus {
    Installed,
    Available,
    Occupied,
    Reserved,
    Closed,
    Additional
};
constexpr auto words_of(CapacityStatus)
{
    return std::to_array<Word>({ { "01", "Installé" }, { "02", "Disponible" }, { "03", "Occupé" }, { "04", "Réservé" }, { "05", "Fermé" },
        { "06", "Supplémentaire" } });
}

/// So many places of a unit in one state, and when that was told.
struct CapacityRecord {
    CapacityType type;
    CapacityStatus status;
    int count;
    Instant updated_at;
    bool operator==(CapacityRecord const&) const = default;
};

/// A delivery room is a room; everything else is counted in beds. PROPOSED: the ROR does not say how its regions count delivery rooms.
CapacityType type_of(directory::BedKind kind);

/// The records of a unit now. A count that is stale, unknown or was never told is absent, never 0. In a closure nothing is available,
/// and all that is installed is closed. Reservations beyond capacity are no beds.
std::vector<CapacityRecord> capacity_of(
    UnitRows const& rows, directory::NewsSchedule const& schedule, Instant described_at, Instant now);

} // namespace cigogne::beds
