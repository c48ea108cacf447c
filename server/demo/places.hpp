#pragma once

#include "demo/region.hpp"
#include "modules/directory/store.hpp"
#include "platform/core/chance.hpp"

namespace cigogne::demo {

/// What every invented thing says of itself where it has a note.
inline constexpr std::string_view invented = "Donnée fictive de démonstration";

/// One establishment to be made, from the reference or invented beside it.
struct PlannedPlace {
    directory::EstablishmentForm form;
    std::vector<directory::TypeForm> types;

    directory::PlaceKind kind_today() const { return types.back().kind; }
};
/// Those of the reference, then as many invented ones as the scale asks for.
std::vector<PlannedPlace> planned_places(Recipe const& recipe, Chance& chance);

/// Numbers that nobody has: 05 00 00 …
Phone invented_phone(Chance& chance);

/// A number as the reference tables write it.
double number_in(std::string const& text);

} // namespace cigogne::demo
