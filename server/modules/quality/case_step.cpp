#include "modules/quality/case_step.hpp"

namespace cigogne::quality {

Result<CaseRow> stepped(CaseRow row, Step step, Readiness readiness, std::optional<std::string> const& conclusions, Instant now)
{
    readiness.is_concluded = readiness.is_concluded || !conclusions.value_or("").empty();
    row.state = TRY(after(step, readiness));
    if (conclusions)
        row.conclusions = *conclusions;
    if (row.state == CaseState::REVIEWED) {
        row.retained = readiness.retained;
        row.reviewed_at = now;
    }
    if (row.state == CaseState::CLOSED)
        row.ended_at = now;
    return row;
}

} // namespace cigogne::quality
