#include "modules/indicators/funnel_view.hpp"

#include <gtest/gtest.h>

namespace cigogne::indicators {
namespace {

auto const day = *CivilDate::parse("2010-01-01");
auto const rodez = PlaceId::make(Instant::from_milliseconds(1));
auto const foix = PlaceId::make(Instant::from_milliseconds(2));

Houses houses()
{
    return Houses({ { foix, "CH Foix", "990000020", { { directory::PlaceKind::T1, { day } } } },
        { rodez, "CH Rodez", "990000012", { { directory::PlaceKind::T2B, { day, CivilDate::parse("2023-12-31") } }, { directory::PlaceKind::XB, { *CivilDate::parse("2024-01-01") } } } } });
}

std::vector<HouseCases> const cases { { "990000012", { 3, 100 } }, { "990000020", { 40, 200 } }, { "990000038", { 40, 150 }, true }, { "990000046", { 0, 50 } }, { "990000053", { 0, 0 }, true } };

std::vector<HouseCases> all_shown()
{
    auto shown = cases;
    for (auto& house : shown)
        house.is_hidden = false;
    return shown;
}

TEST(FunnelView, shows_a_house_her_own_name_alone)
{
    auto const view = funnel_of({ 0.1, 1 }, cases, { true, "990000012", 11 }, houses());
    ASSERT_EQ(view.points.size(), 3U);
    EXPECT_EQ(view.hidden, 1) << "one without a case in the denominator has no point to hide";
    EXPECT_EQ(view.points[0].of, 200) << "the largest first";
    EXPECT_FALSE(view.points[0].name);
    EXPECT_FALSE(view.points[0].establishment);
    EXPECT_TRUE(view.points[1].own);
    EXPECT_EQ(view.points[1].name, "CH Rodez");
    EXPECT_EQ(view.points[1].count, 3) << "her own, however few";
    EXPECT_EQ(view.points[2].count, 0);
}

TEST(FunnelView, shows_a_house_no_small_number_that_cases_are_of)
{
    auto const view = funnel_of({ 0.1, 1 }, { { "990000012", { 3, 100 } }, { "990000020", { 0, 10 } }, { "990000038", { 0, 11 } } }, { true, "990000012", 11 }, houses());
    EXPECT_EQ(view.hidden, 1) << "ten births are a count from 1 to 10, though none of them is a case";
    ASSERT_EQ(view.points.size(), 2U);
    EXPECT_EQ(view.points[1].of, 11);
}

TEST(FunnelView, shows_the_network_every_name)
{
    auto const view = funnel_of({ 0.1, 1 }, all_shown(), { false, std::nullopt, 11 }, houses());
    ASSERT_EQ(view.points.size(), 4U) << "one without a case in the denominator has no rate";
    EXPECT_EQ(view.hidden, 0);
    EXPECT_EQ(view.points[0].name, "CH Foix");
    EXPECT_EQ(view.points[0].establishment, foix);
    EXPECT_EQ(view.points[1].name, "FINESS 990000038") << "that the directory does not know";
}

TEST(FunnelView, tells_limits_up_to_the_largest_house)
{
    auto const view = funnel_of({ 0.1, 1 }, cases, { false, std::nullopt, 11 }, houses());
    ASSERT_EQ(view.limits.size(), static_cast<std::size_t>(told_sizes));
    EXPECT_EQ(view.limits.back().of, 200);
    for (auto const& at : view.limits) {
        EXPECT_LE(at.low_998, at.low_95);
        EXPECT_LE(at.low_95, 0.1);
        EXPECT_GE(at.high_95, 0.1);
        EXPECT_GE(at.high_998, at.high_95);
    }
    auto const small = funnel_of({ 0.1, 1 }, { { "990000012", { 1, 3 } } }, { false, std::nullopt, 11 }, houses());
    EXPECT_EQ(small.limits.size(), 3U) << "each size once";
}

TEST(Houses, make_the_table_of_the_engine)
{
    EXPECT_EQ(houses().table(), "finess;type;from;to;name\n990000020;1;2010-01-01;;\n990000012;2B;2010-01-01;2023-12-31;\n") << "across the border is no type";
    EXPECT_EQ(said_type("2B"), "IIB");
    EXPECT_EQ(houses().name_of("990000046"), "FINESS 990000046");
}

} // namespace
} // namespace cigogne::indicators
