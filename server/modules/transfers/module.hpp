#pragma once

#include "platform/module.hpp"

namespace cigogne::transfers {

/// Requests for a transfer or an advice, from the first word to the arrival.
Module module();

} // namespace cigogne::transfers
