#pragma once

#include "modules/reporting/report_content.hpp"
#include "platform/core/result.hpp"
#include "platform/db/database.hpp"
#include "platform/reports/error.hpp"

namespace cigogne::settings {
class Settings;
}

/// Makes the reports of a year from the store.
namespace cigogne::reporting {

enum class ReportError {
    NothingRecorded ///< nobody asked that year
};
Explanation explain(ReportError error);

/// The reports of a year, one by one: the region's first, then each maternity's, and that of any other house that asked or received.
class Drafting {
public:
    /// Reads the year and the one before, once for all reports.
    /// Fails with YearNotOver and NothingRecorded.
    static Result<Drafting> create(db::Transaction& transaction, settings::Settings const& settings, int year, CivilDate today);

    std::size_t size() const { return houses_.size(); }
    YearlyReport report(std::size_t index) const;

private:
    Drafting(FactsOfYear now, FactsOfYear before)
        : now_(std::move(now))
        , before_(std::move(before))
    {
    }
    FactsOfYear now_;
    FactsOfYear before_;
    std::map<PlaceId, std::string> names_;
    std::map<PlaceId, std::string> levels_;
    std::vector<std::optional<PlaceId>> houses_;
    Content region_;
};

} // namespace cigogne::reporting
