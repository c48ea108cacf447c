#pragma once

#include "modules/whatif/calibration.hpp"
#include "modules/whatif/region.hpp"
#include "modules/whatif/shifts.hpp"

#include <array>

/// All that a replay reads: the region, the requests of a year, what the record tells of their pace.
namespace cigogne::whatif {

/// One request of the recorded year, as it is asked again.
struct Case {
    Instant asked_at;  ///< where its response time begins
    CivilDate day;
    std::size_t origin; ///< index of a house
    transfers::Kind kind;
    transfers::Urgency urgency;
    directory::NewbornNeed newborn = {};
    /// The level that was recorded, where age and weight do not tell it: a malformation, for instance.
    std::optional<CareLevel> fixed_level = {};
    directory::Capabilities capabilities = {}; ///< that its motive asks for
    bool in_service_hours = true;
    bool is_timed = true;            ///< its delay counts: it was not entered afterwards
    double preparation_minutes = 60; ///< from the place found to the departure
};

/// A time during which the board said that a ward received nobody.
struct ClosedWard {
    std::size_t ward;
    Instant from;
    Instant until;
};
/// A time during which the board said what a ward did not take.
struct RestrictedWard {
    std::size_t ward;
    Instant from;
    Instant until;
    directory::Restriction restriction;
};

struct World {
    int year;
    Shifts shifts;
    Region region;
    Model model;
    std::vector<int> minutes = {};    ///< from house to house, row by row
    std::vector<int> kilometres = {};
    std::vector<Case> cases = {};     ///< in the order of time
    Calibration calibration = {};
    std::vector<ClosedWard> closures = {};
    std::vector<RestrictedWard> restrictions = {}; ///< by ward

    std::size_t pair(std::size_t from, std::size_t to) const { return from * region.houses.size() + to; }
};

/// The level that it needs under those limits; nothing when it cannot be told, or is not the point (after the birth).
std::optional<CareLevel> required_level(Case const& one, std::span<directory::CareThreshold const> thresholds);

/// Places for the mother and all newborns, as the search itself asks for them; a newborn alone at type I lies beside its mother.
std::vector<transfers::PlaceNeed> wanted_places(Case const& one, std::optional<CareLevel> level);

/// The wards that would receive such a patient in that house: those of that kind, else of the next one that can do as much.
std::vector<std::size_t> receiving_wards(Region const& region, std::size_t house, BedKind kind);

} // namespace cigogne::whatif
