#pragma once

#include "platform/module.hpp"

namespace cigogne::directory {

/// Places, units, roads, hours of service, and the dated settings of all modules.
Module module();

} // namespace cigogne::directory
