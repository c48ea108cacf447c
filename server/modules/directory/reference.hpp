#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Public facts of a region, carried with the program: its departments, its establishments, what each is and how sure that is.
namespace cigogne::directory {

/// One table of `reference/<region>/<name>.csv`, compiled into the program.
struct ReferenceTable {
    std::string_view region;
    std::string_view name;
    std::string_view csv; ///< `;` between cells; `#` begins a line that names the source
};

/// All of them (generated at build).
std::span<ReferenceTable const> reference_tables();

/// The lines of one table, each cell under its heading. Throws std::logic_error when the program has no such table.
std::vector<std::map<std::string, std::string>> reference_lines(std::string_view region, std::string_view name);

} // namespace cigogne::directory
