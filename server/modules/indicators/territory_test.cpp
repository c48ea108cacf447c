#include "modules/indicators/territory.hpp"

#include <gtest/gtest.h>

namespace cigogne::indicators {
namespace {

TEST(Territory, is_told_in_french_whatever_the_accents)
{
    EXPECT_EQ(territory_kind_in("France"), TerritoryKind::France);
    EXPECT_EQ(territory_kind_in("RÉGION"), TerritoryKind::Region);
    EXPECT_EQ(territory_kind_in("departement"), TerritoryKind::Department);
    EXPECT_EQ(territory_kind_in("Établissement"), TerritoryKind::Establishment);
    EXPECT_FALSE(territory_kind_in("commune"));
    EXPECT_FALSE(territory_kind_in(""));
}

TEST(Territory, has_a_code_of_its_kind)
{
    using enum TerritoryKind;
    EXPECT_EQ(territory_code_in(France, ""), "");
    EXPECT_EQ(territory_code_in(France, "fr"), "");
    EXPECT_FALSE(territory_code_in(France, "76"));
    EXPECT_EQ(territory_code_in(Region, "76"), "76");
    EXPECT_EQ(territory_code_in(Region, "1"), "01") << "a spreadsheet takes the 0 off";
    EXPECT_FALSE(territory_code_in(Region, "2A"));
    EXPECT_FALSE(territory_code_in(Region, ""));
    EXPECT_EQ(territory_code_in(Department, "9"), "09");
    EXPECT_EQ(territory_code_in(Department, "2a"), "2A");
    EXPECT_EQ(territory_code_in(Department, "974"), "974");
    EXPECT_FALSE(territory_code_in(Department, "96"));
    EXPECT_FALSE(territory_code_in(Department, "00"));
    EXPECT_FALSE(territory_code_in(Department, "2C"));
    EXPECT_EQ(territory_code_in(Establishment, "990100001"), "990100001");
    EXPECT_FALSE(territory_code_in(Establishment, "99010000"));
}

TEST(Territory, is_said_as_people_know_it)
{
    EXPECT_EQ(said({ TerritoryKind::France, "" }), "France");
    EXPECT_EQ(said({ TerritoryKind::Region, "76" }), "Occitanie");
    EXPECT_EQ(said({ TerritoryKind::Region, "91" }), "Région 91") << "of before 2016";
    EXPECT_EQ(said({ TerritoryKind::Department, "12" }), "Département 12");
    EXPECT_EQ(said({ TerritoryKind::Establishment, "990100001" }), "FINESS 990100001");
    EXPECT_EQ(region_code_of("occitanie"), "76");
    EXPECT_EQ(region_code_of("Provence-Alpes-Côte d'Azur"), "93");
    EXPECT_EQ(region_code_of("Ailleurs"), "");
}

} // namespace
} // namespace cigogne::indicators
