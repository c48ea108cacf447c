#pragma once

#include "platform/module.hpp"

namespace cigogne::whatif {

Module module();

} // namespace cigogne::whatif
