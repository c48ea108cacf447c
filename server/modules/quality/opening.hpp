#pragma once

#include "modules/quality/quality.hpp"
#include "modules/quality/store.hpp"
#include "platform/events/outbox.hpp"

/// Cases that open by themselves, once for each birth.
namespace cigogne::quality {

/// A request told of a birth before the departure, or its measure was written anew: opens the cases that it asks for (`detected`), each
/// once, whatever became of it. A case of the same birth is given the request and the question instead; what it says otherwise stays
/// beside it, also what the request says otherwise once it was corrected, once for each change. A birth told anew after one that was
/// crossed out, and whose case was set aside for it, opens a case of its own.
void follow_request(db::Transaction& transaction, events::Published const& event);

/// Makes up for the events that were dropped while the module was off: requests of that year and of the year before.
void make_up(db::Transaction& transaction, events::Published const& latest);

/// Tells the streams of the house, of the network and of the reviewers that a case has changed.
void tell(db::Transaction& transaction, Instant now, CaseRow const& row);

} // namespace cigogne::quality
