#include "analytics/command/printing.hpp"

#include "analytics/disclosure.hpp"
#include "analytics/testing.hpp"

#include <gtest/gtest.h>
#include <sstream>

namespace cigogne::analytics {
namespace {

using namespace fixtures;

Establishments const nowhere;

/// What `indicators compute` prints of these lines.
std::string told(std::vector<std::string> const& lines, Printed as = Printed::Json, std::uint64_t smallest = 1)
{
    auto const computation = computed(lines, nowhere);
    auto const places = places_of(computation.tally, { .establishment = false, .year = true });
    Report report { computation.lines, {}, {}, results_of(places), results_of(places, *find_list("quality")) };
    if (smallest > 1) {
        suppress(report.results, places, smallest);
        report.quality.clear();
    }
    return printed(report, as);
}

bool holds(std::string const& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

TEST(Printing, keeps_the_contract)
{
    auto const text = told({ birth().text(), birth().text() });
    EXPECT_TRUE(text.starts_with("{\"format\":\"cigogne.indicators/1\",")) << text;
    EXPECT_TRUE(holds(text, "\"lines\":{\"read\":2,\"kept\":2,\"excluded\":{\"ghm_90\":0,\"type_b\":0,\"generated\":0,\"repeated\":0,\"repeated_otherwise\":0},\"refused\":0}")) << text;
    EXPECT_TRUE(holds(text, "{\"indicator\":\"I3\",\"class\":\"lt37\",\"year\":2024,\"establishment\":\"*\",\"numerator\":0,\"denominator\":2,\"rate\":0,"
                            "\"interval\":[0,"))
        << text;
    EXPECT_TRUE(text.ends_with("]}\n")) << text;
}

TEST(Printing, tells_the_month_after_the_year_where_it_is_asked_for)
{
    auto const computation = computed({ birth().text(), birth().put(Field::ExitMonth, 11).text() }, nowhere, 1, Months::Apart);
    auto const results = results_of(places_of(computation.tally, { .establishment = false, .month = true }));
    auto const text = printed({ computation.lines, {}, {}, results, {} }, Printed::Json);
    EXPECT_TRUE(holds(text, "{\"indicator\":\"I3\",\"class\":\"lt37\",\"year\":2024,\"month\":3,\"establishment\":\"*\",\"numerator\":0,\"denominator\":1,")) << text;
    EXPECT_TRUE(holds(text, "\"class\":\"lt37\",\"year\":2024,\"month\":11,")) << text;
    EXPECT_FALSE(holds(told({ birth().text() }), "\"month\"")) << "the contract of a year has none";
    auto const table = printed({ computation.lines, {}, {}, results, {} }, Printed::Csv);
    EXPECT_TRUE(holds(table, "Année;Mois;Établissement")) << table.substr(0, 300);
    EXPECT_FALSE(holds(told({ birth().text() }, Printed::Csv), "Mois"));
}

TEST(Printing, tells_nothing_of_nothing)
{
    EXPECT_TRUE(holds(told({ birth().text() }), "{\"indicator\":\"I8\",\"class\":\"caesarean\",\"year\":2024,\"establishment\":\"*\",\"numerator\":0,"
                                                "\"denominator\":0,\"rate\":null,\"interval\":null}"));
}

TEST(Printing, marks_what_a_link_would_improve)
{
    auto const text = told({ birth().text() });
    auto const early = text.find("\"class\":\"early\"");
    EXPECT_TRUE(text.substr(early, text.find('}', early) - early).ends_with("\"linked\":false")) << text.substr(early, 200);
}

// Rule (indicators.md 10): what was linked is told beside what was not, marked.
TEST(Printing, tells_what_was_linked_beside_what_was_not_and_the_lines_of_ano_and_ium)
{
    Order order;
    order.stays.push_back(text_of("essai.rsa", { birth().text() }));
    order.chaining.push_back(text_of("essai.ano", { ano().text(), "?" }));
    order.units.push_back(text_of("essai.ium", { ium("0001", "71", "01012020").text(), "?" }));
    auto const computation = compute(order);
    auto const places = places_of(computation.tally, { .establishment = false, .year = true });
    auto const text = printed({ computation.lines, computation.chaining, computation.units, results_of(places), results_of(places, *find_list("quality")) }, Printed::Json);
    EXPECT_TRUE(holds(text, "\"ano\":{\"read\":2,\"kept\":1,\"excluded\":{\"not_returned\":0,\"control_codes\":0},\"refused\":1}")) << text.substr(0, 400);
    EXPECT_TRUE(holds(text, "\"ium\":{\"read\":2,\"kept\":1,\"refused\":1}")) << text.substr(0, 400);
    for (auto const* const mark : { "false", "true" })
        EXPECT_TRUE(holds(text, std::string("\"denominator\":1,\"rate\":0,\"interval\":[0,0.975],\"linked\":") + mark)) << text;
    EXPECT_TRUE(holds(text, "{\"indicator\":\"Q4\",\"class\":\"children_without_mother\",\"year\":2024,\"establishment\":\"*\",\"numerator\":1,\"denominator\":1,"));
    std::ostringstream refusals;
    tell_refusals(refusals, order, computation, 20);
    EXPECT_EQ(refusals.str(), "essai.ano, ligne 2 : format inconnu\nessai.ium, ligne 2 : format inconnu\n");
}

TEST(Printing, counts_all_stays_told_otherwise_not_those_that_are_listed)
{
    Order order;
    order.stays.push_back(text_of("essai.rsa", { delivery().text(), delivery("JQGA003").text() }));
    auto computation = compute(order);
    ASSERT_EQ(computation.told_otherwise.size(), 1U);
    ASSERT_EQ(computation.stays_told_otherwise, 1U);
    computation.stays_told_otherwise = listed_refusals + 150'001; // as of files of so many, of which the first are listed
    std::ostringstream told;
    tell_refusals(told, order, computation, 20);
    EXPECT_TRUE(told.str().ends_with("\n… et 250000 autres séjours donnés ailleurs autrement\n")) << told.str();
}

TEST(Printing, of_a_suppressed_count_tells_neither_it_nor_its_rate)
{
    std::vector<std::string> lines(40, birth().text());
    auto preterm = birth();
    preterm.put(Field::GestationalWeeks, 30);
    lines.push_back(preterm.text());
    auto const text = told(lines, Printed::Json, smallest_published);
    EXPECT_TRUE(holds(text, "\"class\":\"28_31\",\"year\":2024,\"establishment\":\"*\",\"numerator\":null,")) << text;
    EXPECT_TRUE(holds(text, "\"rate\":null,\"interval\":null,\"suppressed\":true}")) << text;
    EXPECT_TRUE(text.ends_with("\"quality\":[]}\n")) << "quality would give counts back";
}

TEST(Printing, puts_quality_beside_the_results)
{
    EXPECT_TRUE(holds(told({ birth().text() }), "\"quality\":[{\"indicator\":\"Q1\",\"class\":\"children\",\"year\":2024,\"establishment\":\"*\",\"numerator\":1,"
                                                "\"denominator\":0,\"rate\":null,\"interval\":null}"));
}

TEST(Printing, of_an_explanation_quotes_a_file_that_needs_it)
{
    ExplainedStay const stay { 0, { 12, 14, 3 }, 2 };
    EXPECT_EQ(explanation_row("rss.txt", stay), "rss.txt,12,14,2");
    EXPECT_EQ(explanation_row("un, \"deux\".txt", stay), "\"un, \"\"deux\"\".txt\",12,14,2");
}

TEST(Dictionary, tells_the_lists_of_a_figure)
{
    auto const text = dictionary();
    EXPECT_TRUE(holds(text, "\"list\":\"scan_sante\",\"name\":\"Prématurité\"")) << text.substr(0, 2000);
    EXPECT_TRUE(holds(text, "\"indicator\":\"ROBSON.caesarean\""));
}

} // namespace
} // namespace cigogne::analytics
