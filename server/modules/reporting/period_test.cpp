#include "modules/reporting/period.hpp"

#include <gtest/gtest.h>

namespace cigogne::reporting {
namespace {

CivilDate day(char const* text) { return *CivilDate::parse(text); }
std::string year_before(char const* from, char const* to)
{
    auto const before = Period::make(day(from), day(to))->year_before();
    return before.from().text() + " " + before.to().text();
}

TEST(Period, begins_and_ends_at_midnight_in_Paris)
{
    auto const year = *Period::make(day("2026-01-01"), day("2026-12-31"));
    EXPECT_EQ(rfc3339(year.begins_at()), "2025-12-31T23:00:00.000Z");
    EXPECT_EQ(rfc3339(year.ends_at()), "2026-12-31T23:00:00.000Z");
    auto const summer_day = *Period::make(day("2026-07-14"), day("2026-07-14"));
    EXPECT_EQ(summer_day.ends_at() - summer_day.begins_at(), 24h);
    EXPECT_EQ(rfc3339(summer_day.begins_at()), "2026-07-13T22:00:00.000Z");
}

TEST(Period, is_compared_with_the_same_days_a_year_before)
{
    EXPECT_EQ(year_before("2026-01-01", "2026-12-31"), "2025-01-01 2025-12-31");
    EXPECT_EQ(year_before("2026-03-10", "2026-03-20"), "2025-03-10 2025-03-20");
    // February as a whole, whatever its length.
    EXPECT_EQ(year_before("2025-02-01", "2025-02-28"), "2024-02-01 2024-02-29");
    EXPECT_EQ(year_before("2024-02-01", "2024-02-29"), "2023-02-01 2023-02-28");
    EXPECT_EQ(year_before("2024-02-29", "2024-03-15"), "2023-02-28 2023-03-15");
}

TEST(Period, is_neither_turned_round_nor_longer_than_ten_years)
{
    EXPECT_FALSE(Period::make(day("2026-02-01"), day("2026-01-31")));
    EXPECT_TRUE(Period::make(day("2026-02-01"), day("2026-02-01")));
    EXPECT_TRUE(Period::make(day("2017-01-01"), day("2026-12-31")));
    EXPECT_FALSE(Period::make(day("2017-01-01"), day("2027-01-01")));
}

} // namespace
} // namespace cigogne::reporting
