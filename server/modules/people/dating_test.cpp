#include "modules/people/dating.hpp"

#include <gtest/gtest.h>

namespace cigogne::people {
namespace {

CivilDate day(char const* text) { return *CivilDate::parse(text); }

TEST(GestationalAge, is_counted_in_whole_days_and_truncated)
{
    auto const age = *GestationalAge::make(28, 3);
    EXPECT_EQ(age.days(), 199);
    EXPECT_EQ(age.weeks(), 28);
    EXPECT_EQ(GestationalAge::make(30 * 7 + 6)->weeks(), 30); // 30+6 is not 31
}

TEST(GestationalAge, is_written_as_the_profession_writes_it)
{
    EXPECT_EQ(GestationalAge::make(28, 3)->text(), "28 SA + 3 j");
    EXPECT_EQ(GestationalAge::make(28, 0)->text(), "28 SA");
}

TEST(GestationalAge, is_refused_outside_4_and_44_weeks)
{
    EXPECT_FALSE(GestationalAge::make(27));
    EXPECT_TRUE(GestationalAge::make(28));
    EXPECT_TRUE(GestationalAge::make(308));
    EXPECT_FALSE(GestationalAge::make(309));
    EXPECT_FALSE(GestationalAge::make(28, 7));
    EXPECT_FALSE(GestationalAge::make(28, -1));
}

TEST(GestationalAge, travels_as_whole_days)
{
    Reader reader(Instant {});
    Wire const sound { .kind = Wire::Kind::Integer, .integer = 199 };
    EXPECT_EQ(GestationalAge::take(sound, reader)->text(), "28 SA + 3 j");
    Wire const absurd { .kind = Wire::Kind::Integer, .integer = 4294967495 };
    EXPECT_FALSE(GestationalAge::take(absurd, reader));
    ASSERT_EQ(reader.take_faults().size(), 1U);
}

TEST(Grams, is_refused_outside_what_a_fetus_weighs)
{
    EXPECT_FALSE(Grams::make(99));
    EXPECT_EQ(Grams::make(1050)->text(), "1 050 g");
    EXPECT_EQ(Grams::make(950)->text(), "950 g");
    EXPECT_FALSE(Grams::make(8001));
}

TEST(Dating, grows_by_itself_at_midnight_in_paris)
{
    auto const dating = Dating::from_age(*GestationalAge::make(27, 6), day("2026-11-21"), DatingMethod::FirstTrimesterUltrasound);
    auto const before = *parse_rfc3339("2026-11-21T22:59:59Z"); // 23 h 59 in Paris
    auto const after = *parse_rfc3339("2026-11-21T23:00:00Z");
    EXPECT_EQ(dating.age_on(paris_date(before))->text(), "27 SA + 6 j");
    EXPECT_EQ(dating.age_on(paris_date(after))->text(), "28 SA");
}

TEST(Dating, counts_days_of_the_calendar_through_the_nights_when_the_hour_changes)
{
    auto const dating = Dating::from_last_period(day("2026-10-18"));
    EXPECT_EQ(dating.age_on(day("2026-11-15"))->days(), 28);
    auto const spring = Dating::from_last_period(day("2027-03-01"));
    EXPECT_EQ(spring.age_on(day("2027-03-29"))->days(), 28);
}

// Embryo transfer: DDR-equivalent is the transfer − 14 − age of the embryo (teaching texts of assisted reproduction).
TEST(Dating, follows_the_embryo)
{
    EXPECT_EQ(Dating::from_embryo_transfer(day("2026-06-20"), 5)->ddr_equivalent, day("2026-06-01"));
    EXPECT_EQ(Dating::from_embryo_transfer(day("2026-06-20"), 3)->ddr_equivalent, day("2026-06-03"));
    EXPECT_EQ(Dating::from_conception(day("2026-06-15")).ddr_equivalent, day("2026-06-01"));
    EXPECT_TRUE(Dating::from_embryo_transfer(day("2026-06-20"), 8).failed_with(DatingError::BadEmbryoAge));
}

// Robinson's formula, check values: 45 mm → 78.7 d, 60 mm → 87.2 d, 84 mm → 98.9 d.
TEST(Dating, follows_robinson)
{
    EXPECT_NEAR(robinson_days(45), 78.7, 0.05);
    EXPECT_NEAR(robinson_days(60), 87.2, 0.05);
    EXPECT_NEAR(robinson_days(84), 98.9, 0.05);
    EXPECT_EQ(Dating::from_crown_rump_length(day("2026-06-20"), 60)->age_on(day("2026-06-20"))->days(), 87);
    EXPECT_TRUE(Dating::from_crown_rump_length(day("2026-06-20"), 44.9).failed_with(DatingError::LengthOutsideWindow));
    EXPECT_TRUE(Dating::from_crown_rump_length(day("2026-06-20"), 84.1).failed_with(DatingError::LengthOutsideWindow));
}

// Order of 23 June 2009: 45–84 mm *and* 11+0–13+6. 84 mm is 98 days, beyond 13+6: one bound is not the other.
TEST(Dating, tests_length_and_date_of_the_screening_separately)
{
    EXPECT_TRUE(is_in_screening_window(60, *GestationalAge::make(12, 3)));
    EXPECT_FALSE(is_in_screening_window(84, *GestationalAge::make(98)));
    EXPECT_FALSE(is_in_screening_window(44, *GestationalAge::make(11, 0)));
}

TEST(Dating, term_is_nine_months_after_conception)
{
    auto const dating = Dating::from_last_period(day("2026-03-01"));
    EXPECT_EQ(dating.conception(), day("2026-03-15"));
    EXPECT_EQ(dating.french_term_date(), day("2026-12-15"));
    EXPECT_EQ(dating.age_on(dating.french_term_date())->text(), "41 SA + 2 j");
    EXPECT_EQ(Dating::from_french_term(day("2026-12-15"), DatingMethod::LastPeriod).ddr_equivalent, day("2026-03-01"));
}

TEST(Dating, retains_the_surest)
{
    DatingSettings const settings { .last_period_tolerance_days = 5 };
    Dating const early { DatingMethod::FirstTrimesterUltrasound, day("2026-03-07") };
    auto const near = Dating::from_last_period(day("2026-03-02"));
    auto const far = Dating::from_last_period(day("2026-03-01"));
    auto const assisted = Dating::from_conception(day("2026-03-20"));
    auto const later = Dating { DatingMethod::LaterUltrasound, day("2026-03-09") };

    EXPECT_EQ(retained_dating(std::array { early, near }, settings)->method, DatingMethod::LastPeriod);
    EXPECT_EQ(retained_dating(std::array { early, far }, settings)->method, DatingMethod::FirstTrimesterUltrasound);
    EXPECT_EQ(retained_dating(std::array { early, assisted }, settings)->method, DatingMethod::AssistedReproduction);
    EXPECT_EQ(retained_dating(std::array { later, near }, settings)->method, DatingMethod::LastPeriod);
    EXPECT_TRUE(retained_dating(std::array { later }, settings)->has_low_confidence());
    EXPECT_FALSE(retained_dating({}, settings));
}

} // namespace
} // namespace cigogne::people
