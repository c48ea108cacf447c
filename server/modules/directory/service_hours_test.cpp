#include "modules/directory/service_hours.hpp"

#include <gtest/gtest.h>

namespace cigogne::directory {
namespace {

CivilDate day(char const* text) { return *CivilDate::parse(text); }
TimeOfDay time(char const* text) { return *TimeOfDay::parse(text); }
Instant at(char const* date, char const* clock, RepeatedHour which = RepeatedHour::Before)
{
    return from_paris(day(date), time(clock), which);
}

std::vector<ServiceHours> week(char const* opens, char const* closes, Validity validity = { *CivilDate::parse("2020-03-01") })
{
    std::vector<ServiceHours> hours;
    for (int index = 0; index < 7; ++index)
        hours.push_back({ Service::MATERNAL, static_cast<ServiceDay>(index), time(opens), time(closes), validity });
    return hours;
}

ServiceCalendar every_day(char const* opens, char const* closes)
{
    return ServiceCalendar(week(opens, closes));
}

// Occitanie: maternal transfers 7/7 from 8:00 to 20:00 since March 2020 (annual report 2024 of the regional network).
TEST(ServiceCalendar, opens_in_the_morning_and_closes_in_the_evening)
{
    auto const cell = every_day("08:00", "20:00");
    EXPECT_FALSE(cell.is_open(Service::MATERNAL, at("2026-11-21", "07:59")));
    EXPECT_TRUE(cell.is_open(Service::MATERNAL, at("2026-11-21", "08:00")));
    EXPECT_FALSE(cell.is_open(Service::MATERNAL, at("2026-11-21", "20:00")));
    EXPECT_EQ(cell.closes_at(Service::MATERNAL, at("2026-11-21", "12:00")), at("2026-11-21", "20:00"));
    EXPECT_EQ(cell.opens_at(Service::MATERNAL, at("2026-11-21", "22:00")), at("2026-11-22", "08:00"));
    EXPECT_EQ(cell.opens_at(Service::MATERNAL, at("2026-11-21", "05:00")), at("2026-11-21", "08:00"));
    EXPECT_FALSE(cell.opens_at(Service::MATERNAL, at("2026-11-21", "12:00")));
    EXPECT_FALSE(cell.closes_at(Service::MATERNAL, at("2026-11-21", "21:00")));
    EXPECT_FALSE(cell.opens_at(Service::NEWBORN, at("2026-11-21", "12:00")));
    EXPECT_TRUE(cell.keeps_hours(Service::MATERNAL));
    EXPECT_FALSE(cell.keeps_hours(Service::NEWBORN));
}

TEST(ServiceCalendar, follows_the_wall_clock_when_the_hour_changes)
{
    auto const cell = every_day("08:00", "20:00");
    auto const autumn = at("2026-10-24", "20:00");
    EXPECT_EQ(*cell.opens_at(Service::MATERNAL, autumn) - autumn, 13h);
    auto const spring = at("2027-03-27", "20:00");
    EXPECT_EQ(*cell.opens_at(Service::MATERNAL, spring) - spring, 11h);
}

TEST(ServiceCalendar, is_open_through_both_half_past_two_of_the_long_night)
{
    auto const night = every_day("20:00", "08:00");
    auto const second = at("2026-10-25", "02:30", RepeatedHour::After);
    EXPECT_TRUE(night.is_open(Service::MATERNAL, at("2026-10-25", "02:30")));
    EXPECT_TRUE(night.is_open(Service::MATERNAL, second));
    EXPECT_EQ(night.closes_at(Service::MATERNAL, second), at("2026-10-25", "08:00"));
    EXPECT_EQ(*night.closes_at(Service::MATERNAL, second) - second, 5h + 30min);
}

TEST(ServiceCalendar, open_day_and_night_never_closes)
{
    auto const cell = every_day("00:00", "00:00");
    EXPECT_TRUE(cell.is_open(Service::MATERNAL, at("2027-03-28", "03:00")));
    EXPECT_FALSE(cell.closes_at(Service::MATERNAL, at("2027-03-28", "03:00")));
}

TEST(ServiceCalendar, has_its_own_hours_on_holidays)
{
    auto const friday = ServiceHours { Service::MATERNAL, ServiceDay::FRIDAY, time("08:00"), time("20:00"), { day("2020-03-01") } };
    auto const christmas = at("2026-12-25", "09:00"); // a Friday
    EXPECT_TRUE(ServiceCalendar({ friday }).is_open(Service::MATERNAL, christmas));
    auto holiday = friday;
    holiday.day = ServiceDay::HOLIDAY;
    holiday.opens = time("10:00");
    EXPECT_FALSE(ServiceCalendar({ friday, holiday }).is_open(Service::MATERNAL, christmas));
    EXPECT_EQ(ServiceCalendar({ friday, holiday }).opens_at(Service::MATERNAL, christmas), at("2026-12-25", "10:00"));
}

// Code du travail L3133-1: 25 December and Easter Monday are legal holidays; 24 December is none.
TEST(ServiceCalendar, may_be_closed_on_holidays)
{
    ServiceCalendar const cell(week("08:00", "20:00"), { { Service::MATERNAL, { day("2026-12-01"), day("2027-12-31") } } });
    EXPECT_TRUE(cell.is_open(Service::MATERNAL, at("2026-11-11", "12:00"))); // not in force yet
    EXPECT_TRUE(cell.is_open(Service::MATERNAL, at("2026-12-24", "12:00")));
    EXPECT_FALSE(cell.is_open(Service::MATERNAL, at("2026-12-25", "12:00")));
    EXPECT_EQ(cell.opens_at(Service::MATERNAL, at("2026-12-24", "20:00")), at("2026-12-26", "08:00"));
    EXPECT_FALSE(cell.is_open(Service::MATERNAL, at("2027-03-29", "12:00"))); // Easter Monday
    EXPECT_TRUE(cell.is_open(Service::MATERNAL, at("2028-01-01", "12:00")));
}

TEST(ServiceCalendar, an_exception_comes_before_holidays_and_week)
{
    ServiceException::Range const short_day { time("10:00"), time("16:00") };
    ServiceCalendar const cell(week("08:00", "20:00"), { { Service::MATERNAL, { day("2020-03-01") } } },
        { { Service::MATERNAL, { day("2026-12-25"), day("2026-12-25") }, short_day },
            { Service::MATERNAL, { day("2026-12-28"), day("2026-12-29") }, {} } });
    EXPECT_EQ(cell.opens_at(Service::MATERNAL, at("2026-12-25", "09:00")), at("2026-12-25", "10:00"));
    EXPECT_EQ(cell.closes_at(Service::MATERNAL, at("2026-12-25", "12:00")), at("2026-12-25", "16:00"));
    EXPECT_EQ(cell.opens_at(Service::MATERNAL, at("2026-12-28", "09:00")), at("2026-12-30", "08:00"));
    EXPECT_TRUE(cell.is_open(Service::MATERNAL, at("2026-12-27", "12:00")));
}

TEST(ServiceCalendar, a_night_that_has_begun_goes_on_into_a_closed_day)
{
    ServiceCalendar const cell(week("20:00", "08:00"), {}, { { Service::MATERNAL, { day("2026-12-28"), day("2026-12-28") }, {} } });
    EXPECT_EQ(cell.closes_at(Service::MATERNAL, at("2026-12-28", "02:00")), at("2026-12-28", "08:00"));
    EXPECT_EQ(cell.opens_at(Service::MATERNAL, at("2026-12-28", "21:00")), at("2026-12-29", "20:00"));
}

TEST(ServiceCalendar, is_dated)
{
    auto const until_may = ServiceCalendar(week("08:00", "20:00", { day("2026-01-01"), day("2026-05-31") }));
    EXPECT_TRUE(until_may.is_open(Service::MATERNAL, at("2026-05-31", "19:59")));
    EXPECT_FALSE(until_may.is_open(Service::MATERNAL, at("2026-06-01", "09:00")));
    EXPECT_FALSE(until_may.opens_at(Service::MATERNAL, at("2026-06-01", "09:00")));
}

} // namespace
} // namespace cigogne::directory
