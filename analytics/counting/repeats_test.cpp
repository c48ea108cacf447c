#include "analytics/counting/cube.hpp"
#include "analytics/explanation.hpp"
#include "analytics/listing.hpp"
#include "analytics/records/fingerprint.hpp"
#include "analytics/testing.hpp"

#include <gtest/gtest.h>
#include <random>

namespace cigogne::analytics {
namespace {

using namespace fixtures;

constexpr auto repeated = static_cast<std::size_t>(Exclusion::Repeated);
constexpr auto repeated_otherwise = static_cast<std::size_t>(Exclusion::RepeatedOtherwise);

Order order_of(std::vector<std::vector<std::string>> const& files, unsigned threads = 1)
{
    Order order;
    for (auto const& lines : files)
        order.stays.push_back(text_of("essai.rsa", lines));
    order.threads = threads;
    return order;
}

Computation computed_as_written(std::vector<std::vector<std::string>> const& files, unsigned threads = 1)
{
    auto order = order_of(files, threads);
    return compute(order);
}

std::string cells_of(Computation const& computation) { return written(computation.tally, {}); }

WrittenLine caesarean() { return delivery("JQGA003"); }

TEST(Repeats, of_the_same_words_count_once_and_every_line_is_told_of)
{
    auto const mother = delivery().text();
    auto const child = birth().put(Field::StayNumber, 2).text();
    auto const once = computed_as_written({ { mother, child } });
    for (auto const& files : std::vector<std::vector<std::vector<std::string>>> { { { mother, child, mother } }, { { mother, child }, { child, mother } }, { { mother, mother, mother, child } } }) {
        auto const computation = computed_as_written(files);
        EXPECT_EQ(cells_of(computation), cells_of(once));
        EXPECT_EQ(computation.lines.kept, 2U);
        EXPECT_EQ(computation.lines.excluded[repeated] + 2, computation.lines.read());
        EXPECT_EQ(computation.lines.excluded[repeated_otherwise], 0U);
        EXPECT_TRUE(computation.told_otherwise.empty());
    }
}

TEST(Repeats, are_the_same_with_other_spaces_and_line_ends)
{
    auto const mother = delivery().text();
    Order order;
    order.stays.push_back(std::make_unique<Text>("essai.rsa", mother + "  \r\n" + mother.substr(0, mother.find_last_not_of(' ') + 1) + "\n"));
    auto const lines = compute(order).lines;
    EXPECT_EQ(lines.kept, 1U);
    EXPECT_EQ(lines.excluded[repeated], 1U);
}

// Rule (docs/pmsi.md 7, « which stay »): another establishment, year, month or number of nights, another stay.
TEST(Repeats, are_of_one_establishment_number_month_and_nights)
{
    auto const others = std::vector { delivery().put(Field::StayNumber, 2), delivery().put(Field::Finess, "310000002"), delivery().put(Field::ExitYear, 2023),
        delivery().put(Field::ExitMonth, 4), delivery().put(Field::Nights, 4) };
    std::vector<std::string> lines { delivery().text() };
    for (auto const& other : others)
        lines.push_back(other.text());
    EXPECT_EQ(computed_as_written({ lines }).lines.kept, 6U);
}

TEST(Repeats, are_not_told_by_a_number_that_is_blank_or_zero)
{
    for (auto const* const none : { "          ", "0000000000", "         0", "A000000001" }) {
        auto const line = delivery().put(Field::StayNumber, none).text();
        EXPECT_EQ(computed_as_written({ { line, line } }).lines.kept, 2U) << none;
    }
}

TEST(Repeats, do_not_matter_where_nothing_is_counted)
{
    auto const other = rsa().put(Field::Ghm, "04M051").put(Field::PrincipalDiagnosis, "J960").put(Field::AgeYears, 40).text();
    EXPECT_EQ(computed_as_written({ { other, other } }).lines.kept, 2U);
    auto const refused = delivery().put(Field::Ghm, "90Z00Z").text();
    auto const lines = computed_as_written({ { refused, delivery().text(), refused } }).lines;
    EXPECT_EQ(lines.kept, 1U) << "an excluded copy is excluded by its own rule";
    EXPECT_EQ(lines.excluded[static_cast<std::size_t>(Exclusion::GroupingError)], 2U);
}

// Rule (proposed): nothing tells which version corrects which; that of the greatest digest is kept.
TEST(Repeats, in_other_words_count_once_whatever_their_order)
{
    auto const first = delivery().text();
    auto const second = caesarean().text();
    auto const digest = [](std::string text) { return fnv1a(text.erase(text.find_last_not_of(' ') + 1)); };
    auto const kept = digest(first) > digest(second) ? first : second;
    auto const expected = cells_of(computed_as_written({ { kept } }));
    for (auto const& files : std::vector<std::vector<std::vector<std::string>>> { { { first, second } }, { { second, first } }, { { second }, { first } }, { { first }, { second, first, second } } }) {
        auto const computation = computed_as_written(files);
        EXPECT_EQ(cells_of(computation), expected);
        EXPECT_EQ(computation.lines.kept, 1U);
        EXPECT_EQ(computation.lines.kept + computation.lines.excluded[repeated] + computation.lines.excluded[repeated_otherwise], computation.lines.read());
        EXPECT_EQ(computation.told_otherwise.size(), computation.lines.excluded[repeated_otherwise]);
        EXPECT_EQ(computation.stays_told_otherwise, computation.told_otherwise.size());
    }
    auto const told = computed_as_written({ { rsa().text(), first, second } }).told_otherwise;
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].line, kept == first ? 3U : 2U);
    EXPECT_EQ(told[0].fault, LineFault::ToldOtherwise);
}

