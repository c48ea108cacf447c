#pragma once

#include "analytics/linking/chaining_files.hpp"
#include "analytics/linking/waiting.hpp"

#include <functional>
#include <unordered_map>

namespace cigogne::analytics {

/// Hears what a stay adds to the linked counts: the facts of a unit, in a cell, so many times; below 0, they are taken off.
using LinkHearer = std::function<void(std::uint64_t stay, CellKey const& cell, Unit unit, std::uint64_t facts, std::int32_t times)>;

/// Counts stays with their chaining: one a thread. Each stay counts by itself; one that was chained also among the linked, at once or,
/// where another stay may change what is true of it, once all were read.
class Linker {
public:
    /// `files` must outlive it.
    explicit Linker(ChainingFiles const& files)
        : files_(&files)
        , lookup_(files)
    {
    }

    /// Tells from now on what each stay adds to the linked counts, instead of counting it: one linker reads all then.
    void tell(LinkHearer const& hearer) { hearer_ = &hearer; }

    /// Counts a stay that no rule excludes, of these facts by itself. `number`: by which the hearer knows it; each takes a place of memory.
    void take(Stay const& stay, StayFacts const& facts, Tally& tally, std::uint64_t number = 0);

private:
    friend class Links;
    friend void link(std::span<Linker> linkers, Tally& tally);

    /// A stay and what its chaining tells.
    struct Chained {
        Stay const& stay;
        Chaining const& chaining;
        Where where;
        std::uint64_t person; ///< cut; 0 where the chaining is not to be trusted or tells none
        bool is_usable;
    };

    void take_mother(Chained const& of, Set<Mother> facts, Tally& tally);
    void take_child(Chained const& of, Set<Child> facts, Tally& tally);
    void take_pregnancy(Chained const& of, Set<Antenatal> facts, Tally& tally);
    void take_arrival(Chained const& of, StayFacts const& facts);
    void count(Where const& where, Unit unit, std::uint64_t facts, Tally& tally) const;
    void delay(Awaited awaited, Chained const& of, Unit unit, std::uint64_t facts, Day day);
    std::uint32_t place(Where const& where);

    struct WhereHash {
        std::size_t operator()(Where const& where) const;
    };

    ChainingFiles const* files_;
    std::uint64_t joined_ = 0; ///< of the stays that were taken with their chaining: a sum, the same in any order
    ChainingLookup lookup_;
    LinkHearer const* hearer_ = nullptr;
    std::unordered_map<Where, std::uint32_t, WhereHash> place_of_;
    std::vector<Where> places_;
    Parts<WaitingMother> mothers_;
    Parts<WaitingChild> children_;
    std::vector<Delayed> delayed_;
    Parts<Arrival> arrivals_;
};

/// Joins mothers and children, and the stays of one person, that linkers met, and counts what comes of it. The same whatever the
/// order in which the stays were read. `linkers` are used up. What they counted is of one pool, told by the files of chaining and the stays that were
/// read with them: others read with the same files are of another one.
void link(std::span<Linker> linkers, Tally& tally);

} // namespace cigogne::analytics
