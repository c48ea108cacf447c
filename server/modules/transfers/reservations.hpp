#pragma once

#include "modules/transfers/change.hpp"

namespace cigogne::transfers {

/// Moves places between available and reserved as the change asks. The last place goes once: who comes second is told which
/// request has it, and what she may choose.
Result<Done> move_places(http::Call& call, Request const& before, Request const& after, Beds beds);

/// Whether the places that a cancelled request gave back are free again for it: they are then reserved anew.
bool take_places_back(http::Call& call, Request const& cancelled);

} // namespace cigogne::transfers
