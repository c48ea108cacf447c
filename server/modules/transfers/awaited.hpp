#pragma once

#include "modules/transfers/store.hpp"

namespace cigogne::transfers {

/// Of several who travelled, those of whom it is still to be told how the stay ended: « le nouveau-né 2 »; empty when it is all of them, or
/// when one travelled alone. Read from the facts, for the few requests of which something is told already.
std::string still_awaited(Store& store, RequestRow const& row);

} // namespace cigogne::transfers
