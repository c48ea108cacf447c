#include "modules/quality/chronology.hpp"
#include "modules/quality/testing.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace cigogne::quality {
namespace {

using namespace fixtures;

/// Left at 12:00 and arrived at 14:00, Paris time.
transfers::Measure arrived()
{
    auto measure = transfer_asked_by(PlaceId::make(ten));
    measure.departed_at = ten + 120min;
    measure.arrived_at = ten + 240min;
    return measure;
}

std::vector<Moment> moments_of(OnTheRoad on_the_road, Documentation const& documentation = {})
{
    auto const measure = arrived();
    std::vector<Moment> moments;
    for (auto const& moment : chronology(ten - 60min, documentation, &measure, on_the_road))
        moments.push_back(moment.what);
    return moments;
}

TEST(Chronology, tells_the_departure_of_who_travels)
{
    using enum Moment;
    EXPECT_EQ(moments_of(OnTheRoad::WOMAN), (std::vector { BIRTH, REQUEST, DEPARTURE, ARRIVAL }));
    EXPECT_EQ(moments_of(OnTheRoad::NEWBORNS), (std::vector { BIRTH, REQUEST, NEWBORN_LEFT, NEWBORN_ARRIVED }));
    EXPECT_EQ(moments_of(OnTheRoad::BOTH), (std::vector { BIRTH, REQUEST, DEPARTURE, NEWBORN_LEFT, ARRIVAL, NEWBORN_ARRIVED }));
}

TEST(Chronology, shows_beside_it_what_the_documentation_says_otherwise)
{
    auto const moments = moments_of(OnTheRoad::NEWBORNS, { .newborn_left_at = ten + 125min });
    EXPECT_EQ(std::ranges::count(moments, Moment::NEWBORN_LEFT), 2);
}

} // namespace
} // namespace cigogne::quality
