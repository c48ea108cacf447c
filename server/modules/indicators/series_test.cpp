#include "modules/indicators/series.hpp"

#include <gtest/gtest.h>

namespace cigogne::indicators {
namespace {

SeriesValue value_of(Territory territory, std::optional<std::int64_t> numerator = {}, std::optional<std::int64_t> denominator = {})
{
    SeriesLine const line { 2, "I8", "caesarean", 2023, std::move(territory), numerator, denominator, 0.2 };
    return values_of(SeriesId::make(Instant()), { line }).front();
}

Territory const france { TerritoryKind::France, "" };
Territory const region { TerritoryKind::Region, "76" };
Territory const department { TerritoryKind::Department, "12" };
Territory const own { TerritoryKind::Establishment, "990100001" };
Territory const other { TerritoryKind::Establishment, "990100002" };

TEST(Series, is_of_the_same_source_whatever_the_accents)
{
    EXPECT_EQ(source_key_of("Scan Santé"), source_key_of("SCAN-SANTE"));
    EXPECT_NE(source_key_of("Scan Santé"), source_key_of("DREES"));
    EXPECT_EQ(source_key_of("***"), "***");
}

TEST(Series, lists_the_country_before_regions_departments_and_establishments)
{
    EXPECT_LT(place_key_of(france), place_key_of(region));
    EXPECT_LT(place_key_of(region), place_key_of(department));
    EXPECT_LT(place_key_of(department), place_key_of(own));
}

TEST(Series, keeps_the_values_in_the_order_of_the_file)
{
    auto const values = values_of(SeriesId::make(Instant()),
        { { 9, "I3", "lt37", 2023, france, {}, {}, 0.07 }, { 10, "I1", "multiple", 2023, france, 12, 1000, 0.012 } });
    EXPECT_LT(values[0].id, values[1].id) << "as texts";
    EXPECT_GT(values[0].rank, values[1].rank) << "I1 stands before I3 among the definitions";
    EXPECT_EQ(values[1].denominator, 1000);
}

TEST(Series, is_read_whole_by_the_network)
{
    SeriesReader const network;
    for (auto const& territory : { france, region, department, own })
        EXPECT_TRUE(may_read(network, value_of(territory, 2, 5)));
}

TEST(Series, tells_a_house_no_other_establishment_and_no_department_of_few_houses)
{
    auto const house = house_reader("990100001", { "31" }, 11);
    EXPECT_TRUE(may_read(house, value_of(france)));
    EXPECT_TRUE(may_read(house, value_of(region)));
    EXPECT_TRUE(may_read(house, value_of(own)));
    EXPECT_FALSE(may_read(house, value_of(other)));
    EXPECT_FALSE(may_read(house, value_of(department))) << "fewer than three houses are there";
    EXPECT_TRUE(may_read(house, value_of({ TerritoryKind::Department, "31" })));
    auto const unknown = house_reader("", {}, 11);
    EXPECT_FALSE(may_read(unknown, value_of(own))) << "the directory knows no FINESS of hers";
}

TEST(Series, tells_a_house_no_small_count_of_others)
{
    auto const house = house_reader("990100001", {}, 11);
    EXPECT_FALSE(may_read(house, value_of(region, 10, 400)));
    EXPECT_TRUE(may_read(house, value_of(region, 11, 400)));
    EXPECT_TRUE(may_read(house, value_of(region, 0, 400)));
    EXPECT_FALSE(may_read(house, value_of(region, 0, 10)));
    EXPECT_TRUE(may_read(house, value_of(own, 1, 10))) << "her own";
}

TEST(Series, knows_small_counts_before_they_are_kept)
{
    SeriesLine line { 2, "I8", "caesarean", 2023, france, 10, 400, 0.025 };
    EXPECT_TRUE(is_small(line, 11));
    line.numerator = 0;
    EXPECT_FALSE(is_small(line, 11));
    line.numerator.reset();
    line.denominator.reset();
    EXPECT_FALSE(is_small(line, 11));
}

} // namespace
} // namespace cigogne::indicators
