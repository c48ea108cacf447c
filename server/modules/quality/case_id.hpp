#pragma once

#include "platform/core/ids.hpp"

namespace cigogne::quality {

using CaseId = Id<struct PerinatalCaseTag>;

} // namespace cigogne::quality
