#pragma once

#include "platform/core/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Tables of travel times, as files bring them.
namespace cigogne::directory {

/// One line of an imported table of times, `départ;arrivée;minutes;source`, not yet matched with establishments.
struct TravelLine {
    std::size_t number; ///< in the file, the heading being line 1
    std::string from;
    std::string to;
    int minutes;
    std::string source;
};

/// A line that cannot be taken, and why.
struct LineRefusal {
    std::size_t line;
    std::string reason; ///< French, says what to do
};

struct TravelFile {
    std::vector<TravelLine> lines;
    std::vector<LineRefusal> refusals;
};

enum class TravelFileError {
    NotUtf8,
    NoHeading,
    TooManyLines,
    TooManyAtOnce
};
Explanation explain(TravelFileError error);

/// How many lines after the heading hold something, of a file that can be read: what can be known before it is. The lines
/// themselves are not looked at.
Result<std::size_t> lines_of_travel_file(std::string_view bytes);

/// Reads a CSV file with the heading `départ;arrivée;minutes;source` or `from;to;minutes;source` (UTF-8, with or without BOM;
/// capitals, accents, spaces and empty columns at the end do not matter). Faulty lines are gathered, each with its reason;
/// nothing is written here.
Result<TravelFile> read_travel_file(std::string_view bytes);

} // namespace cigogne::directory
