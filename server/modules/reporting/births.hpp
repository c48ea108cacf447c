#pragma once

#include "modules/quality/quality.hpp"
#include "modules/reporting/activity.hpp"

#include <span>

/// Births in the wrong place and meetings, beside the figures of requests: what the network's own register tells of them.
namespace cigogne::reporting {

/// The register of one period: of a house, those that were born there and the meetings that it held; or of the region.
struct Register {
    std::vector<quality::CaseFigure> cases;
    int meetings_on_transfers = 0;
    bool cases_are_kept = true;    ///< the register of cases has its first entry before the end of the period
    bool meetings_are_kept = true; ///< likewise
};

/// OUT-01 to OUT-04, AIEH-01 and TRF-13, beside the year before and, of a house, beside the region. Counts without a denominator, as long as
/// nobody tells how many births there were. No value before a register is kept: 0 would be taken for good news. Source: reference/domain.md 3.4 and 2.13.
std::vector<FigureView> birth_views(Register const& now, Register const& before, Register const* region);

} // namespace cigogne::reporting
