#pragma once

#include "modules/reporting/counting.hpp"

#include <algorithm>
#include <map>
#include <random>

/// Measures to count in tests: told one by one, or drawn at random.
namespace cigogne::reporting::samples {

inline Instant at(char const* day, char const* time = "10:00")
{
    return from_paris(*CivilDate::parse(day), *TimeOfDay::parse(time));
}

inline PlaceId place(int number)
{
    static std::vector<PlaceId> places;
    while (static_cast<int>(places.size()) <= number)
        places.push_back(PlaceId::make(at("2026-01-01")));
    return places[static_cast<std::size_t>(number)];
}

/// A transfer asked for at that time; the test says what else is known.
inline transfers::Measure asked(Instant when, transfers::Kind kind = transfers::Kind::TIU_ASC)
{
    static int number = 0;
    auto const local = in_paris(when);
    return {
        .id = transfers::RequestId::make(when),
        .number = ++number,
        .position = number,
        .year = static_cast<int>(local.date.ymd().year()),
        .month = static_cast<int>(static_cast<unsigned>(local.date.ymd().month())),
        .hour = local.time.hour(),
        .kind = kind,
        .opened_as = kind,
        .state = transfers::State::SEARCHING,
        .asked_at = when,
        .clock_at = when,
        .origin = place(1),
        .origin_level = directory::CareLevel::T1,
    };
}

inline transfers::Measure arrived(transfers::Measure measure, Duration to_place = 10min, Duration to_departure = 60min, Duration on_the_road = 90min)
{
    measure.place_at = measure.clock_at + to_place;
    measure.departed_at = *measure.place_at + to_departure;
    measure.arrived_at = *measure.departed_at + on_the_road;
    measure.state = transfers::State::ARRIVED;
    return measure;
}

/// Years as they are kept: by local year, in the order of the calls.
inline Material material_of(std::vector<transfers::Measure> measures, std::unordered_set<PlaceId> maternities = {})
{
    std::ranges::sort(measures, {}, &transfers::Measure::asked_at);
    std::map<int, Year> years;
    for (auto const& measure : measures)
        years[measure.year].push_back(observation_of(measure));
    Material material { {}, std::move(maternities) };
    for (auto& [year, observations] : years)
        material.years.push_back(std::make_shared<Year const>(std::move(observations)));
    return material;
}

inline Period period(char const* from, char const* to)
{
    return *Period::make(*CivilDate::parse(from), *CivilDate::parse(to));
}

/// Whatever may be: the same for the same seed.
inline std::vector<transfers::Measure> drawn(std::size_t count, std::uint32_t seed, char const* from = "2024-12-01", int days = 460)
{
    std::mt19937 random(seed);
    auto const below = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    std::vector<transfers::Measure> measures;
    for (std::size_t index = 0; index < count; ++index) {
        auto one = asked(at(from, "00:00") + std::chrono::minutes(below(days * 24 * 60)), static_cast<transfers::Kind>(below(7)));
        one.opened_as = below(10) == 0 ? transfers::Kind::AVIS : one.kind;
        one.clock_at = one.became_transfer() ? one.asked_at + std::chrono::minutes(below(600)) : one.asked_at;
        one.entered_a_posteriori = below(8) == 0;
        one.origin = place(1 + below(60));
        one.origin_level = static_cast<directory::CareLevel>(below(4));
        one.motive = below(10) == 0 ? std::nullopt : std::optional(static_cast<transfers::Motive>(below(static_cast<int>(words<transfers::Motive>.size()))));
        one.urgency = below(10) == 0 ? std::nullopt : std::optional(static_cast<transfers::Urgency>(below(4)));
        one.age = below(10) == 0 ? std::nullopt : people::GestationalAge::make(20 * 7 + below(23 * 7));
        one.calls = below(6);
        one.answers = below(one.calls + 1);
        one.refusals = below(one.answers + 1);
        one.feedbacks = below(3);
        if (one.kind != transfers::Kind::AVIS && below(4) > 0) {
            one = arrived(one, std::chrono::seconds(below(7200)), std::chrono::seconds(below(30000)), std::chrono::seconds(below(12000)));
            one.out_of_region = below(20) == 0;
            if (!one.out_of_region)
                one.destination = place(1 + below(60));
            one.destination_level = one.destination ? std::optional(static_cast<directory::CareLevel>(below(4))) : std::nullopt;
            one.born_on = below(3) == 0 ? std::nullopt : std::optional(paris_date(*one.arrived_at));
            one.stay_end = below(5) == 0 ? std::nullopt : std::optional(static_cast<transfers::StayEnd>(below(static_cast<int>(words<transfers::StayEnd>.size()))));
            one.corticosteroids_complete = below(3) == 0 ? std::nullopt : std::optional(below(2) == 0);
        }
        for (auto code = 0; code < 10; ++code) {
            if (below(15) == 0)
                one.dysfunctions.values.push_back(static_cast<transfers::Dysfunction>(code));
        }
        measures.push_back(std::move(one));
    }
    return measures;
}

} // namespace cigogne::reporting::samples
