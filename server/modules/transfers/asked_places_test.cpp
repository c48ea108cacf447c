#include "modules/transfers/asked_places.hpp"

#include <gtest/gtest.h>

namespace cigogne::transfers {
namespace {

TEST(AskedPlaces, go_with_the_level_that_the_newborn_needs)
{
    auto const newborn_place = [](std::optional<CareLevel> level) { return needed_places(Kind::TNN, 1, level).front().kind; };
    EXPECT_EQ(newborn_place(CareLevel::T3), BedKind::REA);
    EXPECT_EQ(newborn_place(std::nullopt), BedKind::REA) << "while nothing is known";
    EXPECT_EQ(newborn_place(CareLevel::T2B), BedKind::SI);
    EXPECT_EQ(newborn_place(CareLevel::T2A), BedKind::NEO);
    EXPECT_TRUE(needed_places(Kind::TNN, 1, CareLevel::T1).empty()) << "it stays with its mother";
    EXPECT_EQ(needed_places(Kind::RTNN, 1, std::nullopt).front().kind, BedKind::NEO);
}

TEST(AskedPlaces, of_twins_to_come_are_one_for_the_mother_and_two_for_them)
{
    auto const needs = needed_places(Kind::TIU_ASC, 2, CareLevel::T2B);
    ASSERT_EQ(needs.size(), 2U);
    EXPECT_EQ(needs[0].kind, BedKind::OBS_GHR);
    EXPECT_EQ(needs[0].count, 1);
    EXPECT_EQ(needs[1].count, 2);
    EXPECT_EQ(needed_places(Kind::TIU_LAT, 1, CareLevel::T1).size(), 1U);
    auto const delivered = needed_places(Kind::TPP, 1, std::nullopt);
    ASSERT_EQ(delivered.size(), 1U);
    EXPECT_EQ(delivered[0].kind, BedKind::OBS_PN);
}

TEST(AskedPlaces, come_with_the_plateau_of_the_motive)
{
    EXPECT_TRUE(needed_capabilities(Motive::CHIR_NN).has(directory::Capability::NEONATAL_SURGERY));
    EXPECT_TRUE(needed_capabilities(Motive::EAI).has(directory::Capability::COOLING));
    EXPECT_TRUE(directory::Capabilities {}.covers(needed_capabilities(Motive::MAP)));
    EXPECT_TRUE(directory::Capabilities {}.covers(needed_capabilities(std::nullopt)));
}

} // namespace
} // namespace cigogne::transfers
