#include "modules/directory/bed.hpp"

#include <gtest/gtest.h>

namespace cigogne::directory {
namespace {

// News expected at 8:00, 14:00 and 20:00, half an hour of grace, stale for 12 h: design proposal, to be validated by the network.
auto const schedule = NewsSchedule::proposed();

Instant at(char const* day, char const* time, RepeatedHour which = RepeatedHour::Before)
{
    return from_paris(*CivilDate::parse(day), *TimeOfDay::parse(time), which);
}

Freshness freshness(Instant declared, Instant now) { return freshness_of(declared, schedule, {}, now); }

TEST(Freshness, lasts_until_the_next_expected_time_and_half_an_hour)
{
    auto const declared = at("2026-11-20", "08:04");
    EXPECT_EQ(freshness(declared, at("2026-11-20", "14:29")), Freshness::FRESH);
    EXPECT_EQ(freshness(declared, at("2026-11-20", "14:30")), Freshness::STALE);
}

TEST(Freshness, is_lost_twelve_hours_after_the_count_became_stale)
{
    auto const declared = at("2026-11-20", "08:04");
    EXPECT_EQ(freshness(declared, at("2026-11-21", "02:29")), Freshness::STALE);
    EXPECT_EQ(freshness(declared, at("2026-11-21", "02:30")), Freshness::UNKNOWN);
    EXPECT_EQ(freshness_of(std::nullopt, schedule, {}, declared), Freshness::UNKNOWN);
}

TEST(Freshness, of_the_evening_lasts_until_the_morning)
{
    auto const declared = at("2026-11-20", "20:00");
    EXPECT_EQ(freshness(declared, at("2026-11-21", "08:29")), Freshness::FRESH);
    EXPECT_EQ(freshness(declared, at("2026-11-21", "08:30")), Freshness::STALE);
}

TEST(Freshness, follows_the_wall_clock_in_the_nights_when_the_hour_changes)
{
    // 25 October 2026: thirteen hours between 20:00 and 8:00; 28 March 2027: eleven.
    EXPECT_EQ(schedule.next_expected(at("2026-10-24", "20:00")) - at("2026-10-24", "20:00"), 13h);
    EXPECT_EQ(schedule.next_expected(at("2027-03-27", "20:00")) - at("2027-03-27", "20:00"), 11h);
    EXPECT_EQ(freshness(at("2026-10-24", "20:10"), at("2026-10-25", "08:29")), Freshness::FRESH);
    EXPECT_EQ(freshness(at("2027-03-27", "20:10"), at("2027-03-28", "08:30")), Freshness::STALE);
}

TEST(Freshness, holds_when_half_past_two_happens_twice)
{
    auto const first = at("2026-10-25", "02:30", RepeatedHour::Before);
    auto const second = at("2026-10-25", "02:30", RepeatedHour::After);
    ASSERT_EQ(second - first, 1h);
    NewsSchedule const nightly { .expected = { *TimeOfDay::make(2, 30) } };
    EXPECT_EQ(nightly.next_expected(first), at("2026-10-26", "02:30"));
    EXPECT_EQ(nightly.last_expected(second), first);
}

TEST(Freshness, is_stale_on_reopening)
{
    std::array const closures { Closure { at("2026-11-20", "09:00"), at("2026-11-20", "13:00"), ClosureReason::STAFF } };
    auto const declared = at("2026-11-20", "08:04");
    EXPECT_EQ(freshness_of(declared, schedule, closures, at("2026-11-20", "12:59")), Freshness::FRESH);
    EXPECT_EQ(freshness_of(declared, schedule, closures, at("2026-11-20", "13:00")), Freshness::STALE);
    EXPECT_EQ(freshness_of(declared, schedule, closures, at("2026-11-21", "01:00")), Freshness::UNKNOWN);
    EXPECT_EQ(freshness_of(at("2026-11-20", "13:05"), schedule, closures, at("2026-11-20", "13:06")), Freshness::FRESH);
}

TEST(News, is_owed_since_the_last_expected_time)
{
    EXPECT_FALSE(owes_news(at("2026-11-20", "08:04"), schedule, at("2026-11-20", "13:59")));
    EXPECT_TRUE(owes_news(at("2026-11-20", "08:04"), schedule, at("2026-11-20", "14:00")));
    EXPECT_TRUE(owes_news(std::nullopt, schedule, at("2026-11-20", "14:00")));
}

TEST(Closure, begins_ends_and_may_last_until_further_notice)
{
    Closure const planned { at("2026-11-20", "09:00"), at("2026-11-24", "08:00"), ClosureReason::WORKS };
    EXPECT_FALSE(planned.is_in_force(at("2026-11-20", "08:59")));
    EXPECT_TRUE(planned.is_in_force(at("2026-11-20", "09:00")));
    EXPECT_FALSE(planned.is_in_force(at("2026-11-24", "08:00")));
    Closure const open_ended { .begins_at = at("2026-11-20", "09:00"), .reason = ClosureReason::BEDS };
    EXPECT_TRUE(open_ended.is_in_force(at("2027-11-20", "09:00")));
    EXPECT_TRUE(sound_closure({ at("2026-11-20", "09:00"), at("2026-11-20", "09:00"), ClosureReason::BEDS })
                    .failed_with(BedError::EndsBeforeItBegins));
}

TEST(BedCount, moves_one_place_from_available_to_reserved_exactly_once)
{
    BedCount const count { .installed = 12, .available = 1 };
    auto const taken = *count.with_reserved(1, Capacity::Within);
    EXPECT_EQ(taken.available, 0);
    EXPECT_EQ(taken.reserved, 1);
    EXPECT_TRUE(taken.with_reserved(1, Capacity::Within).failed_with(BedError::NoPlaceLeft));
    EXPECT_EQ(taken.with_released(1, 0, ReservationEnd::GivenBack)->available, 1);
    EXPECT_EQ(taken.with_released(1, 0, ReservationEnd::Occupied)->available, 0);
    EXPECT_TRUE(count.with_released(1, 0, ReservationEnd::Occupied).failed_with(BedError::NothingReserved));
}

TEST(BedCount, beyond_capacity_stays_zero_and_gives_nothing_back)
{
    BedCount const full { .available = 0 };
    auto const beyond = *full.with_reserved(2, Capacity::Beyond);
    EXPECT_EQ(beyond.available, 0);
    EXPECT_EQ(beyond.reserved, 2);
    EXPECT_TRUE(beyond.with_released(2, 0, ReservationEnd::GivenBack).failed_with(BedError::NothingReserved));
    EXPECT_EQ(beyond.with_released(2, 2, ReservationEnd::GivenBack)->available, 0);
}

TEST(BedCount, unknown_runs_out_of_nothing_and_leaves_the_unit_to_say_what_is_beyond)
{
    BedCount const unknown {};
    EXPECT_EQ(unknown.with_reserved(2, Capacity::Within)->reserved_beyond, 0);
    EXPECT_EQ(unknown.with_reserved(2, Capacity::Beyond)->reserved_beyond, 2);
    EXPECT_EQ(unknown.with_reserved(2, Capacity::Beyond, 1)->reserved_beyond, 1);
    EXPECT_FALSE(unknown.with_reserved(2, Capacity::Beyond, 1)->available);
    EXPECT_TRUE(unknown.with_reserved(1, Capacity::Beyond, 2).failed_with(BedError::BadNumber));
    BedCount const full { .available = 0 };
    EXPECT_EQ(full.with_reserved(2, Capacity::Beyond, 1)->reserved_beyond, 2); // a count that is known tells it
}

TEST(BedCount, twins_beyond_capacity_take_the_one_place_that_is_there)
{
    BedCount const one_left { .available = 1 };
    auto const twins = *one_left.with_reserved(2, Capacity::Beyond);
    EXPECT_EQ(twins.available, 0); // not on offer any more
    EXPECT_EQ(twins.reserved, 2);
    EXPECT_EQ(twins.reserved_beyond, 1);
    EXPECT_EQ(twins.with_released(2, 1, ReservationEnd::GivenBack)->available, 1);
    EXPECT_EQ(twins.with_released(2, 1, ReservationEnd::Occupied)->available, 0);
    EXPECT_EQ(twins.with_released(2, 1, ReservationEnd::Lost)->available, 0);
    EXPECT_TRUE(twins.with_released(2, 2, ReservationEnd::GivenBack).failed_with(BedError::NothingReserved));
    EXPECT_TRUE(twins.with_released(1, 2, ReservationEnd::GivenBack).failed_with(BedError::BadNumber));
}

TEST(BedCount, an_arrival_taken_back_frees_nothing_and_takes_nothing)
{
    BedCount const count { .available = 2, .reserved = 1 };
    auto const arrived = *count.with_released(1, 0, ReservationEnd::Occupied);
    auto const again = *arrived.with_awaited_again(1, 0);
    EXPECT_EQ(again.available, 2);
    EXPECT_EQ(again.reserved, 1);
}

TEST(BedCount, an_arrival_that_was_elsewhere_frees_what_was_there_and_not_what_was_beyond)
{
    auto const twins_arrived = *BedCount { .available = 1 }.with_reserved(2, Capacity::Beyond)->with_released(2, 1, ReservationEnd::Occupied);
    EXPECT_EQ(twins_arrived.with_vacated(2, 1)->available, 1);
    EXPECT_EQ(twins_arrived.with_vacated(2, 1)->reserved, 0);
    EXPECT_FALSE(BedCount {}.with_vacated(1, 0)->available); // a place makes no number out of nothing
    EXPECT_TRUE(twins_arrived.with_vacated(1, 2).failed_with(BedError::BadNumber));
}

TEST(BedCount, declared_anew_keeps_its_reservations)
{
    BedCount const count { .installed = 3, .available = 0, .reserved = 1 };
    auto const told = *count.declared(3, at("2026-11-20", "14:00"));
    EXPECT_EQ(told.reserved, 1);
    EXPECT_TRUE(told.exceeds_installed()); // a question, not a refusal
    EXPECT_TRUE(count.declared(-1, at("2026-11-20", "14:00")).failed_with(BedError::BadNumber));
}

TEST(BedCount, never_told_is_not_zero)
{
    BedCount const unknown;
    EXPECT_FALSE(unknown.available);
    EXPECT_FALSE(unknown.with_reserved(1, Capacity::Within)->available);
}

} // namespace
} // namespace cigogne::directory
