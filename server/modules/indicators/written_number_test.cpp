#include "modules/indicators/written_number.hpp"

#include <gtest/gtest.h>

namespace cigogne::indicators {
namespace {

TEST(WrittenNumber, has_a_comma_or_a_point_and_as_many_decimals_as_are_written)
{
    EXPECT_DOUBLE_EQ(written_number_in("19,8")->value(), 19.8);
    EXPECT_DOUBLE_EQ(written_number_in("19.80")->value(), 19.8);
    EXPECT_DOUBLE_EQ(written_number_in("19,8")->step(), 0.1);
    EXPECT_DOUBLE_EQ(written_number_in("19.80")->step(), 0.01);
    EXPECT_DOUBLE_EQ(written_number_in("20")->step(), 1);
    EXPECT_EQ(written_number_in("19,9")->over(100), 0.199) << "rounded once";
    EXPECT_DOUBLE_EQ(written_number_in("1 000,5")->value(), 1000.5);
}

TEST(WrittenNumber, is_nothing_else)
{
    for (auto const* const cell : { "", "abc", "-1", "+1", "1e2", "7,", ",5", "7,1,2", "7,-1", "1,1234567", "1234567", "7 %", "nan", "inf" })
        EXPECT_FALSE(written_number_in(cell)) << cell;
}

TEST(WrittenNumber, counts_with_spaces_between_thousands)
{
    EXPECT_EQ(written_count_in("1 071"), 1071);
    EXPECT_EQ(written_count_in("1\u202f071"), 1071);
    EXPECT_EQ(written_count_in("100000000"), 100'000'000);
    EXPECT_FALSE(written_count_in("100000001"));
    EXPECT_FALSE(written_count_in("-1"));
    EXPECT_FALSE(written_count_in("2,5"));
    EXPECT_FALSE(written_count_in(""));
}

TEST(WrittenNumber, is_said_in_french)
{
    EXPECT_EQ(written_decimal(19.8), "19,8");
    EXPECT_EQ(written_decimal(100), "100");
    EXPECT_EQ(written_decimal(0), "0");
}

} // namespace
} // namespace cigogne::indicators
