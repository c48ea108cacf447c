#pragma once

#include "platform/reports/series.hpp"

namespace cigogne::indicators {

/// Reports of the indicators, as the program makes, keeps and archives them.
reports::Series const& indicator_reports();

} // namespace cigogne::indicators
