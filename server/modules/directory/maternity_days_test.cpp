#include "modules/directory/maternity_days.hpp"

#include <gtest/gtest.h>

namespace cigogne::directory {
namespace {

CivilDate day(int year, unsigned month, unsigned day) { return *CivilDate::make(year, month, day); }

PlaceId const foix = PlaceId::make(*parse_rfc3339("2026-01-01T00:00:00Z"));
PlaceId const rodez = PlaceId::make(*parse_rfc3339("2026-01-02T00:00:00Z"));

bool has_maternity(std::vector<PlaceWas> const& kinds, int year)
{
    return !maternities_among(kinds, day(year, 1, 1), day(year, 12, 31)).empty();
}

TEST(MaternityDays, count_a_house_in_the_years_before_it_closed)
{
    std::vector const kinds { PlaceWas { foix, PlaceKind::T1, day(2010, 1, 1), day(2024, 7, 1) } };
    EXPECT_TRUE(has_maternity(kinds, 2023));
    EXPECT_TRUE(has_maternity(kinds, 2024)); // until June
    EXPECT_FALSE(has_maternity(kinds, 2025));
    EXPECT_FALSE(has_maternity(kinds, 2009));
}

TEST(MaternityDays, end_on_the_day_before_that_of_the_closing)
{
    std::vector const kinds { PlaceWas { foix, PlaceKind::T1, day(2010, 1, 1), day(2024, 7, 1) } };
    EXPECT_EQ(maternities_among(kinds, day(2024, 6, 30), day(2024, 7, 31)).size(), 1U);
    EXPECT_TRUE(maternities_among(kinds, day(2024, 7, 1), day(2024, 7, 31)).empty());
}

TEST(MaternityDays, end_when_a_maternity_becomes_a_centre_without_births)
{
    std::vector const kinds { PlaceWas { foix, PlaceKind::T1, day(2010, 1, 1) }, PlaceWas { foix, PlaceKind::CPP, day(2024, 7, 1) } };
    EXPECT_TRUE(has_maternity(kinds, 2024));
    EXPECT_FALSE(has_maternity(kinds, 2025));
}

TEST(MaternityDays, count_a_house_once_whatever_it_became)
{
    std::vector const kinds { PlaceWas { foix, PlaceKind::T1, day(2010, 1, 1) }, PlaceWas { foix, PlaceKind::T2A, day(2024, 7, 1) },
        PlaceWas { rodez, PlaceKind::T2B, day(2010, 1, 1) } };
    EXPECT_EQ(maternities_among(kinds, day(2024, 1, 1), day(2024, 12, 31)), (std::vector { foix, rodez }));
}

TEST(MaternityDays, are_none_of_a_house_closed_before_it_was_anything)
{
    std::vector const kinds { PlaceWas { foix, PlaceKind::T1, day(2024, 1, 1), day(2023, 6, 1) } };
    EXPECT_FALSE(has_maternity(kinds, 2023));
    EXPECT_FALSE(has_maternity(kinds, 2024));
}

} // namespace
} // namespace cigogne::directory
