#pragma once

#include "platform/module.hpp"

namespace cigogne::beds {

/// Free and reserved places of the units, closures, the board.
Module module();

} // namespace cigogne::beds
