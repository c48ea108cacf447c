#pragma once

#include "demo/chance.hpp"
#include "demo/network.hpp"

namespace cigogne::demo {

/// Requests of a year, as the network publishes them for 2024 (annual report; 2022–2024: site of the network): 1 597 for a
/// mother and 270 for an advice, 69 % of the former arrived, half of these in type III. Also in a larger region: `scale`
/// does not multiply them.
inline constexpr int transfers_a_year = 1597;
inline constexpr int advices_a_year = 270;

/// What has ended before today, some requests a write.
void tell_past_requests(db::Database& database, Network const& network, Region const& region, Recipe const& recipe);

/// What is going on now, so that each demonstration account has something in « Ma journée »; in one write.
void tell_live_requests(db::Database& database, Network const& network, Region const& region, Recipe const& recipe);

} // namespace cigogne::demo
