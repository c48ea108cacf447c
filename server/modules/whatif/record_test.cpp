#include "modules/whatif/record.hpp"
#include "modules/whatif/testing.hpp"

#include <gtest/gtest.h>

namespace cigogne::whatif {
namespace {

using namespace fixtures;
using transfers::CancellationReason;
using transfers::Kind;
using transfers::Measure;
using transfers::State;

/// House 0 of type I asked; house 1 of type III took her after 2 calls and 40 minutes; she left an hour later.
Measure arrived()
{
    auto const asked = at("2025-03-10T09:00:00Z");
    return { .id = transfers::RequestId::make(asked), .number = 1, .position = 1, .year = 2025, .month = 3, .hour = 10, .kind = Kind::TIU_ASC, .opened_as = Kind::TIU_ASC, .state = State::ARRIVED, .asked_at = asked, .clock_at = asked, .entered_a_posteriori = false, .in_service_hours = true, .origin = numbered<PlaceId>(0), .origin_level = CareLevel::T1, .destination = numbered<PlaceId>(1), .destination_level = CareLevel::T3, .out_of_region = false, .required_level = CareLevel::T3, .motive = {}, .urgency = transfers::Urgency::U2, .age = weeks(28), .weight = {}, .fetuses = 1, .mother_years = {}, .calls = 2, .answers = 2, .refusals = 1, .place_at = asked + 40min, .ordered_at = asked + 50min, .departed_at = asked + 100min, .arrived_at = asked + 160min, .class_suggested = {}, .class_used = {}, .cancelled_for = {}, .stay_end = {}, .issue = {}, .born_on = {}, .age_at_birth = {}, .corticosteroids_complete = {}, .feedbacks = 0, .dysfunctions = {} };
}

World two_houses()
{
    auto world = quiet_world(2);
    world.region.houses[0].levels = { { day("2020-01-01"), CareLevel::T1 } };
    set_road(world, 0, 1, 50, 60);
    add_ward(world, 1, BedKind::OBS_GHR, 10);
    add_ward(world, 1, BedKind::REA, 10);
    return world;
}

Record read(std::vector<Measure> const& measures, std::vector<transfers::CallMeasure> const& calls = {})
{
    auto const world = two_houses();
    return record_of(measures, calls, world.region, world.model, world.kilometres);
}

transfers::CallMeasure call(Measure const& measure, int position, transfers::Answer answer, std::optional<transfers::RefusalReason> reason = {})
{
    return { measure.id, position, 2025, numbered<PlaceId>(position), answer, reason, measure.clock_at + std::chrono::minutes(10 * position) };
}

TEST(Record, tells_what_happened_to_each_request)
{
    auto born = arrived();
    born.state = State::CANCELLED;
    born.cancelled_for = CancellationReason::DELIVERED_BEFORE_DEPARTURE;
    auto nowhere = arrived();
    nowhere.state = State::NO_PLACE_IN_REGION;
    nowhere.place_at = {};
    auto const record = read({ arrived(), born, nowhere });
    ASSERT_EQ(record.histories.size(), 3u);
    EXPECT_EQ(record.histories[0].passage.ending, Ending::PLACED);
    EXPECT_EQ(record.histories[0].passage.refusals, 1);
    EXPECT_EQ(record.histories[0].passage.acceptance_minutes, 40);
    EXPECT_EQ(record.histories[0].passage.kilometres, 60);
    EXPECT_EQ(record.histories[1].passage.ending, Ending::BORN_BEFORE_DEPARTURE);
    EXPECT_TRUE(record.histories[1].passage.out_born);
    EXPECT_EQ(record.histories[2].passage.ending, Ending::OUT_OF_REGION);
    EXPECT_FALSE(record.histories[2].passage.acceptance_minutes);
    EXPECT_EQ(record.cases[0].preparation_minutes, 60);
}

TEST(Record, leaves_out_what_moved_nobody_and_says_why)
{
    auto advice = arrived();
    advice.kind = Kind::AVIS;
    auto back = arrived();
    back.kind = Kind::TIU_DESC;
    auto better = arrived();
    better.cancelled_for = CancellationReason::SYMPTOMS_RESOLVED;
    auto sought = arrived();
    sought.state = State::SEARCHING;
    auto abroad = arrived();
    abroad.origin = numbered<PlaceId>(77);
    auto const record = read({ advice, back, better, sought, abroad, arrived() });
    EXPECT_EQ(record.cases.size(), 1u);
    EXPECT_EQ(record.left_out.advice, 1);
    EXPECT_EQ(record.left_out.returns, 1);
    EXPECT_EQ(record.left_out.stopped, 1);
    EXPECT_EQ(record.left_out.live, 1);
    EXPECT_EQ(record.left_out.foreign, 1);
    EXPECT_EQ(record.left_out.all(), 5);
}

TEST(Record, keeps_a_level_that_age_and_weight_do_not_explain)
{
    auto malformation = arrived();
    malformation.age = weeks(38);
    auto const record = read({ arrived(), malformation });
    EXPECT_FALSE(record.cases[0].fixed_level);
    EXPECT_EQ(record.cases[1].fixed_level, CareLevel::T3);
}

TEST(Record, keeps_what_each_house_answered)
{
    using transfers::Answer;
    auto const measure = arrived();
    auto const record = read({ measure },
        { call(measure, 1, Answer::REFUSED, transfers::RefusalReason::NO_REA_BED), call(measure, 2, Answer::ACCEPTED), call(measure, 3, Answer::NO_ANSWER) });
    auto const& history = record.histories[0];
    ASSERT_EQ(history.answers.size(), 2u); // nobody answered the third
    EXPECT_EQ(history.answers[0].house, 1u);
    EXPECT_EQ(history.answers[0].refused, Refused::NEWBORN_PLACE);
    EXPECT_FALSE(history.answers[1].house); // not of this region
    EXPECT_EQ(history.answers[1].refused, Refused::NO);
    EXPECT_FALSE(history.asked_again);
}

TEST(Record, knows_that_a_house_that_had_refused_took_her_when_it_was_asked_again)
{
    auto const measure = arrived(); // one refusal, and no house that still refuses
    auto const record = read({ measure }, { call(measure, 1, transfers::Answer::ACCEPTED) });
    EXPECT_TRUE(record.histories[0].asked_again);
    EXPECT_EQ(record.histories[0].answers[0].refused, Refused::UNTOLD);
}

TEST(Record, counts_no_delay_of_what_was_entered_afterwards)
{
    auto late = arrived();
    late.entered_a_posteriori = true;
    auto const record = read({ late });
    EXPECT_FALSE(record.cases[0].is_timed);
    EXPECT_FALSE(record.histories[0].passage.acceptance_minutes);
    EXPECT_FALSE(record.histories[0].place_at);
}

TEST(Record, asks_for_the_plateau_of_the_motive)
{
    auto heart = arrived();
    heart.motive = transfers::Motive::CARDIO_NN;
    EXPECT_TRUE(read({ heart }).cases[0].capabilities.has(directory::Capability::NEONATAL_CARDIOLOGY));
}

TEST(Record, tells_how_often_a_birth_comes_before_the_departure)
{
    auto born = arrived();
    born.cancelled_for = CancellationReason::DELIVERED_BEFORE_DEPARTURE;
    born.ordered_at = {};
    born.place_at = {};
    auto const record = read({ arrived(), arrived(), arrived(), born });
    EXPECT_DOUBLE_EQ(record.births_a_minute[static_cast<std::size_t>(transfers::Urgency::U2)], 1.0 / (3 * 100 + 60));
}

TEST(Record, tells_when_the_child_was_born_where_it_was_noted)
{
    auto born = arrived();
    born.cancelled_for = CancellationReason::DELIVERED_BEFORE_DEPARTURE;
    born.born_at = born.clock_at + 80min;
    auto const record = read(std::vector<Measure>(5, born));
    EXPECT_DOUBLE_EQ(record.births_a_minute[static_cast<std::size_t>(transfers::Urgency::U2)], 5.0 / (5 * 80));
}

TEST(Record, counts_the_places_of_those_who_were_moved)
{
    auto const record = read(std::vector<Measure>(73, arrived()));
    EXPECT_NEAR(record.load[0], 2, 1e-9); // 73 stays of 10 days over 365
}

} // namespace
} // namespace cigogne::whatif
