#include "platform/security/throttle.hpp"

#include <gtest/gtest.h>

namespace cigogne::security {
namespace {

constexpr auto start = Instant::from_milliseconds(1'790'000'000'000);

TEST(Throttle, the_first_failures_cost_nothing)
{
    for (int count = 0; count < login_throttle.free_failures; ++count)
        EXPECT_FALSE(wait_before_attempt(login_throttle, { count, start }, start));
}

TEST(Throttle, each_further_failure_doubles_the_wait_up_to_a_limit)
{
    EXPECT_EQ(wait_before_attempt(login_throttle, { 5, start }, start), 15s);
    EXPECT_EQ(wait_before_attempt(login_throttle, { 6, start }, start), 30s);
    EXPECT_EQ(wait_before_attempt(login_throttle, { 7, start }, start), 60s);
    EXPECT_EQ(wait_before_attempt(login_throttle, { 1000, start }, start), 5min);
}

TEST(Throttle, the_wait_passes)
{
    ManualClock clock(start);
    Failures const failures { 6, start };
    clock.advance(29s);
    EXPECT_EQ(wait_before_attempt(login_throttle, failures, clock.now()), 1s);
    clock.advance(1s);
    EXPECT_FALSE(wait_before_attempt(login_throttle, failures, clock.now()));
}

TEST(Throttle, nobody_is_locked_out_for_ever)
{
    EXPECT_FALSE(wait_before_attempt(login_throttle, { 1'000'000, start }, start + login_throttle.longest_wait));
    EXPECT_FALSE(wait_before_attempt(peer_throttle, { 1'000'000, start }, start + peer_throttle.longest_wait));
}

TEST(Throttle, a_clock_set_back_does_not_lengthen_the_wait)
{
    EXPECT_EQ(wait_before_attempt(login_throttle, { 5, start }, start - 24h), 5min);
}

} // namespace
} // namespace cigogne::security
