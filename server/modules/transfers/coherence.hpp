#pragma once

#include "modules/transfers/request.hpp"

/// What must hold of a case (motives, urgency, dating, who travels, screening): the same when a line is written and when one is corrected.
/// What is told last wins, hence is told neither before the request nor before what was told already. An advice given answers its
/// question: another question is another request. A feedback is sent once they have arrived.
namespace cigogne::transfers {

/// Whether what the last line of `after` tells goes with the case: a conversion, a reassessment, a reopening or a feedback. All else
/// is a fact or a step, of which the request itself judges. `delivered_on` is told at the opening, and nowhere else.
Result<Done> line_holds(Request const& before, Request const& after, std::optional<CivilDate> delivered_on);

/// The same after the correction of the line at that position: what was written later must still go with the case, else it is named.
/// What was amiss before the correction does not stop it.
Result<Done> correction_holds(Request const& before, Request const& after, int position, std::optional<CivilDate> delivered_on);

/// Whether the places that a cancelled request gave back were accepted for as many children as are told now.
bool given_back_fit(Request const& cancelled);

/// « Corrigez d'abord l'étape suivante », which is named.
Failure later_step_first(Fact const& fact);

} // namespace cigogne::transfers
