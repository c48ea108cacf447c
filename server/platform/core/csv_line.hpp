#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Tables that people give as text: lines, and the cells of a line (RFC 4180, but that a cell stays on its line).
namespace cigogne {

/// Takes the next line off `rest`, without the white space around it.
std::string_view take_line(std::string_view& rest);

/// All the cells of one line, without the white space around them. A cell in quotes may hold the separator, and a doubled quote for one.
/// Nothing when a quote is not closed, or followed by something.
std::optional<std::vector<std::string>> cells_of_line(std::string_view line, char separator);

/// The same without the empty columns beyond those, which spreadsheets leave at the end of a line.
std::optional<std::vector<std::string>> cells_of_line(std::string_view line, char separator, std::size_t columns);

/// The first characters, to quote what somebody typed in what is said of it; cut between characters.
std::string_view quoted_beginning(std::string_view text);

} // namespace cigogne
