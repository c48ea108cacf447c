#include "modules/indicators/place_figures.hpp"

#include "analytics/testing.hpp"
#include "modules/indicators/counts.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace cigogne::indicators {
namespace {

using namespace analytics::fixtures;
using analytics::Field;

/// The counts of so many vaginal deliveries and caesareans, and births at term.
analytics::Totals house(int vaginal, int caesareans, int births = 0)
{
    std::vector<std::string> lines;
    lines.insert(lines.end(), static_cast<std::size_t>(vaginal), delivery().text());
    lines.insert(lines.end(), static_cast<std::size_t>(caesareans), delivery("JQGA002").text());
    lines.insert(lines.end(), static_cast<std::size_t>(births), birth().text());
    return site_years_of(computed(lines, {}).tally).front().totals;
}

/// The counts of deliveries of which some had a hysterectomy.
analytics::Totals with_hysterectomies(int count, int of)
{
    std::vector<std::string> lines;
    for (int index = 0; index < of; ++index)
        lines.push_back((index < count ? delivery().act("JNFA001") : delivery()).text());
    return site_years_of(computed(lines, {}).tally).front().totals;
}

PlaceCounts maternity(Years own)
{
    PlaceCounts place { .is_house = true, .year = 2024, .own = std::move(own), .others = {}, .others_label = {}, .why_alone = {}, .own_label = "Nous", .funnels = {}, .compare = Compare::Region, .most_missing = 0.1 };
    return place;
}

FigureView figure(std::string_view name, PlaceCounts const& place) { return figure_of(*figure_named(name), place); }

TEST(PlaceFigures, tell_a_rate_with_what_it_is_of)
{
    auto const caesareans = figure("I8/caesarean", maternity({ { 2024, house(8, 2) } }));
    EXPECT_EQ(caesareans.count, 2);
    EXPECT_EQ(caesareans.of, 10);
    EXPECT_DOUBLE_EQ(*caesareans.rate, 0.2);
    EXPECT_NEAR(*caesareans.low, 0.0567, 0.0001) << "Wilson, by hand";
    EXPECT_NEAR(*caesareans.high, 0.5098, 0.0001);
    EXPECT_EQ(caesareans.years_counted, std::vector { 2024 });
    EXPECT_FALSE(caesareans.rare);
    EXPECT_FALSE(caesareans.link) << "each stay counts for itself";
}

TEST(PlaceFigures, of_nothing_are_not_zero)
{
    auto const breech = figure("I13/breech_caesarean", maternity({ { 2024, house(3, 0) } }));
    EXPECT_EQ(breech.of, 0);
    EXPECT_FALSE(breech.rate);
    EXPECT_FALSE(breech.low);
    EXPECT_EQ(breech.position, FigurePosition::NotComputable);
}

TEST(PlaceFigures, pool_three_years_of_what_is_rare_in_a_house)
{
    Years const years { { 2021, with_hysterectomies(1, 3) }, { 2022, with_hysterectomies(1, 4) }, { 2024, with_hysterectomies(1, 5) } };
    auto const acts = figure("I10/union", maternity(years));
    EXPECT_TRUE(acts.rare);
    EXPECT_EQ(acts.count, 2) << "2022 and 2024; 2021 is too long ago, of 2023 nothing is known";
    EXPECT_EQ(acts.of, 9);
    EXPECT_EQ(acts.years_counted, (std::vector { 2022, 2024 }));
    EXPECT_EQ(acts.link, FigureLink::Unlinked);

    auto region = maternity(years);
    region.is_house = false;
    EXPECT_EQ(figure("I10/union", region).of, 5) << "a region is large enough for its year";
}

// Births alone: of deliveries the year holds none, and is counted all the same.
TEST(PlaceFigures, pool_a_year_in_which_nobody_was_at_risk)
{
    auto const acts = figure("I10/union", maternity({ { 2022, with_hysterectomies(1, 4) }, { 2023, with_hysterectomies(0, 3) }, { 2024, house(0, 0, 5) } }));
    EXPECT_EQ(acts.count, 1);
    EXPECT_EQ(acts.of, 7);
    EXPECT_EQ(acts.years_counted, (std::vector { 2022, 2023, 2024 }));
}

TEST(PlaceFigures, do_not_pool_a_year_that_was_not_joined_with_joined_ones)
{
    auto joined = house(9, 0);
    joined.add(analytics::CellKey { .pool = 8 }, house(4, 0).counts(analytics::Link::Unlinked));
    auto const acts = figure("I10/union", maternity({ { 2023, house(6, 0) }, { 2024, joined } }));
    EXPECT_EQ(acts.link, FigureLink::Linked);
    EXPECT_EQ(acts.of, 4);
    EXPECT_EQ(acts.years_counted, std::vector { 2024 });
}

TEST(PlaceFigures, of_all_stays_and_of_joined_ones_are_told_apart)
{
    auto both = house(9, 0);
    both.add(analytics::CellKey { .pool = 8 }, house(4, 0).counts(analytics::Link::Unlinked));
    auto const place = maternity({ { 2024, both } });
    auto const acts = figures_of(*analytics::find_indicator("I10"), place);
    ASSERT_EQ(acts.size(), 12U) << "six acts, twice";
    EXPECT_EQ(acts[0].link, FigureLink::Unlinked);
    EXPECT_EQ(acts[0].of, 9);
    EXPECT_EQ(acts[1].link, FigureLink::Linked);
    EXPECT_EQ(acts[1].of, 4);
    EXPECT_EQ(figure("I10/union", place).of, 4) << "where one is asked for, that of the joined stays";
    EXPECT_EQ(figure("I8/caesarean", place).of, 9) << "a link changes nothing there";
}

// Rule (indicators.md 10): I6, I10 and I11 need the files of all; computed hospital by hospital they are unlinked.
TEST(PlaceFigures, of_a_house_that_was_joined_alone_do_not_tell_what_happens_elsewhere)
{
    auto alone = house(9, 0);
    alone.add(analytics::CellKey { .pool = analytics::pool_of(40, true) }, house(4, 0).counts(analytics::Link::Unlinked));
    auto const place = maternity({ { 2024, alone } });
    EXPECT_EQ(figure("I10/union", place).link, FigureLink::Unlinked);
    EXPECT_EQ(figure("I10/union", place).of, 9);
    EXPECT_EQ(figures_of(*analytics::find_indicator("I10"), place).size(), 6U) << "once each";
    auto const arrivals = figure("I12.arrival/found", place);
    EXPECT_FALSE(arrivals.rate);
    EXPECT_EQ(arrivals.sentence, "Chaîné seul, l’établissement ne dit pas ce qui se passe dans un autre\u00a0: il faut les fichiers de toute la région.");
    EXPECT_EQ(figure("Q4/mothers_without_child", place).of, 4) << "mother and child are of one house";
}

TEST(PlaceFigures, joined_apart_from_the_others_are_compared_without_the_link)
{
    auto both = house(9, 1);
    both.add(analytics::CellKey { .pool = 8 }, house(4, 0).counts(analytics::Link::Unlinked));
    auto others = house(30, 2);
    others.add(analytics::CellKey { .pool = 16 }, house(10, 0).counts(analytics::Link::Unlinked));
    auto place = maternity({ { 2024, both } });
    place.others_label = "Région";
    place.others = { { 2024, others } };
    ASSERT_TRUE(figure("I10/union", place).comparator);
    EXPECT_EQ(figure("I10/union", place).comparator->of, 10) << "that lot was joined together: of joined stays";
    EXPECT_EQ(figure("I10/union", place).link, FigureLink::Linked);

    others.add(analytics::CellKey { .pool = 8 }, house(4, 0).counts(analytics::Link::Unlinked));
    place.others = { { 2024, others } };
    auto const beside = figure("I10/union", place);
    EXPECT_EQ(beside.link, FigureLink::Unlinked);
    EXPECT_EQ(beside.of, 10);
    ASSERT_TRUE(beside.comparator);
    EXPECT_EQ(beside.comparator->of, 32);
    auto const acts = figures_of(*analytics::find_indicator("I10"), place);
    ASSERT_EQ(acts.size(), 12U);
    EXPECT_TRUE(acts[0].comparator);
    EXPECT_FALSE(acts[1].comparator);
    EXPECT_FALSE(acts[1].comparator_hidden);
    EXPECT_EQ(acts[1].sentence, "Chaîné à part des autres maternités\u00a0: pas de comparaison de ce nombre.");
}

TEST(PlaceFigures, stand_beside_those_of_others)
{
    auto place = maternity({ { 2024, house(8, 2) }, { 2023, house(6, 4) } });
    EXPECT_FALSE(figure("I8/caesarean", place).comparator) << "compared with nobody";
    place.others = { { 2024, house(15, 5) } };
    place.others_label = "Région";
    auto const beside = figure("I8/caesarean", place).comparator;
    ASSERT_TRUE(beside);
    EXPECT_EQ(beside->label, "Région");
    EXPECT_EQ(beside->count, 5);
    EXPECT_DOUBLE_EQ(*beside->rate, 0.25);
    place.compare = Compare::Past;
    auto const before = figure("I8/caesarean", place).comparator;
    ASSERT_TRUE(before);
    EXPECT_EQ(before->label, "Nous, 2023");
    EXPECT_DOUBLE_EQ(*before->rate, 0.4);
    EXPECT_FALSE(figure("I10/union", place).comparator) << "three years are compared with the three before, of which nothing is known";
}

/// A house whose 2024 is told from January to July.
PlaceCounts seven_months(Years own)
{
    auto place = maternity(std::move(own));
    place.partial = { { 2024, 7 } };
    return place;
}

// Rule (screens.md 5): « 7 mois sur 12 : comparaison avec les mêmes mois de 2023 ».
TEST(PlaceFigures, of_a_year_that_is_not_whole_stand_beside_the_same_months)
{
    auto place = seven_months({ { 2024, house(8, 2) }, { 2023, house(10, 10) } });
    place.others = { { 2024, house(15, 5) } };
    place.others_label = "Région";
    auto const caesareans = figure("I8/caesarean", place);
    EXPECT_EQ(caesareans.months, 7);
    EXPECT_EQ(caesareans.comparator->label, "Région, janvier à juillet");
    EXPECT_EQ(caesareans.comparator->count, 5);
    place.others.clear();
    EXPECT_FALSE(figure("I8/caesarean", place).comparator) << "the months of the others are not known";

    place.compare = Compare::Past;
    EXPECT_FALSE(figure("I8/caesarean", place).comparator) << "nor those of 2023: its whole year is no comparison";
    place.same_months_before = house(6, 2);
    auto const before = figure("I8/caesarean", place).comparator;
    ASSERT_TRUE(before);
    EXPECT_EQ(before->label, "Nous, janvier à juillet 2023");
    EXPECT_DOUBLE_EQ(*before->rate, 0.25);
    place.partial = { { 2023, 7 } };
    EXPECT_EQ(figure("I8/caesarean", place).comparator->label, "Nous, 2023") << "2024 is whole";
}

TEST(PlaceFigures, of_a_year_that_is_not_whole_stand_in_no_funnel)
{
    std::vector<HouseCounts> houses(4, { house(80, 20), {} });
    auto place = seven_months({ { 2024, house(50, 50) } });
    place.funnels = text_of(funnels_around(houses));
    auto const caesareans = figure("I8/caesarean", place);
    EXPECT_FALSE(caesareans.position);
    EXPECT_EQ(caesareans.sentence, "Année incomplète (janvier à juillet)\u00a0: pas de comparaison à l’entonnoir.");
    EXPECT_EQ(figure("I9/t3_31", place).sentence, figure("I9/t3_31", maternity({ { 2024, house(50, 50) } })).sentence) << "the place of birth compares no houses anyhow";

    place.own = { { 2023, with_hysterectomies(1, 4) }, { 2024, with_hysterectomies(1, 5) } };
    auto const acts = figure("I10/union", place);
    EXPECT_EQ(acts.of, 9) << "the years before count whole";
    EXPECT_EQ(acts.sentence, "Année incomplète (janvier à juillet, avec les années d’avant entières)\u00a0: pas de comparaison à l’entonnoir.");
}

TEST(PlaceFigures, of_a_year_that_is_not_whole_make_no_funnel)
{
    std::vector<HouseCounts> houses(4, { house(80, 20), {} });
    auto const around = text_of(funnels_around(houses));
    houses.push_back({ house(0, 100), {}, false });
    EXPECT_EQ(text_of(funnels_around(houses)), around);
}

TEST(PlaceFigures, of_a_year_that_is_not_whole_are_in_no_test_of_a_trend)
{
    Years const years { { 2021, house(90, 10) }, { 2022, house(80, 20) }, { 2023, house(70, 30) }, { 2024, house(10, 40) } };
    auto const key = *figure_named("I8/caesarean");
    auto const three = by_year(key, { { 2021, house(90, 10) }, { 2022, house(80, 20) }, { 2023, house(70, 30) } });
    EXPECT_DOUBLE_EQ(trend_over(by_year(key, years), seven_months(years))->p_value, analytics::trend_of(three)->p_value);
    EXPECT_NE(trend_over(by_year(key, years), maternity(years))->p_value, analytics::trend_of(three)->p_value);
}

TEST(PlaceFigures, say_that_years_which_are_not_whole_are_in_no_test)
{
    Years const years { { 2021, house(90, 10) }, { 2022, house(80, 20) }, { 2023, house(70, 30) }, { 2024, house(10, 40) } };
    auto const key = *figure_named("I8/caesarean");
    // Of 10, 20 and 30 in a hundred: z = 20 / √(0.2 × 0.8 × 200) = 3.54.
    EXPECT_EQ(said_trend_over(key, by_year(key, years), seven_months(years)),
        "En hausse\u00a0: +10,0 pour 100 par an (p < 0,001). Les années incomplètes ne sont pas dans ce calcul.");
    Years const whole { { 2021, house(90, 10) }, { 2022, house(80, 20) }, { 2023, house(70, 30) } };
    EXPECT_EQ(said_trend_over(key, by_year(key, whole), seven_months(years)), "En hausse\u00a0: +10,0 pour 100 par an (p < 0,001).") << "none of these years is partial";
}

TEST(PlaceFigures, say_no_trend_of_three_years_without_a_case)
{
    Years const years { { 2022, house(100, 0) }, { 2023, house(100, 0) }, { 2024, house(100, 0) } };
    EXPECT_EQ(said_trend_over(*figure_named("I8/caesarean"), by_year(*figure_named("I8/caesarean"), years), maternity(years)), said_trend(std::nullopt, 100));
}

TEST(PlaceFigures, say_where_a_house_stands_from_the_funnel_alone)
{
    std::vector<HouseCounts> houses(4, { house(80, 20), {} });
    for (auto& one : houses)
        one.pooled = { one.year };
    auto place = maternity({ { 2024, house(80, 20) } });
    place.funnels = text_of(funnels_around(houses));
    EXPECT_EQ(figure("I8/caesarean", place).position, FigurePosition::Expected);
    EXPECT_FALSE(figure("I8/caesarean", place).sentence.empty());
    place.own = { { 2024, house(50, 50) } };
    EXPECT_EQ(figure("I8/caesarean", place).position, FigurePosition::SignalAbove) << "half, where one in five is the rule: 7.5 standard deviations";
    place.is_house = false;
    EXPECT_FALSE(figure("I8/caesarean", place).position) << "a region stands in no funnel of its houses";
}

TEST(PlaceFigures, do_not_compare_houses_by_the_place_of_birth)
{
    auto place = maternity({ { 2024, house(1, 0, 1) } });
    auto const born = figure("I9/t3_31", place);
    EXPECT_FALSE(born.position);
    EXPECT_FALSE(born.sentence.empty());
    EXPECT_FALSE(compares_houses(*analytics::find_indicator("I9")));
    EXPECT_FALSE(compares_houses(*analytics::find_indicator("Q1"))) << "a ratio is no proportion";
}

TEST(PlaceFigures, hide_a_rate_where_too_many_terms_are_missing)
{
    auto const unknown = birth().put(Field::GestationalWeeks, std::uint64_t { 0 }).text();
    auto const lines = std::vector { birth().text(), birth().text(), unknown };
    auto place = maternity({ { 2024, site_years_of(computed(lines, {}).tally).front().totals } });
    auto const preterm = figure("I3/lt37", place);
    EXPECT_EQ(preterm.position, FigurePosition::HiddenQuality);
    EXPECT_EQ(preterm.sentence, "33\u202f% de termes manquants\u202f: taux non affiché.");
    EXPECT_FALSE(preterm.rate);
    EXPECT_EQ(preterm.of, 2) << "what is counted stays told";
    place.most_missing = 0.5;
    EXPECT_TRUE(figure("I3/lt37", place).rate);
    EXPECT_TRUE(figure("I4/lt2500", place).rate) << "no weight is missing";
}

TEST(PlaceFigures, tell_a_trend_only_where_chance_does_not_explain_it)
{
    EXPECT_EQ(said_trend(std::nullopt, 100), "Aucune tendance ne se dit : moins de trois années comparables, ou aucun cas.");
    EXPECT_EQ(said_trend(analytics::Trend { 0.004, 2.5, 0.012 }, 100), "En hausse\u00a0: +0,4 pour 100 par an (p = 0,012).");
    EXPECT_EQ(said_trend(analytics::Trend { -0.0012, -4, 0.00006 }, 1000), "En baisse\u00a0: −1,2 pour 1\u202f000 par an (p < 0,001).");
    EXPECT_EQ(said_trend(analytics::Trend { 0.001, 0.5, 0.617 }, 100), "Pas de tendance au-delà du hasard (p = 0,617).");
}

TEST(PlaceFigures, are_named_as_settings_do)
{
    ASSERT_TRUE(figure_named("I9/t3_31"));
    EXPECT_EQ(figure_named("I9/t3_31")->figure->code, "t3_31");
    EXPECT_FALSE(figure_named("I9"));
    EXPECT_FALSE(figure_named("I99/total"));
}

/// Deliveries and births of the same key, whose lines of ANO were read; the mothers after the first ones have no child.
analytics::Totals linked_house(int deliveries, int with_child)
{
    std::vector<std::string> stays;
    std::vector<std::string> chaining;
    auto const add = [&](analytics::WrittenLine stay, std::string const& person, int key) {
        auto const number = static_cast<std::uint64_t>(stays.size()) + 1;
        stays.push_back(stay.put(Field::StayNumber, number).text());
        chaining.push_back(ano().put(Field::StayNumber, number).put(Field::Pseudonym, person).put(Field::BirthKey, fmt::format("CLE{}", key)).text());
    };
    for (int key = 0; key < deliveries; ++key) {
        add(delivery(), fmt::format("MERE{}", key), key);
        if (key < with_child)
            add(birth(), fmt::format("ENFANT{}", key), key);
    }
    analytics::Order order;
    order.stays.push_back(analytics::fixtures::text_of("essai.rsa", stays));
    order.chaining.push_back(analytics::fixtures::text_of("essai.ano", chaining));
    return site_years_of(analytics::compute(order).tally).front().totals;
}

TEST(PlaceFigures, say_how_many_mothers_were_joined_to_a_child)
{
    auto const linked = linked_deliveries(maternity({ { 2024, linked_house(10, 9) } }));
    ASSERT_TRUE(linked);
    EXPECT_EQ(linked->count, 9);
    EXPECT_EQ(linked->of, 10);
    EXPECT_FALSE(linked_deliveries(maternity({ { 2024, house(10, 0) } }))) << "no chaining was given";
    EXPECT_FALSE(linked_deliveries(maternity({ { 2023, linked_house(10, 9) } }))) << "of another year";
    auto apart = linked_house(10, 9);
    apart.add(analytics::CellKey { .pool = 8 }, house(4, 0).counts(analytics::Link::Unlinked));
    EXPECT_FALSE(linked_deliveries(maternity({ { 2024, apart } }))) << "linked apart: the two never add up";
}

} // namespace
} // namespace cigogne::indicators
