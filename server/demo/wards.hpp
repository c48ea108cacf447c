#pragma once

#include "modules/directory/directory.hpp"
#include "platform/core/chance.hpp"

#include <vector>

namespace cigogne::demo {

/// How many beds of one kind a maternity of that type has here. Invented: the reference gives none.
struct Ward {
    directory::BedKind kind;
    int least;
    int most;
    int share; ///< in a hundred establishments of the type
};
std::vector<Ward> wards_of(directory::PlaceKind kind);

/// What a maternity of that type can do beside births. Invented.
std::vector<directory::Capability> plateau_of(directory::PlaceKind kind, Chance& chance);

} // namespace cigogne::demo
