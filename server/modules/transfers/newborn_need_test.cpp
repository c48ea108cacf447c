#include "modules/transfers/newborn_need.hpp"

#include <gtest/gtest.h>

/// What newborns ask of the house to which they go with their mother. Levels: general knowledge, to be validated by the network.
namespace cigogne::transfers {
namespace {

auto const noon = from_paris(*CivilDate::parse("2026-11-21"), *TimeOfDay::parse("12:00"));

std::vector<PersonRow> mother_and(std::vector<std::optional<BedKind>> const& newborns)
{
    auto const request = RequestId::make(noon);
    std::vector<PersonRow> persons { { request, PersonId::make(noon), 0, PersonRole::Mother, {}, {}, {} } };
    for (auto const& bed : newborns)
        persons.push_back({ request, PersonId::make(noon), static_cast<int>(persons.size()), PersonRole::Newborn, {}, {}, bed });
    return persons;
}

TEST(NewbornWithMother, needs_no_place_of_its_own_at_her_side)
{
    EXPECT_TRUE(places_beside_mother(mother_and({})).empty());
    EXPECT_TRUE(places_beside_mother(mother_and({ std::nullopt })).empty());
    EXPECT_FALSE(level_with({}));
}

TEST(NewbornWithMother, needs_the_place_that_was_told_twins_one_each)
{
    auto const places = places_beside_mother(mother_and({ BedKind::NEO, std::nullopt, BedKind::NEO, BedKind::REA }));
    ASSERT_EQ(places.size(), 2U);
    EXPECT_EQ(places[0].kind, BedKind::NEO);
    EXPECT_EQ(places[0].count, 2);
    EXPECT_EQ(places[1].kind, BedKind::REA);
    EXPECT_EQ(places[1].count, 1);
}

TEST(NewbornWithMother, goes_where_the_level_has_such_a_place)
{
    using directory::CareLevel;
    EXPECT_EQ(level_with({ { BedKind::KANG, 1 } }), CareLevel::T2A);
    EXPECT_EQ(level_with({ { BedKind::NEO, 1 } }), CareLevel::T2A);
    EXPECT_EQ(level_with({ { BedKind::SI, 1 } }), CareLevel::T2B);
    EXPECT_EQ(level_with({ { BedKind::REA, 1 }, { BedKind::NEO, 2 } }), CareLevel::T3);
    EXPECT_FALSE(level_with({ { BedKind::OBS_PN, 1 } })) << "her own place asks for no level";
}

} // namespace
} // namespace cigogne::transfers
