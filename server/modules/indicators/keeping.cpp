#include "modules/indicators/keeping.hpp"

#include "analytics/counting/cube.hpp"
#include "analytics/statistics/pooling.hpp"
#include "modules/indicators/counts.hpp"
#include "modules/indicators/editions.hpp"
#include "modules/indicators/figures.hpp"
#include "modules/indicators/months.hpp"
#include "modules/indicators/store.hpp"

#include <algorithm>

namespace cigogne::indicators {

namespace {

/// The counts of one house: of a year, and the years before it that are pooled with it.
struct House {
    std::string type;
    std::map<int, analytics::Totals> years;
    std::map<int, std::optional<int>> months; ///< covered

    HouseCounts of(int year) const
    {
        HouseCounts counts { years.at(year), {}, !is_partial(months.at(year)) };
        for (auto const& [each, totals] : years) {
            if (each > year - analytics::pooled_years && each <= year)
                counts.pooled.push_back(totals);
        }
        return counts;
    }
};

SumRow sum_of(int year, std::string scope, std::vector<HouseCounts> const& houses)
{
    analytics::Totals totals;
    for (auto const& house : houses)
        totals.add(house.year);
    return { year, std::move(scope), static_cast<std::int64_t>(houses.size()), analytics::definitions_fingerprint(), text_of(totals),
        text_of(funnels_around(houses)) };
}

/// The houses of a year by scope: the region, and each type. Their types are those of that year.
std::map<std::string, std::vector<HouseCounts>> scopes_of(CountsReader& reader, std::vector<SiteYearRow> const& rows, int year)
{
    std::map<std::string, House> houses;
    for (auto const& row : rows) {
        if (row.year > year || row.year <= year - analytics::pooled_years)
            continue;
        auto totals = reader.read(row.fingerprint, row.counts);
        if (!totals)
            continue;
        auto& house = houses[row.finess];
        house.years.emplace(row.year, std::move(*totals));
        house.months.emplace(row.year, row.months);
        house.type = row.type;
    }
    std::map<std::string, std::vector<HouseCounts>> scopes;
    for (auto const& [finess, house] : houses) {
        if (!house.years.contains(year))
            continue;
        auto counts = house.of(year);
        if (!house.type.empty())
            scopes[house.type].push_back(counts);
        scopes[std::string(whole_region)].push_back(std::move(counts));
    }
    return scopes;
}

/// The months of a year by scope, each of the houses that cover it. Of a year that is whole everywhere nobody asks: none.
std::vector<MonthSumRow> month_sums_of(Store const& store, CountsReader& reader, std::vector<SiteYearRow> const& rows, int year)
{
    std::map<SiteYearId, SiteYearRow const*> told;
    bool has_partial = false;
    for (auto const& row : rows) {
        if (row.year != year || !row.months || !reader.read(row.fingerprint, row.counts))
            continue;
        told.emplace(row.id, &row);
        has_partial |= is_partial(row.months);
    }
    if (!has_partial)
        return {};

    struct Sum {
        std::int64_t sites = 0;
        analytics::Totals totals;
    };
    std::map<std::pair<std::string, int>, Sum> sums;
    auto const each_scope = [](SiteYearRow const& row, auto&& add) {
        add(std::string(whole_region));
        if (!row.type.empty())
            add(row.type);
    };
    for (auto const& [id, row] : told) {
        for (int month = 1; month <= *row->months; ++month)
            each_scope(*row, [&](std::string const& scope) { ++sums[{ scope, month }].sites; });
    }
    for (auto const& month : store.counted_months(year)) {
        auto const of = told.find(month.site_year);
        if (of == told.end() || month.month > *of->second->months)
            continue; // Beyond the last birth there are but stays of pregnancy.
        auto const totals = reader.read(of->second->fingerprint, month.counts);
        each_scope(*of->second, [&](std::string const& scope) { sums[{ scope, month.month }].totals.add(*totals); });
    }
    std::vector<MonthSumRow> found;
    for (auto const& [of, sum] : sums)
        found.push_back({ year, of.first, of.second, sum.sites, analytics::definitions_fingerprint(), text_of(sum.totals) });
    return found;
}

/// Saves the deposit, whose row was read within this very transaction.
void save(Store& store, Deposit& deposit)
{
    auto const version = deposit.version++;
    store.save(deposit, version);
}

} // namespace

void add_up(db::Transaction& transaction, std::set<int> const& years)
{
    Store store(transaction);
    std::set<int> concerned;
    for (auto const year : years) {
        for (int later = 0; later < analytics::pooled_years; ++later)
            concerned.insert(year + later);
    }
    if (concerned.empty())
        return;
    CountsReader reader(transaction);
    auto const rows = store.counted_between(*concerned.begin() - analytics::pooled_years + 1, *concerned.rbegin());
    for (auto const year : concerned) {
        std::vector<SumRow> sums;
        for (auto const& [scope, houses] : scopes_of(reader, rows, year))
            sums.push_back(sum_of(year, scope, houses));
        // A year of which all is counted by definitions of before keeps sums that say so.
        bool const is_outdated = sums.empty() && std::ranges::find(rows, year, &SiteYearRow::year) != rows.end();
        if (!is_outdated)
            store.set_sums(year, sums);
        if (!is_outdated && years.contains(year))
            store.set_month_sums(year, month_sums_of(store, reader, rows, year));
    }
}

Result<Deposit> keep(db::Transaction& transaction, Deposit deposit, Decider const& by)
{
    if (deposit.state != DepositState::Ready)
        return DepositError::NotReady;
    if (deposit.fingerprint != analytics::definitions_fingerprint())
        return DepositError::Outdated;
    Store store(transaction);
    note_definitions(transaction, by.at);
    deposit.state = DepositState::Kept;
    deposit.kept_at = by.at;
    deposit.kept_by = by.account;
    save(store, deposit);
    std::set<int> years;
    for (auto const& own : store.site_years(deposit.id)) {
        auto const before = store.counted(own.finess, own.year);
        if (before && !takes_the_place_of(own, *before))
            continue;
        if (before)
            store.set_counted(before->id, false);
        store.set_counted(own.id, true);
        years.insert(own.year);
    }
    add_up(transaction, years);
    return deposit;
}

Result<Deposit> withdraw(db::Transaction& transaction, Deposit deposit, std::string reason, Decider const& by)
{
    if (deposit.state != DepositState::Kept)
        return DepositError::NotKept;
    Store store(transaction);
    deposit.state = DepositState::Withdrawn;
    deposit.reason = std::move(reason);
    deposit.withdrawn_at = by.at;
    deposit.withdrawn_by = by.account;
    save(store, deposit);
    std::set<int> years;
    for (auto const& own : store.site_years(deposit.id)) {
        if (!own.counted)
            continue;
        store.set_counted(own.id, false);
        if (auto const former = store.latest_kept(own.finess, own.year))
            store.set_counted(*former, true);
        years.insert(own.year);
    }
    add_up(transaction, years);
    return deposit;
}

} // namespace cigogne::indicators
