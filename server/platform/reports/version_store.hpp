#pragma once

#include "platform/db/database.hpp"
#include "platform/reports/version.hpp"

namespace cigogne::reports {

/// What came of telling a year anew.
enum class Kept {
    First,
    NewVersion,
    Unchanged ///< nothing has moved: the version told before still holds
};

/// Where a module keeps its reports, and how it compares them.
struct VersionTable {
    db::Name name; ///< its columns are those of `Version`
    MovedBetween moved;
};

/// The only SQL of versions of reports.
class VersionStore {
public:
    VersionStore(db::Transaction& transaction, VersionTable table)
        : transaction_(transaction)
        , table_(table)
    {
    }

    /// Keeps it as the first version, or as the next one when anything has moved since the latest.
    Kept keep(Told told, std::string const& reason, Instant now, std::optional<AccountId> by);
    /// That version, or the latest.
    std::optional<Version> report(int year, std::string const& house, std::optional<int> version) const;
    /// All versions of one report, the latest first.
    std::vector<VersionHead> versions(int year, std::string const& house) const;
    /// Of each house, and the region, the latest version; by house.
    std::vector<VersionHead> latest(security::Scope const& scope, int year) const;
    /// What was told of that year until then: the latest version of the region's report, then of each house's.
    std::vector<VersionHead> told_until(int year, Instant then) const;
    /// Years of which something was reported, the latest first.
    std::vector<int> years(security::Scope const& scope) const;

private:
    db::Transaction& transaction_;
    VersionTable table_;
};

} // namespace cigogne::reports
