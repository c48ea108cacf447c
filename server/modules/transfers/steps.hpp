#pragma once

#include "modules/transfers/who_may.hpp"

/// Where a request stands, as its page draws it, and what may be done now.
namespace cigogne::transfers {

std::vector<StepView> steps_of(Request const& request);
/// What the main button does.
NextStep next_step_of(Request const& request, Viewer viewer, Searching searching);
/// What else may be done now: the state allows it, and it is this viewer's part.
std::vector<OtherStep> other_steps_of(Request const& request, Viewer viewer, Searching searching);

/// The last fact of that kind that still holds.
Fact const* last_fact(Request const& request, FactKind kind);

} // namespace cigogne::transfers
