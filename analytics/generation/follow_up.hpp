#pragma once

#include "analytics/generation/truth.hpp"

namespace cigogne::analytics::generation {

/// Where and when a stay is counted.
struct Place {
    int year = 0;                    ///< of discharge
    std::string_view establishment;
    std::size_t entity = 0;
};

/// What one stay of a followed family, kept and chained, is for the others of the same person. Written after indicators.md 10 and
/// docs/pmsi.md 7, like the figures.
struct Happened {
    enum class What : std::uint8_t {
        LiveBirth,
        DeathElsewhere,     ///< than in the stay of the birth
        Delivery,
        LeftAfterDelivery,  ///< by a transfer
        SentInUtero,
        WomanStay,          ///< any other
        NewbornSent,
        ChildStay
    };

    What what {};
    std::uint64_t person = 0;
    Day from {};            ///< entry; of a death, the day of birth
    Day to {};              ///< exit
    Place place;
    std::uint8_t treatments = 0;
    bool may_receive = false; ///< of a woman's stay: who is sent in utero
    bool is_early = false;    ///< of a death
    Care care {};
};

/// What happened to the persons of followed families. Few are, so that all can wait for the end.
class FollowUp {
public:
    void add(Happened const& happened) { all_.push_back(happened); }
    void add(FollowUp const& other) { all_.insert(all_.end(), other.all_.begin(), other.all_.end()); }
    /// Counts what the stays of each person tell of one another. Used up.
    void count(Truth& truth);

private:
    std::vector<Happened> all_;
};

} // namespace cigogne::analytics::generation
