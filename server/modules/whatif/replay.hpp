#pragma once

#include "modules/whatif/own_patients.hpp"
#include "modules/whatif/passage.hpp"

namespace cigogne::whatif {

/// What one replay of the year gave.
struct Replayed {
    std::vector<Passage> passages;             ///< one for each case of the world
    std::vector<std::optional<std::size_t>> houses; ///< who took her, by case
    double maternal_occupancy;                 ///< share of the places for mothers that were taken, 0 to 1
    double newborn_occupancy;
};

/// Replays the requests of a year under one arrangement, call after call, in the order of time.
///
/// Who is set aside and in which order the others are called is the search's own rule (transfers::rank, transfers::search_key), with what the
/// record and the directory tell of the case: closures and restrictions shown at its hour, levels, limits, plateaux that its motive asks for,
/// usual referrals; homes are not known here. The cell passes some houses over, as often as it was recorded to; after refusals it may leave
/// the region, or ask one of them again. Each answer takes time; a house says yes when it has places for the mother and all newborns and
/// nothing else stands against it. A birth may come first. Source: design proposal, docs/decisions/0013-what-the-simulator-is.md.
class Replay {
public:
    /// `before` tells which requests a change makes needless; all outlive this.
    Replay(World const& world, Arrangement const& arrangement, Arrangement const& before);

    /// One year by chance. What is drawn for a case or a ward is the same whatever the arrangement: before and after differ by the scenario.
    Replayed run(OwnPatients const& own, Chance const& chance) const;

    /// What a case asks for under this arrangement.
    struct Asked {
        bool is_needed;
        bool below_level; ///< where she is has less than the level that she needs
        std::optional<CareLevel> need; ///< after the birth, the level of where she is
        std::vector<transfers::PlaceNeed> places;
        std::vector<transfers::SearchKey> order; ///< houses that may be called, nothing known of their places; the candidate is the house
    };
    std::span<Asked const> asked() const { return asked_; }
    /// The level of a house that may be called for that case.
    CareLevel level_of(std::size_t house, Case const& one) const { return arrangement_.region().houses[house].level_on(one.day).value(); }
    std::vector<std::size_t> const& receivers(std::size_t house, BedKind kind) const { return receivers_[house * bed_kinds + static_cast<std::size_t>(kind)]; }

private:
    friend class Year;
    Asked asked_for(Case const& one, Arrangement const& before, std::vector<transfers::Candidate>& candidates) const;
    void describe(transfers::Candidate& candidate, std::size_t house, Case const& one, std::span<transfers::PlaceNeed const> places) const;
    transfers::KnownPlaces places_of(std::size_t house, BedKind kind, Instant at) const;

    World const& world_;
    Arrangement const& arrangement_;
    std::vector<std::vector<std::size_t>> receivers_; ///< wards by house and kind
    std::vector<Asked> asked_;
    bool board_tells_; ///< whether it ever shows a count
};

} // namespace cigogne::whatif
