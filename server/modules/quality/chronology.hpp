#pragma once

#include "modules/quality/documentation.hpp"
#include "modules/transfers/transfers.hpp"

/// What happened around a birth, in order: from the documentation, and from the request where there is one.
namespace cigogne::quality {

enum class Moment {
    FIRST_CONTACT,
    REQUEST,
    PLACE_FOUND,
    VEHICLE_ORDERED,
    DEPARTURE,
    ARRIVAL,
    ADMISSION,
    SMUR_CALLED,
    SMUR_ARRIVED,
    BIRTH,
    NEWBORN_LEFT,
    NEWBORN_ARRIVED
};
constexpr auto words_of(Moment)
{
    return std::to_array<Word>({ { "FIRST_CONTACT", "Premier contact" }, { "REQUEST", "Demande à la cellule" },
        { "PLACE_FOUND", "Place trouvée" }, { "VEHICLE_ORDERED", "Vecteur demandé" }, { "DEPARTURE", "Départ de la femme" },
        { "ARRIVAL", "Arrivée de la femme" }, { "ADMISSION", "Admission" }, { "SMUR_CALLED", "SMUR pédiatrique appelé" },
        { "SMUR_ARRIVED", "SMUR pédiatrique arrivé" }, { "BIRTH", "Naissance" }, { "NEWBORN_LEFT", "Départ de l’enfant" },
        { "NEWBORN_ARRIVED", "Arrivée de l’enfant" } });
}

struct TimedMoment {
    Moment what;
    Instant at;
    bool from_request; ///< told by the request, not typed here
};

/// Of whom a request tells the departure and the arrival.
enum class OnTheRoad {
    WOMAN,
    NEWBORNS,
    BOTH
};

/// `on_the_road`: who travels in `request`.
std::vector<TimedMoment> chronology(std::optional<Instant> born_at, Documentation const& documentation, transfers::Measure const* request,
    OnTheRoad on_the_road);

} // namespace cigogne::quality
