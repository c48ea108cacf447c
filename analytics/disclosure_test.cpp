#include "analytics/disclosure.hpp"

#include "analytics/definitions/partitions.hpp"
#include "analytics/testing.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace cigogne::analytics {
namespace {

using namespace fixtures;

WrittenLine at(WrittenLine line, std::string_view where)
{
    line.put(Field::Finess, where).put(Field::UnitFiness, where);
    return line;
}

void add(std::vector<std::string>& lines, int times, WrittenLine const& line)
{
    for (int count = 0; count < times; ++count)
        lines.push_back(line.text());
}

WrittenLine born_at(int weeks)
{
    auto line = birth();
    line.put(Field::GestationalWeeks, static_cast<std::uint64_t>(weeks));
    return line;
}

Establishments const nowhere;

struct Table {
    std::map<Place, Totals> places;
    std::vector<Result> results;

    explicit Table(std::vector<std::string> const& lines, std::uint64_t smallest = smallest_published)
        : places(places_of(computed(lines, nowhere).tally, {}))
        , results(results_of(places))
    {
        suppress(results, places, smallest);
    }

    Result const& operator()(std::string_view where, std::string_view indicator, std::string_view figure) const
    {
        return *std::ranges::find_if(results, [&](Result const& result) {
            return result.establishment == Finess::of(where) && result.indicator == indicator && result.figure == figure;
        });
    }
};

constexpr std::string_view small = "310000001";
constexpr std::string_view other = "310000002";
constexpr std::string_view region = "";

/// In one maternity 4 born before 28 weeks, 30 at 30, 200 at term; in the other 40, 50 and 300.
std::vector<std::string> two_maternities()
{
    std::vector<std::string> lines;
    add(lines, 4, at(born_at(26), small));
    add(lines, 30, at(born_at(30), small));
    add(lines, 200, at(born_at(39), small));
    add(lines, 40, at(born_at(26), other));
    add(lines, 50, at(born_at(30), other));
    add(lines, 300, at(born_at(39), other));
    return lines;
}

TEST(Disclosure, takes_out_a_small_count_with_its_rate)
{
    Table const table(two_maternities());
    auto const& few = table(small, "I3", "22_27");
    EXPECT_TRUE(few.numerator_suppressed);
    EXPECT_EQ(few.numerator, 0U);
    EXPECT_FALSE(few.rate || few.interval);
    EXPECT_FALSE(few.denominator_suppressed);
    EXPECT_EQ(few.denominator, 234U);
}

TEST(Disclosure, leaves_no_way_back_by_the_region_nor_by_the_other_classes)
{
    Table const table(two_maternities());
    auto const& here = table(other, "I3", "22_27");
    auto const& whole = table(region, "I3", "22_27");
    EXPECT_TRUE(here.numerator_suppressed || whole.numerator_suppressed) << "4 = 44 - 40";
    EXPECT_TRUE(table(small, "I3", "lt37").numerator_suppressed || table(small, "I3", "28_31").numerator_suppressed
        || table(small, "I3", "32_36").numerator_suppressed)
        << "4 = 34 - 30 - 0";
}

TEST(Disclosure, of_all_but_a_few_is_of_those_few)
{
    std::vector<std::string> lines;
    add(lines, 300, at(delivery("JQGD010"), small));
    add(lines, 3, at(delivery("JQGA002"), small));
    Table const table(lines);
    EXPECT_TRUE(table(small, "I13", "breech").numerator == 0 && !table(small, "I13", "breech").numerator_suppressed);
    EXPECT_TRUE(table(small, "I8", "caesarean").numerator_suppressed);
    EXPECT_TRUE(table(small, "I8", "spontaneous").numerator_suppressed || table(small, "I8", "spontaneous").denominator_suppressed)
        << "300 of 303";
}

// The classes of I12 leave out children whose nights are not told. Where there are none, they add up all the same, and whoever reads them may know.
TEST(Disclosure, takes_classes_that_happen_to_add_up_for_such_as_do)
{
    std::vector<std::string> lines;
    auto const leaving_after = [](std::uint64_t nights) {
        auto child = born_at(40);
        child.put(Field::ExitMode, "7").put(Field::Destination, "1").put(Field::Nights, nights);
        return at(child, small);
    };
    add(lines, 41, leaving_after(0));
    add(lines, 18, leaving_after(1));
    add(lines, 12, leaving_after(4));
    add(lines, 1, leaving_after(9));
    add(lines, 300, at(born_at(40), small));
    Table const table(lines);
    EXPECT_TRUE(table(small, "I12", "nights_ge7").numerator_suppressed);
    auto const is_hidden = [&](std::string_view figure) { return table(small, "I12", figure).numerator_suppressed; };
    EXPECT_TRUE(is_hidden("total") || is_hidden("night_0") || is_hidden("night_1") || is_hidden("nights_2_6")) << "72 - 41 - 18 - 12 = 1";
}

TEST(Disclosure, changes_nothing_of_large_counts_nor_where_it_is_not_asked)
{
    auto const unchanged = Table(two_maternities(), 1);
    EXPECT_TRUE(std::ranges::none_of(unchanged.results, &Result::numerator_suppressed));
    EXPECT_EQ(unchanged(small, "I3", "22_27").numerator, 4U);
}

std::vector<std::string> some_region(unsigned seed, int maternities)
{
    std::mt19937 chance(seed);
    std::vector<std::string> lines;
    for (int maternity = 0; maternity < maternities; ++maternity) {
        auto const where = std::to_string(310'000'001 + maternity);
        auto const size = 20 + chance() % 400;
        for (unsigned stay = 0; stay < size; ++stay) {
            auto mother = delivery(std::array { "JQGD010", "JQGD012", "JQGA002", "JQGA003", "JQGD001" }[chance() % 5],
                std::array { "Z370", "Z370", "Z370", "Z370", "Z370", "Z372", "Z3710", "Z375" }[chance() % 8]);
            mother.put(Field::AgeYears, 15 + chance() % 32);
            if (chance() % 5 == 0)
                mother.act("JMPA006");
            add(lines, 1, at(mother, where));
            auto child = born_at(static_cast<int>(24 + chance() % 20));
            child.put(Field::Weight, 600 + chance() % 4000);
            if (chance() % 50 == 0)
                child.put(Field::PrincipalDiagnosis, chance() % 2 == 0 ? "P95+0" : "P95+1");
            if (chance() % 40 == 0)
                child.put(Field::ExitMode, "7").put(Field::Destination, "1");
            add(lines, 1, at(child, where));
        }
    }
    return lines;
}

// The declared partitions are true of any stays: else what is reckoned from them would be wrong.
TEST(Partitions, add_up)
{
    auto const places = places_of(computed(some_region(1, 3), nowhere).tally, {});
    for (auto const& [place, totals] : places) {
        for (auto const& partition : partitions_of_tracers()) {
            auto const whole = totals.count(partition.whole);
            std::uint64_t parts = 0;
            for (auto const& part : partition.parts)
                parts += totals.count(part);
            if (partition.is_complete)
                EXPECT_EQ(parts, whole);
            else
                EXPECT_LE(parts, whole);
        }
    }
}

TEST(Disclosure, of_a_region_keeps_every_small_count_and_most_of_the_others)
{
    auto const lines = some_region(2, 20);
    Table const table(lines);
    std::size_t printed = 0;
    for (auto const& result : table.results) {
        EXPECT_TRUE(result.numerator == 0 || result.numerator >= smallest_published);
        EXPECT_TRUE(result.denominator == 0 || result.denominator >= smallest_published);
        printed += result.rate.has_value();
    }
    EXPECT_GT(printed, table.results.size() / 4);
}

} // namespace
} // namespace cigogne::analytics
