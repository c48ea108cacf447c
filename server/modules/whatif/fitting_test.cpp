#include "modules/whatif/fitting.hpp"
#include "modules/whatif/testing.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace cigogne::whatif {
namespace {

using namespace fixtures;
using transfers::Answer;
using transfers::CallMeasure;
using transfers::Kind;
using transfers::Measure;
using transfers::RefusalReason;
using transfers::State;

/// What happened in a year, request after request.
struct Told {
    std::vector<Measure> measures = {};
    std::vector<CallMeasure> calls = {};
};

/// House 0 of type I asks for a child of 28 weeks; who answered in order, ten minutes each; the last one takes it when it says yes.
struct Answered {
    int house;
    std::optional<RefusalReason> refusal = {};
};
void tell(Told& told, Instant asked_at, std::vector<Answered> const& answers)
{
    auto const id = transfers::RequestId::make(asked_at + Duration(static_cast<std::int64_t>(told.measures.size())));
    Measure measure { .id = id, .number = static_cast<int>(told.measures.size()) + 1, .position = 1, .year = 2025, .month = 3, .hour = 10, .kind = Kind::TNN, .opened_as = Kind::TNN, .state = State::ARRIVED, .asked_at = asked_at, .clock_at = asked_at, .origin = numbered<PlaceId>(0), .origin_level = CareLevel::T1, .required_level = CareLevel::T3, .urgency = transfers::Urgency::U2, .age = weeks(28) };
    auto at = asked_at;
    for (auto const& answer : answers) {
        at = at + 10min;
        told.calls.push_back({ id, ++measure.calls, 2025, numbered<PlaceId>(answer.house), answer.refusal ? Answer::REFUSED : Answer::ACCEPTED, answer.refusal, at });
        measure.refusals += answer.refusal.has_value();
    }
    bool const is_placed = !answers.empty() && !answers.back().refusal;
    measure.state = is_placed ? State::ARRIVED : State::NO_PLACE_IN_REGION;
    if (is_placed) {
        measure.destination = numbered<PlaceId>(answers.back().house);
        measure.place_at = at;
        measure.departed_at = at + 60min;
        measure.arrived_at = at + 120min;
    }
    told.measures.push_back(measure);
}

/// Houses 1, nearest, and 2 have one place of intensive care each.
World three_houses()
{
    auto world = quiet_world(3);
    world.region.houses[0].levels = { { day("2020-01-01"), CareLevel::T1 } };
    set_road(world, 0, 1, 50, 60);
    set_road(world, 0, 2, 110, 130);
    add_ward(world, 1, BedKind::REA, 1);
    add_ward(world, 2, BedKind::REA, 1);
    world.model.stay_days.fill(1e-6); // what was moved there weighs nothing
    return world;
}

Calibration fitted(Told const& told, World world = three_houses())
{
    auto const record = record_of(told.measures, told.calls, world.region, world.model, world.kilometres);
    world.cases = record.cases;
    return counted_by(record, world);
}

Instant hour(int number) { return at("2025-03-01T08:00:00Z") + std::chrono::hours(number); }

TEST(Fitting, gives_a_ward_the_patients_that_make_it_refuse_as_often_as_it_did)
{
    Told told;
    for (int request = 0; request < 100; ++request) {
        if (request % 10 < 3)
            tell(told, hour(request), { { 1, RefusalReason::NO_REA_BED }, { 2 } });
        else
            tell(told, hour(request), { { 1 } });
    }
    auto const calibration = fitted(told);
    // House 1 refused 30 of 100, house 2 none of 30: 30 of 130 together, which stands for thirty answers of each.
    auto const together = 30.0 / 130;
    EXPECT_NEAR(calibration.own_load[0], -std::log(1 - (30 + 30 * together) / 130), 1e-6);
    EXPECT_NEAR(calibration.own_load[1], -std::log(1 - 30 * together / 60), 1e-6);
    EXPECT_EQ(calibration.other_refusals[1], 0);
    EXPECT_EQ(calibration.first_answer[0].median(), 10);
    EXPECT_EQ(calibration.next_answer[0].median(), 10);
}

TEST(Fitting, tells_refusals_for_other_reasons_from_those_for_want_of_places)
{
    Told told;
    for (int request = 0; request < 200; ++request) {
        if (request % 4 == 0)
            tell(told, hour(request), { { 1, request % 8 == 0 ? RefusalReason::NO_REA_BED : RefusalReason::MEDICAL_DISAGREEMENT }, { 2 } });
        else
            tell(told, hour(request), { { 1 } });
    }
    auto const calibration = fitted(told);
    // A quarter refused, half of them for each reason: both stand side by side, 1 - 0.75^(1/2) each.
    auto const each = 1 - std::sqrt(0.75);
    auto const together = 1 - std::sqrt(200.0 / 250);
    EXPECT_NEAR(calibration.other_refusals[1], (200 * each + 30 * together) / 230, 1e-6);
    EXPECT_NEAR(calibration.own_load[0], -std::log(1 - (200 * each + 30 * together) / 230), 1e-6);
}

TEST(Fitting, counts_the_houses_that_were_not_called_in_their_turn)
{
    Told told;
    for (int request = 0; request < 50; ++request)
        tell(told, hour(request), { { request % 5 < 2 ? 2 : 1 } });
    // 20 times house 1, in front, was passed over; 30 times it was called, and 20 times house 2.
    EXPECT_DOUBLE_EQ(fitted(told).passed_over[0], 20.0 / 70);
}

TEST(Fitting, knows_what_was_done_after_refusals)
{
    Told told;
    for (int request = 0; request < 40; ++request)
        tell(told, hour(request), { { 1, RefusalReason::NO_REA_BED }, { 2 } });
    for (int request = 40; request < 50; ++request)
        tell(told, hour(request), { { 1, RefusalReason::NO_REA_BED } }); // the region was left with one house still to call
    for (int request = 50; request < 56; ++request)
        tell(told, hour(request), { { 1, RefusalReason::NO_REA_BED }, { 2, RefusalReason::NO_REA_BED } });
    for (int request = 56; request < 60; ++request) { // house 1 had refused too, then took it
        tell(told, hour(request), { { 2, RefusalReason::NO_REA_BED }, { 1 } });
        ++told.measures.back().refusals;
    }
    auto const calibration = fitted(told);
    EXPECT_DOUBLE_EQ(calibration.turns[0].leaves, 0);
    EXPECT_DOUBLE_EQ(calibration.turns[1].leaves, 10.0 / 60);
    EXPECT_DOUBLE_EQ(calibration.last_turn.leaves, 0.6); // when both had refused: six of ten
    EXPECT_DOUBLE_EQ(calibration.last_turn.asks_again, 0.4);
}

TEST(Fitting, tells_which_houses_are_kept_for_others_and_which_level_is_sought)
{
    auto world = three_houses();
    world.region.houses[1].levels = { { day("2020-01-01"), CareLevel::T2B } };
    world.region.wards[0].kind = BedKind::SI;
    Told told;
    for (int request = 0; request < 60; ++request) { // 33 weeks: type IIB is enough; house 2 is of type III
        if (request % 3 == 0)
            tell(told, hour(request), { { 2, RefusalReason::LEVEL_NOT_NEEDED }, { 1 } });
        else
            tell(told, hour(request), { { 1 } });
    }
    for (auto& measure : told.measures) {
        measure.age = weeks(33);
        measure.required_level = CareLevel::T2B;
    }
    auto calibration = fitted(told, world);
    EXPECT_NEAR(calibration.kept_for_others[1], 0.98, 1e-9); // all twenty, and nobody refuses everything
    EXPECT_EQ(calibration.own_load[0], load_for(0, 1, std::array { 1 })); // house 1 refused nobody
    EXPECT_EQ(calibration.sought.at(false, CareLevel::T2B, 0.99), CareLevel::T2B);
    for (auto& call : told.calls)
        call.place = numbered<PlaceId>(2); // all go to type III
    calibration = fitted(told, world);
    EXPECT_EQ(calibration.sought.at(false, CareLevel::T2B, 0), CareLevel::T3);
    EXPECT_EQ(calibration.sought.at(false, CareLevel::T2A, 0), CareLevel::T2A); // nothing told of it
}

TEST(Fitting, of_a_few_requests_leaves_the_settings)
{
    Told told;
    for (int request = 0; request < 29; ++request)
        tell(told, hour(request), { { 1, RefusalReason::NO_REA_BED }, { 2 } });
    auto world = three_houses();
    world.calibration.own_load = { 0.4, 0.5 };
    auto const calibration = fitted(told, world);
    EXPECT_EQ(calibration.own_load, (std::vector { 0.4, 0.5 }));
    EXPECT_EQ(calibration.last_turn.leaves, 1);
    EXPECT_EQ(calibration.first_answer[0].median(), 10);
}

/// A year whose houses answer by chance alone, each with a will of its own; the cell calls the nearest first.
Told year_by_chance(std::uint64_t seed)
{
    Told told;
    Chance chance(seed);
    for (int request = 0; request < 800; ++request) {
        std::vector<Answered> answers;
        if (!chance.percent(70))
            answers.push_back({ 1, chance.percent(60) ? RefusalReason::NO_REA_BED : RefusalReason::NO_STAFF });
        else
            answers.push_back({ 1 });
        if (answers.back().refusal && chance.percent(90))
            answers.push_back(chance.percent(55) ? Answered { 2 } : Answered { 2, RefusalReason::NO_REA_BED });
        tell(told, hour(request * 9), answers);
    }
    return told;
}

TEST(Fitting, on_one_year_comes_near_another_one_that_it_has_not_seen)
{
    auto world = three_houses();
    world.region.wards[0].beds = 6;
    world.region.wards[1].beds = 4;
    world.model.stay_days.fill(0.3); // who lies there when one request asks is gone when the next one does
    auto const before = year_by_chance(1);
    auto const seen = record_of(before.measures, before.calls, world.region, world.model, world.kilometres);
    auto earlier_world = world;
    earlier_world.cases = seen.cases;
    auto const earlier = calibrated_by(seen, earlier_world);
    auto const told = year_by_chance(2);
    auto const record = record_of(told.measures, told.calls, world.region, world.model, world.kilometres);
    world.cases = record.cases;
    world.calibration = calibrated_by(record, world);
    Comparison comparison(world, {}, 5, figures_of(std::span<Passage const>(record.passages())), earlier);
    for (int replay = 0; replay < 40; ++replay)
        comparison.replay_once();
    for (auto const& figure : comparison.figures()) {
        if (!figure.recorded || !figure.before || figure.figure == Figure::ACCEPTANCE_P90)
            continue;
        EXPECT_NE(fidelity_of(*figure.before, *figure.recorded, figure.figure), Fidelity::FAR) << word(figure.figure).label << ": " << *figure.recorded << ", " << figure.before->median;
        // Another year of as many requests: within chance of both years, a quarter at most here.
        EXPECT_NEAR(figure.checked->median, *figure.recorded, 0.25 * *figure.recorded + 1) << word(figure.figure).label;
    }
}

} // namespace
} // namespace cigogne::whatif
