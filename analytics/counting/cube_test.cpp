#include "analytics/counting/cube.hpp"

#include "analytics/records/fingerprint.hpp"
#include "analytics/results.hpp"
#include "analytics/testing.hpp"

#include <gtest/gtest.h>
#include <random>

namespace cigogne::analytics {
namespace {

using namespace fixtures;

Establishments const maternities = Establishments::read("finess,type,from,to,name\n310000001,3,,,Essai\n310000002,1,,,Essai aussi\n");

/// Stays of two sites, three years and three départements, some of them refused or excluded.
std::vector<std::string> stays(unsigned seed, int count)
{
    std::mt19937 chance(seed);
    auto const one_of = [&](auto const& choices) { return choices[chance() % std::size(choices)]; };
    std::vector<std::string> lines;
    for (int index = 0; index < count; ++index) {
        auto line = chance() % 2 == 0 ? delivery(one_of(std::array { "JQGD010", "JQGA003", "JQGD012" }),
                        one_of(std::array { "Z370", "Z372", "Z3711", "Z3730", "Z375" }))
                                      : birth();
        auto const where = one_of(std::array { "310000001", "310000002" });
        line.put(Field::Finess, where).put(Field::UnitFiness, where).put(Field::ExitYear, 2022 + chance() % 3).put(Field::ExitMonth, 1 + chance() % 12);
        line.put(Field::Residence, one_of(std::array { "31000", "2A004", "97400" })).put(Field::GestationalWeeks, 24 + chance() % 18);
        if (chance() % 20 == 0)
            line.put(Field::Ghm, "90Z00Z");
        auto const text = line.text();
        lines.push_back(chance() % 20 == 0 ? text.substr(0, 100) : text);
    }
    return lines;
}

std::string cube_of(std::vector<std::string> const& lines, Months months = Months::Together)
{
    auto const computation = computed(lines, maternities, 1, months);
    return written(computation.tally, computation.lines);
}

/// A cube whose lines were changed, as one that tells so itself would end.
std::string ended(std::string text)
{
    auto const end = text.rfind("\nend,");
    if (end == std::string::npos)
        return text;
    auto const comma = text.find(',', end + 5);
    auto const count = text.substr(end + 1, std::min(comma, text.find('\n', end + 1)) - end - 1);
    auto const rest = text.substr(std::min(text.find('\n', end + 1), text.size() - 1) + 1);
    text.erase(end + 1);
    constexpr auto digits = "0123456789abcdef";
    std::string digest;
    for (int shift = 60; shift >= 0; shift -= 4)
        digest += digits[fnv1a(text) >> shift & 15];
    return text + count + "," + digest + "\n" + rest;
}

/// The cube of stays that are counted once more as those of a pool.
std::string linked(std::string const& text, std::string const& pool)
{
    auto const columns = text.find("counts\n") + 7;
    auto const end = text.find("end,");
    auto const cells = text.substr(columns, end - columns);
    std::string doubled;
    for (std::size_t at = 0; at < cells.size();) {
        auto const line = cells.substr(at, cells.find('\n', at) + 1 - at);
        doubled += line;
        doubled += std::string(line).replace(line.find("unlinked"), 8, pool);
        at += line.size();
    }
    auto const count = std::ranges::count(cells, '\n');
    return ended(text.substr(0, columns) + doubled + "end," + std::to_string(2 * count) + "\n");
}

std::string reason(std::string const& text)
{
    try {
        read_cube(text);
    } catch (std::runtime_error const& refused) {
        return refused.what();
    }
    return {};
}

std::string replaced(std::string text, std::string_view what, std::string_view by)
{
    return text.replace(text.find(what), what.size(), by);
}

TEST(Cube, of_parts_merged_is_the_cube_of_the_whole)
{
    std::mt19937 chance(7);
    for (unsigned seed = 1; seed <= 20; ++seed) {
        auto const lines = stays(seed, 400);
        std::vector<std::vector<std::string>> parts(1 + chance() % 5);
        for (auto const& line : lines)
            parts[chance() % parts.size()].push_back(line);
        Cube merged;
        for (auto const& part : parts)
            merged.add(read_cube(cube_of(part)));
        ASSERT_EQ(written(merged), cube_of(lines)) << seed;

        auto const together = computed(lines, maternities);
        EXPECT_EQ(merged.lines, together.lines);
        for (auto const& list : lists()) {
            auto const expected = results_of(together.tally, {}, list);
            auto const found = results_of(merged.tally, {}, list);
            ASSERT_EQ(found.size(), expected.size());
            for (std::size_t at = 0; at < found.size(); ++at) {
                EXPECT_EQ(found[at].numerator, expected[at].numerator) << found[at].indicator << " " << found[at].figure;
                EXPECT_EQ(found[at].denominator, expected[at].denominator) << found[at].indicator << " " << found[at].figure;
            }
        }
    }
}

TEST(Cube, is_written_as_it_was_read)
{
    auto const text = cube_of(stays(1, 300));
    EXPECT_EQ(written(read_cube(text)), text);
    EXPECT_EQ(written(Cube {}), written(read_cube(written(Cube {})))) << "nothing at all";
}

TEST(Cube, tells_place_year_type_and_departement)
{
    auto corsican = birth();
    corsican.put(Field::Residence, "2A004");
    auto const text = cube_of({ corsican.text() });
    EXPECT_NE(text.find("\n310000001,2024,3,2A,unlinked,"), std::string::npos) << text;
    EXPECT_NE(text.find("\nlines,1,0,0,0,0,0,0\n"), std::string::npos) << text;
    EXPECT_NE(text.find("\nend,1,"), std::string::npos) << text;
}

TEST(Cube, tells_months_where_they_are_asked_for)
{
    auto const text = cube_of({ birth().text(), birth().put(Field::ExitMonth, 11).text() }, Months::Apart);
    EXPECT_NE(text.find("\nsite,year,month,type,department,link,counts\n310000001,2024,3,3,31,unlinked,"), std::string::npos) << text;
    EXPECT_NE(text.find("\n310000001,2024,11,3,31,unlinked,"), std::string::npos) << text;
    EXPECT_NE(text.find("\nend,2,"), std::string::npos) << text;
}

TEST(Cube, by_month_is_merged_and_read_like_another)
{
    auto const lines = stays(3, 400);
    auto const whole = cube_of(lines, Months::Apart);
    EXPECT_EQ(written(read_cube(whole)), whole);
    Cube merged = read_cube(cube_of({ lines.begin(), lines.begin() + 150 }, Months::Apart));
    merged.add(read_cube(cube_of({ lines.begin() + 150, lines.end() }, Months::Apart)));
    EXPECT_EQ(written(merged), whole);

    auto const by_year = computed(lines, maternities);
    auto const months = results_of(merged.tally, { .month = true });
    std::map<std::tuple<std::string_view, std::string_view, int, std::string>, std::uint64_t> sums;
    for (auto const& result : months) {
        ASSERT_TRUE(result.month);
        sums[{ result.indicator, result.figure, *result.year, result.establishment.text() }] += result.denominator;
    }
    for (auto const& result : results_of(by_year.tally, {}))
        EXPECT_EQ(sums.at({ result.indicator, result.figure, *result.year, result.establishment.text() }), result.denominator) << result.indicator << " " << result.figure;
    EXPECT_EQ(results_of(merged.tally, {}).size(), results_of(by_year.tally, {}).size()) << "months add up to the year";
}

// The stays of a year counted whole are likely those that were counted by month.
TEST(Cube, by_month_is_not_added_to_the_same_year_without)
{
    auto const line = birth().text();
    auto const other_year = birth().put(Field::ExitYear, 2023).text();
    Cube mixed = read_cube(cube_of({ line }, Months::Apart));
    mixed.add(read_cube(cube_of({ other_year })));
    EXPECT_NO_THROW(refuse_mixed_months(mixed.tally)) << "another year stands beside it, its months unknown";
    auto const text = written(mixed);
    EXPECT_NE(text.find("\n310000001,2023,0,3,31,"), std::string::npos) << text;
    EXPECT_EQ(written(read_cube(text)), text);
    mixed.add(read_cube(cube_of({ line })));
    EXPECT_THROW(refuse_mixed_months(mixed.tally), std::runtime_error);
    EXPECT_NE(reason(written(mixed)).find("à la fois par mois et sans mois"), std::string::npos);
}

TEST(Cube, of_other_definitions_is_refused_with_a_reason)
{
    auto const text = cube_of(stays(1, 50));
    auto other = text;
    auto& digit = other[std::string("cigogne.cube/1,").size()];
    digit = digit == '0' ? '1' : '0';
    EXPECT_NE(reason(other).find("d’autres définitions"), std::string::npos) << reason(other);
}

TEST(Cube, that_was_tampered_with_is_refused)
{
    auto const text = cube_of(stays(1, 50));
    auto const end = text.rfind("end,");
    auto const row = text.rfind('\n', end - 2) + 1; // of the last cell
    std::vector<std::pair<std::string_view, std::string>> const cases {
        { "another kind of file", "FINESS;ANNEE\n" },
        { "an empty file", "" },
        { "another edition", replaced(text, "cube/1", "cube/2") },
        { "cut short", text.substr(0, end) },
        { "cut within a line", text.substr(0, end - 5) },
        { "a cell left out", text.substr(0, row) + text.substr(end) },
        { "a cell twice", text.substr(0, end) + text.substr(row) },
        { "something after the end", text + "x\n" },
        { "a negative count", replaced(text, ":", ":-") },
        { "a count of nothing", replaced(text, ":", ":0") },
        { "no count at all", replaced(text, ":", ":x") },
        { "a count beyond reason", replaced(text, ":", ":99999999999") },
        { "a term of no definition", replaced(text, "unlinked,", "unlinked,9999:1 ") },
        { "an unknown link", replaced(text, "unlinked", "joined") },
        { "no pool", replaced(text, "unlinked", "0000000000000000") },
        { "an impossible year", replaced(text, ",2022,", ",1922,") },
        { "an unknown FINESS", replaced(text, "\n310000001", "\n31000000x") },
        { "a département of no code", replaced(text, ",2A,", ",2C,") },
        { "a column too many", replaced(text, ",unlinked", ",,unlinked") },
        { "another rule of exclusion", replaced(text, "\nsite,", ",0\nsite,") },
    };
    for (auto const& [what, tampered] : cases) {
        EXPECT_NE(reason(tampered), "") << what;
        EXPECT_NE(reason(ended(tampered)), "") << what << ", and its digest reckoned again";
    }
    EXPECT_EQ(ended(text), text);
    auto changed = text;
    auto& digit = changed[changed.rfind(':', end) + 1];
    digit = digit == '9' ? '8' : static_cast<char>(digit + 1);
    EXPECT_NE(reason(changed).find("modifié"), std::string::npos) << reason(changed);

    auto const monthly = cube_of({ birth().text() }, Months::Apart);
    for (auto const* const month : { ",2024,13,", ",2024,03,", ",2024,,", ",2024,0,", ",2024," })
        EXPECT_NE(reason(replaced(monthly, ",2024,3,", month)), "") << month;
}

TEST(Cube, with_any_byte_changed_is_refused_or_is_another_cube)
{
    std::array const texts { cube_of(stays(1, 30)), cube_of(stays(1, 30), Months::Apart) };
    std::mt19937 chance(11);
    constexpr std::string_view bytes = "0123456789,: \n\rABx\xE9";
    for (int round = 0; round < 6'000; ++round) {
        auto changed = texts[static_cast<std::size_t>(round) % texts.size()];
        for (auto times = 1 + chance() % 3; times > 0; --times)
            changed[chance() % changed.size()] = bytes[chance() % bytes.size()];
        if (reason(changed).empty()) {
            EXPECT_EQ(written(read_cube(changed)), changed) << "what is read is written in one way only";
        }
    }
}

// Rule: linked and unlinked figures are marked and never mixed (indicators.md 10); counts that a link does not change add up.
TEST(Cube, keeps_linked_figures_apart)
{
    Cube both = read_cube(cube_of({ birth().text(), delivery().text() }));
    both.add(read_cube(linked(cube_of({ birth().text(), birth().text() }), "00000000000000a1")));
    auto const results = results_of(both.tally, { .establishment = false, .year = true });
    std::vector<std::pair<Link, std::uint64_t>> early;
    for (auto const& result : results) {
        if (result.indicator == "I6" && result.figure == "early")
            early.emplace_back(result.link.value(), result.denominator);
        if (result.indicator == "I3" && result.figure == "lt37") {
            EXPECT_EQ(result.denominator, 3U);
            EXPECT_FALSE(result.link.has_value());
        }
    }
    EXPECT_EQ(early, (std::vector<std::pair<Link, std::uint64_t>> { { Link::Unlinked, 3 }, { Link::Linked, 2 } }));
}

TEST(Cube, does_not_tell_together_what_was_linked_apart)
{
    Cube both = read_cube(linked(cube_of({ birth().text() }), "00000000000000a1"));
    both.add(read_cube(linked(cube_of({ birth().text() }), "00000000000000b2")));
    EXPECT_EQ(written(read_cube(written(both))), written(both));
    for (auto const& result : results_of(both.tally, { .establishment = true, .year = true }))
        EXPECT_NE(result.link, Link::Linked) << result.indicator;
}

} // namespace
} // namespace cigogne::analytics
