#pragma once

#include "modules/whatif/record.hpp"
#include "modules/whatif/replay.hpp"

namespace cigogne::whatif {

/// What is counted in the record of a year of how cell and houses behaved, for the world of that year; its calibration holds where too
/// little was recorded.
///
/// A ward's own patients are as many as make it refuse as often as it was recorded to (load_for), less those who were moved there; a ward
/// that was seldom called is drawn towards those of its kind. A refusal tells one reason only: reasons are taken to stand side by side, each
/// as likely as its share of the refusals says. Source: design proposal, docs/decisions/0013-what-the-simulator-is.md.
Calibration counted_by(Record const& record, World const& world);

/// The same, brought by one factor each for refusals and for departures from the region to where some replays have about as many of them in
/// all as the year had: what is counted one by one leaves out how patients follow each other. The same record always gives the same.
Calibration calibrated_by(Record const& record, World const& world);

} // namespace cigogne::whatif
