#include "modules/indicators/store.hpp"

namespace cigogne::indicators {

namespace {

struct YearRow {
    int year;
};
constexpr auto year_row = fields<YearRow>("IndicatorYear", field<&YearRow::year>("year"));

struct IdRow {
    SiteYearId id;
};
constexpr auto coverage_row = fields<EditionCoverage>("IndicatorEditionCoverage",
    field<&EditionCoverage::fingerprint>("fingerprint"),
    field<&EditionCoverage::houses>("houses"),
    field<&EditionCoverage::whole>("whole"),
    field<&EditionCoverage::unknown>("unknown"));

constexpr auto id_row = fields<IdRow>("IndicatorSiteYearName", field<&IdRow::id>("id"));

} // namespace

db::Page<Deposit> Store::deposits(security::Scope const& scope, db::PageRequest const& request) const
{
    return transaction_.page(deposit_row, "indicator_deposit", scope.visible_from("owner"), { "created_at", db::Direction::Descending }, request, "true");
}

std::optional<Deposit> Store::deposit(DepositId id) const
{
    return transaction_.find(deposit_row, "indicator_deposit", "id = ?", id);
}

void Store::add(Deposit const& deposit, std::vector<DepositFile> const& files)
{
    transaction_.insert(deposit_row, "indicator_deposit", deposit);
    for (auto const& file : files)
        transaction_.insert(deposit_file_row, "indicator_file", file);
}

bool Store::save(Deposit const& deposit, std::int64_t expected_version)
{
    return transaction_.update(deposit_row, "indicator_deposit", deposit, expected_version);
}

std::vector<DepositFile> Store::files(DepositId id) const
{
    return transaction_.select(deposit_file_row, "indicator_file", "deposit = ? order by number", id);
}

std::optional<DepositFile> Store::file(DepositId id, int number) const
{
    return transaction_.find(deposit_file_row, "indicator_file", "deposit = ? and number = ?", id, number);
}

bool Store::receive(DepositFile const& before, DepositFile const& after)
{
    return transaction_.execute("update indicator_file set received = ?, digest = ?, part = ? where deposit = ? and number = ? and received = ?", after.received,
               after.digest, after.part, before.deposit, before.number, before.received)
        == 1;
}

std::optional<Deposit> Store::kept_of(std::string const& digest, DepositId except) const
{
    return transaction_.find(deposit_row, "indicator_deposit", "digest = ? and id <> ? and state = ? order by kept_at desc limit 1", digest, except, DepositState::Kept);
}

std::vector<Deposit> Store::in_state(DepositState state) const
{
    return transaction_.select(deposit_row, "indicator_deposit", "state = ? order by created_at, id", state);
}

void Store::add(SiteYearRow const& site_year)
{
    transaction_.insert(site_year_row, "indicator_site_year", site_year);
}

void Store::add(MonthRow const& month)
{
    transaction_.insert(month_row, "indicator_month", month);
}

std::vector<SiteYearHead> Store::site_years(DepositId id) const
{
    return transaction_.query(site_year_head,
        "select y.id, y.deposit, d.owner as deposit_owner, d.name as deposit_name, d.kept_at, y.finess, y.year, y.deliveries, y.births, y.months, y.counted from indicator_site_year y "
        "join indicator_deposit d on d.id = y.deposit where y.deposit = ? order by y.year desc, y.finess",
        id);
}

std::int64_t Store::site_year_count(DepositId id) const
{
    return transaction_.number("select count(*) from indicator_site_year where deposit = ?", id).value_or(0);
}

std::int64_t Store::counted_count(DepositId id) const
{
    return transaction_.number("select count(*) from indicator_site_year where deposit = ? and counted", id).value_or(0);
}

std::vector<int> Store::years(DepositId id) const
{
    std::vector<int> years;
    for (auto const& row : transaction_.query(year_row, "select distinct year from indicator_site_year where deposit = ? order by year desc", id))
        years.push_back(row.year);
    return years;
}

std::optional<SiteYearHead> Store::counted(std::string const& finess, int year) const
{
    auto const found = transaction_.query(site_year_head,
        "select y.id, y.deposit, d.owner as deposit_owner, d.name as deposit_name, d.kept_at, y.finess, y.year, y.deliveries, y.births, y.months, y.counted from indicator_site_year y "
        "join indicator_deposit d on d.id = y.deposit where y.finess = ? and y.year = ? and y.counted",
        finess, year);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::optional<SiteYearId> Store::latest_kept(std::string const& finess, int year) const
{
    auto const found = transaction_.query(id_row,
        "select y.id from indicator_site_year y join indicator_deposit d on d.id = y.deposit "
        "where y.finess = ? and y.year = ? and d.state = ? "
        "order by case when y.deliveries + y.births > 0 then 0 else 1 end, d.kept_at desc, d.id desc limit 1",
        finess, year, DepositState::Kept);
    return found.empty() ? std::nullopt : std::optional(found.front().id);
}

void Store::set_counted(SiteYearId id, bool counted)
{
    transaction_.execute("update indicator_site_year set counted = ? where id = ?", counted, id);
}

std::vector<SiteYearRow> Store::counted_between(int first, int last) const
{
    return transaction_.select(site_year_row, "indicator_site_year", "counted and year >= ? and year <= ? order by year, finess", first, last);
}

std::vector<SiteYearRow> Store::counted_of(std::string const& finess) const
{
    return transaction_.select(site_year_row, "indicator_site_year", "counted and finess = ? order by year", finess);
}

std::vector<int> Store::counted_years() const
{
    std::vector<int> years;
    for (auto const& row : transaction_.query(year_row, "select distinct year from indicator_site_year where counted order by year desc"))
        years.push_back(row.year);
    return years;
}

std::vector<MonthRow> Store::months(SiteYearId id) const
{
    return transaction_.select(month_row, "indicator_month", "site_year = ? order by month", id);
}

std::vector<MonthRow> Store::counted_months(int year) const
{
    return transaction_.select(month_row, "indicator_month",
        "site_year in (select id from indicator_site_year where counted and year = ?) order by site_year, month", year);
}

std::vector<EditionCoverage> Store::coverage(int year) const
{
    return transaction_.query(coverage_row,
        "select fingerprint, count(*) as houses, sum(case when months >= 12 then 1 else 0 end) as whole, "
        "sum(case when months is null then 1 else 0 end) as unknown from indicator_site_year where counted and year = ? group by fingerprint",
        year);
}

bool Store::is_counted(std::string const& finess) const
{
    return transaction_.number("select count(*) from (select 1 from indicator_site_year where counted and finess = ? limit 1) found", finess).value_or(0) > 0;
}

std::vector<Deposit> Store::counted_deposits(int year, std::optional<std::string> const& finess) const
{
    if (finess)
        return transaction_.select(deposit_row, "indicator_deposit",
            "id in (select deposit from indicator_site_year where counted and year = ? and finess = ?) order by kept_at desc, id", year, *finess);
    return transaction_.select(deposit_row, "indicator_deposit",
        "id in (select deposit from indicator_site_year where counted and year = ?) order by kept_at desc, id", year);
}

void Store::set_sums(int year, std::vector<SumRow> const& sums)
{
    transaction_.execute("delete from indicator_sum where year = ?", year);
    for (auto const& sum : sums)
        transaction_.insert(sum_row, "indicator_sum", sum);
}

std::optional<SumRow> Store::sum(std::string_view scope, int year) const
{
    return transaction_.find(sum_row, "indicator_sum", "scope = ? and year = ?", scope, year);
}

std::vector<YearSumRow> Store::sums(std::string_view scope) const
{
    return transaction_.select(year_sum_row, "indicator_sum", "scope = ? order by year", scope);
}

void Store::add(EditionRow const& edition)
{
    transaction_.insert(edition_row, "indicator_definitions", edition);
}

bool Store::has_edition(std::string const& id) const
{
    return transaction_.number("select count(*) from indicator_definitions where id = ?", id).value_or(0) > 0;
}

std::optional<EditionRow> Store::edition(std::string const& fingerprint, std::optional<Instant> before) const
{
    if (!before)
        return transaction_.find(edition_row, "indicator_definitions", "fingerprint = ? order by noted_at desc, id limit 1", fingerprint);
    auto const then = transaction_.find(edition_row, "indicator_definitions", "fingerprint = ? and noted_at <= ? order by noted_at desc, id limit 1", fingerprint, *before);
    return then ? then : transaction_.find(edition_row, "indicator_definitions", "fingerprint = ? order by noted_at, id limit 1", fingerprint);
}

std::optional<Deposit> Store::first_counted(int year, std::optional<std::string> const& finess) const
{
    if (finess)
        return transaction_.find(deposit_row, "indicator_deposit",
            "id in (select deposit from indicator_site_year where counted and year = ? and finess = ?) order by computed_at, id limit 1", year, *finess);
    return transaction_.find(deposit_row, "indicator_deposit",
        "id in (select deposit from indicator_site_year where counted and year = ?) order by computed_at, id limit 1", year);
}

void Store::set_month_sums(int year, std::vector<MonthSumRow> const& sums)
{
    transaction_.execute("delete from indicator_sum_month where year = ?", year);
    for (auto const& sum : sums)
        transaction_.insert(month_sum_row, "indicator_sum_month", sum);
}

std::vector<MonthSumRow> Store::month_sums(std::string_view scope, int year, int last) const
{
    return transaction_.select(month_sum_row, "indicator_sum_month", "scope = ? and year = ? and month <= ? order by month", scope, year, last);
}

void Store::add(RefusalRow const& refusal)
{
    transaction_.insert(refusal_row, "indicator_refusal", refusal);
}

db::Page<RefusalRow> Store::refusals(security::Scope const& scope, DepositId id, db::PageRequest const& request) const
{
    return transaction_.page(refusal_row, "indicator_refusal", scope.everything(), { "position" }, request, "deposit = ?", id);
}

void Store::add(StayRow const& stay)
{
    transaction_.insert(stay_row, "indicator_stay", stay);
}

db::Page<StayRow> Store::stays(security::Scope const& scope, SiteYearId id, db::PageRequest const& request) const
{
    return transaction_.page(stay_row, "indicator_stay", scope.everything(), { "id" }, request, "site_year = ?", id);
}

std::string Store::cursor_after(StayRow const& stay)
{
    return db::cursor_after(stay_row.erased(), &stay, { "id" });
}

bool Store::has_stays(SiteYearId id) const
{
    return transaction_.number("select count(*) from (select 1 from indicator_stay where site_year = ? limit 1) found", id).value_or(0) > 0;
}

std::int64_t Store::clear(DepositId id, int at_most)
{
    auto removed = transaction_.execute(
        "delete from indicator_stay where (site_year, id) in (select site_year, id from indicator_stay where deposit = ? limit ?)", id, at_most);
    if (removed < at_most)
        removed += transaction_.execute(
            "delete from indicator_refusal where id in (select id from indicator_refusal where deposit = ? limit ?)", id, at_most - removed);
    if (removed < at_most)
        removed += transaction_.execute(
            "delete from indicator_month where (site_year, month) in (select m.site_year, m.month from indicator_month m "
            "join indicator_site_year y on y.id = m.site_year where y.deposit = ? and not y.counted limit ?)",
            id, at_most - removed);
    if (removed < at_most)
        removed += transaction_.execute(
            "delete from indicator_site_year where id in (select id from indicator_site_year where deposit = ? and not counted limit ?)", id, at_most - removed);
    return removed;
}

std::int64_t Store::remove_stays(Instant computed_before, int at_most)
{
    return transaction_.execute(
        "delete from indicator_stay where (site_year, id) in (select s.site_year, s.id from indicator_stay s join indicator_deposit d on d.id = s.deposit "
        "where d.computed_at < ? or d.state in ('failed', 'cancelled', 'withdrawn') limit ?)",
        computed_before, at_most);
}

std::int64_t Store::remove_remains(int at_most)
{
    auto removed = transaction_.execute(
        "delete from indicator_refusal where id in (select r.id from indicator_refusal r join indicator_deposit d on d.id = r.deposit "
        "where d.state in ('failed', 'cancelled') limit ?)",
        at_most);
    if (removed < at_most)
        removed += transaction_.execute(
            "delete from indicator_month where (site_year, month) in (select m.site_year, m.month from indicator_month m "
            "join indicator_site_year y on y.id = m.site_year join indicator_deposit d on d.id = y.deposit "
            "where d.state in ('failed', 'cancelled') limit ?)",
            at_most - removed);
    if (removed < at_most)
        removed += transaction_.execute(
            "delete from indicator_site_year where id in (select y.id from indicator_site_year y join indicator_deposit d on d.id = y.deposit "
            "where d.state in ('failed', 'cancelled') limit ?)",
            at_most - removed);
    return removed;
}

} // namespace cigogne::indicators
