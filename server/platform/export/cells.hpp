#pragma once

#include "platform/export/format.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cigogne::exporting {

/// One cell of an exported line: its words, and the number itself where it is one.
struct Cell {
    std::string text;
    std::optional<double> number = std::nullopt;
};

/// French labels of the fields that become columns; nested records are opened ("établissement · nom").
std::vector<std::string> headings(Shape const& shape, bool hides_identities);
/// The cells of one record, as many as headings. Lists are written as one cell, separated by commas.
std::vector<Cell> cells_of(Shape const& shape, void const* record, bool hides_identities);

/// The last line of a sheet that is full, for who opens it.
std::string cut_short();

std::unique_ptr<Sheet> csv_sheet(Shape const& shape, bool hides_identities);
std::unique_ptr<Sheet> xlsx_sheet(Shape const& shape, bool hides_identities);

} // namespace cigogne::exporting
