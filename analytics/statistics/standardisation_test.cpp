#include "analytics/statistics/standardisation.hpp"

#include <gtest/gtest.h>
#include <vector>

namespace cigogne::analytics {
namespace {

// Published: exact limits of a Poisson count, Pearson and Hartley, Biometrika Tables for Statisticians, table 40.
TEST(Poisson, limits_agree_with_the_tables)
{
    EXPECT_EQ(poisson_interval(0).low, 0);
    EXPECT_NEAR(poisson_interval(0).high, 3.689, 0.0005);
    EXPECT_NEAR(poisson_interval(1).low, 0.0253, 0.00005);
    EXPECT_NEAR(poisson_interval(1).high, 5.572, 0.0005);
    EXPECT_NEAR(poisson_interval(10).low, 4.795, 0.0005);
    EXPECT_NEAR(poisson_interval(10).high, 18.39, 0.005);
}

// By hand: 30 of 100 young and 40 of 100 old against rates of 20 % and 50 %: 20 + 50 expected, 70 observed.
TEST(Standardisation, compares_with_the_rates_of_the_reference)
{
    std::vector<Stratum> const strata { { 30, 100, 200, 1000 }, { 40, 100, 500, 1000 } };
    auto const result = standardised(strata);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->observed, 70U);
    EXPECT_NEAR(result->expected, 70, 1e-9);
    EXPECT_NEAR(result->ratio, 1, 1e-9);
    EXPECT_NEAR(result->rate, 0.35, 1e-9) << "the reference's own rate, 700 of 2,000";
}

TEST(Standardisation, is_not_moved_by_who_the_women_are)
{
    // The rates of the reference in each stratum, and mostly women of the stratum where the rate is high.
    std::vector<Stratum> const strata { { 2, 10, 200, 1000 }, { 95, 190, 500, 1000 } };
    auto const result = standardised(strata);
    EXPECT_NEAR(result->ratio, 1, 1e-9);
    EXPECT_NEAR(result->rate, 0.35, 1e-9) << "whereas the crude rate is 48.5 %";
}

TEST(Standardisation, has_the_exact_interval_of_a_count)
{
    std::vector<Stratum> const strata { { 10, 100, 50, 1000 } };
    auto const result = standardised(strata);
    EXPECT_NEAR(result->ratio, 2, 1e-9);
    EXPECT_NEAR(result->interval.low, 4.795 / 5, 0.0002);
    EXPECT_NEAR(result->interval.high, 18.39 / 5, 0.001);
}

TEST(Standardisation, says_what_it_leaves_out)
{
    std::vector<Stratum> const strata { { 10, 100, 50, 1000 }, { 1, 7, 0, 0 } };
    EXPECT_EQ(standardised(strata)->without_reference, 7U);
    std::vector<Stratum> const unknown { { 1, 7, 0, 0 } };
    EXPECT_FALSE(standardised(unknown));
}

} // namespace
} // namespace cigogne::analytics
