#include "modules/reporting/births.hpp"

#include <gtest/gtest.h>

/// Expected values are counted by hand from the cases of each test.
namespace cigogne::reporting {
namespace {

auto const may_4 = *CivilDate::make(2026, 5, 4);

quality::CaseFigure birth()
{
    auto const then = start_of_day(may_4);
    return { quality::CaseId::make(then), PlaceId::make(then), may_4, false, false, false, false, false, false, false, false };
}

quality::CaseFigure outborn(bool reviewed, bool avoidable, bool due, bool in_time)
{
    auto figure = birth();
    figure.outborn_24_30 = true;
    figure.outborn_type_3 = true;
    figure.reviewed = reviewed;
    figure.avoidable = avoidable;
    figure.review_was_due = due;
    figure.reviewed_in_time = in_time;
    return figure;
}

FigureView const& figure(std::vector<FigureView> const& views, std::string_view code)
{
    return *std::ranges::find(views, code, &FigureView::code);
}

Register spring()
{
    auto unknown = birth();
    unknown.not_assessable = true;
    auto at_home = birth();
    at_home.out_of_maternity = true;
    return { { outborn(true, true, true, true), outborn(true, false, true, false), outborn(true, false, true, true), outborn(false, false, false, false), unknown, at_home }, 2 };
}

TEST(Births, are_counts_without_a_denominator)
{
    auto const views = birth_views(spring(), {}, nullptr);
    auto const& out_01 = figure(views, "OUT-01");
    EXPECT_EQ(out_01.value, 4);
    EXPECT_EQ(out_01.n, 4);
    EXPECT_FALSE(out_01.denominator);
    EXPECT_EQ(out_01.left_out, 1);
    EXPECT_NE(out_01.definition.find("pas un taux"), std::string::npos);
    EXPECT_EQ(figure(views, "AIEH-01").value, 1);
    EXPECT_EQ(figure(views, "AIEH-01").left_out, 0);
    EXPECT_EQ(figure(views, "TRF-13").value, 2);
}

TEST(Births, reviewed_are_shares_of_their_own_denominators)
{
    auto const views = birth_views(spring(), {}, nullptr);
    EXPECT_DOUBLE_EQ(*figure(views, "OUT-03").value, 100.0 / 3); // 1 avoidable of 3 reviewed
    EXPECT_EQ(figure(views, "OUT-03").numerator, 1);
    EXPECT_EQ(figure(views, "OUT-03").denominator, 3);
    EXPECT_DOUBLE_EQ(*figure(views, "OUT-04").value, 200.0 / 3); // 2 in time of 3 whose review was due
}

TEST(Births, of_nobody_are_0_and_a_share_of_nothing_has_no_value)
{
    auto const views = birth_views({}, spring(), nullptr);
    EXPECT_EQ(figure(views, "OUT-02").value, 0);
    EXPECT_EQ(figure(views, "OUT-02").before, 4);
    EXPECT_EQ(figure(views, "OUT-02").difference, -4);
    EXPECT_FALSE(figure(views, "OUT-03").value);
    EXPECT_EQ(figure(views, "OUT-03").denominator, 0);
    EXPECT_FALSE(figure(views, "OUT-03").difference);
    EXPECT_EQ(figure(views, "TRF-13").difference, -2);
}

TEST(Births, of_a_time_before_their_register_is_kept_are_not_told)
{
    auto const before = Register { .cases = {}, .cases_are_kept = false, .meetings_are_kept = false };
    auto const views = birth_views(spring(), before, nullptr);
    for (auto const* code : { "OUT-01", "OUT-02", "AIEH-01", "TRF-13" }) {
        EXPECT_EQ(figure(views, code).before, std::nullopt) << code;
        EXPECT_EQ(figure(views, code).difference, std::nullopt) << code;
    }
    EXPECT_EQ(figure(birth_views(before, before, nullptr), "OUT-01").value, std::nullopt);
}

TEST(Births, of_a_house_stand_beside_the_region)
{
    auto const region = spring();
    EXPECT_EQ(figure(birth_views({}, {}, &region), "OUT-01").region, 4);
    EXPECT_FALSE(figure(birth_views({}, {}, nullptr), "OUT-01").region);
}

} // namespace
} // namespace cigogne::reporting
