// Stores the counts of so many years of the maternities of so many regions, one deposit for each region and year, in the store given by
// CIGOGNE_DATABASE, or in the SQLite file in CIGOGNE_DATA: cubes_bench REGIONS YEARS CUBE. The counts are those of a cube, whose places lend
// theirs to all; the first houses are those of the directory, the others are known by their numbers alone.

#include "store_named.hpp"

#include "analytics/counting/cube.hpp"
#include "modules/indicators/counts.hpp"
#include "modules/indicators/houses.hpp"
#include "modules/indicators/keeping.hpp"
#include "modules/indicators/store.hpp"

#include <fmt/format.h>
#include <fstream>
#include <iterator>

namespace {

using namespace cigogne;
using namespace cigogne::indicators;

constexpr int houses_of_a_region = 30;
constexpr int last_year = 2025;

auto const now = *parse_rfc3339("2026-11-16T09:00:00Z");

/// The counts of a few places, in words.
std::vector<std::string> counts_in(char const* file)
{
    std::ifstream input(file, std::ios::binary);
    std::string const text { std::istreambuf_iterator<char>(input), {} };
    std::vector<std::string> counts;
    for (auto const& one : site_years_of(analytics::read_cube(text).tally))
        counts.push_back(text_of(one.totals));
    return counts;
}

/// The maternities of the directory, then others.
std::vector<std::string> numbers_of(db::Transaction& transaction, int count)
{
    std::vector<std::string> numbers;
    auto const houses = Houses::read(transaction);
    for (auto const& house : houses.all()) {
        auto const place = directory::place(transaction, house.id, *CivilDate::make(last_year, 12, 31));
        if (place && place->kind && directory::care_level_of(*place->kind))
            numbers.push_back(house.finess);
    }
    for (int house = static_cast<int>(numbers.size()); house < count; ++house)
        numbers.push_back(fmt::format("{:09}", 960'000'000 + house));
    numbers.resize(static_cast<std::size_t>(count));
    return numbers;
}

void fill(db::Transaction& transaction, int regions, int years, std::vector<std::string> const& counts)
{
    constexpr std::array types { "1", "2A", "2B", "3" };
    auto const fingerprint = analytics::definitions_fingerprint();
    auto const someone = AccountId::make(now);
    auto const numbers = numbers_of(transaction, regions * houses_of_a_region);
    std::set<int> filled;
    Store store(transaction);
    for (int year = last_year - years + 1; year <= last_year; ++year) {
        filled.insert(year);
        for (int region = 0; region < regions; ++region) {
            Deposit const deposit { .id = DepositId::make(now), .name = "region.rsa", .state = DepositState::Kept, .record = "rsa", .files = 1, .fingerprint = fingerprint, .created_at = now, .created_by = someone, .computed_at = now, .kept_at = now, .kept_by = someone };
            store.add(deposit, {});
            for (int house = region * houses_of_a_region; house < (region + 1) * houses_of_a_region; ++house)
                store.add({ SiteYearId::make(now), deposit.id, numbers[static_cast<std::size_t>(house)], year, types[static_cast<std::size_t>(house) % types.size()], 1000, 1000, fingerprint,
                    counts[static_cast<std::size_t>(house + year) % counts.size()], true, 12 });
        }
    }
    add_up(transaction, filled);
}

} // namespace

int main(int, char** words)
{
    db::Database database(bench::store_named(), 2);
    auto transaction = database.write();
    transaction.set_time_budget(std::chrono::minutes(10));
    fill(transaction, std::stoi(words[1]), std::stoi(words[2]), counts_in(words[3]));
    if (database.kind() == db::Kind::Postgres)
        transaction.execute("analyze"); // as its daemon would within a minute
    transaction.commit();
}
