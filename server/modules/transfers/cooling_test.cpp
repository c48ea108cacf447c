#include "modules/transfers/cooling.hpp"

#include <gtest/gtest.h>

/// Limits of 6 h, 1,800 g and 36 weeks: reference/domain.md 3.2, general knowledge, settings to be verified by the network.
namespace cigogne::transfers {
namespace {

using people::GestationalAge;
using people::Grams;

Instant at(char const* time) { return from_paris(*CivilDate::parse("2026-11-21"), *TimeOfDay::parse(time)); }

TEST(Cooling, is_to_begin_before_six_hours_of_life)
{
    auto const all = coolings({ ToCool { at("08:10") } }, {});
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all.front().before_at, at("14:10"));
    EXPECT_EQ(all.front().newborn, 1);
    EXPECT_FALSE(all.front().started_after_minutes);
}

TEST(Cooling, follows_the_setting_and_the_hour_of_birth_once_that_is_corrected)
{
    CoolingLimits limits;
    limits.before = 300min;
    EXPECT_EQ(coolings({ ToCool { at("08:10") } }, limits).front().before_at, at("13:10"));
    EXPECT_EQ(coolings({ ToCool { at("07:40") } }, limits).front().before_at, at("12:40"));
}

TEST(Cooling, that_has_begun_tells_at_which_minute_of_life)
{
    auto const cooling = coolings({ ToCool { .born_at = at("10:10"), .started_at = at("13:30") } }, {}).front();
    EXPECT_EQ(cooling.started_at, at("13:30"));
    EXPECT_EQ(cooling.started_after_minutes, 200); // 3 h 20
}

TEST(Cooling, of_twins_stands_worst_first)
{
    auto const all = coolings({ ToCool { .born_at = at("08:00"), .started_at = at("10:00") }, ToCool { at("08:20") }, ToCool { at("08:10") } }, {});
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[0].newborn, 3);
    EXPECT_EQ(all[1].newborn, 2);
    EXPECT_EQ(all[2].newborn, 1);
}

TEST(Cooling, of_a_child_whose_hour_of_birth_is_unknown_has_no_clock_and_the_other_keeps_its_rank)
{
    auto const all = coolings({ std::nullopt, ToCool { at("08:20") } }, {});
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all.front().newborn, 2);
}

TEST(Cooling, says_the_usual_limits_only_of_a_child_below_them)
{
    auto const below = coolings({ ToCool { .born_at = at("08:00"), .weight = Grams::make(1799), .age = GestationalAge::make(35, 6) } }, {}).front();
    EXPECT_EQ(below.below_grams, 1800);
    EXPECT_EQ(below.below_days, 252);
    auto const within = coolings({ ToCool { .born_at = at("08:00"), .weight = Grams::make(1800), .age = GestationalAge::make(36, 0) } }, {}).front();
    EXPECT_FALSE(within.below_grams);
    EXPECT_FALSE(within.below_days);
    EXPECT_FALSE(coolings({ ToCool { at("08:00") } }, {}).front().below_grams) << "not told is not below";
}

TEST(Cooling, is_due_by_the_first_clock_that_nobody_has_noted_the_end_of)
{
    EXPECT_EQ(cooling_due(coolings({ ToCool { at("08:20") }, ToCool { at("08:10") } }, {})), at("14:10"));
    EXPECT_EQ(cooling_due(coolings({ ToCool { .born_at = at("08:10"), .started_at = at("10:00") }, ToCool { at("08:20") } }, {})), at("14:20"));
    EXPECT_FALSE(cooling_due(coolings({ ToCool { .born_at = at("08:10"), .started_at = at("10:00") } }, {})));
    EXPECT_FALSE(cooling_due({})) << "another motive has no clock";
}

TEST(Cooling, is_awaited_where_the_child_has_arrived_until_its_limit)
{
    auto const twins = coolings({ ToCool { at("08:10") }, ToCool { at("08:40") } }, {}); // to begin before 14:10 and 14:40
    EXPECT_EQ(cooling_ahead(twins, at("14:09")), at("14:10"));
    EXPECT_EQ(cooling_ahead(twins, at("14:10")), at("14:40")) << "the first one's limit is behind, not the other's";
    EXPECT_FALSE(cooling_ahead(twins, at("14:40")));
    EXPECT_FALSE(cooling_ahead(coolings({ ToCool { .born_at = at("08:10"), .started_at = at("10:00") } }, {}), at("11:00"))) << "begun";
    EXPECT_FALSE(cooling_ahead({}, at("11:00")));
}

TEST(Cooling, of_an_anoxia_told_less_urgent_proposes_to_be_more)
{
    auto const clocks = coolings({ ToCool { at("08:10") } }, {}); // to begin before 14:10
    EXPECT_EQ(urgency_proposals(clocks, Urgency::U3, {}, {}),
        (std::vector<UrgencyProposal> { { Urgency::U2, at("08:10"), at("12:10") }, { Urgency::U1, at("12:10"), at("14:10") } }));
    EXPECT_EQ(urgency_proposals(clocks, Urgency::U4, {}, {}).size(), 2u);
    EXPECT_EQ(urgency_proposals(clocks, Urgency::U2, {}, {}), (std::vector<UrgencyProposal> { { Urgency::U1, at("12:10"), at("14:10") } }));
    EXPECT_TRUE(urgency_proposals(clocks, Urgency::U1, {}, {}).empty());
    EXPECT_TRUE(urgency_proposals(coolings({ ToCool { at("08:10"), at("10:00") } }, {}), Urgency::U3, {}, {}).empty()) << "begun already";
    EXPECT_TRUE(urgency_proposals({}, Urgency::U3, {}, {}).empty());
}

} // namespace
} // namespace cigogne::transfers
