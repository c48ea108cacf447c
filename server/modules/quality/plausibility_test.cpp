#include "modules/quality/plausibility.hpp"
#include "platform/core/date.hpp"

#include <gtest/gtest.h>

namespace cigogne::quality {
namespace {

auto const may_4 = *CivilDate::make(2026, 5, 4);
Plausibility const bounds {};

TEST(Plausibility, refuses_days_of_another_century)
{
    EXPECT_EQ(day_fault("held_on", *CivilDate::make(1900, 1, 1), may_4, bounds)->message, "Le 01/01/1900 est à plus de 5 ans : vérifiez l’année.");
    EXPECT_FALSE(day_fault("held_on", *CivilDate::make(2021, 5, 4), may_4, bounds));
    EXPECT_TRUE(day_fault("held_on", *CivilDate::make(2021, 5, 3), may_4, bounds));
}

TEST(Plausibility, keeps_the_times_of_a_birth_around_it)
{
    auto const noon = from_paris(may_4, *TimeOfDay::make(12, 0));
    Documentation told { .first_contact_at = noon - std::chrono::days(300), .admitted_at = noon - std::chrono::days(60) };
    EXPECT_TRUE(times_of_another_birth(may_4, told).empty());
    told.admitted_at = noon - std::chrono::days(309);
    told.newborn_left_at = noon + std::chrono::days(367);
    auto const faults = times_of_another_birth(may_4, told);
    ASSERT_EQ(faults.size(), 2u);
    EXPECT_EQ(faults[0].field, "admitted_at");
    EXPECT_EQ(faults[1].field, "newborn_left_at");
}

TEST(Plausibility, a_death_of_days_7_to_27_is_of_a_child_of_seven_days)
{
    Documentation const told { .outcome = Outcome::DIED_7_27 };
    EXPECT_TRUE(death_to_come(may_4, may_4.plus_days(6), told));
    EXPECT_FALSE(death_to_come(may_4, may_4.plus_days(7), told));
    EXPECT_FALSE(death_to_come(may_4, may_4, { .outcome = Outcome::DIED_0_6 }));
}

} // namespace
} // namespace cigogne::quality
