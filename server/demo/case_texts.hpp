#pragma once

#include "modules/quality/declaration.hpp"
#include "modules/transfers/transfers.hpp"
#include "platform/core/chance.hpp"

namespace cigogne::demo {

/// A birth that a maternity declares, at that hour, of that kind. Invented, each text visibly so.
quality::Declaration invented_declaration(Chance& chance, quality::CaseKind kind, PlaceId house, Instant at);

/// What is declared of a case that a request has opened: one that was born on the road is of no maternity.
quality::Declaration declaration_of(quality::CaseRow const& row, transfers::Measure const& request);

/// A documentation that is complete, and whose times hold together; `request`: the one that the case is of, if any.
quality::Documentation invented_documentation(Chance& chance, quality::CaseRow const& row, std::optional<transfers::Measure> const& request);

/// What two reviewers say. The great majority of births in the wrong place is unavoidable, some have a risk factor (reference/domain.md
/// 3.2: 13 % of those of 2022, one probably avoidable); how the rest is shared out is invented.
struct Verdicts {
    quality::Avoidability first;
    quality::Avoidability second;
    quality::Avoidability consensus; ///< where they differ
};
Verdicts invented_verdicts(Chance& chance);
std::string reasons_for(quality::Avoidability verdict);

} // namespace cigogne::demo
