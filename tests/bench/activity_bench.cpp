// All figures of a year of 30,000 requests, beside the year before and one of them in parts, against one indexed count of that year; in turn,
// within read transactions of the store given by CIGOGNE_DATABASE, or of a new SQLite file in CIGOGNE_DATA. Prints the median of the ratios of time,
// the microseconds of each, and what the first reading of the years takes, as JSON.

#include "store_named.hpp"
#include "timing.hpp"

#include "modules/reporting/activity.hpp"
#include "modules/reporting/measures_for_tests.hpp"
#include "modules/reporting/remembered_years.hpp"
#include "modules/transfers/store.hpp"
#include "platform/db/migrations.hpp"

#include <iostream>

namespace {

using namespace cigogne;
using namespace cigogne::reporting;
using bench::median;
using bench::microseconds;

constexpr std::size_t requests_a_year = 30'000;
constexpr int rounds = 51;
constexpr std::size_t slice = 2000;

void fill(db::Database& database)
{
    auto const measures = samples::drawn(2 * requests_a_year, 1, "2025-01-01", 730);
    for (std::size_t first = 0; first < measures.size(); first += slice) {
        auto transaction = database.write();
        transfers::Store store(transaction);
        for (auto index = first; index < std::min(first + slice, measures.size()); ++index) {
            auto measure = measures[index];
            measure.position = store.next_measure();
            store.save_measure(measure, {});
        }
        transaction.commit();
    }
}

} // namespace

int main()
{
    db::Database database(bench::store_named(), 2);
    db::migrate(database, db::compiled_migrations());
    fill(database);

    Selection const year { samples::period("2026-01-01", "2026-12-31") };
    Selection const before { year.period.year_before() };
    RememberedYears years;
    std::size_t figures_told = 0;
    auto const page = [&] {
        auto transaction = database.read();
        Material const material { years.years_for(transaction, year.period), {} };
        figures_told = figure_views(values_of(material, year), values_of(material, before), nullptr).size();
        part_views(material, year, *figure_of_code("TRF-06"), Dimension::Urgency);
    };
    std::int64_t counted = 0;
    auto const count = [&] {
        auto transaction = database.read();
        counted = *transaction.number("select count(*) from request_measure where year = ?", 2026);
    };

    double const first = microseconds(page);
    count();
    std::vector<double> pages, counts, ratios;
    for (int round = 0; round < rounds; ++round) {
        pages.push_back(microseconds(page));
        counts.push_back(microseconds(count));
        ratios.push_back(pages.back() / counts.back());
    }
    std::cout << R"({"ratio":)" << median(ratios) << R"(,"page_us":)" << median(pages) << R"(,"count_us":)" << median(counts)
              << R"(,"first_us":)" << first << R"(,"counted":)" << counted << R"(,"figures":)" << figures_told << "}\n";
}
