#pragma once

#include "demo/amounts.hpp"
#include "demo/network.hpp"
#include "platform/core/chance.hpp"

namespace cigogne::demo {

/// The first local year that holds requests.
int first_year(Recipe const& recipe);

/// Year after year up to now, some requests a write: what was asked, and what became of her as far as it is told by now. On SQLite about
/// 0.5 ms a request: 2022 to now in some seconds; ten years of a region seventeen times as large, 316 000 requests, in 140 s (225 MiB of
/// memory, a file of 2.5 GB). One year is planned at a time, so that memory does not grow with their number. The published figures of
/// 2022 to 2024 (amounts.hpp) are whole some months after these years: before, what is not told yet is missing, and what goes on now is
/// among them.
void tell_past_requests(db::Database& database, Region const& region, Recipe const& recipe);

/// Three of the last weeks, each awaiting something of somebody: a delivery, the end of a stay, the reading of a feedback.
void tell_recent_requests(db::Database& database, Network const& network, Region const& region, Recipe const& recipe);

/// What is going on now, so that each demonstration account has something in « Ma journée »; in one write.
void tell_live_requests(db::Database& database, Network const& network, Region const& region, Recipe const& recipe);

} // namespace cigogne::demo
