#pragma once

#include "modules/indicators/deposit.hpp"

/// What is stored of what a deposit told.
namespace cigogne::indicators {

using SiteYearId = Id<struct IndicatorSiteYearTag>;

/// The counts of one site and year, as one deposit told them.
struct SiteYearRow {
    SiteYearId id;
    DepositId deposit;
    std::string finess;
    int year;
    std::string type; ///< of the maternity on the last day of the year, as the engine writes it: « 2B »; empty where it is not known
    std::int64_t deliveries;
    std::int64_t births;
    std::string fingerprint; ///< of the definitions
    std::string counts;
    bool counted; ///< at most one of a site and year is
    std::optional<int> months {}; ///< covered (covered_months); none: not known
};
extern Table<SiteYearRow> const site_year_row;

/// What it tells of one month.
struct MonthRow {
    SiteYearId site_year;
    int month; ///< from 1
    std::int64_t deliveries;
    std::int64_t births;
    std::string counts;
};
extern Table<MonthRow> const month_row;

/// The same without its counts, and the deposit that told it.
struct SiteYearHead {
    SiteYearId id;
    DepositId deposit;
    std::optional<PlaceId> deposit_owner;
    std::string deposit_name;
    std::optional<Instant> kept_at;
    std::string finess;
    int year;
    std::int64_t deliveries;
    std::int64_t births;
    std::optional<int> months;
    bool counted;
};
extern Table<SiteYearHead> const site_year_head;

/// Whether it tells any delivery or birth: ten stays of pregnancy alone make a site-year too, of nothing that is counted here.
bool tells_births(SiteYearHead const& site_year);
/// Rule (proposed): a site-year without any delivery or birth never takes the place of one that has some: it would leave nothing of a whole year.
bool takes_the_place_of(SiteYearHead const& site_year, SiteYearHead const& counted);

/// The scope of a sum: the region, or a type of maternity.
inline constexpr std::string_view whole_region = "*";

/// Site-years that are counted, added up.
struct SumRow {
    int year;
    std::string scope;
    std::int64_t sites;
    std::string fingerprint;
    std::string counts;
    std::string funnels; ///< see StoredFunnel
};
extern Table<SumRow> const sum_row;

/// What a page reads of the years of a scope: its funnels are of one year, and the longest of all.
struct YearSumRow {
    int year;
    std::int64_t sites;
    std::string fingerprint;
    std::string counts;
};
extern Table<YearSumRow> const year_sum_row;

/// Definitions that something was counted by.
struct EditionRow {
    std::string id; ///< SHA-256 of its sheets
    std::string fingerprint;
    Instant noted_at;
    std::string sheets; ///< see edition.hpp
};
extern Table<EditionRow> const edition_row;

/// One month of them, of a year that is not whole somewhere.
struct MonthSumRow {
    int year;
    std::string scope;
    int month;
    std::int64_t sites; ///< that tell this month
    std::string fingerprint;
    std::string counts;
};
extern Table<MonthSumRow> const month_sum_row;

/// How many of the houses of a year tell all of it.
struct YearCoverage {
    std::int64_t houses;
    std::int64_t whole;
    std::int64_t unknown; ///< whose months are not known
    std::int64_t partial() const { return houses - whole - unknown; }
};

/// The same of what was counted by the same definitions.
struct EditionCoverage {
    std::string fingerprint;
    std::int64_t houses;
    std::int64_t whole;
    std::int64_t unknown;
};

using RefusalId = Id<struct IndicatorRefusalTag>;

/// A line that could not be read.
struct RefusalRow {
    RefusalId id;
    DepositId deposit;
    std::int64_t position;
    std::string file;
    std::int64_t line; ///< from 1
    std::string reason;
};
extern Table<RefusalRow> const refusal_row;

/// Whose stay it is.
enum class StayUnit {
    Mother,
    Child,
    Antenatal
};
constexpr auto words_of(StayUnit)
{
    return std::to_array<Word>({ { "mother", "Mère" }, { "child", "Enfant" }, { "antenatal", "Grossesse" } });
}

/// A stay behind a number.
struct StayRow {
    SiteYearId site_year;
    std::string id; ///< rank within the site-year, nine digits
    DepositId deposit;
    std::string key;
    std::optional<int> weeks;
    StayUnit unit;
    std::int64_t facts;
};
extern Table<StayRow> const stay_row;

} // namespace cigogne::indicators
