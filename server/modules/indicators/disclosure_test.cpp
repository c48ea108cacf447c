#include "modules/indicators/disclosure.hpp"

#include "analytics/testing.hpp"
#include "modules/indicators/counts.hpp"

#include <gtest/gtest.h>

namespace cigogne::indicators {
namespace {

using namespace analytics::fixtures;

/// So many deliveries, some by caesarean, of one year.
Years years_of(int deliveries, int caesareans)
{
    std::vector<std::string> lines(static_cast<std::size_t>(deliveries - caesareans), delivery().text());
    lines.insert(lines.end(), static_cast<std::size_t>(caesareans), delivery("JQGA002").text());
    auto site_years = site_years_of(computed(lines, {}).tally);
    Years years;
    years.emplace(site_years.front().year, site_years.front().totals);
    return years;
}

TEST(Disclosure, hides_counts_from_one_to_ten_and_what_tells_them)
{
    auto const caesareans = *find_figure("I8", "caesarean");
    auto const few = years_of(40, 10);
    auto const year = few.begin()->first;
    EXPECT_FALSE(Disclosure::for_everyone(few, 11).shows(caesareans, year));
    EXPECT_TRUE(Disclosure::of_everything().shows(caesareans, year));
    auto const enough = years_of(40, 11);
    EXPECT_TRUE(Disclosure::for_everyone(enough, 11).shows(caesareans, year));
    // 30 of 40: those who are no cases are 10.
    EXPECT_FALSE(Disclosure::for_everyone(years_of(40, 30), 11).shows(caesareans, year));
}

// What the note and the barometer print: « Moins de 1 500 g : 149 » and « nés en type III : 118 / 147 ».
TEST(Disclosure, hides_what_two_figures_tell_of_the_births_that_one_of_them_leaves_out)
{
    auto light = birth();
    light.put(analytics::Field::Weight, 1200);
    auto outside = light;
    outside.diagnosis("Z381");
    std::vector<std::string> lines(147, light.text());
    lines.insert(lines.end(), 2, outside.text());
    lines.insert(lines.end(), 3000, birth().text());
    auto const houses = analytics::Establishments::read("finess,type,from,to,name\n310000001,3,,,Maternité d’essai\n");
    auto site_years = site_years_of(computed(lines, houses).tally);
    Years years;
    years.emplace(site_years.front().year, site_years.front().totals);
    auto const year = site_years.front().year;
    auto const under_1500 = *find_figure("I4", "lt1500");
    auto const in_type_3 = *find_figure("I9", "t3_1500");
    EXPECT_EQ(proportion_of(under_1500, years.at(year)).count, 149U);
    EXPECT_EQ(proportion_of(in_type_3, years.at(year)).of, 147U);
    auto const disclosure = Disclosure::for_everyone(years, 11);
    EXPECT_FALSE(disclosure.shows(under_1500, year) && disclosure.shows(in_type_3, year)) << "149 less 147";
}

TEST(Disclosure, leaves_hidden_years_out_of_a_trend)
{
    auto const caesareans = *find_figure("I8", "caesarean");
    auto const few = years_of(40, 10);
    EXPECT_EQ(Disclosure::for_everyone(few, 11).by_year(caesareans, few).front().cases.of, 0U);
    EXPECT_EQ(Disclosure::of_everything().by_year(caesareans, few).front().cases.count, 10U);
}

TEST(Disclosure, tells_everyone_figures_of_all_stays_one_by_one)
{
    auto const deaths = *find_figure("I5", "spontaneous");
    EXPECT_EQ(Disclosure::for_everyone({}, 11).told(deaths).link, analytics::Link::Unlinked);
    EXPECT_FALSE(Disclosure::of_everything().told(deaths).link) << "as the place counts it";
    EXPECT_FALSE(Disclosure::for_everyone({}, 11).told(*find_figure("I8", "caesarean")).link) << "a link changes nothing there";
}

} // namespace
} // namespace cigogne::indicators
