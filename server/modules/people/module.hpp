#pragma once

#include "platform/module.hpp"

namespace cigogne::people {

/// Persons have no route of their own: they are read and written through the facts that name them.
Module module();

} // namespace cigogne::people
