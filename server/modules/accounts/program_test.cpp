#include "modules/accounts/pace.hpp"
#include "modules/accounts/program.hpp"

#include <gtest/gtest.h>

namespace cigogne::accounts {
namespace {

auto const noon = *parse_rfc3339("2026-11-16T12:00:00+01:00");

TEST(ProgramKey, EndsWithItsLastDayInParis)
{
    EXPECT_EQ(end_of_key(*CivilDate::parse("2026-11-16"), noon), parse_rfc3339("2026-11-17T00:00:00+01:00"));
    EXPECT_EQ(end_of_key(*CivilDate::parse("2026-11-15"), noon), std::nullopt);
    EXPECT_NE(end_of_key(*CivilDate::parse("2027-11-16"), noon), std::nullopt);
    EXPECT_EQ(end_of_key(*CivilDate::parse("2027-12-16"), noon), std::nullopt);
}

TEST(Pace, CountsByMinuteAndByWhoAsks)
{
    Pace pace(2);
    EXPECT_TRUE(pace.allows("a", noon));
    EXPECT_TRUE(pace.allows("a", noon + 1s));
    EXPECT_TRUE(pace.is_exceeded("a", noon + 1s));
    EXPECT_FALSE(pace.allows("a", noon + 2s));
    EXPECT_TRUE(pace.allows("b", noon + 2s));
    EXPECT_TRUE(pace.allows("a", noon + 61s));
    EXPECT_TRUE(pace.allows("a", noon - 61s)); // a clock set back begins another minute
}

} // namespace
} // namespace cigogne::accounts
