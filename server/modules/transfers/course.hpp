#pragma once

#include "modules/transfers/request.hpp"

/// How a request went, read from its facts: what figures and dysfunctions are made of.
namespace cigogne::transfers {

struct Course {
    Instant clock_at; ///< where the response time begins: the call, or the conversion of an advice
    std::optional<Instant> first_place_at = {};
    std::optional<Instant> last_place_at = {}; ///< the place for which she left, or is to leave
    std::optional<Instant> ordered_at = {};
    std::optional<Instant> departed_at = {};
    std::optional<Instant> arrived_at = {};
    std::optional<Instant> returned_at = {}; ///< back where she had left from
    int calls = 0;
    int answers = 0;
    int refusals = 0;
    std::optional<VehicleClass> class_suggested = {};
    std::optional<VehicleClass> class_used = {};
    bool has_class_reason = false;
    bool diverted_not_for_a_place = false; ///< from a house of the directory to where she went last: for her state, a birth or the road
    bool worsened_on_the_road = false;
    std::vector<Instant> births = {}; ///< whose hour is known: noted in the journal, or told with the issue
    bool born_before_departure = false;
};

Course course_of(Request const& request);

/// Where she arrived or is expected; of a request that has ended without it, where she was expected when it ended. A place that was withdrawn,
/// or was there no more at the reopening, is nobody's destination.
std::optional<Destination> last_destination(Request const& request);

} // namespace cigogne::transfers
