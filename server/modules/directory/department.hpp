#pragma once

#include <optional>
#include <string>
#include <string_view>

/// The departments of the region, by their official numbers.
namespace cigogne::directory {

/// The number as it is stored, "2A" for "2a" and "09" for "9"; nothing when no French department or overseas community has it.
/// Source: code officiel géographique (Insee): 01 to 95 without 20, 2A and 2B, 971 to 978, 984, 986 to 988.
std::optional<std::string> department_code(std::string_view typed);

} // namespace cigogne::directory
