#include "analytics/statistics/interval.hpp"

#include <gtest/gtest.h>

namespace cigogne::analytics {
namespace {

// Expected values: Newcombe, « Two-sided confidence intervals for the single proportion », Statistics in Medicine 17 (1998), table I.
TEST(Interval, of_wilson_agrees_with_newcombe)
{
    auto const some = wilson(81, 263);
    EXPECT_NEAR(some.low, 0.2553, 0.00005);
    EXPECT_NEAR(some.high, 0.3662, 0.00005);
    auto const few = wilson(15, 148);
    EXPECT_NEAR(few.low, 0.0624, 0.00005);
    EXPECT_NEAR(few.high, 0.1605, 0.00005);
    auto const none = wilson(0, 20);
    EXPECT_EQ(none.low, 0);
    EXPECT_NEAR(none.high, 0.1611, 0.00005);
    EXPECT_NEAR(wilson(1, 29).low, 0.0061, 0.00005);
}

TEST(Interval, of_clopper_and_pearson_agrees_with_newcombe)
{
    auto const some = exact(81, 263);
    EXPECT_NEAR(some.low, 0.2527, 0.00005);
    EXPECT_NEAR(some.high, 0.3676, 0.00005);
    auto const few = exact(15, 148);
    EXPECT_NEAR(few.low, 0.0578, 0.00005);
    EXPECT_NEAR(few.high, 0.1617, 0.00005);
    EXPECT_EQ(exact(0, 20).low, 0);
    EXPECT_NEAR(exact(0, 20).high, 0.1684, 0.00005);
    EXPECT_EQ(exact(20, 20).high, 1);
}

} // namespace
} // namespace cigogne::analytics
