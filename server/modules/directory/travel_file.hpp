#pragma once

#include "platform/core/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Tables of travel times, as files bring them.
namespace cigogne::directory {

/// One line of an imported table of times, `from;to;minutes;source`, not yet matched with establishments.
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

enum class TravelFileError { NotUtf8, NoHeading, TooManyLines };
Explanation explain(TravelFileError error);

/// Reads a CSV file with the heading `from;to;minutes;source` (UTF-8, with or without BOM). Faulty lines are gathered,
/// each with its reason; nothing is written here.
Result<TravelFile> read_travel_file(std::string_view bytes);

} // namespace cigogne::directory
