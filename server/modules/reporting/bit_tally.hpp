#pragma once

#include <array>
#include <cstdint>

namespace cigogne::reporting {

/// Counts, for each of 64 bits, the words that have it set: eight counters of a byte in each lane, emptied before one runs over.
class BitTally {
public:
    void add(std::uint64_t word)
    {
        for (std::size_t lane = 0; lane < 8; ++lane)
            lanes_[lane] += spread[word >> (8 * lane) & 0xff];
        if (++added_ == 255)
            empty();
    }

    std::array<std::int64_t, 64> const& totals()
    {
        empty();
        return totals_;
    }

private:
    void empty()
    {
        for (std::size_t bit = 0; bit < 64; ++bit)
            totals_[bit] += static_cast<std::int64_t>(lanes_[bit / 8] >> (8 * (bit % 8)) & 0xff);
        lanes_ = {};
        added_ = 0;
    }

    /// For each byte, its eight bits as eight bytes.
    static constexpr std::array<std::uint64_t, 256> spread = [] {
        std::array<std::uint64_t, 256> table {};
        for (std::size_t byte = 0; byte < 256; ++byte) {
            for (std::size_t bit = 0; bit < 8; ++bit)
                table[byte] |= static_cast<std::uint64_t>(byte >> bit & 1) << (8 * bit);
        }
        return table;
    }();

    std::array<std::uint64_t, 8> lanes_ {};
    std::array<std::int64_t, 64> totals_ {};
    int added_ = 0;
};

} // namespace cigogne::reporting
