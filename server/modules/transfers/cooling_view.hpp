#pragma once

#include "modules/transfers/cooling.hpp"
#include "modules/transfers/newborns.hpp"

namespace cigogne::transfers {

/// The clocks of a request that moves newborns after an anoxia, main motive or not; of any other, none.
std::vector<Cooling> coolings_of(db::Transaction& transaction, RequestRow const& row, std::vector<Newborn> const& newborns, CoolingLimits const& limits);

/// The same, of a row of the queue; looks its children up only when it has clocks.
std::vector<Cooling> coolings_of(db::Transaction& transaction, StoredRequest const& stored, CoolingLimits const& limits);

/// When the first clock of that request runs out, of a row that was read alone; nothing when none runs.
std::optional<Instant> cooling_due(Store& store, db::Transaction& transaction, RequestRow const& row, CoolingLimits const& limits);

} // namespace cigogne::transfers
