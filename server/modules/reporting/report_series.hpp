#pragma once

#include "platform/reports/series.hpp"

namespace cigogne::reporting {

/// Yearly reports, as the program makes, keeps and archives them.
reports::Series const& yearly_reports();

} // namespace cigogne::reporting
