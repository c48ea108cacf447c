#include "modules/directory/thresholds.hpp"

#include <gtest/gtest.h>

namespace cigogne::directory {
namespace {

using people::GestationalAge;
using people::Grams;

CivilDate day(char const* text) { return *CivilDate::parse(text); }

// Pays de la Loire perinatal network protocol: I from 36 SA, IIA from 34 SA, IIB from 32 SA. Weights: circular of
// 9 July 1999 as quoted (2 000 and 1 800 g), 1 500 g in use. Occitanie outborn study: type III below 31+0.
CareThreshold threshold(CareLevel level, int weeks, int grams, char const* from = "2020-01-01")
{
    return { .level = level, .least_age = *GestationalAge::make(weeks, 0), .least_weight = Grams::make(grams), .validity = { day(from) } };
}

std::vector<CareThreshold> region()
{
    return { threshold(CareLevel::T1, 36, 2000), threshold(CareLevel::T2A, 34, 1800), threshold(CareLevel::T2B, 32, 1500) };
}

std::optional<CareLevel> level_at(int weeks, int days, std::optional<int> grams = std::nullopt)
{
    NewbornNeed const need { .age = GestationalAge::make(weeks, days), .weight = grams ? Grams::make(*grams) : std::nullopt };
    return required_level(need, region(), day("2026-11-21"));
}

TEST(RequiredLevel, is_the_lowest_whose_two_minima_are_satisfied)
{
    EXPECT_EQ(level_at(36, 0), CareLevel::T1);
    EXPECT_EQ(level_at(35, 6), CareLevel::T2A);
    EXPECT_EQ(level_at(33, 6), CareLevel::T2B);
    EXPECT_EQ(level_at(31, 6), CareLevel::T3);
    EXPECT_EQ(level_at(36, 0, 1950), CareLevel::T2A);
    EXPECT_EQ(level_at(36, 0, 1499), CareLevel::T3);
}

TEST(RequiredLevel, is_not_assessable_without_age_nor_weight)
{
    EXPECT_FALSE(required_level({}, region(), day("2026-11-21")));
    EXPECT_EQ(required_level({ .weight = Grams::make(1900) }, region(), day("2026-11-21")), CareLevel::T2A);
}

TEST(RequiredLevel, is_raised_by_a_need_of_immediate_surgery)
{
    NewbornNeed const need { .age = GestationalAge::make(39, 0), .needs_intensive_care = true };
    EXPECT_EQ(required_level(need, region(), day("2026-11-21")), CareLevel::T3);
}

TEST(RequiredLevel, is_judged_with_what_was_true_that_day)
{
    auto dated = region();
    dated[2].validity.to = day("2025-12-31");
    dated.push_back(threshold(CareLevel::T2B, 31, 1200, "2026-01-01"));
    NewbornNeed const need { .age = GestationalAge::make(31, 2) };
    EXPECT_EQ(required_level(need, dated, day("2025-12-31")), CareLevel::T3);
    EXPECT_EQ(required_level(need, dated, day("2026-01-01")), CareLevel::T2B);
}

TEST(RequiredLevel, may_ask_more_of_twins)
{
    auto higher = region();
    higher[0].least_age_for_multiples = GestationalAge::make(37, 0);
    NewbornNeed need { .age = GestationalAge::make(36, 3) };
    EXPECT_EQ(required_level(need, higher, day("2026-11-21")), CareLevel::T1);
    need.newborns = 2;
    EXPECT_EQ(required_level(need, higher, day("2026-11-21")), CareLevel::T2A);
}

// A clinic of Toulouse was IIA in 2024 and IIB from 3 February 2025 (local press).
TEST(PlaceKind, is_a_dated_history)
{
    std::array const history { DatedKind { PlaceKind::T2A, { day("2010-01-01"), day("2025-02-02") } },
        DatedKind { PlaceKind::T2B, { day("2025-02-03") } } };
    EXPECT_EQ(kind_on(history, day("2025-02-02")), PlaceKind::T2A);
    EXPECT_EQ(kind_on(history, day("2025-02-03")), PlaceKind::T2B);
    EXPECT_FALSE(kind_on(history, day("2009-12-31")));
}

TEST(PlaceKind, has_a_level_only_when_it_is_one_of_the_four_types)
{
    EXPECT_EQ(care_level_of(PlaceKind::T2B), CareLevel::T2B);
    EXPECT_FALSE(care_level_of(PlaceKind::CPP));
    EXPECT_FALSE(care_level_of(PlaceKind::XB));
}

} // namespace
} // namespace cigogne::directory
