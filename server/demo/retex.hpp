#pragma once

#include "demo/region.hpp"
#include "modules/quality/rows.hpp"
#include "platform/core/chance.hpp"

namespace cigogne::demo {

/// A meeting about a case that could have been avoided, and its two decisions, each an action: one of the house, one of the region. Held by
/// the house where somebody of the demonstration works there, else by the network.
void tell_retex(db::Transaction& transaction, Region const& region, quality::CaseRow const& row, Chance& chance, Instant at, Instant now);

/// Who writes for that house in the analyses: its midwife of the demonstration, if it has one.
std::optional<AccountId> midwife_of(Region const& region, PlaceId house);

} // namespace cigogne::demo
