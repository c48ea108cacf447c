#pragma once

#include "modules/directory/care_level.hpp"
#include "platform/security/scope.hpp"

#include <span>
#include <vector>

/// Which maternities a period had: a year counts those that have closed since.
namespace cigogne::directory {

/// What a place is from a day on, until the next such day.
struct PlaceWas {
    PlaceId place;
    PlaceKind kind;
    CivilDate from;
    std::optional<CivilDate> closed_on = {}; ///< of the place: the first day on which it is open no more
};

/// The places that were a maternity of type I to III on at least one day of the period, both days included. `kinds` stand by place, then day.
/// One that became a birth-less centre, or has closed, counts until the day before.
std::vector<PlaceId> maternities_among(std::span<PlaceWas const> kinds, CivilDate first, CivilDate last);

} // namespace cigogne::directory
