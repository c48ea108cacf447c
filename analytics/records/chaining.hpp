#pragma once

#include "analytics/finess.hpp"
#include "analytics/records/day.hpp"

#include <array>

namespace cigogne::analytics {

/// Why the chaining of a stay is not used. The stay is counted all the same, by itself.
enum class ChainingExclusion : std::uint8_t {
    None,
    NotReturned,  ///< neither pseudonym nor key: a file from before the platform
    ControlCodes, ///< one of them is not 0 (docs/pmsi.md 7)
};
constexpr std::size_t chaining_exclusion_count = static_cast<std::size_t>(ChainingExclusion::ControlCodes) + 1;

/// The rule's name in the results.
constexpr std::array<std::string_view, chaining_exclusion_count> chaining_exclusion_names { "", "not_returned", "control_codes" };

/// What a line of ANO tells of one stay. Persons and births are told by fingerprints: nothing identifying is kept.
struct Chaining {
    Finess finess;                 ///< e-PMSI
    std::uint64_t stay_number = 0; ///< CLE_RSA
    Day entry {};
    Day exit {};
    ChainingExclusion exclusion {};
    std::uint64_t person = 0;      ///< same pseudonym, same number; 0: none
    std::uint64_t birth = 0;       ///< same number for a mother and her child, within one establishment; 0: none

    int nights() const { return days_between(entry, exit); }

    friend bool operator==(Chaining const&, Chaining const&) = default;
};

/// The layout of a line of ANO or null: of those that hold what is written, the shortest whose date of discharge is of its year.
/// Rule (proposed, docs/pmsi.md 7): a line does not tell its format in a way that is documented.
Layout const* ano_layout_of(std::string_view line);

/// Reads lines of ANO, one after the other.
class AnoLine {
public:
    /// A short line is padded if it was written past the key of mother and child: after it stand numbers, which are never blank.
    LineFault read(std::string_view line, Chaining& chaining);

private:
    Cut cut_;
    std::string padding_;
};

} // namespace cigogne::analytics
