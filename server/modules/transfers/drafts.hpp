#pragma once

#include "platform/http/call.hpp"

/// What was typed and not sent, seen by the colleagues of one place.
namespace cigogne::transfers {

/// Raised when a draft of the place is written, sent or thrown away: two colleagues may be on the same one.
inline constexpr char const* drafts_topic = "drafts";

/// 422 under `draft`: it was sent or thrown away in between.
Failure unknown_draft();

/// Tells the colleagues of the place that a draft has come or gone.
void tell_drafts(http::Call& call, PlaceId place);

} // namespace cigogne::transfers
