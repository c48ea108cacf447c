#pragma once

/// What other modules may know of requests: their measures, the order of the search, what happens to them, and a few readings.
#include "modules/transfers/measure.hpp"
#include "modules/transfers/minute.hpp"
#include "modules/transfers/orientation.hpp"
#include "modules/transfers/told_children.hpp"
#include "platform/core/result.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace cigogne::settings {
class Settings;
}

namespace cigogne::transfers {

/// Told when a woman gives birth before she could leave. The payload holds the request's id: {"request": …}.
inline constexpr char const* birth_before_departure_event = "transfers.birth_before_departure";
/// Told when the measure of a request is written anew. The same payload.
inline constexpr char const* measured_event = "transfers.measured";

/// Raised by every writing of a measure.
inline constexpr char const* measures_topic = "transfers.measures";

/// One request as figures see it; nothing for an unknown one.
std::optional<Measure> measure(db::Transaction& transaction, RequestId request);
/// Those of one local year, whichever their state, in the order of the call.
std::vector<Measure> measures_of(db::Transaction& transaction, int year);
/// Those written since that position, of all years, in the order of writing: what a copy in memory lacks. At most that many.
std::vector<Measure> measures_after(db::Transaction& transaction, std::int64_t position, int at_most);
/// What units answered to the requests of one local year.
std::vector<CallMeasure> call_measures_of(db::Transaction& transaction, int year);
/// What units answered to one request.
std::vector<CallMeasure> call_measures_of(db::Transaction& transaction, RequestId request);
/// The position of the last one written; 0 when there is none. One probe of an index: whether a copy in memory is still whole.
std::int64_t latest_measure(db::Transaction& transaction);
/// The request of that number, as it is spoken on the telephone; nothing when there is none.
std::optional<RequestId> request_numbered(db::Transaction& transaction, int number);
/// What that request tells of its children that has to be analysed, beside its measure; nothing of an unknown one.
std::optional<ToldChildren> told_children(db::Transaction& transaction, RequestId request);
/// Why an establishment cannot be closed from that day on, under "closed_on": a live request is its own or goes there, or it asked or received
/// on that day or after.
std::optional<Fault> against_closing(db::Transaction& transaction, PlaceId place, CivilDate first_day_without);
/// Years in which somebody asked, the latest first.
std::vector<int> measured_years(db::Transaction& transaction);

/// How destinations are ranked on that day.
OrientationSettings orientation_settings(settings::Settings const& settings, CivilDate day);

} // namespace cigogne::transfers
