#include "modules/indicators/figure_drawing.hpp"

#include "modules/indicators/paper_plot.hpp"

#include <gtest/gtest.h>

namespace cigogne::indicators {
namespace {

/// How often a piece stands in a drawing.
std::size_t times(exporting::Html const& drawing, std::string_view piece)
{
    std::size_t count = 0;
    for (auto at = drawing.text().find(piece); at != std::string::npos; at = drawing.text().find(piece, at + 1))
        ++count;
    return count;
}

/// Three houses around 1 in 10; the limits are made up, and leave the drawing among the small.
FunnelView funnel()
{
    FunnelView view { 0.1, 1, {}, {}, 0, 0 };
    view.limits = { { 20, 0, 0.9, 0, 1 }, { 200, 0.06, 0.145, 0.04, 0.18 }, { 1000, 0.08, 0.12, 0.07, 0.13 } };
    view.points = { { 1000, 0.2, 200, false, "CH Foix", {} }, { 200, 0.1, 20, true, "CH <Rodez>", {} }, { 150, 0.1, 15, false, {}, {} } };
    return view;
}

TEST(FunnelDrawing, tells_points_apart_by_shape)
{
    auto const drawing = funnel_drawing(funnel(), 100);
    EXPECT_EQ(times(drawing, "<circle"), 3U) << "two other houses, and the sign of the legend";
    EXPECT_EQ(times(drawing, "Z\" fill=\"#000\""), 2U) << "a diamond for one’s own, and the sign of the legend";
    EXPECT_EQ(times(drawing, "<polyline"), 6U) << "four limits, two signs";
    EXPECT_EQ(times(drawing, "Ensemble\u202f: 10,0\u202f%"), 1U);
    EXPECT_EQ(times(drawing, "Nombre de cas au dénominateur"), 1U);
    EXPECT_EQ(times(drawing, "1\u202f000"), 1U);
}

TEST(FunnelDrawing, names_nobody_but_the_house_it_is_about)
{
    auto const drawing = funnel_drawing(funnel(), 100);
    EXPECT_EQ(times(drawing, "CH Foix"), 0U);
    EXPECT_EQ(times(drawing, "CH &lt;Rodez&gt;"), 2U) << "beside its point and in the legend";
}

TEST(FunnelDrawing, numbers_those_outside_for_the_list_below)
{
    auto const view = funnel();
    auto const found = outside(view);
    ASSERT_EQ(found.size(), 1U) << "2 in 10 among a thousand is beyond what chance explains around 1 in 10";
    EXPECT_EQ(times(funnel_drawing(funnel(), 100, OutsidePoints::Numbered), ">1</text>"), 1U);
    EXPECT_EQ(times(funnel_drawing(funnel(), 100), ">1</text>"), 0U);
}

TEST(FunnelDrawing, cuts_limits_where_they_leave_it)
{
    // The highest: 1.1 times the largest rate, 0.2; the upper limit at 95 % crosses it between 20 and 200 cases.
    auto const drawing = funnel_drawing(funnel(), 100);
    EXPECT_EQ(drawing.text().find(",-"), std::string::npos) << "nothing stands above the drawing";
}

TEST(FunnelDrawing, of_no_case_at_all_stands_on_the_axis)
{
    FunnelView view { 0, 1, { { 100, 0, 0, 0, 0 } }, { { 100, 0, 0, false, {}, {} } }, 0, 0 };
    EXPECT_EQ(funnel_drawing(view, 100).text().find("nan"), std::string::npos);
}

TEST(FunnelDrawing, of_nothing_is_empty) { EXPECT_TRUE(funnel_drawing({ 0.1, 1, {}, {}, 2, 0 }, 100).is_empty()); }

TEST(TrendDrawing, breaks_where_a_year_has_no_case)
{
    std::vector<analytics::YearlyProportion> const own { { 2021, { 10, 100 } }, { 2022, { 0, 0 } }, { 2023, { 12, 100 } }, { 2024, { 13, 100 } } };
    auto const drawing = trend_drawing(own, {}, 100);
    EXPECT_EQ(times(drawing, "h10m-5"), 3U) << "an interval for each year that has cases";
    EXPECT_EQ(times(drawing, "r=\"4.5\""), 4U) << "and a disc, and the sign of the legend";
    EXPECT_EQ(times(drawing, "stroke-dasharray"), 0U) << "compared with nobody";
    EXPECT_EQ(times(drawing, ">2022<"), 1U) << "the year is told all the same";
}

TEST(TrendDrawing, leaves_the_point_of_a_year_that_is_not_whole_hollow)
{
    auto const drawing = trend_drawing({ { 2023, { 12, 100 } }, { 2024, { 13, 100 } } }, {}, 100, { .partial = { 2024 } });
    EXPECT_EQ(times(drawing, "r=\"4.5\" fill=\"#000\""), 2U) << "2023, and the sign of the legend";
    EXPECT_EQ(times(drawing, "r=\"4.5\" fill=\"#fff\""), 2U) << "2024, and the sign of the legend";
    EXPECT_EQ(times(drawing, "Année incomplète"), 1U);
    EXPECT_EQ(times(trend_drawing({ { 2023, { 12, 100 } } }, {}, 100), "Année incomplète"), 0U);
}

TEST(TrendDrawing, compares_with_a_dashed_line)
{
    auto const drawing = trend_drawing({ { 2023, { 12, 100 } }, { 2024, { 13, 100 } } }, { { 2023, { 100, 1000 } }, { 2024, { 90, 1000 } } }, 100, { .others = "Région" });
    EXPECT_EQ(times(drawing, "stroke-dasharray"), 2U);
    EXPECT_EQ(times(drawing, "Région"), 1U);
}

TEST(TrendDrawing, draws_no_interval_of_what_is_no_proportion)
{
    auto const drawing = trend_drawing({ { 2023, { 102, 100 } }, { 2024, { 99, 100 } } }, {}, 100, { .rarity = analytics::Rarity::None });
    EXPECT_EQ(times(drawing, "h10m-5"), 0U);
}

TEST(TrendDrawing, of_nothing_is_empty) { EXPECT_TRUE(trend_drawing({ { 2024, { 0, 0 } } }, {}, 100).is_empty()); }
TEST(TrendDrawing, of_no_case_at_all_stands_on_the_axis) { EXPECT_FALSE(trend_drawing({ { 2024, { 0, 500 } } }, {}, 1000).is_empty()); }

TEST(SparkDrawing, tells_the_last_rate_and_the_years_at_both_ends)
{
    auto const drawing = spark_drawing({ { 2022, { 10, 100 } }, { 2023, { 0, 0 } }, { 2024, { 13, 100 } } }, 100, "Césariennes");
    EXPECT_EQ(times(drawing, "<circle"), 2U) << "a year without cases has no point";
    EXPECT_EQ(times(drawing, "13,0\u202f%"), 1U);
    EXPECT_EQ(times(drawing, ">2022<"), 1U);
    EXPECT_EQ(times(drawing, ">2024<"), 1U);
    EXPECT_EQ(times(drawing, "aria-label=\"Césariennes"), 1U);
    EXPECT_TRUE(spark_drawing({ { 2024, { 0, 0 } } }, 100, "Césariennes").is_empty());
}

TEST(PaperPlot, has_round_steps)
{
    EXPECT_EQ(round_steps(10, 5), (std::vector<double> { 0, 2, 4, 6, 8, 10 }));
    EXPECT_EQ(round_steps(0, 5), std::vector<double> { 0 });
    EXPECT_EQ(round_steps(1030, 6).size(), 6U) << "0, 200 … 1 000";
}

TEST(Drawing, stands_by_itself)
{
    auto const drawn = drawing("Entonnoir", {});
    EXPECT_TRUE(drawn.text().starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
    EXPECT_EQ(times(drawn, "aria-label=\"Entonnoir\""), 1U);
}

} // namespace
} // namespace cigogne::indicators
