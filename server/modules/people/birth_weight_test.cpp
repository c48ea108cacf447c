#include "modules/people/birth_weight.hpp"

#include <gtest/gtest.h>

/// Bounds: design proposal, to be validated by the network.
namespace cigogne::people {
namespace {

std::string fault(int weeks, int days, int grams)
{
    auto const found = weight_fault("weight_g", GestationalAge::make(weeks, days), Grams::make(grams), {});
    return found ? found->message : std::string();
}

TEST(BirthWeight, asks_to_look_again_at_100_grams_at_term)
{
    EXPECT_EQ(fault(40, 0, 100), "100 g à 40 SA : vérifiez le poids et le terme, ou dites qu’ils sont justes.");
    EXPECT_EQ(fault(37, 0, 999).empty(), false);
    EXPECT_EQ(fault(37, 0, 1000), "");
    EXPECT_EQ(fault(41, 0, 6500), "");
    EXPECT_FALSE(fault(41, 0, 6501).empty());
}

TEST(BirthWeight, draws_a_line_between_22_weeks_and_term)
{
    EXPECT_EQ(fault(22, 0, 150), "");
    EXPECT_FALSE(fault(22, 0, 1001).empty());
    // 29+3 is half way, 52 days of 105: 150 + 850 × 52 / 105 = 570 g at least.
    EXPECT_FALSE(fault(29, 3, 569).empty());
    EXPECT_EQ(fault(29, 3, 571), "");
    EXPECT_EQ(fault(27, 3, 980), "");
    // 28+0 is 42 days of 105: 1000 + 5500 × 42 / 105 = 3 200 g at most.
    EXPECT_EQ(fault(28, 0, 3200), "");
    EXPECT_FALSE(fault(28, 0, 7900).empty());
}

TEST(BirthWeight, says_nothing_without_a_term_or_a_weight)
{
    EXPECT_FALSE(weight_fault("weight_g", {}, Grams::make(100), {}));
    EXPECT_FALSE(weight_fault("weight_g", GestationalAge::make(40, 0), {}, {}));
}

TEST(BirthWeight, stands_under_the_field_that_told_it)
{
    EXPECT_EQ(weight_fault("newborns.1.weight_g", GestationalAge::make(40, 0), Grams::make(100), {})->field, "newborns.1.weight_g");
}

} // namespace
} // namespace cigogne::people
