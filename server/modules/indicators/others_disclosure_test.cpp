#include "modules/indicators/place_figures.hpp"

#include "analytics/testing.hpp"
#include "modules/indicators/counts.hpp"

#include <gtest/gtest.h>

namespace cigogne::indicators {
namespace {

using namespace analytics::fixtures;

analytics::Totals counted(std::vector<std::string> const& lines)
{
    return site_years_of(computed(lines, {}).tally).front().totals;
}

/// The counts of so many vaginal deliveries and caesareans.
analytics::Totals houses(int vaginal, int caesareans)
{
    std::vector<std::string> lines(static_cast<std::size_t>(vaginal), delivery().text());
    lines.insert(lines.end(), static_cast<std::size_t>(caesareans), delivery("JQGA002").text());
    return counted(lines);
}

/// The counts of deliveries of which some had a hysterectomy.
analytics::Totals with_hysterectomies(int count, int of)
{
    std::vector<std::string> lines;
    for (int index = 0; index < of; ++index)
        lines.push_back((index < count ? delivery().act("JNFA001") : delivery()).text());
    return counted(lines);
}

bool tells(std::string_view figure, OthersDisclosure const& disclosure) { return disclosure.tells(*figure_named(figure), 2024); }

TEST(OthersDisclosure, takes_her_own_off_what_is_told)
{
    EXPECT_TRUE(tells("I8/caesarean", { { { 2024, houses(100, 20) } }, { { 2024, houses(50, 2) } }, {}, 11 })) << "18 of 68 are others’";
    OthersDisclosure const few { { { 2024, houses(100, 20) } }, { { 2024, houses(50, 15) } }, {}, 11 };
    EXPECT_FALSE(tells("I8/caesarean", few)) << "20 less her 15 are 5 of others";
    EXPECT_FALSE(tells("I8/spontaneous", few)) << "55 deliveries of others less 50 by the natural way";
    EXPECT_TRUE(tells("I2/ge40", few)) << "none of others is no small count";
    EXPECT_TRUE(few.tells(*figure_named("I8/caesarean"), 2023)) << "of a year that is not told";
}

TEST(OthersDisclosure, of_a_type_leaves_no_few_of_the_other_types)
{
    OthersDisclosure::Years const type { { 2024, houses(100, 40) } };
    EXPECT_TRUE(tells("I8/caesarean", { type, {}, { { 2024, houses(150, 60) } }, 11 }));
    EXPECT_FALSE(tells("I8/caesarean", { type, {}, { { 2024, houses(150, 45) } }, 11 })) << "of the region 45, of the type 40";
}

TEST(OthersDisclosure, of_what_is_no_tracer_tells_no_class_where_one_is_small)
{
    auto const births = [](int early, int late) {
        std::vector<std::string> lines(static_cast<std::size_t>(late), birth().text());
        lines.insert(lines.end(), static_cast<std::size_t>(early), birth().put(analytics::Field::GestationalWeeks, 25).text());
        return counted(lines);
    };
    OthersDisclosure const few { { { 2024, births(5, 100) } }, {}, {}, 11 };
    EXPECT_FALSE(tells("C5/22_27", few));
    EXPECT_FALSE(tells("C5/39_41", few)) << "100 of 105: the rest would be the five";
    OthersDisclosure const many { { { 2024, births(20, 100) } }, {}, {}, 11 };
    EXPECT_TRUE(tells("C5/22_27", many));
    EXPECT_TRUE(tells("C5/39_41", many));
}

TEST(OthersDisclosure, hides_nothing_from_the_network)
{
    EXPECT_TRUE(tells("I8/caesarean", {}));
}

TEST(OthersDisclosure, of_three_years_holds_in_each)
{
    PlaceCounts place { .is_house = true, .year = 2024, .own = { { 2023, with_hysterectomies(10, 20) }, { 2024, with_hysterectomies(0, 10) } }, .others = { { 2023, with_hysterectomies(15, 60) }, { 2024, with_hysterectomies(20, 60) } }, .others_label = "Région", .why_alone = {}, .own_label = "Nous", .funnels = {} };
    EXPECT_TRUE(figure_of(*figure_named("I10/union"), place).comparator);
    place.disclosure = OthersDisclosure(place.others, place.own, {}, 11);
    auto const acts = figure_of(*figure_named("I10/union"), place);
    EXPECT_FALSE(acts.comparator) << "25 of others in both years, of which 5 in 2023: told with 2024 alone, the year before would follow";
    EXPECT_TRUE(acts.comparator_hidden);
    EXPECT_EQ(acts.count, 10) << "her own stay hers";
}

TEST(OthersDisclosure, of_a_year_that_is_not_whole_leaves_no_few_of_all_of_it)
{
    PlaceCounts place { .is_house = true, .year = 2024, .own = { { 2024, with_hysterectomies(0, 10) } }, .others = { { 2024, with_hysterectomies(20, 60) } }, .others_label = "Région", .why_alone = {}, .own_label = "Nous", .funnels = {}, .partial = { { 2024, 7 } } };
    place.disclosure = OthersDisclosure(place.others, place.own, {}, 11);
    place.beyond_months = OthersDisclosure({ { 2024, with_hysterectomies(12, 40) } }, {}, {}, 11);
    EXPECT_TRUE(figure_of(*figure_named("I10/union"), place).comparator) << "20 in the months, 12 in those that follow";
    place.beyond_months = OthersDisclosure({ { 2024, with_hysterectomies(5, 40) } }, {}, {}, 11);
    EXPECT_FALSE(figure_of(*figure_named("I10/union"), place).comparator) << "a year after, three years tell the 25 of the whole year: less 20, 5";
    EXPECT_FALSE(tells_others(*figure_named("I10/union"), place, 2024, Pooling::No)) << "nor does the trend tell it";
    EXPECT_TRUE(figure_of(*figure_named("I8/spontaneous"), place).comparator) << "what is told of one year alone is not told whole";
}

TEST(Counts, are_taken_off_by_link)
{
    auto both = houses(9, 0);
    both.add(analytics::CellKey { .pool = 7 }, houses(4, 0).counts(analytics::Link::Unlinked));
    auto one = houses(2, 0);
    one.add(analytics::CellKey { .pool = 7 }, houses(1, 0).counts(analytics::Link::Unlinked));
    auto const rest = without(both, one);
    auto const vaginal = *figure_named("I8/spontaneous");
    EXPECT_EQ(proportion_of(vaginal, only(rest, analytics::Link::Unlinked)).count, 7U);
    EXPECT_EQ(proportion_of(vaginal, only(rest, analytics::Link::Linked)).count, 3U);
}

} // namespace
} // namespace cigogne::indicators
