#pragma once

#include "analytics/results.hpp"
#include "analytics/statistics/suppression.hpp"

namespace cigogne::analytics {

/// Takes out of the results of the thirteen tracers the counts that are not to leave the house: those from 1 to below `smallest`,
/// those that could be reckoned back from what is left, and the rates and intervals of either. `places` are those that the
/// results were told of. Protects one table by itself: not against another of the same stays, cut otherwise. So what was linked, the same
/// stays counted once more, is taken out whole.
void suppress(std::vector<Result>& results, std::map<Place, Totals> const& places, std::uint64_t smallest = smallest_published);

} // namespace cigogne::analytics
