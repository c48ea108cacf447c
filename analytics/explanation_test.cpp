#include "analytics/explanation.hpp"
#include "analytics/results.hpp"
#include "analytics/testing.hpp"

#include <gtest/gtest.h>
#include <map>

namespace cigogne::analytics {
namespace {

using namespace fixtures;

/// Files whose stays are each another.
Order order_of(std::vector<std::vector<std::string>> const& files)
{
    Order order;
    std::uint64_t first = 1;
    for (auto const& lines : files) {
        order.stays.push_back(text_of("essai", numbered(lines, first)));
        first += lines.size();
    }
    return order;
}

std::vector<ExplainedStay> explained(Order order, Question const& question)
{
    std::vector<ExplainedStay> stays;
    explain(order, question, [&](ExplainedStay const& stay) { stays.push_back(stay); });
    return stays;
}

Class const& figure(std::string_view indicator, std::string_view code)
{
    return *find_class(*find_indicator(indicator), code);
}

WrittenLine preterm()
{
    auto line = birth();
    line.put(Field::GestationalWeeks, 30);
    return line;
}

// Rule (indicators.md 10): with the days of ANO, the type of the maternity on the day of birth; what `compute` counts is what is told.
TEST(Explanation, reads_ano_and_ium_as_the_computation_does)
{
    auto order = order_of({ { preterm().text() } });
    order.establishments = Establishments::read("finess,type,from,to,name\n310000001,1,,2024-02-29,\n310000001,3,2024-03-01,2024-03-20,\n310000001,1,2024-03-21,,\n");
    EXPECT_TRUE(explained(std::move(order), { figure("I9", "t3_32") }).empty()) << "it changed within the month";
    auto dated = order_of({ { preterm().text() } });
    dated.establishments = Establishments::read("finess,type,from,to,name\n310000001,1,,2024-02-29,\n310000001,3,2024-03-01,2024-03-20,\n310000001,1,2024-03-21,,\n");
    dated.chaining.push_back(text_of("essai.ano", { ano().text() }));
    EXPECT_EQ(explained(std::move(dated), { figure("I9", "t3_32") }).size(), 1U);

    WrittenLine passage(*find_layout(Record::GroupedRum, "122"));
    passage.put(Field::Finess, site).put(Field::StayNumber, "1").put(Field::EntryDate, "03032024").put(Field::ExitDate, "06032024").put(Field::BirthDate, "03032024");
    passage.put(Field::Ghm, "15M10A").put(Field::EntryMode, "N").put(Field::ExitMode, "8").put(Field::Weight, 1400).put(Field::PrincipalDiagnosis, "P0730");
    passage.put(Field::UnitNumber, "0002");
    EXPECT_TRUE(explained(order_of({ { passage.text() } }), { figure("I12", "neonatal_unit"), Question::Part::Denominator }).empty());
    auto told = order_of({ { passage.text() } });
    told.units.push_back(text_of("essai.ium", { ium("0002", "04", "01012020").text() }));
    EXPECT_EQ(explained(std::move(told), { figure("I12", "neonatal_unit") }).size(), 1U);
}

TEST(Explanation, tells_the_file_and_the_line_in_order)
{
    auto refused = preterm().text().substr(0, 100);
    auto excluded = preterm();
    excluded.put(Field::Ghm, "90Z00Z");
    auto const stays = explained(order_of({ { birth().text(), preterm().text(), refused, excluded.text(), preterm().text() },
                                     { preterm().text() } }),
        { figure("I3", "lt37") });
    ASSERT_EQ(stays.size(), 3U);
    EXPECT_EQ(stays[0].file, 0U);
    EXPECT_EQ(stays[0].lines.first, 2U);
    EXPECT_EQ(stays[1].lines.first, 5U);
    EXPECT_EQ(stays[2].file, 1U);
    EXPECT_EQ(stays[2].lines.first, 1U);
}

TEST(Explanation, of_the_denominator_tells_all_who_are_counted_among)
{
    auto const stays = explained(order_of({ { birth().text(), delivery().text(), preterm().text() } }),
        { figure("I3", "lt37"), Question::Part::Denominator });
    ASSERT_EQ(stays.size(), 2U);
    EXPECT_EQ(stays[1].lines.first, 3U);
}

TEST(Explanation, is_of_one_year_and_one_place_where_that_is_asked)
{
    auto elsewhere = preterm();
    elsewhere.put(Field::Finess, "310000002").put(Field::UnitFiness, "310000002");
    auto before = preterm();
    before.put(Field::ExitYear, 2023);
    std::vector<std::string> const lines { preterm().text(), elsewhere.text(), before.text() };
    EXPECT_EQ(explained(order_of({ lines }), { figure("I3", "lt37"), Question::Part::Numerator, 2024, Finess::of("310000002") })
                  .at(0)
                  .lines.first,
        2U);
    EXPECT_EQ(explained(order_of({ lines }), { figure("I3", "lt37"), Question::Part::Numerator, 2023 }).at(0).lines.first, 3U);
}

TEST(Explanation, counts_a_stay_as_often_as_the_number_does)
{
    auto const stays = explained(order_of({ { delivery("JQGD010", "Z370").text(), delivery("JQGD002", "Z375").text() } }),
        { figure("Q1", "children"), Question::Part::Denominator });
    ASSERT_EQ(stays.size(), 2U);
    EXPECT_EQ(stays[0].times, 1);
    EXPECT_EQ(stays[1].times, 3);
}

TEST(Explanation, gives_every_line_of_a_grouped_stay)
{
    WrittenLine first(*find_layout(Record::GroupedRum, "123"));
    first.put(Field::Finess, site).put(Field::StayNumber, 7).put(Field::Ghm, "14Z13A").put(Field::BirthDate, "05061993");
    first.put(Field::EntryDate, "01032024").put(Field::ExitDate, "02032024").put(Field::EntryMode, "8").put(Field::ExitMode, "6");
    first.put(Field::GestationalWeeks, 39).put(Field::PrincipalDiagnosis, "O800").put(Field::Residence, "31000");
    auto second = first;
    second.diagnosis("Z370").act("JQGD010");
    auto other = first;
    other.put(Field::StayNumber, 8);
    auto const stays = explained(order_of({ { other.text(), first.text(), second.text() } }),
        { figure("I1", "multiple"), Question::Part::Denominator });
    ASSERT_EQ(stays.size(), 1U);
    EXPECT_EQ(stays[0].lines.first, 2U);
    EXPECT_EQ(stays[0].lines.last, 3U);
    EXPECT_EQ(stays[0].lines.count, 2U);
}

// Of every figure of every list: the stays told make the number that is counted.
TEST(Explanation, adds_up_to_the_number)
{
    std::vector<std::string> lines;
    for (auto const* outcome : { "Z370", "Z3710", "Z3711", "Z372", "Z3730", "Z3741", "Z375", "Z3760", "Z3771", "Z379" }) {
        for (auto const* act : { "JQGA002", "JQGA003", "JQGD001", "JQGD010", "JQGD012" }) {
            auto line = delivery(act, outcome);
            line.put(Field::GestationalWeeks, 26 + lines.size() % 16).put(Field::AgeYears, 16 + lines.size() % 30);
            line.diagnosis(lines.size() % 3 == 0 ? "O342" : "O721").diagnosis(lines.size() % 4 == 0 ? "O321" : "O322");
            lines.push_back(line.text());
        }
    }
    for (auto const* principal : { "Z380", "Z381", "Z383", "P95+0", "P95", "P220" }) {
        for (auto const weight : { 800U, 1200U, 2400U, 3300U, 4600U }) {
            auto line = birth();
            line.put(Field::Weight, weight).put(Field::GestationalWeeks, 22 + lines.size() % 21).put(Field::PrincipalDiagnosis, principal);
            line.put(Field::ExitMode, lines.size() % 2 == 0 ? "9" : "7").put(Field::Destination, "1").put(Field::Nights, lines.size() % 12);
            lines.push_back(line.text());
        }
    }
    auto order = order_of({ lines });
    auto const computation = compute(order);
    ASSERT_EQ(computation.lines.kept, lines.size());
    for (auto const& list : lists()) {
        for (auto const& result : results_of(computation.tally, { .establishment = false, .year = false }, list)) {
            auto const& of = figure(result.indicator, result.figure);
            std::map<Question::Part, std::uint64_t> told;
            for (auto const part : { Question::Part::Numerator, Question::Part::Denominator })
                explain(order, { of, part }, [&](ExplainedStay const& stay) { told[part] += static_cast<std::uint64_t>(stay.times); });
            EXPECT_EQ(told[Question::Part::Numerator], result.numerator) << result.indicator << " " << result.figure;
            EXPECT_EQ(told[Question::Part::Denominator], result.denominator) << result.indicator << " " << result.figure;
        }
    }
}

TEST(Explanation, of_a_month_tells_its_discharges_alone)
{
    auto order = order_of({ { delivery().text(), delivery().put(Field::ExitMonth, 11).text(), delivery().put(Field::ExitMonth, 11).put(Field::ExitYear, 2023).text() } });
    std::vector<std::uint64_t> told;
    explain(order, { .figure = figure("I8", "spontaneous"), .year = 2024, .month = 11 }, [&](ExplainedStay const& stay) { told.push_back(stay.lines.first); });
    EXPECT_EQ(told, std::vector<std::uint64_t> { 2 });
}

} // namespace
} // namespace cigogne::analytics
