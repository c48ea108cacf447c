#include "modules/reporting/percentile.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace cigogne::reporting {
namespace {

std::optional<double> percentile_of(std::vector<int> values, double share) { return percentile(values, share); }

TEST(Percentile, of_nothing_is_nothing)
{
    EXPECT_FALSE(percentile_of({}, 0.5));
}

TEST(Percentile, of_one_value_is_that_value)
{
    EXPECT_EQ(percentile_of({ 42 }, 0.5), 42);
    EXPECT_EQ(percentile_of({ 42 }, 0.9), 42);
}

TEST(Percentile, lies_between_the_two_nearest)
{
    EXPECT_EQ(percentile_of({ 3, 1, 2 }, 0.5), 2);
    EXPECT_EQ(percentile_of({ 4, 1, 3, 2 }, 0.5), 2.5);
    // As CENTILE.INCLURE({10;20;30;40;50};0,9): rank 3.6, between 40 and 50.
    EXPECT_DOUBLE_EQ(*percentile_of({ 50, 10, 40, 20, 30 }, 0.9), 46);
    EXPECT_DOUBLE_EQ(*percentile_of({ 10, 20 }, 0.9), 19);
}

TEST(Percentile, is_what_sorting_tells)
{
    std::mt19937 random(7);
    for (std::size_t size = 1; size < 60; ++size) {
        std::vector<int> values(size);
        std::ranges::generate(values, [&] { return static_cast<int>(random() % 100); });
        auto sorted = values;
        std::ranges::sort(sorted);
        for (double const share : { 0.0, 0.25, 0.5, 0.9, 1.0 }) {
            double const rank = share * static_cast<double>(size - 1);
            auto const below = static_cast<std::size_t>(rank);
            auto const above = std::min(below + 1, size - 1);
            double const expected = sorted[below] + (rank - static_cast<double>(below)) * (sorted[above] - sorted[below]);
            EXPECT_DOUBLE_EQ(*percentile_of(values, share), expected) << size << " " << share;
            for (double const asked : { 0.25, 0.5 }) {
                if (asked > share)
                    continue;
                auto again = values;
                percentile(again, asked);
                EXPECT_DOUBLE_EQ(*percentile(again, share, asked), expected) << size << " " << share << " after " << asked;
            }
        }
    }
}

} // namespace
} // namespace cigogne::reporting
