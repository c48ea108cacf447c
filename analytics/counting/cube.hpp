#pragma once

#include "analytics/counting/tally.hpp"

#include <string>

namespace cigogne::analytics {

/// The first word of a cube.
inline constexpr std::string_view cube_format = "cigogne.cube/1";

/// What files told, as counts: a hospital may compute on its own machine and send only this. Cubes add up: of hospitals, years
/// or regions computed apart they make the one that they would have made together.
/// Cells hold a few women each: a cube is kept and sent with the care of the files themselves.
struct Cube {
    Tally tally;
    LineCounts lines;

    void add(Cube const& other);
};

/// What tells the definitions of this version from those of any other, in sixteen hexadecimal digits.
std::string definitions_fingerprint();

/// The text of a cube, `cigogne.cube/1`: the same bytes for the same counts.
/// Line 1: the format and the fingerprint of the definitions. Line 2: `lines`, then those kept, refused, and excluded by each rule.
/// Line 3: the names of the columns. Then one line a cell in the order of the keys: site, year, the month where any cell tells one (0: this
/// one does not), type of the maternity, département, `unlinked` or what tells the files that were linked together, and the counts above 0 as `term:count`, terms in their order. Last, `end`, the
/// number of cells and the digest (fnv1a) of all that stands before: a cube that was cut short or changed by a hand is seen, one that was forged is not.
std::string written(Cube const& cube);
std::string written(Tally const& tally, LineCounts const& lines);

/// Throws std::runtime_error with a French sentence where a site and year is counted both by month and whole: the stays of the one are likely those
/// of the other, and would count twice. Whole years and months of other sites or years stand beside each other.
void refuse_mixed_months(Tally const& tally);

/// Reads what `written` wrote. Throws std::runtime_error with a French sentence and the line for anything else: another
/// format, a cube of other definitions, a line out of order, one that was changed.
Cube read_cube(std::string_view text);

} // namespace cigogne::analytics
