#pragma once

#include "platform/core/ids.hpp"

namespace cigogne::people {

/// A woman or a child. Identities live here, apart from facts that hold only this id.
using PersonId = Id<struct PersonTag>;

} // namespace cigogne::people
