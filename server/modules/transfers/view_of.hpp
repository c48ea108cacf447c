#pragma once

#include "modules/transfers/change.hpp"
#include "modules/transfers/names.hpp"

/// What is shown of a request, cut to what its viewer may know.
namespace cigogne::transfers {

/// The whole page. Hides identities in the answer where the viewer must not know them.
RequestView view_of(http::Call& call, Seen const& seen);

/// As the caller sees what a change has made of a request; she may have become somebody else by it.
Result<RequestView> view_after(http::Call& call, Seen const& before, StoredRequest stored);

} // namespace cigogne::transfers
