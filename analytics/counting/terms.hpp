#pragma once

#include "analytics/definitions/indicator.hpp"

#include <bit>
#include <vector>

namespace cigogne::analytics {

/// The counts of one cell: how many stays each term counted.
using Counts = std::vector<std::uint64_t>;

/// Every distinct term of the definitions, once, each with its place in a cell.
class Terms {
public:
    Terms();

    std::size_t size() const { return terms_.size(); }
    /// Where the term stands in a cell. Throws where no definition holds it.
    std::size_t index_of(Term const& term) const;
    /// The count of a sum in a cell.
    std::uint64_t count(Sum const& sum, std::span<std::uint64_t const> cell) const;

    /// Where the terms of a unit stand in a cell: from the first on.
    std::size_t first_of(Unit unit) const { return ranges_[static_cast<std::size_t>(unit)].begin; }
    std::size_t count_of(Unit unit) const { return ranges_[static_cast<std::size_t>(unit)].end - first_of(unit); }
    /// Sets the bit of each term of the unit, from its first on, that counts a stay of these facts.
    void match(Unit unit, std::uint64_t facts, std::span<std::uint64_t> bits) const;
    /// Tells these terms, and what their facts mean, from those of any other version: counts of different ones do not add up.
    std::uint64_t fingerprint() const { return fingerprint_; }

private:
    struct Range {
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    std::vector<Term> terms_; ///< in order, by unit
    std::vector<std::uint64_t> masks_;
    std::vector<std::uint64_t> required_;
    std::array<Range, unit_count> ranges_ {};
    std::uint64_t fingerprint_ = 0;
};

/// The terms of all definitions.
Terms const& terms();

/// Tells which terms count a stay. They are remembered by its facts, which most stays share with one before: so a stay costs
/// what it adds, however many definitions there are.
class Counter {
public:
    Counter();

    /// Calls `tell` with each term of the unit that counts a stay of these facts, of which there is at least one.
    template <typename Tell>
    void each_term(Unit unit, std::uint64_t facts, Tell&& tell)
    {
        auto& remembered = units_[static_cast<std::size_t>(unit)];
        auto* const slot = remembered.slots.data() + slot_of(facts) * remembered.width;
        if (slot[0] != facts) {
            slot[0] = facts;
            terms().match(unit, facts, { slot + 1, remembered.width - 1 });
        }
        auto first = remembered.first;
        for (std::size_t word = 1; word < remembered.width; ++word, first += 64) {
            for (auto bits = slot[word]; bits != 0; bits &= bits - 1)
                tell(first + static_cast<std::size_t>(std::countr_zero(bits)));
        }
    }

private:
    static constexpr int slot_bits = 10;
    static std::size_t slot_of(std::uint64_t facts) { return facts * 0x9E3779B97F4A7C15ULL >> (64 - slot_bits); }

    struct Remembered {
        std::size_t first = 0;
        std::size_t width = 0;            ///< of a slot: its facts, then the bits of its terms
        std::vector<std::uint64_t> slots;
    };
    std::array<Remembered, unit_count> units_;
};

} // namespace cigogne::analytics
