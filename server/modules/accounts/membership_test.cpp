#include "modules/accounts/membership.hpp"

#include <gtest/gtest.h>

namespace cigogne::accounts {
namespace {

auto const now = Instant::from_milliseconds(1'790'000'000'000);
auto const someone = AccountId::make(now);
auto const somewhere = PlaceId::make(now);

Membership a_membership(Role role, std::optional<PlaceId> place = std::nullopt)
{
    return { MembershipId::make(now), someone, role, place, now, std::nullopt, now, std::nullopt, std::nullopt, 1 };
}

TEST(Membership, a_role_of_a_place_names_one_and_a_role_of_the_network_none)
{
    EXPECT_TRUE(fits(Role::MaternityMidwife, somewhere).succeeded());
    EXPECT_TRUE(fits(Role::CellMidwife, std::nullopt).succeeded());
    EXPECT_TRUE(fits(Role::ReceivingUnit, std::nullopt).failed_with(Error::PlaceMissing));
    EXPECT_TRUE(fits(Role::Administrator, somewhere).failed_with(Error::PlaceNotApplicable));
}

TEST(Membership, holds_from_its_first_to_before_its_last_instant)
{
    auto membership = a_membership(Role::Samu);
    membership.valid_until = now + 1h;
    EXPECT_FALSE(membership.is_valid(now - 1ms));
    EXPECT_TRUE(membership.is_valid(now));
    EXPECT_FALSE(membership.is_valid(now + 1h));
    EXPECT_TRUE(membership.is_over(now + 1h));
}

TEST(Membership, the_same_role_is_not_held_twice_in_one_place)
{
    std::vector const held { a_membership(Role::MaternityMidwife, somewhere) };
    EXPECT_TRUE(holds(held, Role::MaternityMidwife, somewhere, now));
    EXPECT_FALSE(holds(held, Role::MaternityMidwife, PlaceId::make(now), now));
    EXPECT_FALSE(holds(held, Role::MaternityDoctor, somewhere, now));
}

TEST(Membership, knows_the_last_administration)
{
    std::vector held { a_membership(Role::Administrator), a_membership(Role::CellMidwife) };
    EXPECT_TRUE(is_last_administration(held, held[0].id, now));
    EXPECT_FALSE(is_last_administration(held, held[1].id, now));
    held.push_back(a_membership(Role::Administrator));
    EXPECT_FALSE(is_last_administration(held, held[0].id, now));
    held.back().valid_until = now;
    EXPECT_TRUE(is_last_administration(held, held[0].id, now)) << "one that is over does not count";
}

} // namespace
} // namespace cigogne::accounts
