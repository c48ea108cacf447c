#include "modules/indicators/months.hpp"

#include <gtest/gtest.h>

namespace cigogne::indicators {
namespace {

std::vector<ToldMonth> holding(std::vector<int> const& months)
{
    std::vector<ToldMonth> told;
    for (auto const month : months)
        told.push_back({ month, true });
    return told;
}

TEST(Months, are_covered_from_january_to_the_last_with_a_birth)
{
    EXPECT_EQ(covered_months(holding({ 1, 2, 3, 4, 5, 6, 7 })), 7);
    EXPECT_EQ(covered_months(holding({ 12, 1 })), 12) << "in any order";
    EXPECT_EQ(covered_months({}), 0);
    auto told = holding({ 1, 2 });
    told.push_back({ 3, false });
    EXPECT_EQ(covered_months(told), 2) << "stays of pregnancy alone do not make a month of births";
}

TEST(Months, without_a_birth_among_the_covered_ones_are_told)
{
    EXPECT_EQ(months_without_births(holding({ 1, 2, 4, 5 })), std::vector { 3 });
    EXPECT_EQ(months_without_births(holding({ 3 })), (std::vector { 1, 2 })) << "a year that begins in March";
    EXPECT_TRUE(months_without_births(holding({ 1, 2, 3 })).empty());
    EXPECT_TRUE(months_without_births({}).empty());
    auto told = holding({ 1, 3 });
    told.push_back({ 2, false });
    EXPECT_EQ(months_without_births(told), std::vector { 2 });
}

TEST(Months, make_a_year_partial_where_they_are_known_and_fewer_than_twelve)
{
    EXPECT_TRUE(is_partial(7));
    EXPECT_TRUE(is_partial(0));
    EXPECT_FALSE(is_partial(12));
    EXPECT_FALSE(is_partial(std::nullopt)) << "a cube without months";
}

TEST(Months, are_said_from_january)
{
    EXPECT_EQ(said_months(7), "janvier à juillet");
    EXPECT_EQ(said_months(1), "janvier");
    EXPECT_EQ(said_months(0), "aucun mois");
    EXPECT_EQ(last_month(9), "septembre");
    EXPECT_EQ(last_month(0), "janvier");
}

TEST(Months, that_some_houses_lack_are_said_of_the_region)
{
    EXPECT_EQ(said_partial_houses(1), "1 maternité n’a pas les douze mois de l’année");
    EXPECT_EQ(said_partial_houses(2), "2 maternités n’ont pas les douze mois de l’année");
}

} // namespace
} // namespace cigogne::indicators
