#include "modules/transfers/reservations.hpp"

#include <gtest/gtest.h>

/// When a place that is not free any more is asked for, and when it was taken all the same.
namespace cigogne::transfers {
namespace {

auto const now = *parse_rfc3339("2026-11-21T09:00:00Z");

TEST(Acceptance, of_a_search_that_goes_on_asks_for_its_place)
{
    EXPECT_EQ(beds_of_acceptance(false, now, now), Beds::Asked);
    EXPECT_EQ(beds_of_acceptance(false, now - 3h, now), Beds::Asked); // typed late, of a place that is awaited
}

TEST(Acceptance, told_afterwards_has_happened_and_told_as_of_now_has_not)
{
    EXPECT_EQ(beds_of_acceptance(true, now - 6h, now), Beds::Happened);
    EXPECT_EQ(beds_of_acceptance(true, now - 6min, now), Beds::Happened);
    EXPECT_EQ(beds_of_acceptance(true, now - 5min, now), Beds::Asked);
    EXPECT_EQ(beds_of_acceptance(true, now, now), Beds::Asked);
    EXPECT_EQ(beds_of_acceptance(true, now + 30s, now), Beds::Asked); // a clock a little ahead
}

} // namespace
} // namespace cigogne::transfers
