#include "platform/core/date.hpp"

#include <gtest/gtest.h>

namespace cigogne {
namespace {

std::string shown(std::string_view instant)
{
    return french_date_time(*parse_rfc3339(instant));
}

/// Summer time ends on the last Sunday of October at 01:00 UTC (directive 2000/84/EC): 25 October 2026, 31 October 2027.
TEST(FrenchDateTime, tells_the_two_passages_of_the_repeated_hour_apart)
{
    EXPECT_EQ(shown("2026-10-24T23:59:59Z"), "25/10/2026 01 h 59");
    EXPECT_EQ(shown("2026-10-25T00:20:00Z"), "25/10/2026 02 h 20 (avant le changement d’heure)");
    EXPECT_EQ(shown("2026-10-25T00:59:59.999Z"), "25/10/2026 02 h 59 (avant le changement d’heure)");
    EXPECT_EQ(shown("2026-10-25T01:00:00Z"), "25/10/2026 02 h 00 (après le changement d’heure)");
    EXPECT_EQ(shown("2026-10-25T01:20:00Z"), "25/10/2026 02 h 20 (après le changement d’heure)");
    EXPECT_EQ(shown("2026-10-25T02:00:00Z"), "25/10/2026 03 h 00");

    EXPECT_EQ(shown("2027-10-31T00:20:00Z"), "31/10/2027 02 h 20 (avant le changement d’heure)");
    EXPECT_EQ(shown("2027-10-31T01:20:00Z"), "31/10/2027 02 h 20 (après le changement d’heure)");
    EXPECT_EQ(shown("2027-10-31T02:20:00Z"), "31/10/2027 03 h 20");
}

/// It begins on the last Sunday of March at 01:00 UTC: the hour that is left out is never shown, no other is said twice.
TEST(FrenchDateTime, says_nothing_more_on_the_night_that_is_short)
{
    EXPECT_EQ(shown("2026-03-29T00:59:00Z"), "29/03/2026 01 h 59");
    EXPECT_EQ(shown("2026-03-29T01:00:00Z"), "29/03/2026 03 h 00");
    EXPECT_EQ(shown("2027-03-28T01:30:00Z"), "28/03/2027 03 h 30");
}

} // namespace
} // namespace cigogne
