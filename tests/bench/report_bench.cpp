// The yearly reports of some maternities of a region with 30,000 requests a year: made, laid out, printed, as spreadsheets, in one archive;
// against WeasyPrint alone, in one run, for the same pages. In turn; prints the median of the ratios of time and the seconds of each, as JSON.

#include "timing.hpp"

#include "modules/reporting/measures_for_tests.hpp"
#include "modules/reporting/report_content.hpp"
#include "modules/reporting/report_paper.hpp"
#include "modules/reporting/report_sheet.hpp"
#include "platform/child.hpp"
#include "platform/export/format.hpp"
#include "platform/export/pdf.hpp"
#include "platform/export/zip.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <iostream>

namespace {

using namespace cigogne;
using namespace cigogne::reporting;
using bench::median;

constexpr std::size_t requests_a_year = 30'000;
constexpr int maternities = 6;
constexpr int rounds = 3;

using Stopwatch = std::chrono::steady_clock;
double seconds_since(Stopwatch::time_point start)
{
    return std::chrono::duration<double>(Stopwatch::now() - start).count();
}

FactsOfYear facts(int year, std::uint32_t seed)
{
    auto measures = samples::drawn(requests_a_year, seed, fmt::format("{}-01-01", year).c_str(), 365);
    std::ranges::sort(measures, {}, &transfers::Measure::asked_at);
    std::unordered_set<PlaceId> houses;
    for (auto const& measure : measures)
        houses.insert(measure.origin);
    return facts_of_year(year, std::move(measures), {}, {}, {}, std::move(houses));
}

/// All that is done for the archive, from the facts of the year on.
std::vector<exporting::Html> make_archive(FactsOfYear const& now, FactsOfYear const& before, std::filesystem::path const& file)
{
    std::map<PlaceId, std::string> names;
    for (auto const& house : now.maternities)
        names.emplace(house, "CH Exemple");
    auto const region = content_of(now, {}, names);
    std::vector<exporting::Html> papers;
    exporting::ZipArchive archive(file);
    for (int index = 1; index <= maternities; ++index) {
        auto const house = samples::place(index);
        auto const year_before = content_of(before, house, names);
        YearlyReport const report { now.year, house, "CH Exemple", "Maternité de type IIA", beside(content_of(now, house, names), &year_before, &region), {} };
        auto const sheet = exporting::sheet(exporting::Format::Xlsx, sheet_line.erased(), false);
        for (auto const& line : sheet_lines(report))
            sheet->add(&line);
        archive.add(fmt::format("rapport-{}.xlsx", index), *sheet->finished());
        papers.push_back(report_paper(report, { 1, samples::at("2026-01-15"), {}, {} }));
    }
    auto const printed = exporting::print_all(
        papers.size(), [&](std::size_t index) { return papers[index]; },
        [&](std::size_t index, std::string const& bytes) { archive.add(fmt::format("rapport-{}.pdf", index + 1), bytes); });
    if (printed.failed())
        throw std::runtime_error(std::string(printed.failure().sentence()));
    archive.finish();
    return papers;
}

/// The same pages as one document.
std::string joined(std::vector<exporting::Html> const& papers)
{
    constexpr std::string_view begin = "<body>";
    constexpr std::string_view end = "</body>";
    std::string all = papers.front().text().substr(0, papers.front().text().find(begin) + begin.size());
    for (auto const& paper : papers) {
        auto const& text = paper.text();
        auto const from = text.find(begin) + begin.size();
        all += "<div style=\"break-before: page\">" + text.substr(from, text.find(end) - from) + "</div>";
    }
    return all + "</body></html>";
}

void print_alone(std::string const& document)
{
    auto const ended = child::run({ .program = "weasyprint",
        .arguments = { "--quiet", "--encoding", "utf-8", "--base-url", "about:blank", "-", "-" },
        .environment = child::environment_with({}),
        .input = document,
        .most_output = 64 * 1024 * 1024,
        .is_wanted = [] { return true; } });
    if (!ended.succeeded())
        throw std::runtime_error("WeasyPrint failed");
}

} // namespace

int main()
{
    auto const now = facts(2025, 1);
    auto const before = facts(2024, 2);
    auto const* folder = std::getenv("CIGOGNE_DATA");
    auto const file = std::filesystem::path(folder ? folder : std::filesystem::temp_directory_path().string()) / "report_bench.zip";
    std::vector<double> ratios, ours, alone;
    for (int round = 0; round < rounds; ++round) {
        std::filesystem::remove(file);
        auto start = Stopwatch::now();
        auto const papers = make_archive(now, before, file);
        ours.push_back(seconds_since(start));
        auto const document = joined(papers);
        start = Stopwatch::now();
        print_alone(document);
        alone.push_back(seconds_since(start));
        ratios.push_back(ours.back() / alone.back());
    }
    std::filesystem::remove(file);
    std::cout << fmt::format(R"({{"ratio":{:.3f},"maternities":{},"seconds_a_report":{:.3f},"weasyprint_seconds_a_report":{:.3f}}})", median(ratios), maternities,
        median(ours) / maternities, median(alone) / maternities)
              << "\n";
}
