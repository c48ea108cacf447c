#include "modules/indicators/said_numbers.hpp"

#include <gtest/gtest.h>
#include <vector>

namespace cigogne::indicators {
namespace {

TEST(SaidNumbers, group_thousands)
{
    EXPECT_EQ(said_count(0), "0");
    EXPECT_EQ(said_count(999), "999");
    EXPECT_EQ(said_count(1071), "1\u202f071");
    EXPECT_EQ(said_count(1234567), "1\u202f234\u202f567");
    EXPECT_EQ(said_count(-1071), "−1\u202f071");
    EXPECT_EQ(said_ratio(212, 1071), "212\u00a0/\u00a01\u202f071");
}

TEST(SaidNumbers, have_one_decimal_behind_a_comma)
{
    EXPECT_EQ(said_decimal(19.795), "19,8");
    EXPECT_EQ(said_decimal(20), "20,0");
    EXPECT_EQ(said_decimal(-0.04), "0,0") << "nothing is not less than nothing";
    EXPECT_EQ(said_decimal(-0.3), "−0,3");
    EXPECT_EQ(said_short_decimal(20), "20");
    EXPECT_EQ(said_short_decimal(12.5), "12,5");
}

TEST(SaidNumbers, say_out_of_how_many_a_rate_is)
{
    EXPECT_EQ(said_rate(0.198, 100), "19,8\u202f%");
    EXPECT_EQ(said_rate(0.0088, 1000), "8,8\u202f‰");
    EXPECT_EQ(said_rate(0.00032, 10000), "3,2 pour 10\u202f000");
    EXPECT_EQ(said_rate(std::nullopt, 100), "—") << "nothing to divide is not 0";
    EXPECT_EQ(said_interval(0.175, 0.223, 100), "17,5 à 22,3");
    EXPECT_EQ(said_interval(std::nullopt, 0.223, 100), "");
}

TEST(SaidNumbers, name_the_years_that_are_counted)
{
    EXPECT_EQ(said_years(std::vector { 2025 }), "2025");
    EXPECT_EQ(said_years(std::vector { 2023, 2025 }), "2023 et 2025");
    EXPECT_EQ(said_years(std::vector { 2023, 2024, 2025 }), "2023 à 2025");
    EXPECT_EQ(said_years({}), "");
}

} // namespace
} // namespace cigogne::indicators
