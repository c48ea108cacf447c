#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>

namespace cigogne::analytics {

/// A set of the marks of one enumeration of at most 64.
template <typename Mark>
class Set {
public:
    constexpr Set() = default;
    constexpr Set(std::initializer_list<Mark> marks)
    {
        for (auto const mark : marks)
            add(mark);
    }
    static constexpr Set of_bits(std::uint64_t bits)
    {
        Set set;
        set.bits_ = bits;
        return set;
    }

    constexpr void add(Mark mark) { bits_ |= bit(mark); }
    /// Adds `mark` where `holds`, without a branch.
    constexpr void add_if(bool holds, Mark mark) { bits_ |= static_cast<std::uint64_t>(holds) << static_cast<unsigned>(mark); }
    constexpr void add(Set others) { bits_ |= others.bits_; }
    constexpr void remove(Mark mark) { bits_ &= ~bit(mark); }
    constexpr bool has(Mark mark) const { return (bits_ & bit(mark)) != 0; }
    constexpr bool has_any(Set others) const { return (bits_ & others.bits_) != 0; }
    constexpr bool has_all(Set others) const { return (bits_ & others.bits_) == others.bits_; }
    constexpr bool empty() const { return bits_ == 0; }
    constexpr std::uint64_t bits() const { return bits_; }

    friend constexpr Set operator|(Set left, Set right) { return of_bits(left.bits_ | right.bits_); }
    friend constexpr bool operator==(Set, Set) = default;

private:
    static constexpr std::uint64_t bit(Mark mark) { return std::uint64_t { 1 } << static_cast<unsigned>(mark); }

    std::uint64_t bits_ = 0;
};

} // namespace cigogne::analytics
