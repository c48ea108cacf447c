#pragma once

#include "analytics/counting/terms.hpp"

namespace cigogne::analytics {

/// The counts of one place, time and residence. Most cells hold a few stays, of women who came from afar: those are kept as
/// their facts. Where stays are many, the counts of the terms take less.
class Cell {
public:
    /// Counts a stay, `times` times; below 0, takes off what was or will be counted: no count is below 0 in the end.
    void add(Unit unit, std::uint64_t facts, Counter& counter, std::int32_t times = 1);
    void add(Cell const& other, Counter& counter);
    /// Adds counts, one for each term, which with those there are stay under 2^32.
    void add(std::span<std::uint64_t const> counts, Counter& counter);
    /// Adds the counts of this cell to others, one for each term.
    void add_to(std::span<std::uint64_t> totals, Counter& counter) const;

private:
    struct Few {
        std::uint64_t facts = 0;
        std::int32_t count = 0;
        Unit unit {};
    };
    static constexpr std::size_t most_few = 16;

    void add_to_counts(Unit unit, std::uint64_t facts, Counter& counter, std::int32_t times);
    void count_all(Counter& counter);

    std::vector<Few> few_;
    std::vector<std::uint32_t> counts_; ///< one for each term; empty while the stays are few
};

} // namespace cigogne::analytics
