#include "modules/whatif/testing.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace cigogne::whatif {
namespace {

TEST(Load, of_a_ward_is_what_makes_it_refuse_that_often)
{
    std::array const one_place { 1 };
    // One bed is taken when somebody is there: 1 - exp(-load).
    EXPECT_NEAR(load_for(0.5, 1, one_place), std::log(2), 1e-6);
    // Two beds are when two are: 1 - exp(-load) (1 + load), 0.2642 for a load of 1.
    EXPECT_NEAR(load_for(1 - 2 / std::exp(1.0), 2, one_place), 1, 1e-6);
    // Twins need two: with two beds, nobody may be there.
    EXPECT_NEAR(load_for(0.5, 2, std::array { 0, 1 }), std::log(2), 1e-6);
    EXPECT_NEAR(load_for(0, 4, one_place), 0, 1e-6);
}

TEST(Lasting, gives_back_what_was_recorded)
{
    Lasting const recorded({ 30, 10, 20 });
    EXPECT_EQ(recorded.at(0), 10);
    EXPECT_EQ(recorded.median(), 20);
    EXPECT_EQ(recorded.at(0.999), 30);
    EXPECT_EQ(Lasting().median(), 0);
}

} // namespace
} // namespace cigogne::whatif
