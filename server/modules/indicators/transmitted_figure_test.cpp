#include "modules/indicators/transmitted_figure.hpp"

#include "analytics/testing.hpp"
#include "modules/indicators/counts.hpp"

#include <gtest/gtest.h>

namespace cigogne::indicators {
namespace {

using namespace analytics::fixtures;

analytics::Totals deliveries(int vaginal, int caesareans)
{
    std::vector<std::string> lines(static_cast<std::size_t>(vaginal), delivery().text());
    lines.insert(lines.end(), static_cast<std::size_t>(caesareans), delivery("JQGA002").text());
    return site_years_of(computed(lines, {}).tally).front().totals;
}

TransmittedFigure caesareans(std::int64_t count, std::int64_t of) { return { "I8", "caesarean", {}, count, of, static_cast<double>(count) / static_cast<double>(of), 0.1, 0.3 }; }

TEST(Gaps, are_none_where_the_same_is_counted)
{
    EXPECT_TRUE(gaps_between({ caesareans(2, 10) }, deliveries(8, 2)).empty());
}

TEST(Gaps, tell_what_is_counted_today)
{
    auto const gaps = gaps_between({ caesareans(2, 10), caesareans(2, 11) }, deliveries(8, 2));
    ASSERT_EQ(gaps.size(), 1U) << "the same numerator of another denominator is another figure";
    EXPECT_EQ(gaps[0].transmitted.of, 11);
    EXPECT_EQ(gaps[0].today->count, 2U);
    EXPECT_EQ(gaps[0].today->of, 10U);
}

TEST(Gaps, tell_a_figure_that_is_defined_no_more)
{
    auto former = caesareans(2, 10);
    former.figure = "another";
    auto const gaps = gaps_between({ former }, deliveries(8, 2));
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_FALSE(gaps[0].today);
}

} // namespace
} // namespace cigogne::indicators
