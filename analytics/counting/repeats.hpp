#pragma once

#include "analytics/counting/line_counts.hpp"

#include <mutex>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cigogne::analytics {

/// Where a stay stands among those of its establishment (e-PMSI) and year of discharge: those of numbers that follow one another stand beside
/// one another. 0 where it has no number.
std::uint64_t spot_of(Stay const& stay);

/// What tells a stay from every other: stands for its establishment (e-PMSI), its number, its month of discharge and its nights; 0 where it
/// has no number. Two stays have the same one by chance once in 2^64: in ten million, with a probability of three in a million.
/// Rule (indicators.md 7.9; docs/pmsi.md 7, « which stay »): the numbers of another month's files are others.
std::uint64_t identity_of(Stay const& stay);

/// The spots of the stays that one thread counted, and those among them that came again. A bit each, in words of 64: the numbers of a file
/// follow one another, so a stay takes little more than its bit, where they lie far apart a word and what finds it.
class Spots {
public:
    void add(std::uint64_t spot)
    {
        if (spot == 0)
            return;
        if (auto const name = spot / 64; word_ == nullptr || name != name_) {
            name_ = name;
            word_ = &words_[name];
        }
        auto const bit = std::uint64_t { 1 } << spot % 64;
        if ((*word_ & bit) != 0)
            again_.push_back(spot);
        *word_ |= bit;
    }
    /// Adds those of another thread.
    void add(Spots const& other);
    /// Those that came more than once, each once, in order.
    std::vector<std::uint64_t> take_again();

private:
    std::unordered_map<std::uint64_t, std::uint64_t> words_; ///< which stay where they are
    std::uint64_t* word_ = nullptr;                          ///< the last one
    std::uint64_t name_ = 0;                                 ///< of the last one
    std::vector<std::uint64_t> again_;
};

/// The stays that were told more than once, and which copy of each counts. Of copies that are the same any one does. Of others one is kept,
/// whatever the order in which they come: the one whose bytes have the greatest digest, for nothing tells which corrects which (PROPOSED).
/// By three readings at most: where `find` finds spots that came again, the stays there are weighed in a second one; where `settle` then
/// finds copies that differ, they are weighed once more, for the greatest was not known before.
class Repeats {
public:
    /// Finds the spots where more than one stay may stand. Whether there is any.
    bool find(std::vector<Spots> met);
    bool empty() const { return spots_.empty(); }
    /// What becomes of one copy of a stay, told by these bytes: None, it counts. From any thread.
    Exclusion weigh(Stay const& stay, std::string_view text);
    /// Once all were weighed: forgets which copies came first, so that they can be read again. Whether some copies differ.
    bool settle();

private:
    struct Copies {
        std::uint64_t spot = 0;
        std::uint64_t greatest = 0; ///< of the digests of what was weighed
        bool is_taken = false;      ///< one of them counted
        bool are_many = false;
        bool differ = false;
    };

    std::vector<std::uint64_t> spots_; ///< in order
    std::unordered_map<std::uint64_t, Copies> copies_; ///< by identity: several stays may stand in one spot
    std::mutex mutex_;
};

} // namespace cigogne::analytics
