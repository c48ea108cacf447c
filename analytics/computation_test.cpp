#include "analytics/results.hpp"
#include "analytics/testing.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace cigogne::analytics {
namespace {

using namespace fixtures;

Establishments const nowhere;

/// Enough lines for several stretches, every thousandth of them cut short.
std::vector<std::string> many()
{
    std::vector<std::string> lines;
    for (int index = 0; index < 60'000; ++index) {
        auto line = index % 2 == 0 ? delivery().text() : birth().text();
        lines.push_back(index % 1'000 == 999 ? line.substr(0, 100) : line);
    }
    return lines;
}

std::vector<std::uint64_t> numerators(Computation const& computation)
{
    std::vector<std::uint64_t> counts;
    for (auto const& result : results_of(computation.tally, {}))
        counts.push_back(result.numerator);
    return counts;
}

TEST(Computation, tells_the_same_whatever_the_threads_and_the_order_of_lines)
{
    auto lines = many();
    auto const alone = computed(lines, nowhere, 1);
    auto const together = computed(lines, nowhere, 4);
    EXPECT_EQ(numerators(alone), numerators(together));
    EXPECT_EQ(alone.refusals, together.refusals);
    std::ranges::reverse(lines);
    EXPECT_EQ(numerators(alone), numerators(computed(lines, nowhere, 2)));
}

TEST(Computation, refuses_a_line_with_its_number_in_the_file)
{
    auto const refusals = computed(many(), nowhere, 2).refusals;
    ASSERT_EQ(refusals.size(), 60U);
    for (std::size_t index = 0; index < refusals.size(); ++index) {
        EXPECT_EQ(refusals[index].line, 1'000 * (index + 1));
        EXPECT_EQ(refusals[index].fault, LineFault::Truncated);
    }
}

TEST(Computation, reads_every_rsa_format_to_the_same_counts)
{
    for (std::string_view const format : { "218", "219", "220", "221", "222", "223", "224", "225", "226", "227", "228", "229" }) {
        auto line = rsa(format);
        line.put(Field::AgeYears, 31).put(Field::GestationalWeeks, 39).diagnosis("Z370").diagnosis("O721").act("JQGD010").act("JMPA006");
        line.begin(Zone::Unit).diagnosis("O702");
        auto const computation = computed({ line.text() }, nowhere);
        ASSERT_EQ(computation.lines.kept, 1U) << format;
        auto const results = results_of(computation.tally, { .establishment = false, .year = true });
        auto const episiotomy = std::ranges::find(results, "episiotomy", &Result::figure);
        EXPECT_EQ(episiotomy->numerator, 1U) << format;
        EXPECT_EQ(episiotomy->denominator, 1U) << format;
    }
}

TEST(Computation, takes_crlf_a_missing_last_line_end_and_trimmed_spaces)
{
    auto cut = delivery().put(Field::StayNumber, 2).text();
    cut.erase(cut.find_last_not_of(' ') + 1);
    Order order;
    order.stays.push_back(std::make_unique<Text>("essai", delivery().text() + "\r\n" + cut));
    auto const computation = compute(order);
    EXPECT_EQ(computation.lines.kept, 2U);
    EXPECT_EQ(computation.lines.refused, 0U);
}

TEST(Computation, knows_the_sort_of_a_file_by_its_first_line_that_can_be_read)
{
    for (std::string const& first : { std::string(), std::string("\r"), std::string("titre"), "310000001" + std::string("199") + delivery().text().substr(12) }) {
        auto const computation = computed({ first, delivery().text(), birth().text() }, nowhere);
        EXPECT_EQ(computation.lines.kept, 2U) << first;
        EXPECT_EQ(computation.lines.refused, 1U) << first;
    }
}

TEST(Computation, stops_when_it_is_told_to)
{
    Order order;
    order.stays.push_back(text_of("essai", numbered(many())));
    order.progress = [](std::uint64_t, std::uint64_t) { return false; };
    auto const computation = compute(order);
    EXPECT_TRUE(computation.stopped);
    EXPECT_LT(computation.lines.read(), 60'000U);
}

TEST(Computation, reads_on_where_the_first_line_is_of_no_known_format)
{
    for (auto const* const first : { "310000001199", "310", "", "3100000010O8", "not a file of stays at all" }) {
        auto const computation = computed({ first, delivery().text(), birth().text() }, nowhere);
        EXPECT_EQ(computation.lines.kept, 2U) << first;
        EXPECT_EQ(computation.lines.refused, 1U) << first;
    }
}

TEST(Computation, takes_a_unit_whose_last_blanks_were_trimmed)
{
    auto line = rsa();
    line.put(Field::UnitDiagnosisCount, std::uint64_t { 0 });
    auto text = line.text();
    text.erase(text.find_last_not_of(' ') + 1);
    EXPECT_EQ(computed({ text }, nowhere).lines.kept, 1U);
}

struct Broken {
    std::string what;
    std::string line;
    LineFault fault {};
};

TEST(Computation, refuses_lines_of_another_kind_than_was_asked_for_in_words_of_their_own)
{
    auto const reason_of = [](Expected expected, std::vector<std::string> const& lines) {
        Order order;
        order.stays.push_back(text_of("essai.rsa", lines));
        order.expected = expected;
        auto const computation = compute(order);
        return computation.refusals.empty() ? LineFault::None : computation.refusals.front().fault;
    };
    auto const unit = WrittenLine(*find_layout(Record::GroupedRum, "122")).text();
    EXPECT_EQ(reason_of(Expected::Rss, { delivery().text() }), LineFault::NotAsked) << "the first line of its file";
    EXPECT_EQ(reason_of(Expected::Rsa, { unit }), LineFault::NotAsked);
    EXPECT_EQ(reason_of(Expected::Rsa, { delivery().text() }), LineFault::None);
    EXPECT_EQ(reason_of(Expected::Any, { delivery().text(), unit }), LineFault::OtherRecord);
}

TEST(Computation, refuses_what_it_cannot_read_and_goes_on)
{
    auto no_unit = WrittenLine(*find_layout(Record::Rsa, "228"));
    no_unit.put(Field::Finess, site);
    auto month = delivery();
    month.put(Field::ExitMonth, 13);
    auto weight = birth();
    weight.put(Field::Weight, "12O0");
    auto counts = delivery().text();
    counts.replace(262 + 34, 3, "002"); // acts of the only unit, where the stay counts one
    std::vector<Broken> const cases { { "unknown format", "310000001999", LineFault::UnknownFormat }, { "empty", "", LineFault::UnknownFormat },
        { "no unit", no_unit.text(), LineFault::NoUnit }, { "month 13", month.text(), LineFault::UnknownMonth },
        { "a letter O in a weight", weight.text(), LineFault::UnreadableNumber }, { "more than announced", delivery().text() + "Z370", LineFault::TooLong },
        { "units count otherwise", counts, LineFault::CountsDisagree },
        { "an act cut in two", delivery().text().substr(0, delivery().text().size() - 18), LineFault::Truncated },
        { "an act cut before its activity", delivery().text().substr(0, delivery().text().size() - 11), LineFault::Truncated } };
    for (auto const& [what, line, fault] : cases) {
        auto const computation = computed({ delivery().text(), line, birth().text() }, nowhere);
        ASSERT_EQ(computation.refusals.size(), 1U) << what;
        EXPECT_EQ(computation.refusals.front().fault, fault) << what;
        EXPECT_EQ(computation.refusals.front().line, 2U) << what;
        EXPECT_EQ(computation.lines.kept, 2U) << what;
    }
}

} // namespace
} // namespace cigogne::analytics
