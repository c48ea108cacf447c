#pragma once

#include "modules/transfers/rows.hpp"

namespace cigogne::transfers {

/// Whether the place is sought for the child: not after delivery, nor on the way back.
constexpr bool asks_for_level(Kind kind) { return !is_return(kind) && kind != Kind::TPP && kind != Kind::AVIS; }

/// What the newborns, born or to come, ask of the place of birth, as far as it is known on that day: the youngest, the lightest.
directory::NewbornNeed newborn_need(RequestRow const& row, Sheet const& sheet, std::vector<PersonRow> const& persons, CivilDate day);

/// The places of the newborns who go with their mother after delivery, one line a kind. A child at her side needs none of its own.
std::vector<PlaceNeed> places_beside_mother(std::vector<PersonRow> const& persons);
/// The lowest level that has all of these newborn places; nothing when there is none. General knowledge, to be validated by the network.
std::optional<directory::CareLevel> level_with(std::vector<PlaceNeed> const& places);

} // namespace cigogne::transfers
