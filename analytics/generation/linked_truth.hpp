#pragma once

#include "analytics/generation/chaining_line.hpp"
#include "analytics/generation/family.hpp"
#include "analytics/generation/follow_up.hpp"

namespace cigogne::analytics::generation {

/// The truth of what is linked, of one hospital and year: counted from what was decided, from whether the line of ANO may be trusted
/// and from whom it names. Written after docs/indicators.md 10.
class LinkedTruth {
public:
    /// Counts a stay that is kept, of which a line of ANO came back from the platform. A delivery first, then her children.
    void count(Delivery const& delivery, Chained const& chained, Place const& place);
    void count(Birth const& birth, std::optional<Level> level, Chained const& chained, Place const& place);
    void count(ChildStay const& stay, Chained const& chained, Place const& place);
    void count(WomanStay const& stay, Chained const& chained, Place const& place);

    /// What the children of the delivery counted last are told; nothing where they cannot be linked to it.
    MotherTold const& mother() const { return mother_; }
    /// Before a family: no delivery was counted.
    void begin_family() { mother_ = {}, delivery_.reset(), has_child_ = false; }
    /// After the children of a family. `is_whole`: all of them are told in this file.
    void end_family(bool is_whole);

    void add(LinkedTruth const& other);
    /// Counts what the files of all hospitals and years tell of one another. Used up.
    void finish(Truth& truth);

private:
    /// A delivery some of whose children are told in the file of another year.
    struct Awaiting {
        std::uint64_t stay = 0;
        Place place;
        bool has_child = false;
    };

    Figures& at(Place const& place) { return truth_.linked_at(place.year, place.establishment); }
    bool is_linked(Birth const& birth, Chained const& chained);

    Truth truth_; ///< its linked figures alone
    FollowUp follow_up_;
    std::vector<Awaiting> awaiting_;
    std::vector<std::uint64_t> found_; ///< stays of mothers whose child of another file was linked
    MotherTold mother_;
    std::optional<Awaiting> delivery_; ///< the one under way, if it can be linked
    bool has_child_ = false;
};

/// Marks the stays of a family in which somebody was transferred or died: what they tell of one another is to be found.
void follow(Family& family);

} // namespace cigogne::analytics::generation
