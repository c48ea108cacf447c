#pragma once

#include "modules/transfers/rows.hpp"
#include "platform/http/call.hpp"

/// What was typed and not sent, seen by the colleagues of one place.
namespace cigogne::transfers {

/// Raised when a draft of the place is written, sent or thrown away: two colleagues may be on the same one.
inline constexpr char const* drafts_topic = "drafts";

/// 422 under `draft`: it was thrown away in between.
Failure unknown_draft();
/// 422 under `draft`: a colleague has sent it, and its request has a number.
Failure sent_draft(http::Call& call, DraftRow const& draft);

/// It has become that request: its words are erased, who has it on screen is told.
void mark_sent(http::Call& call, DraftRow draft, RequestId request);

/// Tells the colleagues of the place that a draft has come or gone.
void tell_drafts(http::Call& call, PlaceId place);

} // namespace cigogne::transfers
