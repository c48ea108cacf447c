#pragma once

#include "modules/indicators/houses_counted.hpp"
#include "modules/indicators/report.hpp"
#include "platform/core/result.hpp"
#include "platform/db/database.hpp"

namespace cigogne::settings {
class Settings;
}

/// Makes the reports of a year from the store.
namespace cigogne::indicators {

enum class ReportError {
    NothingCounted, ///< no deposit of that year is taken into account
    OldDefinitions  ///< all of it was counted by definitions of before
};
Explanation explain(ReportError error);

/// Whether something is counted of that year, by the definitions of today.
Result<Done> can_be_reported(db::Transaction& transaction, int year);

/// The houses of the directory of which something of that year is counted by definitions that are read today: each has a report to be made.
std::vector<directory::CodedPlace> houses_to_report(db::Transaction& transaction, Houses const& houses, int year);

/// The reports of a year, one by one: the region's first, then that of each of the houses to report. Each is of one reading of the store,
/// whatever is kept or withdrawn between two of them.
class Drafting {
public:
    /// Reads what all of them are made from. `settings` outlive it.
    /// Fails with reports::ReportError::YearNotOver, NothingCounted, OldDefinitions.
    static Result<Drafting> create(db::Transaction& transaction, settings::Settings const& settings, int year, CivilDate today);

    std::size_t size() const { return subjects_.size(); }
    /// None where nothing is counted of it any more, or by former definitions alone.
    std::optional<IndicatorReport> report(db::Transaction& transaction, std::size_t index);

private:
    Drafting(db::Transaction& transaction, settings::Settings const& settings, int year, CivilDate today);
    void read_counted(db::Transaction& transaction);
    IndicatorReport made(db::Transaction& transaction, PlaceReading const& region, PlaceReading const& type) const;
    ReportData data_of(db::Transaction& transaction, PlaceReading const& reading) const;

    settings::Settings const* settings_;
    int year_;
    CivilDate today_;
    Houses houses_;
    std::uint64_t smallest_;
    std::vector<FigureKey> headline_;
    std::vector<std::optional<directory::CodedPlace>> subjects_; ///< none: the region
    std::vector<SiteYearId> counted_ids_;                        ///< what is in `counted_`
    HousesCounted counted_;
};

} // namespace cigogne::indicators
