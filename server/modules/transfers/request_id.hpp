#pragma once

#include "platform/core/ids.hpp"

namespace cigogne::transfers {

using RequestId = Id<struct RequestTag>;

} // namespace cigogne::transfers
