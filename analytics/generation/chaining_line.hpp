#pragma once

#include "analytics/generation/random.hpp"
#include "analytics/generation/stays.hpp"
#include "analytics/layouts/layout.hpp"

#include <string>

namespace cigogne::analytics::generation {

/// What a stay is for the key of mother and child.
enum class Kin : std::uint8_t {
    None,
    Mother,
    Child
};

/// What a line of ANO tells who links by it.
struct Chained {
    std::size_t length = 0;     ///< of the line
    bool is_returned = false;   ///< by the platform: it has a pseudonym
    bool is_trusted = false;    ///< and all its control codes are 0
    std::uint64_t birth = 0;    ///< what the key of mother and child stands for; 0: none
};

/// Lines of ANO: one beside each RSA, in the layout that the establishment wrote (an index, blank pseudonym and keys) or in the
/// one that the platform returned (docs/pmsi.md 7).
class ChainingLine {
public:
    /// `layout` is the one that establishments write.
    ChainingLine(Layout const& layout, Entity const& entity, int year, std::uint64_t seed);

    /// Writes one line without its end. `rank` is that of birth, 0 for who is not newborn.
    Chained write(char* into, Stay const& stay, Kin kin, int rank, std::uint64_t index, Random& random) const;

private:
    char* at(char* line, Field field) const { return line + layout_[field].start; }
    std::uint64_t write_key(char* line, Stay const& stay, Kin kin, Random& random) const;

    bool is_local_;
    Layout const& layout_;
    int year_;
    std::uint64_t seed_;
    std::string blank_;
};

} // namespace cigogne::analytics::generation
