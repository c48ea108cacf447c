#pragma once

#include <optional>
#include <vector>

namespace cigogne::reporting {

/// The value under which that share of the values lies, by linear interpolation between the two nearest (Hyndman and Fan, type 7: the
/// same as PERCENTILE.INC of spreadsheets). Nothing without values; with one, that one. Puts the values in another order. `asked` is a smaller share that
/// was asked of the same values just before: only those above it are looked at.
std::optional<double> percentile(std::vector<int>& values, double share, double asked = 0);

} // namespace cigogne::reporting
