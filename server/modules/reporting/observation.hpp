#pragma once

#include "modules/directory/directory.hpp"
#include "modules/people/people.hpp"
#include "modules/transfers/transfers.hpp"
#include "platform/core/date.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace cigogne::reporting {

/// What figures read of one request: its measure without what no figure asks for, small enough to keep years of them in memory.
struct Observation {
    transfers::RequestId request;
    int number;
    Instant asked_at;
    int hour; ///< 0 to 23, in Paris
    transfers::Kind kind;
    transfers::State state;
    bool became_transfer; ///< opened as an advice
    bool has_arrived;
    bool out_of_region;
    bool entered_a_posteriori;
    bool is_delivered; ///< of a live child, as far as anybody said; the day is known
    std::optional<bool> corticosteroids_complete;
    std::optional<transfers::StayEnd> stay_end; ///< as far as anybody said
    std::optional<directory::CareLevel> origin_level; ///< none of a place that is no maternity
    std::optional<directory::CareLevel> destination_level;
    std::optional<transfers::Motive> motive;
    std::optional<transfers::Urgency> urgency;
    std::optional<people::GestationalAge> age;
    PlaceId origin;
    std::optional<PlaceId> destination;
    int calls;
    int answers;
    int refusals;
    int feedbacks;
    /// Response times, in seconds. None of what was entered afterwards, nor where one of the two instants is missing or comes first.
    std::optional<int> to_place;     ///< from where the clock begins to the first place found
    std::optional<int> to_departure; ///< from that place to the departure
    std::optional<int> on_the_road;  ///< from the departure to the arrival
    std::uint32_t dysfunctions;      ///< one bit each, in the order of the list
    int dysfunction_count;

    /// Which figures count it, one bit each in the order of `figures()`: set once, when it is made.
    std::uint64_t counted = 0;
    std::uint64_t among = 0;    ///< is in the denominator
    std::uint64_t left_out = 0; ///< should be counted, and cannot be: a date or an answer is missing

    bool has(transfers::Dysfunction dysfunction) const { return dysfunctions >> static_cast<unsigned>(dysfunction) & 1U; }
};

Observation observation_of(transfers::Measure const& measure);

} // namespace cigogne::reporting
