#include "modules/indicators/report_figures.hpp"

#include "analytics/testing.hpp"
#include "modules/indicators/counts.hpp"
#include "modules/indicators/report_chapters.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace cigogne::indicators {
namespace {

using namespace analytics::fixtures;

/// The counts of so many deliveries, of which some by caesarean.
analytics::Totals counts(int deliveries, int caesareans)
{
    std::vector<std::string> lines(static_cast<std::size_t>(deliveries - caesareans), delivery().text());
    lines.insert(lines.end(), static_cast<std::size_t>(caesareans), delivery("JQGA002").text());
    return site_years_of(computed(lines, {}).tally).front().totals;
}

PlaceCounts beside(Years own, Years others, std::string label)
{
    return { .is_house = true, .year = 2024, .own = std::move(own), .others = std::move(others), .others_label = std::move(label), .why_alone = {}, .own_label = "Nous", .funnels = {}, .compare = Compare::Region, .most_missing = 0.1 };
}

ReportFigure const& figure_in(std::vector<ReportSection> const& sections, std::string_view indicator, std::string_view figure)
{
    auto const section = std::ranges::find(sections, indicator, &ReportSection::code);
    return *std::ranges::find(section->figures, figure, &ReportFigure::figure);
}

TEST(ReportChapters, tell_each_indicator_once_and_every_tracer_first)
{
    auto const chapters = report_chapters();
    ASSERT_FALSE(chapters.empty());
    ASSERT_EQ(chapters.front().indicators.size(), 13U);
    EXPECT_EQ(chapters.front().indicators.front().indicator->code, "I1");
    EXPECT_EQ(chapters.back().title, "Qualité des données");
    std::set<std::string_view> told;
    for (auto const& chapter : chapters) {
        for (auto const& [indicator, classes] : chapter.indicators) {
            EXPECT_TRUE(told.insert(indicator->code).second) << indicator->code;
            EXPECT_FALSE(classes.empty()) << indicator->code;
        }
    }
    EXPECT_TRUE(told.contains("ROBSON.caesarean"));
    EXPECT_TRUE(told.contains("TYPE"));
    EXPECT_TRUE(told.contains("C9"));
}

TEST(ReportFigures, stand_beside_the_region_and_the_same_type_with_three_years)
{
    Years const own { { 2021, counts(10, 1) }, { 2022, counts(10, 2) }, { 2024, counts(20, 5) } };
    auto const region = beside(own, { { 2024, counts(120, 30) } }, "Région");
    auto const type = beside(own, { { 2024, counts(60, 20) } }, "Même type (IIB)");
    auto const sections = ReportFigures(region, type).sections();
    auto const& caesareans = figure_in(sections, "I8", "caesarean");
    EXPECT_EQ(caesareans.count, 5);
    EXPECT_EQ(caesareans.of, 20);
    ASSERT_TRUE(caesareans.region);
    EXPECT_EQ(caesareans.region->count, 30);
    ASSERT_TRUE(caesareans.type);
    EXPECT_EQ(caesareans.type->of, 60);
    ASSERT_EQ(caesareans.years.size(), 2U) << "of 2023 nothing is known, 2021 is too long ago";
    EXPECT_EQ(caesareans.years[0].year, 2022);
    EXPECT_EQ(caesareans.years[1].count, 5);
}

TEST(ReportFigures, do_not_tell_cases_of_the_others_that_are_too_few)
{
    Years const own { { 2024, counts(20, 5) } };
    // 12 caesareans of 120 in the region: 7 of the others.
    Years const all { { 2024, counts(120, 12) } };
    auto region = beside(own, all, "Région");
    region.disclosure = OthersDisclosure(all, own, {}, 11);
    ReportFigures const figures(region, region);
    EXPECT_FALSE(figure_in(figures.sections(), "I8", "caesarean").region);
    EXPECT_FALSE(figures.headline(*figure_named("I8/caesarean")).trend.back().region);
    region.disclosure = OthersDisclosure(all, own, {}, 7);
    EXPECT_TRUE(figure_in(ReportFigures(region, region).sections(), "I8", "caesarean").region) << "7 is not below 7";
}

TEST(ReportFigures, leave_a_year_that_is_not_whole_out_of_the_test_of_the_trend)
{
    Years const own { { 2021, counts(100, 10) }, { 2022, counts(100, 20) }, { 2023, counts(100, 30) }, { 2024, counts(50, 40) } };
    auto place = beside(own, {}, "");
    place.partial = { { 2024, 9 } };
    auto const headline = ReportFigures(place, place).headline(*figure_named("I8/caesarean"));
    // Of 10, 20 and 30 in a hundred: z = 20 / √(0.2 × 0.8 × 200) = 3.54.
    EXPECT_EQ(headline.trend_sentence, "En hausse\u00a0: +10,0 pour 100 par an (p < 0,001). Les années incomplètes ne sont pas dans ce calcul.");
    EXPECT_FALSE(headline.trend.front().months);
    EXPECT_EQ(headline.trend.back().months, 9) << "its point is hollow";
}

TEST(ReportFigures, tell_of_others_no_whole_year_beside_some_months_of_a_year_before)
{
    Years const own { { 2023, counts(20, 5) }, { 2024, counts(20, 5) } };
    auto place = beside(own, { { 2023, counts(120, 30) }, { 2024, counts(120, 30) } }, "Région");
    EXPECT_TRUE(ReportFigures(place, place).headline(*figure_named("I8/caesarean")).trend.front().region);
    place.partial = { { 2023, 9 } };
    auto const headline = ReportFigures(place, place).headline(*figure_named("I8/caesarean"));
    EXPECT_FALSE(headline.trend.front().region);
    EXPECT_TRUE(headline.trend.back().region);
}

TEST(ReportFigures, of_a_tracer_are_told_of_nothing_too_others_are_left_out)
{
    Years const own { { 2024, counts(20, 0) } };
    auto const place = beside(own, {}, "");
    auto const sections = ReportFigures(place, place).sections();
    EXPECT_EQ(figure_in(sections, "I12", "total").of, 0) << "no birth is in these files";
    EXPECT_EQ(std::ranges::find(sections, "I4.singletons", &ReportSection::code), sections.end());
    EXPECT_EQ(std::ranges::find(sections, "TYPE", &ReportSection::code), sections.end()) << "each house has the rate of its own type there";
}

TEST(ReportFigures, bring_the_definition_of_each_indicator_that_is_told)
{
    Years const own { { 2024, counts(20, 0) } };
    auto const place = beside(own, {}, "");
    auto const sections = ReportFigures(place, place).sections();
    auto const definitions = ReportFigures::definitions_of(sections);
    ASSERT_EQ(definitions.size(), sections.size());
    EXPECT_EQ(definitions.front().code, "I1");
    EXPECT_FALSE(definitions.front().source.empty());
}

} // namespace
} // namespace cigogne::indicators
