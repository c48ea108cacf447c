#include "modules/beds/news.hpp"

#include <gtest/gtest.h>

namespace cigogne::beds {
namespace {

auto const day = *CivilDate::parse("2024-03-12");

Instant at(char const* time)
{
    return from_paris(day, *TimeOfDay::parse(time));
}

TEST(News, is_told_within_half_an_hour_of_each_expected_time)
{
    auto const schedule = directory::NewsSchedule::proposed(); // 8:00, 14:00, 20:00
    std::vector const told { at("07:30"), at("14:31"), at("20:29") };
    auto const met = met_on(day, schedule, told, {});
    EXPECT_EQ(met.expected, 3);
    EXPECT_EQ(met.told, 2);
}

TEST(News, is_not_expected_during_a_closure)
{
    std::vector const closures { directory::Closure { .begins_at = at("13:00"), .ends_at = at("19:00"), .reason = {} } };
    auto const met = met_on(day, directory::NewsSchedule::proposed(), {}, closures);
    EXPECT_EQ(met.expected, 2);
    EXPECT_EQ(met.told, 0);
}

} // namespace
} // namespace cigogne::beds
