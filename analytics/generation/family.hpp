#pragma once

#include "analytics/generation/chances.hpp"

namespace cigogne::analytics::generation {

/// Up to a few of something, without a heap.
template <typename Value, std::size_t most>
class Few {
public:
    Value& add() { return values_.at(count_++) = {}; }
    void clear() { count_ = 0; }
    std::size_t size() const { return count_; }
    Value* begin() { return values_.data(); }
    Value* end() { return values_.data() + count_; }

private:
    std::array<Value, most> values_ {};
    std::size_t count_ = 0;
};

/// A woman who gave birth, her children, and the stays of each around the birth, wherever they were.
struct Family {
    Delivery delivery;
    Few<Birth, 3> births;
    Few<ChildStay, 9> child_stays;
    Few<WomanStay, 4> woman_stays;
};

/// Decides one family after the other.
class Families {
public:
    Families(Region const& region, Chances const& chances, std::uint64_t stream, Random& random);

    /// A woman discharged in `year` after a birth at `site`. Valid until the next.
    Family& next(std::size_t site, int year);
    /// A stay of somebody else of the same hospital, for each few births.
    void decide(OtherStay& stay, std::size_t site, int year);
    void decide(WomanStay& stay, std::size_t site, int year);

private:
    Site const& site(std::size_t index) const { return region_.sites[index]; }
    std::uint64_t new_number() { return first_number_ + ++numbers_; }
    std::uint64_t new_person();
    bool happens(Share share) { return random_.happens(share); }
    Told told(int value, Share untold);
    void stand(Stay& stay);
    std::uint8_t home_near(std::size_t site);
    std::size_t another_site(std::size_t from, Level least);

    void decide_children(Delivery& delivery);
    void decide_weeks(Delivery& delivery);
    void decide_way(Delivery& delivery);
    void decide_presentation(Delivery& delivery);
    void decide_haemorrhage(Delivery& delivery);
    void decide_coding(Delivery& delivery, int year);
    void decide_stay(Delivery& delivery, std::size_t site, int year);
    void decide_transfers(Delivery& delivery);
    void decide_antenatal(Delivery const& delivery);
    void decide_birth(Birth& birth, int rank);
    void decide_life(Birth& birth);
    void send_away(Birth& birth, Level needed, int age_at_death);
    void decide_return(Birth const& birth, ChildStay const& first);
    ChildStay& another_stay(Birth const& birth, int age);
    void add_extras(Birth& birth);

    Region const& region_;
    Chances const& chances_;
    Random& random_;
    std::array<std::vector<std::size_t>, 4> from_level_; ///< sites
    std::uint64_t first_number_;
    std::uint64_t numbers_ = 0;
    std::uint64_t persons_ = 0;
    std::uint64_t january_mother_ = 0; ///< who may give birth again before the year is over
    std::array<Fate, 3> fates_ {};
    Family family_;
};

} // namespace cigogne::analytics::generation
