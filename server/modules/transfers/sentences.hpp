#pragma once

#include "modules/transfers/names.hpp"
#include "modules/transfers/request.hpp"

namespace cigogne::transfers {

/// A line of the journal as a colleague would say it: « Montpellier, Dr Exemple : refusée, pas de place de réanimation ».
std::string sentence_of(What const& what, Names& names);

/// What a unit that had accepted her reads once she is not to come: « Trajet détourné, vous ne l’attendez plus ». Tells no content.
std::string_view sentence_of(Release const& release);

/// What is added to the line that ended a request whose vehicle nobody had cancelled: « véhicule à annuler (Ambulances Essai) ».
std::string sentence_of(LeftVehicle const& left);

/// What went wrong on the road, as it was noted with the arrival: « aggravation, saturation basse »; empty when nothing did.
std::string incident_of(Arrival const& arrival);

} // namespace cigogne::transfers
