#pragma once

/// What other modules may know of people: who somebody is, by an id only, and the values that a pregnancy is told with.
#include "modules/people/dating.hpp"
#include "modules/people/gestational_age.hpp"
#include "platform/core/ids.hpp"

namespace cigogne::people {

/// A woman or a child. Identities live here, apart from facts that hold only this id.
using PersonId = Id<struct PersonTag>;

} // namespace cigogne::people
