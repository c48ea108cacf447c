#pragma once

#include "platform/core/result.hpp"

namespace cigogne::reports {

enum class ReportError {
    YearNotOver,     ///< a year is reported when it has ended
    NotReported,     ///< it was not made yet
    NothingReported, ///< no report of that year was made yet
    NoReason         ///< that year was reported already, and nobody says why it is again
};
Explanation explain(ReportError error);

/// The same words, under a field.
Failure under(std::string_view field, ReportError error);

} // namespace cigogne::reports
