#pragma once

#include "modules/whatif/scenario.hpp"

namespace cigogne::whatif {

/// The changes that take away places which are not there, with all changes of the scenario together, on one of its days: "changes.2.beds".
/// What others bring counts first, wherever it stands in the list: only which of several takings is blamed follows their order.
/// Changes that lack something are passed over.
std::vector<Fault> takings_too_many(Scenario const& scenario, Region const& region, int year);

} // namespace cigogne::whatif
