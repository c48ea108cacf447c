#pragma once

#include "modules/quality/declaration.hpp"
#include "modules/transfers/transfers.hpp"

#include <span>

/// What a request that was corrected says of a birth whose case is open already. The case is not rewritten: it is told beside it
/// (design proposal).
namespace cigogne::quality {

/// What the request says of that birth now, for a case of that kind. Of several children the weight is the lightest one's, as where it opened the
/// case; they are as many as were expected, or were born. A child is said alive, of an interruption or stillborn as the issue is told; where of
/// several one lives and another does not, nothing is said: nobody knows of which the case is.
Declaration said_now(transfers::Measure const& measure, transfers::ToldChildren const& told, CaseKind kind);

/// What the case itself says, as if it had been declared: of one opened before what requests say was kept.
Declaration said_by(CaseRow const& row);

/// What is said now otherwise than before, and that the case has otherwise too: only that, so that it is told once for each change.
/// `before`: all that the same request had said, the first first; a house of birth is compared where it was said. Nothing when there is
/// nothing new.
std::optional<Declaration> retold(CaseRow const& row, Declaration now, std::span<Declaration const> before);

} // namespace cigogne::quality
