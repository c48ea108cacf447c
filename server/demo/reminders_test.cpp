#include "demo/reminders.hpp"

#include <gtest/gtest.h>

/// Three reminders at most, a week apart: design proposal of the network's reminders.
namespace cigogne::demo {
namespace {

using namespace transfers;

Instant at(char const* date, char const* time) { return from_paris(*CivilDate::parse(date), *TimeOfDay::parse(time)); }

std::optional<Reminded> reminded(Pending what, Instant since, Instant now)
{
    return reminded_by({ RequestId::make(since), what, since, {} }, {}, now);
}

TEST(DemoReminders, are_those_of_the_mornings_that_have_been)
{
    EXPECT_FALSE(reminded(Pending::STAY, at("2026-11-20", "10:00"), at("2026-11-21", "08:59"))) << "nine o'clock has not struck";
    auto const once = reminded(Pending::STAY, at("2026-11-20", "10:00"), at("2026-11-27", "14:00"));
    ASSERT_TRUE(once);
    EXPECT_EQ(once->count, 1);
    EXPECT_EQ(once->last_at, at("2026-11-21", "09:00")) << "the first morning after it was due";
    auto const twice = reminded(Pending::STAY, at("2026-11-20", "10:00"), at("2026-11-28", "09:00"));
    EXPECT_EQ(twice->count, 2);
    EXPECT_EQ(twice->last_at, at("2026-11-28", "09:00"));
}

TEST(DemoReminders, end_by_themselves)
{
    auto const all = reminded(Pending::ISSUE, at("2026-01-05", "08:00"), at("2026-11-21", "14:00"));
    EXPECT_EQ(all->count, 3);
    EXPECT_EQ(all->last_at, at("2026-01-19", "09:00"));
}

TEST(DemoReminders, of_a_feedback_wait_a_week_after_its_notice)
{
    EXPECT_FALSE(reminded(Pending::READING, at("2026-11-10", "16:00"), at("2026-11-16", "18:00")));
    EXPECT_EQ(reminded(Pending::READING, at("2026-11-10", "16:00"), at("2026-11-17", "18:00"))->last_at, at("2026-11-17", "09:00"));
}

} // namespace
} // namespace cigogne::demo
