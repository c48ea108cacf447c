#include "modules/directory/travel_time.hpp"

#include <gtest/gtest.h>

namespace cigogne::directory {
namespace {

// Great circle × 1.35 at 70 km/h, marked as an estimate: design proposal, to be validated by the network.
TEST(TravelTime, is_estimated_from_the_great_circle)
{
    Coordinates const rodez { 44.35, 2.57 };
    Coordinates const toulouse { 43.60, 1.44 };
    auto const travel = estimated_travel(rodez, toulouse, {});
    EXPECT_TRUE(travel.estimated);
    EXPECT_NEAR(travel.minutes, 142, 3); // 123 km as the crow flies
    EXPECT_EQ(estimated_travel(rodez, rodez, {}).minutes, 1);
    EXPECT_EQ(estimated_travel(toulouse, rodez, {}).minutes, travel.minutes);
}

} // namespace
} // namespace cigogne::directory
