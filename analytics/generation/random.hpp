#pragma once

#include <cstdint>

namespace cigogne::analytics::generation {

/// How often something happens, as a share of 2^32.
struct Share {
    std::uint64_t of_all = 0;
};
constexpr Share one_in(double count) { return { static_cast<std::uint64_t>(4294967296.0 / count) }; }
constexpr Share percent(double share) { return { static_cast<std::uint64_t>(42949672.96 * share) }; }
constexpr Share per_mille(double share) { return { static_cast<std::uint64_t>(4294967.296 * share) }; }
constexpr Share per_million(double share) { return { static_cast<std::uint64_t>(4294.967296 * share) }; }

/// Spreads the bits of a number over all 64 (SplitMix64): neighbours become strangers.
constexpr std::uint64_t spread(std::uint64_t bits)
{
    bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9ULL;
    bits = (bits ^ bits >> 27) * 0x94D049BB133111EBULL;
    return bits ^ bits >> 31;
}

/// Chance that is the same for the same seed on every machine (the distributions of the standard library are not).
class Random {
public:
    /// One of many independent streams of a seed.
    Random(std::uint64_t seed, std::uint64_t stream)
        : state_(spread(seed + step) ^ spread(~stream * step))
    {
    }

    std::uint64_t next() { return spread(state_ += step); }
    bool happens(Share share) { return next() >> 32 < share.of_all; }
    /// From 0 to under `bound`.
    std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>((next() >> 32) * bound >> 32); }
    /// Both included.
    int between(int low, int high) { return low + static_cast<int>(below(static_cast<std::uint32_t>(high - low + 1))); }
    /// A bell around 0, in thousandths of its standard deviation: the sum of four even draws.
    int bell()
    {
        auto const bits = next();
        auto const sum = (bits & 0xFFFF) + (bits >> 16 & 0xFFFF) + (bits >> 32 & 0xFFFF) + (bits >> 48);
        return static_cast<int>((static_cast<std::int64_t>(sum) - 131'070) * 1'000 / 37'837);
    }

private:
    static constexpr std::uint64_t step = 0x9E3779B97F4A7C15ULL;

    std::uint64_t state_;
};

} // namespace cigogne::analytics::generation
