#include "modules/indicators/hidden_houses.hpp"

#include "analytics/testing.hpp"
#include "modules/indicators/counts.hpp"

#include <gtest/gtest.h>

namespace cigogne::indicators {
namespace {

using namespace analytics::fixtures;

/// A house of so many vaginal deliveries and caesareans.
OtherHouse house(std::string finess, int vaginal, int caesareans, bool is_of_type = false)
{
    std::vector<std::string> lines(static_cast<std::size_t>(vaginal), delivery().text());
    lines.insert(lines.end(), static_cast<std::size_t>(caesareans), delivery("JQGA002").text());
    return { std::move(finess), is_of_type, site_years_of(computed(lines, {}).tally).front().totals };
}

std::set<std::string> hidden(std::string_view figure, std::vector<OtherHouse> const& others)
{
    return hidden_houses(*figure_named(figure), others, 11);
}

struct Taken {
    std::size_t houses = 0;
    std::uint64_t count = 0;
    std::uint64_t of = 0;
};

/// What somebody finds who takes the points that she sees off the sum of the others.
Taken taken_off(std::string_view figure, std::vector<OtherHouse> const& others, std::set<std::string> const& not_shown)
{
    Taken left;
    for (auto const& other : others) {
        if (!not_shown.contains(other.finess))
            continue;
        auto const cases = proportion_of(*figure_named(figure), other.counts);
        left.houses += 1;
        left.count += cases.count;
        left.of += cases.of;
    }
    return left;
}

TEST(HiddenHouses, are_none_where_no_count_is_small)
{
    EXPECT_TRUE(hidden("I8/caesarean", { house("A", 80, 20), house("B", 100, 50) }).empty());
    EXPECT_TRUE(hidden("I8/caesarean", { house("A", 80, 0), house("B", 100, 50) }).empty()) << "none is no small count";
}

TEST(HiddenHouses, are_two_where_one_is_small)
{
    std::vector const others { house("A", 47, 3), house("B", 160, 40), house("C", 70, 30), house("D", 50, 0) };
    auto const caesareans = hidden("I8/caesarean", others);
    EXPECT_EQ(caesareans, (std::set<std::string> { "A", "C" })) << "the smallest of those that are left goes with it";
    auto const left = taken_off("I8/caesarean", others, caesareans);
    EXPECT_EQ(left.houses, 2U);
    EXPECT_EQ(left.count, 33U);
    EXPECT_EQ(left.of, 150U);
}

TEST(HiddenHouses, are_as_many_as_it_takes_to_pass_the_limit)
{
    std::vector const others { house("A", 60, 3), house("B", 60, 4), house("C", 60, 40), house("D", 60, 12) };
    auto const left = taken_off("I8/caesarean", others, hidden("I8/caesarean", others));
    EXPECT_GE(left.houses, 3U);
    EXPECT_GE(left.count, 11U) << "3 and 4 are 7, of two houses: still too few";
}

TEST(HiddenHouses, are_the_same_where_the_classes_of_an_indicator_add_up)
{
    std::vector const others { house("A", 47, 3), house("B", 160, 40), house("C", 70, 30) };
    EXPECT_TRUE(hidden("I8/spontaneous", others).contains("A")) << "50 deliveries less 47 by the natural way are 3 caesareans";
}

TEST(HiddenHouses, of_a_type_are_not_given_back_by_the_region)
{
    // Of the type together 33; of the region together 93. The region alone would leave A with E, and show C: 33 - 30 are those of A.
    std::vector const others { house("A", 47, 3, true), house("C", 70, 30, true), house("B", 160, 40), house("E", 80, 20) };
    auto const caesareans = hidden("I8/caesarean", others);
    EXPECT_TRUE(caesareans.contains("A") && caesareans.contains("C"));
    EXPECT_FALSE(caesareans.contains("B")) << "what gives nothing back stays";
}

TEST(HousesTogether, are_not_told_where_few_are_left_out_of_a_funnel)
{
    auto const told = [](std::vector<OtherHouse> const& others, bool by_type = false) { return tells_together(*figure_named("I8/caesarean"), others, by_type, 11); };
    EXPECT_TRUE(told({})) << "none is left out";
    EXPECT_FALSE(told({ house("A", 40, 4) })) << "the region’s count less that of the funnel’s houses, which its rate tells";
    EXPECT_TRUE(told({ house("A", 40, 4), house("B", 50, 9) })) << "13 of two houses";
    EXPECT_TRUE(told({ house("A", 40, 14, true), house("B", 50, 12) }, true));
    EXPECT_FALSE(told({ house("A", 40, 14, true), house("B", 50, 9) }, true)) << "the region’s 23 less the type’s 14";
}

} // namespace
} // namespace cigogne::indicators
