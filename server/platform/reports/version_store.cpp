#include "platform/reports/version_store.hpp"

#include <algorithm>

namespace cigogne::reports {

namespace {

struct YearRow {
    int year;
};
constexpr auto year_row = fields<YearRow>("ReportYearRow", field<&YearRow::year>("year"));

/// The last version of each house, of versions that stand by house.
std::vector<VersionHead> latest_of(std::vector<VersionHead> const& all)
{
    std::vector<VersionHead> found;
    for (auto const& head : all) {
        if (!found.empty() && found.back().house == head.house)
            found.back() = head;
        else
            found.push_back(head);
    }
    return found;
}

} // namespace

Kept VersionStore::keep(Told told, std::string const& reason, Instant now, std::optional<AccountId> by)
{
    auto const latest = report(told.year, told.house, {});
    if (latest && latest->content == told.content)
        return Kept::Unchanged; // without reading either
    auto const moved = latest ? table_.moved(latest->content, told.content) : std::nullopt;
    if (latest && !moved)
        return Kept::Unchanged;
    transaction_.insert(version_row, table_.name,
        { VersionId::make(now), told.year, std::move(told.house), latest ? latest->version + 1 : 1, std::move(told.content), moved.value_or(""), latest ? reason : "",
            now, by });
    return latest ? Kept::NewVersion : Kept::First;
}

std::optional<Version> VersionStore::report(int year, std::string const& house, std::optional<int> version) const
{
    if (version)
        return transaction_.find(version_row, table_.name, "year = ? and house = ? and version = ?", year, house, *version);
    return transaction_.find(version_row, table_.name, "year = ? and house = ? order by version desc limit 1", year, house);
}

std::vector<VersionHead> VersionStore::versions(int year, std::string const& house) const
{
    return transaction_.select(version_head, table_.name, "year = ? and house = ? order by version desc", year, house);
}

std::vector<VersionHead> VersionStore::latest(security::Scope const& scope, int year) const
{
    auto const all = scope.place()
        ? transaction_.select(version_head, table_.name, "year = ? and house = ? order by version", year, scope.place()->text())
        : transaction_.select(version_head, table_.name, "year = ? order by house, version", year);
    return latest_of(all);
}

std::vector<VersionHead> VersionStore::told_until(int year, Instant then) const
{
    auto heads = latest_of(transaction_.select(version_head, table_.name, "year = ? and made_at <= ? order by house, version", year, then));
    std::ranges::stable_partition(heads, [](VersionHead const& head) { return head.house == region_house; });
    return heads;
}

std::vector<int> VersionStore::years(security::Scope const& scope) const
{
    // Of each house the first version: one row a year and house.
    auto const rows = scope.place()
        ? transaction_.select(year_row, table_.name, "version = 1 and house = ? order by year desc", scope.place()->text())
        : transaction_.select(year_row, table_.name, "version = 1 order by year desc");
    std::vector<int> years;
    for (auto const& row : rows) {
        if (years.empty() || years.back() != row.year)
            years.push_back(row.year);
    }
    return years;
}

} // namespace cigogne::reports
