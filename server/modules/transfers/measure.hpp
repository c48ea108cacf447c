#pragma once

#include "modules/directory/directory.hpp"
#include "modules/people/people.hpp"
#include "modules/transfers/codes.hpp"
#include "modules/transfers/dysfunction.hpp"
#include "modules/transfers/motives.hpp"
#include "modules/transfers/outcome.hpp"
#include "modules/transfers/reasons.hpp"
#include "modules/transfers/request_id.hpp"
#include "modules/transfers/state.hpp"
#include "modules/transfers/urgency.hpp"
#include "modules/transfers/vehicle_class.hpp"

namespace cigogne::transfers {

/// What figures know of one request, after all corrections: no identity, no free text. One row each, written with every change.
struct Measure {
    RequestId id;
    int number;
    std::int64_t position; ///< grows with each writing of any measure: what is after the last one read has changed
    int year;              ///< of the call, as Paris counts it: 1 January at 0:30 is of the new year
    int month;             ///< 1 to 12
    int hour;              ///< 0 to 23, local
    Kind kind;             ///< the final one: a request counts once
    Kind opened_as;
    State state;
    Instant asked_at;
    Instant clock_at; ///< where the response time begins: the call, or the conversion of an advice
    bool entered_a_posteriori = false; ///< kept out of response times
    bool in_service_hours = true;     ///< somebody of the cell was there at the call
    PlaceId origin;
    std::optional<directory::CareLevel> origin_level = {}; ///< on that day; none of a place that is no maternity
    std::optional<PlaceId> destination = {}; ///< where she arrived, else where she was last expected
    std::optional<directory::CareLevel> destination_level = {};
    bool out_of_region = false; ///< that place is not of this region
    std::optional<directory::CareLevel> required_level = {}; ///< none when neither term nor weight tells it
    std::optional<Motive> motive = {};
    std::optional<Urgency> urgency = {};
    std::optional<people::GestationalAge> age = {}; ///< at the call; of a newborn, at birth
    std::optional<people::Grams> weight = {};       ///< of a newborn
    int fetuses = 1;
    std::optional<int> mother_years = {};           ///< her age in whole years at the call
    int calls = 0;    ///< units asked
    int answers = 0;  ///< of these, that said yes or no
    int refusals = 0; ///< of these, that said no
    std::optional<Instant> place_at = {}; ///< the first place found
    std::optional<Instant> ordered_at = {};
    std::optional<Instant> departed_at = {};
    std::optional<Instant> arrived_at = {};
    std::optional<VehicleClass> class_suggested = {};
    std::optional<VehicleClass> class_used = {};
    std::optional<CancellationReason> cancelled_for = {};
    std::optional<StayEnd> stay_end = {}; ///< one for the request: of several who travelled, that which weighs most
    std::optional<Issue> issue = {};
    std::optional<CivilDate> born_on = {};
    std::optional<people::GestationalAge> age_at_birth = {};
    std::optional<Instant> born_at = {};           ///< when its hour is known: the first child's
    std::optional<people::Grams> birth_weight = {}; ///< the lightest child's
    std::optional<PlaceId> birth_place = {}; ///< the house of birth, as the issue tells it; out of the directory, none
    bool born_out_of_hospital = false;       ///< at home or on the way
    std::optional<bool> corticosteroids_complete = {}; ///< at birth
    int feedbacks = 0;
    Codes<Dysfunction> dysfunctions = {}; ///< detected or noted

    bool operator==(Measure const&) const = default;

    /// Whether it moved somebody: what TRF-03 counts.
    bool has_arrived() const { return arrived_at.has_value(); }
    bool became_transfer() const { return opened_as == Kind::AVIS && kind != Kind::AVIS; }
};
extern Table<Measure> const measure_row;

/// What one destination that was asked said last of one request: what rates of refusal count.
struct CallMeasure {
    RequestId request;
    int position; ///< in the order of the first call
    int year;     ///< of the request
    std::optional<PlaceId> place; ///< none out of the directory
    std::optional<Answer> answer; ///< none: still awaited
    std::optional<RefusalReason> reason;
    Instant called_at;
};
extern Table<CallMeasure> const call_measure_row;

} // namespace cigogne::transfers
