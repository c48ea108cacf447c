#pragma once

#include "modules/indicators/site_year.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace cigogne::indicators {

/// The only SQL of these tables.
class Store {
public:
    explicit Store(db::Transaction& transaction)
        : transaction_(transaction)
    {
    }

    /// The latest first: those that the place gave, or all of them.
    db::Page<Deposit> deposits(security::Scope const& scope, db::PageRequest const& request) const;
    std::optional<Deposit> deposit(DepositId id) const;
    /// With its files, of which none has a byte yet.
    void add(Deposit const& deposit, std::vector<DepositFile> const& files);
    /// False when somebody else has changed it meanwhile. `deposit` carries its new version.
    bool save(Deposit const& deposit, std::int64_t expected_version);
    std::vector<DepositFile> files(DepositId id) const;
    std::optional<DepositFile> file(DepositId id, int number) const;
    /// Notes the part that came after the bytes that were there `before`; false when others came first.
    bool receive(DepositFile const& before, DepositFile const& after);
    /// The latest kept one of the same files, of the whole network.
    std::optional<Deposit> kept_of(std::string const& digest, DepositId except) const;
    /// Those in that state, the oldest first.
    std::vector<Deposit> in_state(DepositState state) const;

    void add(SiteYearRow const& site_year);
    void add(MonthRow const& month);
    std::vector<SiteYearHead> site_years(DepositId id) const;
    /// How many of a deposit's are there, and how many of these are counted.
    std::int64_t site_year_count(DepositId id) const;
    std::int64_t counted_count(DepositId id) const;
    std::vector<int> years(DepositId id) const;
    /// Of a site and year: the one that is counted.
    std::optional<SiteYearHead> counted(std::string const& finess, int year) const;
    /// Of a site and year: the one of the deposit kept last of those that were not withdrawn.
    std::optional<SiteYearId> latest_kept(std::string const& finess, int year) const;
    void set_counted(SiteYearId id, bool counted);
    /// All that is counted from a year to another, both included, by year and site.
    std::vector<SiteYearRow> counted_between(int first, int last) const;
    /// All that is counted of a site, by year.
    std::vector<SiteYearRow> counted_of(std::string const& finess) const;
    /// The years of which something is counted, the latest first.
    std::vector<int> counted_years() const;
    /// The months of a site-year, in their order; none where it tells none.
    std::vector<MonthRow> months(SiteYearId id) const;
    /// The months of all that is counted of a year.
    std::vector<MonthRow> counted_months(int year) const;
    /// Of what is counted of a year, by the definitions that it was counted by.
    std::vector<EditionCoverage> coverage(int year) const;
    /// Whether something is counted of a site.
    bool is_counted(std::string const& finess) const;
    /// The deposits of what is counted in that year; of one site where one is named.
    std::vector<Deposit> counted_deposits(int year, std::optional<std::string> const& finess) const;

    /// Takes the place of the sums of that year.
    void set_sums(int year, std::vector<SumRow> const& sums);
    std::optional<SumRow> sum(std::string_view scope, int year) const;
    /// Of all years, in their order.
    std::vector<YearSumRow> sums(std::string_view scope) const;
    /// Takes the place of the sums of the months of that year.
    void set_month_sums(int year, std::vector<MonthSumRow> const& sums);
    /// The months from January to that one, in their order.
    std::vector<MonthSumRow> month_sums(std::string_view scope, int year, int last) const;

    void add(EditionRow const& edition);
    bool has_edition(std::string const& id) const;
    /// The definitions of that fingerprint that were noted last before an instant, or else first; without an instant the last.
    std::optional<EditionRow> edition(std::string const& fingerprint, std::optional<Instant> before) const;
    /// The deposit that was computed first of those of which something counts in that year; of one site where one is named.
    std::optional<Deposit> first_counted(int year, std::optional<std::string> const& finess) const;

    void add(RefusalRow const& refusal);
    /// In the order of files and lines.
    db::Page<RefusalRow> refusals(security::Scope const& scope, DepositId id, db::PageRequest const& request) const;
    void add(StayRow const& stay);
    /// In the order of the files. Whoever calls has seen to it that they are her own.
    db::Page<StayRow> stays(security::Scope const& scope, SiteYearId id, db::PageRequest const& request) const;
    /// Where that list goes on after a stay.
    static std::string cursor_after(StayRow const& stay);
    bool has_stays(SiteYearId id) const;

    /// Drops what a computation wrote of a deposit, at most that many rows: stays, refusals, months, then site-years. Returns how many.
    std::int64_t clear(DepositId id, int at_most);
    /// Drops stays of deposits computed before that instant, or that are not to be counted any more; returns how many.
    std::int64_t remove_stays(Instant computed_before, int at_most);
    /// Drops refusals, months and site-years of deposits that failed or were cancelled; returns how many.
    std::int64_t remove_remains(int at_most);

private:
    db::Transaction& transaction_;
};

} // namespace cigogne::indicators
