#pragma once

#include "analytics/generation/random.hpp"
#include "analytics/generation/stay_line.hpp"

namespace cigogne::analytics::generation {

/// The known ways in which a line is spoilt. Each makes it unreadable for sure: none may be taken for trimmed spaces.
enum class Fault : std::uint8_t {
    Cut,
    Longer,
    Letter,
    UnknownFormat,
    Counts,
    Month
};
constexpr std::size_t fault_count = static_cast<std::size_t>(Fault::Month) + 1;
constexpr std::array<std::string_view, fault_count> fault_names { "cut", "longer", "letter", "unknown_format", "counts", "month" };

/// Spoils the line at `line`, which `told` wrote, and makes `length` its new length (a few characters more at most).
Fault spoil(StayLine const& told, char* line, std::size_t& length, Random& random);

} // namespace cigogne::analytics::generation
