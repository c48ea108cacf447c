#include "modules/accounts/rpps.hpp"

#include <gtest/gtest.h>

namespace cigogne::accounts {
namespace {

TEST(Rpps, has_eleven_digits)
{
    EXPECT_TRUE(Rpps::parse("10001234567"));
    EXPECT_EQ(Rpps::parse("100 012 345 67")->text(), "10001234567");
    for (auto const* typed : { "", "1000123456", "100012345678", "1000123456a", "-0001234567" })
        EXPECT_FALSE(Rpps::parse(typed)) << typed;
}

TEST(Rpps, a_wrong_key_makes_it_doubtful)
{
    EXPECT_TRUE(Rpps::parse("79927398713")->key_holds()); // the example by which Luhn's formula is usually explained
    EXPECT_FALSE(Rpps::parse("79927398710")->key_holds());
}

} // namespace
} // namespace cigogne::accounts
