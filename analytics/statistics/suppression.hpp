#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace cigogne::analytics {

/// Counts from 1 to below this are not published. SNDS practice: none from 1 to 10 (indicators.md 9: the exact wording was not
/// re-read); a setting.
constexpr std::uint64_t smallest_published = 11;

/// A count of a table; `published` where it is printed, else one that a reader can reckon from those that are.
struct TableCell {
    std::uint64_t count = 0;
    bool published = true;
    std::size_t uses = 1; ///< how many figures need it: a denominator serves several
};

/// What every reader knows of a table: a cell is the sum of others.
struct Addition {
    std::size_t whole = 0;
    std::vector<std::size_t> parts;
};

/// Which cells are not to be printed: those from 1 to below `smallest`, and as many more as it takes that no sum gives one of
/// them back, nor the sum of a few parts of one of them that is as small (secondary suppression). Where there is a choice, the cell
/// that the fewest figures need goes, of those the smallest count.
/// Protects each cell against any combination of these sums; not the sum of a few cells that only several additions together give, nor against a table
/// published elsewhere.
std::vector<bool> suppressed(std::span<TableCell const> cells, std::span<Addition const> additions, std::uint64_t smallest);

} // namespace cigogne::analytics
