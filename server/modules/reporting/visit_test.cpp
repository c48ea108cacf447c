#include "modules/reporting/visit.hpp"

#include "platform/core/date.hpp"

#include <gtest/gtest.h>

namespace cigogne::reporting {
namespace {

Result<Done> presented(int year, char const* day) { return check_presented(year, *CivilDate::parse(day)); }

TEST(Visit, is_of_a_report_whose_year_is_over)
{
    EXPECT_TRUE(presented(2024, "2025-01-01").succeeded());
    EXPECT_TRUE(presented(2024, "2026-11-16").succeeded()); // late, but it may have been
    EXPECT_TRUE(presented(2024, "2024-12-31").failed_with(VisitError::BeforeYearWasOver));
    EXPECT_TRUE(presented(2024, "1926-11-16").failed_with(VisitError::BeforeYearWasOver));
}

TEST(Visit, is_of_no_year_before_there_were_networks)
{
    EXPECT_TRUE(presented(1999, "2000-03-01").succeeded());
    EXPECT_TRUE(presented(1998, "1999-03-01").failed_with(VisitError::BeforeNetworks));
}

TEST(Visit, is_noted_once_however_the_name_of_who_presented_is_written)
{
    auto const then = *parse_rfc3339("2025-03-04T08:00:00Z");
    auto const somebody = AccountId::make(then);
    Visit const noted { VisitId::make(then), 2024, PlaceId::make(then), *CivilDate::make(2025, 3, 4), "D. Essai", {}, {}, {}, then, somebody, then, somebody, 1 };
    auto other = noted;
    other.presented_by = "d.  essai";
    other.asked = "Un protocole commun";
    EXPECT_TRUE(is_same_presentation(noted, other));
    other.presented_by = "C. Essai";
    EXPECT_FALSE(is_same_presentation(noted, other));
    other = noted;
    other.visited_on = *CivilDate::make(2025, 3, 5);
    EXPECT_FALSE(is_same_presentation(noted, other));
    other = noted;
    other.year = 2023; // the report of another year, presented the same day
    EXPECT_FALSE(is_same_presentation(noted, other));
}

} // namespace
} // namespace cigogne::reporting
