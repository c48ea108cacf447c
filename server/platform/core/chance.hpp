#pragma once

#include <cstdint>
#include <iterator>
#include <ranges>

namespace cigogne {

/// Chance that is the same for the same seed, on every machine (SplitMix64).
class Chance {
public:
    explicit Chance(std::uint64_t seed)
        : state_(seed)
    {
    }
    /// A number between both, included.
    int between(int least, int most)
    {
        auto const width = static_cast<std::uint64_t>(most - least) + 1;
        return least + static_cast<int>(next() % width);
    }
    /// A number from 0 to 1, 1 excluded.
    double share() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
    /// True that many times in a hundred.
    bool percent(int share) { return between(0, 99) < share; }
    /// One of them, all alike.
    template <std::ranges::contiguous_range Values>
    auto const& one_of(Values const& values)
    {
        return std::data(values)[next() % std::size(values)];
    }
    /// Chance of its own for one thing among many: the same whatever is drawn for the others, and leaves this one as it is.
    Chance of(std::uint64_t which) const
    {
        Chance seed(state_ ^ (which * 0xd1342543de82ef95U));
        return Chance(seed.next());
    }

private:
    std::uint64_t next()
    {
        auto mixed = (state_ += 0x9e3779b97f4a7c15U);
        mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31U);
    }
    std::uint64_t state_;
};

} // namespace cigogne
