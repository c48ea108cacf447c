#pragma once

#include "platform/core/date.hpp"
#include "platform/core/result.hpp"

#include <optional>

namespace cigogne {

/// Why the days that a list or a figure is asked for make no period.
enum class DaysError {
    Backwards,
};
Explanation explain(DaysError error);

/// Refuses a period that ends before it begins: an empty answer would say that there is nothing. A day that is not told refuses nothing.
Result<Done> in_order(std::optional<CivilDate> from, std::optional<CivilDate> to);

} // namespace cigogne
