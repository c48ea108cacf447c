#pragma once

#include "modules/directory/directory.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// The establishments and units of the region, as the simulator takes them.
namespace cigogne::whatif {

using directory::BedKind;
using directory::CareLevel;
using directory::UnitId;

/// The kinds of places that are replayed: those that a request asks for. Delivery rooms and kangaroo units are not.
constexpr bool is_replayed(BedKind kind)
{
    return kind != BedKind::SDN && kind != BedKind::KANG;
}

/// The level of an establishment from a day on; none for what is no maternity of type I to III.
struct DatedLevel {
    CivilDate from;
    std::optional<CareLevel> level;
};

struct House {
    PlaceId id;
    std::string name;
    directory::Coordinates where;
    std::vector<DatedLevel> levels = {};                     ///< in order of days; the last one that has begun counts
    std::vector<directory::CareThreshold> own_thresholds = {};
    directory::Capabilities capabilities = {};               ///< beside its places
    std::vector<std::size_t> usual = {};                     ///< where it usually sends: indexes in the region

    std::optional<CareLevel> level_on(CivilDate day) const;
    /// Its own limit on that day, at the level that it has then.
    std::optional<directory::CareThreshold> own_threshold_on(CivilDate day) const;
};

struct Ward {
    UnitId id;
    std::size_t house; ///< index in the region
    BedKind kind;
    std::string name;
    int beds;
};

struct Region {
    std::vector<House> houses = {};
    std::vector<Ward> wards = {};
    std::vector<directory::CareThreshold> thresholds = {};
    int without_count = 0; ///< units left out, for nobody wrote how many beds they have

    std::optional<std::size_t> house(PlaceId id) const;
    Ward const* ward(UnitId id) const;
    /// The first ward of that kind in that house; nothing when it has none.
    std::optional<std::size_t> ward_of(std::size_t house, BedKind kind) const;
};

} // namespace cigogne::whatif
