#include "modules/transfers/reminder.hpp"

#include <gtest/gtest.h>

/// Who is reminded when. Source: design proposal, to be validated by the network.
namespace cigogne::transfers {
namespace {

CivilDate day(char const* text) { return *CivilDate::parse(text); }
Instant at(char const* date, char const* time = "09:00") { return from_paris(day(date), *TimeOfDay::parse(time)); }

auto const rodez = PlaceId::make(at("2026-11-16"));
auto const montpellier = PlaceId::make(at("2026-11-16"));

LateQuestion awaited(Pending what, Instant since)
{
    return { RequestId::make(at("2026-11-16")), what, since, houses_asked(what, rodez, montpellier) };
}
/// The day of the next reminder, or "never".
std::string next(LateQuestion const& question, std::optional<Reminded> const& reminded = {}, ReminderRules const& rules = {})
{
    auto const found = next_reminder(question, reminded, rules);
    return found ? found->text() : "never";
}

TEST(Reminders, go_to_those_who_know)
{
    EXPECT_EQ(houses_asked(Pending::STAY, rodez, montpellier), std::vector { montpellier });
    EXPECT_EQ(houses_asked(Pending::ISSUE, rodez, montpellier), (std::vector { montpellier, rodez }));
    EXPECT_EQ(houses_asked(Pending::READING, rodez, montpellier), std::vector { rodez });
    EXPECT_TRUE(houses_asked(Pending::FEEDBACK, rodez, montpellier).empty()); // the cell's, which looks at its list
}

TEST(Reminders, go_to_nobody_for_a_stay_out_of_the_directory_and_once_to_a_house_that_is_both)
{
    EXPECT_TRUE(houses_asked(Pending::STAY, rodez, {}).empty());
    EXPECT_EQ(houses_asked(Pending::ISSUE, rodez, {}), std::vector { rodez });
    EXPECT_EQ(houses_asked(Pending::ISSUE, rodez, rodez), std::vector { rodez });
}

TEST(Reminders, ask_for_the_stay_until_it_has_ended_then_for_the_issue)
{
    EXPECT_EQ(awaited_outcome({}), Pending::STAY);
    EXPECT_EQ(awaited_outcome(StayEnd::STILL_IN), Pending::STAY);
    EXPECT_EQ(awaited_outcome(StayEnd::HOME), Pending::ISSUE);
}

TEST(Reminders, of_an_outcome_begin_on_the_day_on_which_it_is_due)
{
    auto const question = awaited(Pending::STAY, at("2026-11-19", "22:30"));
    EXPECT_EQ(next(question), "2026-11-19");
    EXPECT_FALSE(is_to_be_reminded(question, {}, {}, day("2026-11-18")));
    EXPECT_TRUE(is_to_be_reminded(question, {}, {}, day("2026-11-19")));
    EXPECT_TRUE(is_to_be_reminded(question, {}, {}, day("2026-12-03"))); // the server was off: once, not once for each week
}

TEST(Reminders, do_not_begin_with_what_has_been_awaited_for_longer_than_they_last)
{
    auto const question = awaited(Pending::STAY, at("2026-11-19"));
    EXPECT_TRUE(is_to_be_reminded(question, {}, {}, day("2026-12-09"))); // 20 days; three reminders take 21
    EXPECT_FALSE(is_to_be_reminded(question, {}, {}, day("2026-12-10")));
    EXPECT_FALSE(is_to_be_reminded(question, {}, {}, day("2028-11-19")));
    EXPECT_TRUE(is_to_be_reminded(question, {}, { .most = 3, .every_days = 30 }, day("2026-12-10")));
    auto const feedback = awaited(Pending::READING, at("2026-11-19")); // first reminded of on the 26th
    EXPECT_TRUE(is_to_be_reminded(feedback, {}, {}, day("2026-12-16")));
    EXPECT_FALSE(is_to_be_reminded(feedback, {}, {}, day("2026-12-17")));
}

TEST(Reminders, go_on_once_they_have_begun_also_by_the_hand_of_the_cell)
{
    auto const question = awaited(Pending::STAY, at("2026-11-19"));
    EXPECT_TRUE(is_to_be_reminded(question, Reminded { 1, at("2027-02-01") }, {}, day("2027-02-08")));
}

TEST(Reminders, of_a_feedback_begin_some_days_after_the_notice_that_told_of_it)
{
    EXPECT_EQ(next(awaited(Pending::READING, at("2026-11-19"))), "2026-11-26");
}

TEST(Reminders, come_back_every_seven_days_whatever_the_hour_and_stop_at_three)
{
    auto const question = awaited(Pending::STAY, at("2026-11-19"));
    EXPECT_EQ(next(question, Reminded { 1, at("2026-11-20", "09:02") }), "2026-11-27");
    EXPECT_EQ(next(question, Reminded { 2, at("2026-11-27", "09:01") }), "2026-12-04");
    EXPECT_EQ(next(question, Reminded { 3, at("2026-12-04") }), "never");
    EXPECT_EQ(next(question, Reminded { 3, at("2026-12-04") }, { .most = 4, .every_days = 30 }), "2027-01-03");
    EXPECT_EQ(next(question, {}, { .most = 0 }), "never");
}

TEST(Reminders, begin_anew_with_a_question_that_is_asked_anew)
{
    auto const before = Reminded { 3, at("2026-12-04") };
    EXPECT_EQ(given(at("2026-11-19"), before), 3);
    EXPECT_EQ(given(at("2026-12-12"), before), 0); // « toujours hospitalisée » on the 5th
    EXPECT_EQ(next(awaited(Pending::STAY, at("2026-12-12")), before), "2026-12-12");
}

TEST(Reminders, are_not_repeated_when_the_clock_goes_back)
{
    auto const question = awaited(Pending::STAY, at("2026-11-19"));
    EXPECT_FALSE(is_to_be_reminded(question, Reminded { 1, at("2026-11-20") }, {}, day("2026-11-19")));
    EXPECT_FALSE(is_to_be_reminded(question, Reminded { 1, at("2026-11-20") }, {}, day("2026-11-20")));
}

} // namespace
} // namespace cigogne::transfers
