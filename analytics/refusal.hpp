#pragma once

#include "analytics/records/line_fault.hpp"

#include <compare>
#include <cstddef>

namespace cigogne::analytics {

/// One line that could not be read.
struct Refusal {
    std::uint32_t file = 0;
    std::uint64_t line = 0; ///< from 1
    LineFault fault {};

    friend auto operator<=>(Refusal const&, Refusal const&) = default;
};

/// Refusals beyond this many are counted, not listed: a file of another kind would fill the memory.
constexpr std::size_t listed_refusals = 100'000;

} // namespace cigogne::analytics
