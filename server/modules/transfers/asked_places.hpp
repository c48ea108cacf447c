#pragma once

#include "modules/directory/directory.hpp"
#include "modules/transfers/kinds.hpp"
#include "modules/transfers/motives.hpp"

#include <optional>
#include <vector>

/// What a request asks of the house that is to receive her.
namespace cigogne::transfers {

using directory::BedKind;
using directory::CareLevel;

/// Places of one kind to ask for.
struct PlaceNeed {
    BedKind kind;
    int count;
};

/// What a transfer needs: for twins in utero one place for the mother and two for the newborns.
/// A mother who goes back to a lower level, or after delivery, needs hers only.
std::vector<PlaceNeed> needed_places(Kind kind, int newborns, BedKind mother_bed, BedKind newborn_bed);

/// The same, of the kinds of places that go with that level: after the birth she lies with those who have delivered; intensive care for a
/// child of type III and while nothing is known, none of its own at type I, where it stays with its mother; neonatology for one who goes
/// back. General knowledge, to be validated.
std::vector<PlaceNeed> needed_places(Kind kind, int newborns, std::optional<CareLevel> level);

/// What the motive alone asks of a house beside its places; the sheet may ask for more.
directory::Capabilities needed_capabilities(std::optional<Motive> motive);

} // namespace cigogne::transfers
