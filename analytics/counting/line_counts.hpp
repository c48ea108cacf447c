#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace cigogne::analytics {

struct Stay;

/// Why a stay that could be read is not counted (docs/pmsi.md 10).
enum class Exclusion : std::uint8_t {
    None,
    GroupingError,      ///< GHM 90xxxx
    OtherEstablishment, ///< a service for another hospital: TYPESEJ = B
    Generated,          ///< made up by GENRSA
    Repeated,           ///< told more than once, in the same words: it counts where it came first
    RepeatedOtherwise,  ///< told more than once, in others: another version was kept
};
constexpr std::size_t exclusion_count = static_cast<std::size_t>(Exclusion::RepeatedOtherwise) + 1;

/// The rule's name in the results.
constexpr std::array<std::string_view, exclusion_count> exclusion_names { "", "ghm_90", "type_b", "generated", "repeated", "repeated_otherwise" };

/// By what the stay itself tells: not whether it is told elsewhere too (Repeats).
Exclusion exclusion_of(Stay const& stay);

/// What became of the lines of the files of stays. Their sum is what was read.
struct LineCounts {
    std::uint64_t kept = 0;
    std::array<std::uint64_t, exclusion_count> excluded {};
    std::uint64_t refused = 0;

    std::uint64_t read() const;
    void add(LineCounts const& other);

    friend bool operator==(LineCounts const&, LineCounts const&) = default;
};

} // namespace cigogne::analytics
