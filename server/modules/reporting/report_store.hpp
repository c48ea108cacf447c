#pragma once

#include "modules/reporting/report_row.hpp"
#include "modules/reporting/visit.hpp"
#include "platform/reports/version_store.hpp"

namespace cigogne::reporting {

using reports::Kept;

inline constexpr reports::VersionTable yearly_versions { "yearly_report", moved_text };

/// Which presentations a list is asked for: of the reports of one year, held in one calendar year, or both.
struct VisitFilter {
    std::optional<int> year = {};
    std::optional<int> held_in = {};
};

enum class VisitSort {
    Held,
    HeldDescending,
    Report,
    ReportDescending
};
constexpr auto words_of(VisitSort)
{
    return std::to_array<Word>({ { "visited_on", "jour" }, { "-visited_on", "jour, la dernière d’abord" }, { "year", "année du rapport" },
        { "-year", "année du rapport, la dernière d’abord" } });
}

/// Yearly reports; the only SQL of their visits.
class ReportStore : public reports::VersionStore {
public:
    explicit ReportStore(db::Transaction& transaction)
        : VersionStore(transaction, yearly_versions)
        , transaction_(transaction)
    {
    }

    /// Keeps it as the first version, or as the next one when anything has moved since the latest.
    Kept keep(YearlyReport const& report, std::string const& reason, Instant now, std::optional<AccountId> by)
    {
        return VersionStore::keep(kept_as(report), reason, now, by);
    }

    db::Page<Visit> visits(security::Scope const& scope, VisitFilter const& filter, VisitSort sort, db::PageRequest const& request) const;
    /// Of the reports of one year, the earliest first.
    std::vector<Visit> visits(security::Scope const& scope, int year) const;
    /// Those that were held during that calendar year, whatever the year of the report.
    std::vector<Visit> visits_held_in(security::Scope const& scope, int year) const;
    /// Calendar years in which a report was presented, the latest first.
    std::vector<int> years_held(security::Scope const& scope) const;
    /// Whether another visit tells the same presentation.
    bool has_same(Visit const& visit) const;
    std::optional<Visit> visit(VisitId id) const;
    void add(Visit const& visit);
    /// False when it has changed since.
    bool save(Visit const& visit, Visit const& before);

private:
    db::Transaction& transaction_;
};

} // namespace cigogne::reporting
