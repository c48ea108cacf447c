#pragma once

#include "platform/module.hpp"

namespace cigogne::quality {

Module module();

} // namespace cigogne::quality
