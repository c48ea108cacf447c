#pragma once

#include "modules/indicators/houses.hpp"
#include "modules/indicators/site_year.hpp"
#include "modules/indicators/told_lines.hpp"
#include "platform/jobs/job.hpp"

/// A deposit as pages show it.
namespace cigogne::indicators {

struct DepositFileView {
    int number;
    std::string name;
    FileKind kind;
    std::int64_t size;
    std::int64_t received;
};

struct DepositLines {
    std::int64_t read;
    std::int64_t kept;
    std::vector<ExcludedLines> excluded;
    std::int64_t refused;
};

/// Another deposit, as it is named beside this one.
struct FormerDeposit {
    DepositId deposit;
    std::string name;
    std::optional<Instant> kept_at;
    std::optional<std::int64_t> deliveries; ///< of the same site and year; none where the whole deposit is meant
    std::optional<int> months {};           ///< that it covers of these; none where they are not known
};

struct SiteYearView {
    std::string finess;
    std::optional<PlaceId> establishment;
    std::string name;
    int year;
    std::int64_t deliveries;
    std::int64_t births;
    std::optional<int> months; ///< covered; none: not known
    bool counted;
    std::optional<FormerDeposit> replaces;  ///< what is counted now, and would be no longer
    std::optional<FormerDeposit> yields_to; ///< what is counted and stays so, for this one tells neither delivery nor birth (takes_the_place_of)
};

struct DepositView {
    DepositId id;
    std::string name;
    DepositState state;
    std::string record;
    std::vector<DepositFileView> files;
    std::optional<jobs::JobId> job;
    bool own; ///< asked for by who reads: she follows its job
    std::string author;
    std::string outcome;
    std::string reason;
    bool outdated; ///< counted by definitions of before
    DepositLines lines;
    std::optional<DepositLines> chaining; ///< lines of ANO, where such files were given
    std::optional<DepositLines> units;    ///< of IUM
    std::vector<int> years;
    std::vector<SiteYearView> site_years;
    std::optional<FormerDeposit> same_as; ///< a kept deposit of the same files
    Instant created_at;
    std::optional<Instant> computed_at;
    std::optional<Instant> kept_at;
    std::optional<Instant> withdrawn_at;
};
extern View<DepositView> const deposit_view;

/// One line of the list.
struct DepositLine {
    DepositId id;
    std::string name;
    DepositState state;
    std::string record;
    int files;
    std::string author;
    Instant created_at;
    std::optional<Instant> kept_at;
    std::int64_t lines_read;
    std::int64_t lines_kept;
    std::int64_t lines_refused;
    std::vector<int> years;
    std::int64_t site_years;
    std::int64_t counted; ///< of these: still counted
};
extern View<DepositLine> const deposit_line;

/// As `reader` sees it, who reads within that scope: another's deposit beside hers is named without its files (name_for).
DepositView view_of(db::Transaction& transaction, security::Scope const& scope, AccountId reader, Deposit const& stored);
DepositLine line_of(db::Transaction& transaction, Deposit const& stored);

} // namespace cigogne::indicators