TEST(Repeats, digest_is_the_published_one)
{
    // Test vectors of FNV-1a, 64 bits (draft-eastlake-fnv, appendix C).
    EXPECT_EQ(fnv1a(""), 0xCBF29CE484222325ULL);
    EXPECT_EQ(fnv1a("a"), 0xAF63DC4C8601EC8CULL);
    EXPECT_EQ(fnv1a("foobar"), 0x85944171F73967E8ULL);
}

TEST(Repeats, of_grouped_stays_are_told_by_their_number_over_all_their_lines)
{
    WrittenLine first(*find_layout(Record::GroupedRum, "122"));
    first.put(Field::Finess, site).put(Field::StayNumber, "7").put(Field::Ghm, "14Z13A").put(Field::BirthDate, "05061993").put(Field::EntryDate, "01032024");
    first.put(Field::ExitDate, "02032024").put(Field::EntryMode, "8").put(Field::ExitMode, "6").put(Field::GestationalWeeks, 39).put(Field::PrincipalDiagnosis, "O800");
    auto second = first;
    second.put(Field::ExitDate, "04032024").diagnosis("Z370").act("JQGD010");
    auto other = second;
    other.put(Field::StayNumber, "8");
    auto const lines = computed_as_written({ { first.text(), second.text(), other.text(), first.text(), second.text() } }).lines;
    EXPECT_EQ(lines.kept, 3U);
    EXPECT_EQ(lines.excluded[repeated], 2U) << "both lines of it";

    auto corrected = second;
    corrected.act("JQGA002");
    auto const computation = computed_as_written({ { first.text(), second.text() }, { first.text(), corrected.text() } });
    EXPECT_EQ(computation.lines.excluded[repeated_otherwise], 2U) << "lines";
    EXPECT_EQ(computation.stays_told_otherwise, 1U) << "one stay";
    EXPECT_EQ(computation.told_otherwise.size(), 1U);
}

/// Some stays of few numbers, many of them there twice or thrice, some of these otherwise.
std::vector<std::string> some_lines(unsigned seed)
{
    std::mt19937 chance(seed);
    std::vector<std::string> lines;
    for (int index = 0; index < 300; ++index) {
        auto line = chance() % 2 == 0 ? delivery(chance() % 3 == 0 ? "JQGA002" : "JQGD010") : birth();
        line.put(Field::StayNumber, 1 + chance() % 100).put(Field::ExitMonth, 1 + chance() % 2).put(Field::GestationalWeeks, 38 + chance() % 2);
        lines.push_back(line.text());
        if (chance() % 3 == 0)
            lines.push_back(lines[chance() % lines.size()]);
    }
    return lines;
}

