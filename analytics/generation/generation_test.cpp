#include "analytics/generation/generation.hpp"
#include "analytics/results.hpp"
#include "analytics/testing.hpp"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <sstream>
#include <tuple>

namespace cigogne::analytics::generation {
namespace {

using fixtures::Folder;

std::string text_of(std::filesystem::path const& path)
{
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

/// Every file of a folder, by name.
std::map<std::string, std::string> texts_of(std::filesystem::path const& folder)
{
    std::map<std::string, std::string> texts;
    for (auto const& entry : std::filesystem::directory_iterator(folder))
        texts[entry.path().filename().string()] = text_of(entry.path());
    return texts;
}

Generated generated(Folder const& folder, std::string_view formats, std::uint64_t deliveries, std::uint64_t seed, double errors = 0, unsigned threads = 2)
{
    return generate({ deliveries, seed, formats_of(formats), errors, folder.path(), threads });
}

auto order_of(Expected const& line) { return std::tuple(line.year, line.establishment, line.indicator, line.figure); }

/// What the engine finds in the files of a folder, in the words of the truth. Its own figures beyond those of the truth, and
/// places of which nothing is counted, are left out.
struct Found {
    LineCounts lines;
    ChainingCounts chaining;
    std::vector<Expected> results;
};

using Told = std::set<std::pair<std::string_view, std::string_view>>;

Told told_by(std::vector<Expected> const& expected)
{
    Told told;
    for (auto const& line : expected)
        told.emplace(line.indicator, line.figure);
    return told;
}

Found found(std::filesystem::path const& folder, Told const& told, Link link, unsigned threads = 2)
{
    Order order;
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".rsa")
            order.stays.push_back(open_file(entry.path()));
        if (entry.path().extension() == ".ano" && link == Link::Linked)
            order.chaining.push_back(open_file(entry.path()));
    }
    order.establishments = Establishments::read(text_of(folder / "establishments.csv"));
    order.threads = threads;
    auto const computation = compute(order);
    std::vector<Expected> results;
    std::map<std::pair<int, std::string>, std::uint64_t> counted;
    std::vector<Result> all;
    for (auto const* const list : { "tracers", "followed", "quality" }) {
        auto const of_list = results_of(computation.tally, {}, *find_list(list));
        all.insert(all.end(), of_list.begin(), of_list.end());
    }
    for (auto const& result : all) {
        if (!told.contains({ result.indicator, result.figure }) || result.link.value_or(link) != link)
            continue;
        results.push_back({ result.indicator, result.figure, *result.year, result.establishment.is_known() ? result.establishment.text() : "*",
            result.numerator, result.denominator });
        counted[{ *result.year, results.back().establishment }] += result.numerator + result.denominator;
    }
    std::erase_if(results, [&](Expected const& result) { return counted[{ result.year, result.establishment }] == 0; });
    std::ranges::sort(results, {}, order_of);
    return { computation.lines, computation.chaining, results };
}

/// The first few figures that differ are told.
void expect_figures(std::vector<Expected> const& results, std::vector<Expected> expected)
{
    std::ranges::sort(expected, {}, order_of);
    ASSERT_EQ(results.size(), expected.size());
    int told_differences = 0;
    for (std::size_t at = 0; at < expected.size(); ++at) {
        auto const& [indicator, figure, year, establishment, numerator, denominator] = expected[at];
        auto const& result = results[at];
        if (result != expected[at] && ++told_differences <= 20)
            ADD_FAILURE() << indicator << " " << figure << " " << year << " " << establishment << ": " << result.indicator << " " << result.figure << " "
                          << result.establishment << " " << result.numerator << " / " << result.denominator << ", expected " << numerator << " / "
                          << denominator;
    }
}

/// That the engine finds the truth.
void expect_truth(Folder const& folder, Generated const& made)
{
    auto const expected = made.truth.expected();
    auto const engine = found(folder.path(), told_by(expected), Link::Unlinked);
    EXPECT_EQ(engine.lines.read(), made.truth.read());
    EXPECT_EQ(engine.lines.kept, made.truth.kept());
    EXPECT_EQ(engine.lines.refused, made.truth.refused());
    EXPECT_EQ(engine.lines.excluded[1], made.truth.excluded(Standing::GroupingError));
    EXPECT_EQ(engine.lines.excluded[2], made.truth.excluded(Standing::ServiceForOther));
    EXPECT_EQ(engine.lines.excluded[3], made.truth.excluded(Standing::Generated));
    expect_figures(engine.results, expected);
    auto const expected_linked = made.truth.expected_linked();
    auto const linked = found(folder.path(), told_by(expected_linked), Link::Linked);
    EXPECT_EQ(linked.chaining.read(), made.truth.read());
    EXPECT_EQ(linked.chaining.refused, 0U);
    expect_figures(linked.results, expected_linked);
}

struct Case {
    std::string_view format;
    std::uint64_t seed = 0;
    double errors = 0;
    std::uint64_t deliveries = 8'000;
};

class TruthOfFiles : public testing::TestWithParam<Case> { };

TEST_P(TruthOfFiles, is_what_the_engine_finds)
{
    Folder const folder;
    auto const& [format, seed, errors, deliveries] = GetParam();
    expect_truth(folder, generated(folder, format, deliveries, seed, errors));
}

std::vector<Case> cases()
{
    std::vector<Case> all;
    for (std::string_view const format : { "218", "219", "220", "221", "222", "223", "224", "225", "226", "227", "228", "229" }) {
        all.push_back({ format, 1, 0 });
        all.push_back({ format, 2, 0.05 });
    }
    all.push_back({ "228", 3, 0, 40'000 }); // several maternities change their type
    all.push_back({ "228", 4, 0.5 });
    all.push_back({ "all", 5, 0.01 });
    return all;
}

INSTANTIATE_TEST_SUITE_P(EveryFormat, TruthOfFiles, testing::ValuesIn(cases()),
    [](auto const& of) { return "of_" + std::string(of.param.format) + "_seed_" + std::to_string(of.param.seed); });

TEST(Generation, writes_the_same_bytes_for_the_same_seed_whatever_the_threads)
{
    Folder const alone;
    Folder const together;
    Folder const other;
    generated(alone, "226,228", 3'000, 7, 0.02, 1);
    generated(together, "226,228", 3'000, 7, 0.02, 5);
    generated(other, "226,228", 3'000, 8, 0.02, 2);
    EXPECT_EQ(texts_of(alone.path()), texts_of(together.path()));
    EXPECT_NE(texts_of(alone.path()), texts_of(other.path()));
}

TEST(Generation, spoils_lines_without_changing_the_others)
{
    Folder const clean;
    Folder const spoilt;
    auto const expected = generated(clean, "228", 3'000, 9);
    auto const made = generated(spoilt, "228", 3'000, 9, 0.1);
    EXPECT_EQ(made.truth.read(), expected.truth.read());
    EXPECT_EQ(expected.truth.refused(), 0U);
    EXPECT_NEAR(static_cast<double>(made.truth.refused()) / static_cast<double>(made.truth.read()), 0.1, 0.01);
    for (auto const& [name, text] : texts_of(clean.path())) {
        if (name.ends_with(".rsa") || name == "truth.json")
            continue;
        EXPECT_EQ(text_of(spoilt.path() / name), text) << name;
    }
}

TEST(Generation, refuses_a_folder_that_holds_something)
{
    Folder const folder;
    generated(folder, "228", 10, 1);
    EXPECT_THROW(generated(folder, "228", 10, 1), std::runtime_error);
}

TEST(Generation, knows_the_formats_by_name)
{
    EXPECT_EQ(formats_of("all").size(), 12U);
    EXPECT_EQ(formats_of("228,226,228").size(), 2U);
    EXPECT_EQ(formats_of("228,226").front()->format, "226");
    EXPECT_THROW(formats_of("217"), std::runtime_error);
    EXPECT_THROW(formats_of("122"), std::runtime_error);
}

TEST(Generation, writes_one_line_of_ano_of_the_length_of_its_year_for_each_stay)
{
    // Lengths: docs/pmsi.md 7, and what the index of 32 takes off where the platform returned them.
    std::map<std::string, std::set<std::size_t>> const lengths { { "224", { 794, 869 } }, { "225", { 914 } }, { "226", { 914, 946 } },
        { "228", { 1071, 1103 } } };
    for (auto const& [format, expected] : lengths) {
        Folder const folder;
        auto const made = generated(folder, format, 3'000, 1);
        std::set<std::size_t> met;
        std::uint64_t lines = 0;
        for (auto const& [name, text] : texts_of(folder.path())) {
            if (!name.ends_with(".ano"))
                continue;
            std::istringstream file(text);
            for (std::string line; std::getline(file, line); ++lines) {
                if (line.ends_with('\r'))
                    line.pop_back();
                met.insert(line.size());
            }
        }
        EXPECT_EQ(met, expected) << format;
        EXPECT_EQ(lines, made.truth.read()) << format;
    }
}

/// The rate of the whole region over all years.
double rate(std::vector<Expected> const& truth, std::string_view indicator, std::string_view figure)
{
    std::uint64_t numerator = 0;
    std::uint64_t denominator = 0;
    for (auto const& line : truth) {
        if (line.indicator == indicator && line.figure == figure && line.establishment == "*") {
            numerator += line.numerator;
            denominator += line.denominator;
        }
    }
    return static_cast<double>(numerator) / static_cast<double>(denominator);
}

TEST(Volumes, are_near_the_published_values)
{
    Folder const folder;
    auto const truth = generated(folder, "228", 60'000, 11).truth.expected();
    struct Range {
        std::string_view indicator;
        std::string_view figure;
        double low = 0;
        double high = 0;
    };
    // Published values, France 2016 to 2023, with room on both sides: docs/published_values.md 2 to 8.
    for (auto const& [indicator, figure, low, high] : { Range { "I1", "multiple", 0.014, 0.018 }, { "I2", "ge35", 0.22, 0.27 },
             { "I2", "ge40", 0.045, 0.06 }, { "I2", "lt20", 0.013, 0.021 }, { "I3", "lt37", 0.062, 0.077 }, { "I4", "lt2500", 0.055, 0.085 },
             { "I5", "total", 0.0075, 0.0105 }, { "I5", "induced", 0.0025, 0.0045 }, { "I6", "early", 0.001, 0.0025 },
             { "I7", "total", 0.009, 0.0125 }, { "I8", "caesarean", 0.195, 0.225 }, { "I8", "instrumental", 0.11, 0.14 },
             { "I8", "episiotomy", 0.05, 0.2 }, { "I9", "t3_31", 0.82, 0.93 }, { "I10", "union", 0.0005, 0.003 }, { "I13", "breech", 0.03, 0.055 } })
        EXPECT_TRUE(rate(truth, indicator, figure) > low && rate(truth, indicator, figure) < high)
            << indicator << " " << figure << ": " << rate(truth, indicator, figure);
}

/// Two houses, each an entity, of types I and III.
Region two_houses()
{
    Region region;
    for (auto const* const finess : { "990100001", "990100002" }) {
        auto const number = region.sites.size();
        auto& site = region.sites.emplace_back();
        std::ranges::copy(std::string_view(finess), site.finess.begin());
        site.entity = number;
        site.level = number == 0 ? Level::One : Level::Three;
        site.share = Region::share_of(site.level);
        auto& entity = region.entities.emplace_back();
        entity.finess = site.finess;
        entity.finess[3] = '0';
        entity.sites = { number };
    }
    return region;
}

TEST(Generation, is_of_the_houses_and_years_that_are_asked_for)
{
    Folder const folder;
    generate({ .deliveries = 700, .seed = 1, .formats = formats_of("all"), .errors = 0, .folder = folder.path(), .threads = 1, .region = two_houses(), .years = { 2026 } });
    Order order;
    for (auto const& [name, text] : texts_of(folder.path())) {
        if (name.ends_with(".rsa"))
            order.stays.push_back(std::make_unique<fixtures::Text>(name, text));
    }
    ASSERT_EQ(order.stays.size(), 2U);
    auto const computation = compute(order);
    EXPECT_EQ(computation.lines.refused, 0U);
    std::map<std::string, std::uint64_t> deliveries;
    for (auto const& result : results_of(computation.tally, { .establishment = true, .year = true })) {
        EXPECT_EQ(result.year, 2026) << "of a format that was in use the year before";
        if (result.indicator == "I8" && result.figure == "caesarean" && result.establishment.is_known())
            deliveries[result.establishment.text()] = result.denominator;
    }
    ASSERT_EQ(deliveries.size(), 2U);
    // 600 to 2 900: 120 of the one, 580 of the other. Some stays are not to be counted, some births are of the year after.
    EXPECT_NEAR(static_cast<double>(deliveries["990100001"]), 120, 15);
    EXPECT_NEAR(static_cast<double>(deliveries["990100002"]), 580, 30);
}

TEST(Generation, of_a_year_without_a_format_is_refused)
{
    Folder const folder;
    EXPECT_THROW(generate({ .deliveries = 10, .seed = 1, .formats = formats_of("all"), .errors = 0, .folder = folder.path(), .threads = 1, .region = {}, .years = { 2040 } }), std::runtime_error);
}

} // namespace
} // namespace cigogne::analytics::generation
