#pragma once

#include "platform/module.hpp"

namespace cigogne::reporting {

Module module();

} // namespace cigogne::reporting
