#pragma once

#include "platform/module.hpp"

namespace cigogne::@module@ {

Module module();

} // namespace cigogne::@module@
