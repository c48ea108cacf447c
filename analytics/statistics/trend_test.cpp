#include "analytics/statistics/pooling.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace cigogne::analytics {
namespace {

// Agresti, Categorical Data Analysis: malformations by the mother's alcohol consumption, scores 0, 0.5, 1.5, 4 and 7 (here twice
// that, to be whole). The trend statistic is 6.57, p = 0.010.
TEST(Trend, agrees_with_agresti)
{
    std::vector<YearlyProportion> const scores { { 0, { 48, 17114 } }, { 1, { 38, 14502 } }, { 3, { 5, 793 } }, { 8, { 1, 127 } },
        { 14, { 1, 38 } } };
    auto const trend = trend_of(scores);
    ASSERT_TRUE(trend);
    EXPECT_NEAR(trend->z * trend->z, 6.57, 0.005);
    EXPECT_NEAR(trend->p_value, 0.0104, 0.00005);
    EXPECT_GT(trend->z, 0);
}

// By hand: 10, 15 and 20 of 100 rise by 5 points a year; z = 10 / sqrt(0.15 × 0.85 × 200).
TEST(Trend, has_the_slope_of_the_rates)
{
    std::vector<YearlyProportion> const years { { 2022, { 10, 100 } }, { 2023, { 15, 100 } }, { 2024, { 20, 100 } } };
    auto const trend = trend_of(years);
    ASSERT_TRUE(trend);
    EXPECT_NEAR(trend->slope, 0.05, 1e-9);
    EXPECT_NEAR(trend->z, 10 / std::sqrt(0.15 * 0.85 * 200), 1e-9);
    std::vector<YearlyProportion> const falling { { 2022, { 20, 100 } }, { 2023, { 15, 100 } }, { 2024, { 10, 100 } } };
    EXPECT_NEAR(trend_of(falling)->z, -trend->z, 1e-9);
}

TEST(Trend, is_not_told_of_two_years_or_of_nothing)
{
    std::vector<YearlyProportion> const two { { 2022, { 10, 100 } }, { 2023, { 0, 0 } }, { 2024, { 20, 100 } } };
    EXPECT_FALSE(trend_of(two));
    std::vector<YearlyProportion> const none { { 2022, { 0, 100 } }, { 2023, { 0, 100 } }, { 2024, { 0, 100 } } };
    EXPECT_FALSE(trend_of(none));
}

TEST(Pooling, puts_a_year_with_the_two_before)
{
    std::vector<YearlyProportion> const years { { 2020, { 1, 100 } }, { 2021, { 2, 110 } }, { 2022, { 0, 0 } }, { 2024, { 4, 130 } } };
    auto const pools = pooled(years);
    ASSERT_EQ(pools.size(), 4U);
    EXPECT_EQ(pools[1].cases.count, 3U);
    EXPECT_EQ(pools[1].cases.of, 210U);
    EXPECT_EQ(pools[1].years, 2);
    EXPECT_EQ(pools[2].cases.count, 3U);
    EXPECT_EQ(pools[2].years, 2) << "2022 holds nothing";
    EXPECT_EQ(pools[3].cases.count, 4U) << "2023 is missing and 2021 is too far";
    EXPECT_EQ(pools[3].years, 1);
}

} // namespace
} // namespace cigogne::analytics