// The property « duplicates »: any copies, in any order, files and threads, change no count and no word of what became of the lines.
TEST(Repeats, are_the_same_whatever_the_order_the_threads_and_the_files)
{
    std::mt19937 chance(3);
    for (unsigned seed = 1; seed <= 10; ++seed) {
        auto lines = some_lines(seed);
        auto const once = computed_as_written({ lines });
        ASSERT_GT(once.lines.excluded[repeated], 0U);
        ASSERT_GT(once.lines.excluded[repeated_otherwise], 0U);
        std::ranges::shuffle(lines, chance);
        auto const shuffled = computed_as_written({ lines }, 3);
        EXPECT_EQ(written(shuffled.tally, shuffled.lines), written(once.tally, once.lines)) << seed;
        auto const middle = lines.begin() + static_cast<std::ptrdiff_t>(chance() % lines.size());
        auto const apart = computed_as_written({ { middle, lines.end() }, { lines.begin(), middle } }, 2);
        EXPECT_EQ(written(apart.tally, apart.lines), written(once.tally, once.lines)) << seed;
        auto const doubled = computed_as_written({ lines, lines }, 2);
        EXPECT_EQ(cells_of(doubled), cells_of(once)) << seed;
        EXPECT_EQ(doubled.lines.kept, once.lines.kept) << seed;
    }
}

TEST(Repeats, are_listed_and_explained_as_they_are_counted)
{
    auto const lines = some_lines(7);
    auto const computation = computed_as_written({ lines });
    auto order = order_of({ lines });
    std::uint64_t listed = 0;
    list(order, *computation.repeats, [&](ListedStay const&) { ++listed; });
    EXPECT_EQ(listed, computation.lines.kept);
    for (auto const& result : results_of(computation.tally, { .establishment = false, .year = false })) {
        auto const& figure = *find_class(*find_indicator(result.indicator), result.figure);
        std::uint64_t told = 0;
        explain(order, { figure }, [&](ExplainedStay const& stay) { told += static_cast<std::uint64_t>(stay.times); });
        EXPECT_EQ(told, result.numerator) << result.indicator << " " << result.figure;
    }
}

TEST(Repeats, are_read_again_and_the_progress_says_so)
{
    auto order = order_of({ { delivery().text(), caesarean().text() } });
    auto const size = order.stays[0]->size();
    std::pair<std::uint64_t, std::uint64_t> last;
    order.progress = [&](std::uint64_t read, std::uint64_t total) {
        EXPECT_LE(read, total);
        last = { read, total };
        return true;
    };
    auto const computation = compute(order);
    EXPECT_EQ(last, std::pair(3 * size, 3 * size)) << "found, compared, counted";
    for (int times = 0; times < 2; ++times) {
        int listed = 0;
        list(order, *computation.repeats, [&](ListedStay const&) { ++listed; });
        EXPECT_EQ(listed, 1);
    }
}

// The months of a year, each in a file of its own, may each begin with number 1: they are compared once, and all count.
TEST(Repeats, are_not_the_stays_of_other_months_that_have_their_numbers)
{
    std::vector<std::vector<std::string>> months;
    for (int month = 1; month <= 12; ++month)
        months.push_back({ delivery().put(Field::ExitMonth, month).text(), birth().put(Field::StayNumber, 2).put(Field::ExitMonth, month).text() });
    auto order = order_of(months, 2);
    auto const size = size_of(order.stays);
    std::uint64_t read = 0;
    order.progress = [&](std::uint64_t now, std::uint64_t) { read = now; return true; };
    auto const computation = compute(order);
    EXPECT_EQ(computation.lines.kept, 24U);
    EXPECT_EQ(read, 2 * size);
    EXPECT_TRUE(computation.repeats->empty());
}

TEST(Repeats, are_found_wherever_their_numbers_stand)
{
    for (std::uint64_t const number : { 1U, 63U, 64U, 511U, 512U, 1023U, 999999999U }) {
        auto const line = delivery().put(Field::StayNumber, number).text();
        auto const next = delivery().put(Field::StayNumber, number + 1).text();
        auto const lines = computed_as_written({ { line, next }, { next } }, 2).lines;
        EXPECT_EQ(lines.kept, 2U) << number;
        EXPECT_EQ(lines.excluded[repeated], 1U) << number;
    }
}

TEST(Repeats, of_chained_stays_are_linked_once)
{
    auto const mother = delivery().text();
    auto const child = birth().put(Field::StayNumber, 2).text();
    auto const chaining = std::vector { ano().put(Field::BirthKey, "CLE1").text(), ano().put(Field::StayNumber, 2).put(Field::Pseudonym, "ENFANT").put(Field::BirthKey, "CLE1").text() };
    auto const linked = [&](std::vector<std::string> const& lines) {
        Order order;
        order.stays.push_back(text_of("essai.rsa", lines));
        order.chaining.push_back(text_of("essai.ano", chaining));
        return cells_of(compute(order));
    };
    EXPECT_EQ(linked({ mother, child, mother, child }), linked({ mother, child }));
}

} // namespace
} // namespace cigogne::analytics
