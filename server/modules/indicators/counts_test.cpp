#include "modules/indicators/counts.hpp"

#include "analytics/testing.hpp"

#include <gtest/gtest.h>

namespace cigogne::indicators {
namespace {

using namespace analytics::fixtures;
using analytics::Field;

std::vector<SiteYear> of(std::vector<std::string> const& lines, analytics::Months months = analytics::Months::Together)
{
    return site_years_of(computed(lines, {}, 1, months).tally);
}

TEST(Counts, are_those_of_each_site_and_year)
{
    auto later = delivery().put(Field::ExitYear, 2025).text();
    auto const found = of({ delivery().text(), delivery("JQGA002").text(), birth().text(), later });
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].site.text(), site);
    EXPECT_EQ(found[0].year, 2024);
    EXPECT_EQ(found[0].deliveries(), 2);
    EXPECT_EQ(found[0].births(), 1);
    EXPECT_EQ(found[1].year, 2025);
    EXPECT_EQ(found[1].deliveries(), 1);
    EXPECT_EQ(found[1].births(), 0);
}

TEST(Counts, are_those_of_each_month_beside_the_year)
{
    auto const july = [](analytics::WrittenLine line) { return line.put(Field::ExitMonth, 7).text(); };
    std::vector const lines { delivery().text(), july(delivery()), july(delivery("JQGA002")), july(birth()), delivery().put(Field::ExitYear, 2025).text() };
    auto const found = of(lines, analytics::Months::Apart);
    ASSERT_EQ(found.size(), 2U);
    auto const& months = found[0].months;
    ASSERT_EQ(months.size(), 2U);
    EXPECT_EQ(months[0].month, 3);
    EXPECT_EQ(months[0].deliveries, 1);
    EXPECT_EQ(months[0].births, 0);
    EXPECT_EQ(months[1].month, 7);
    EXPECT_EQ(months[1].deliveries, 2);
    EXPECT_EQ(months[1].births, 1);
    EXPECT_EQ(found[0].covered(), 7);
    EXPECT_EQ(found[1].covered(), 3) << "of 2025";
    auto sum = totals_from(months[0].counts);
    sum.add(totals_from(months[1].counts));
    EXPECT_EQ(text_of(sum), text_of(found[0].totals)) << "months add up to their year";
    EXPECT_EQ(text_of(found[0].totals), text_of(of(lines)[0].totals)) << "which is what it is without them";
    EXPECT_FALSE(of(lines)[0].covered()) << "not known";
}

TEST(Counts, of_a_year_that_is_partly_without_months_have_none)
{
    auto both = computed({ delivery().text() }, {}, 1, analytics::Months::Apart);
    both.tally.add(computed({ delivery().text() }, {}).tally);
    auto const found = site_years_of(both.tally);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].deliveries(), 2);
    EXPECT_TRUE(found[0].months.empty());
    EXPECT_FALSE(found[0].covered());
}

TEST(Counts, come_back_from_their_text_and_add_up)
{
    auto const found = of({ delivery().text(), birth().text() });
    auto const text = text_of(found.front().totals);
    auto const back = totals_from(text);
    EXPECT_EQ(text_of(back), text);
    auto twice = back;
    twice.add(back);
    EXPECT_EQ((SiteYear { {}, 2024, twice }.deliveries()), 2);
    auto linked = back;
    linked.add(analytics::CellKey { .pool = 7 }, back.counts(analytics::Link::Unlinked));
    EXPECT_EQ(totals_from(text_of(linked)).pool(), 7U);
    EXPECT_TRUE(totals_from(text_of(linked)).is_linked());
    auto apart = linked;
    apart.add(analytics::CellKey { .pool = 8 }, back.counts(analytics::Link::Unlinked));
    EXPECT_FALSE(totals_from(text_of(apart)).is_linked()) << "what was linked apart is told no more";
    EXPECT_EQ(text_of(totals_from("")), "") << "of a place without a stay";
    auto partly = back;
    partly.forget(3);
    EXPECT_EQ(totals_from(text_of(partly)).unknown(), std::set<std::size_t> { 3 }) << "what was not counted is no 0";
    twice.add(partly);
    EXPECT_EQ(twice.unknown().size(), 1U) << "nor in a sum that holds it";
}

TEST(Counts, of_another_text_are_refused)
{
    EXPECT_THROW(totals_from("mixed 0:1\n"), std::exception);
    EXPECT_THROW(totals_from("linked x 0:1\n"), std::exception);
    EXPECT_THROW(totals_from("unlinked 0:-1\n"), std::exception);
    EXPECT_THROW(totals_from("unlinked 99999:1\n"), std::exception) << "a term that no definition holds";
}

} // namespace
} // namespace cigogne::indicators
