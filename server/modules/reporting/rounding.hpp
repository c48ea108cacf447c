#pragma once

#include <cmath>

namespace cigogne::reporting {

/// A number as a file holds it: 33.3333 of a third. A sheet would read more decimals as a precision that it has not.
inline double to_four_decimals(double value)
{
    return std::round(value * 10'000) / 10'000;
}

/// A number as it is shown, with that many decimals: half goes away from zero, of the number as it is written (4.35 is 4.4, whatever its
/// last bit). Applied once, to the exact value, where it is shown. The page rounds by the same rule: web/src/shared/format/numbers.ts.
inline double as_shown(double value, int decimals)
{
    auto const scale = std::pow(10.0, decimals);
    return std::round(value * scale) / scale;
}

} // namespace cigogne::reporting
