#pragma once

#include "modules/directory/parts.hpp"
#include "platform/module.hpp"

namespace cigogne::directory {

/// Places, units, roads, hours of service, and the dated settings of all modules.
Module module(Parts const& parts);

} // namespace cigogne::directory
