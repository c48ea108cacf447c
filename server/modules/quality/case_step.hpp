#pragma once

#include "modules/quality/rows.hpp"

/// What a step of the review writes.
namespace cigogne::quality {

/// The case after that step, with the conclusions told with it; or what to do first. Once reviewed, it keeps what was retained.
Result<CaseRow> stepped(CaseRow row, Step step, Readiness readiness, std::optional<std::string> const& conclusions, Instant now);

} // namespace cigogne::quality
