#pragma once

#include "platform/jobs/kind.hpp"
#include "platform/reports/series.hpp"

/// Makes the reports of a year.
namespace cigogne::reports {

/// How many reports came out how.
struct Made {
    int first = 0;
    int again = 0;
    int unchanged = 0;

    void add(Kept kept);
    /// « Rapports établis : 58. Nouvelles versions : 2. Inchangés : 12. »
    std::string sentence() const;
};

/// All reports of a year, as a job. `series` outlives it.
jobs::Kind making_kind(Series const& series);
/// What that job reads: the year, then why it is made again.
std::string making_order(int year, std::string const& reason);

} // namespace cigogne::reports
