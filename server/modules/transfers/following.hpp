#pragma once

#include "modules/transfers/change.hpp"
#include "modules/transfers/newborns.hpp"

/// A newborn's request that goes on where a birth has ended its mother's: it begins with what was noted at the birth, keeps the children
/// as the persons that they are, and says which request it follows. A child has one transfer that was not cancelled.
namespace cigogne::transfers {

/// Refuses, under their fields, a request that this maternity does not have, children who were not born there, and one told twice.
Result<Done> may_follow(http::Call& call, OpeningForm const& form);

/// The request that moves one of these children already.
std::optional<RequestRow> newborn_request_among(Store& store, std::vector<NewbornForm> const& newborns);

} // namespace cigogne::transfers
