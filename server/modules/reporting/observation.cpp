#include "modules/reporting/observation.hpp"

#include "modules/reporting/figure.hpp"

#include <bit>

namespace cigogne::reporting {

namespace {

/// Rule: requests entered afterwards are kept out of response times (issue of the network; reference/domain.md 2.13).
std::optional<int> seconds_between(transfers::Measure const& measure, std::optional<Instant> begin, std::optional<Instant> end)
{
    if (measure.entered_a_posteriori || !begin || !end || *end < *begin)
        return std::nullopt;
    return static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(*end - *begin).count());
}

std::uint32_t bits_of(transfers::Codes<transfers::Dysfunction> const& dysfunctions)
{
    std::uint32_t bits = 0;
    for (auto const dysfunction : dysfunctions.values)
        bits |= 1U << static_cast<unsigned>(dysfunction);
    return bits;
}

} // namespace

Observation observation_of(transfers::Measure const& measure)
{
    Observation observation {
        .request = measure.id,
        .number = measure.number,
        .asked_at = measure.asked_at,
        .hour = measure.hour,
        .kind = measure.kind,
        .state = measure.state,
        .became_transfer = measure.became_transfer(),
        .has_arrived = measure.has_arrived(),
        .out_of_region = measure.out_of_region,
        .entered_a_posteriori = measure.entered_a_posteriori,
        .is_delivered = measure.born_on && measure.issue.value_or(transfers::Issue::LIVE_BIRTH) == transfers::Issue::LIVE_BIRTH,
        .corticosteroids_complete = measure.corticosteroids_complete,
        .stay_end = measure.stay_end,
        .origin_level = measure.origin_level,
        .destination_level = measure.destination_level,
        .motive = measure.motive,
        .urgency = measure.urgency,
        .age = measure.age,
        .origin = measure.origin,
        .destination = measure.destination,
        .calls = measure.calls,
        .answers = measure.answers,
        .refusals = measure.refusals,
        .feedbacks = measure.feedbacks,
        .to_place = seconds_between(measure, measure.clock_at, measure.place_at),
        .to_departure = seconds_between(measure, measure.place_at, measure.departed_at),
        .on_the_road = seconds_between(measure, measure.departed_at, measure.arrived_at),
        .dysfunctions = bits_of(measure.dysfunctions),
        .dysfunction_count = std::popcount(bits_of(measure.dysfunctions)),
    };
    mark(observation);
    return observation;
}

} // namespace cigogne::reporting
