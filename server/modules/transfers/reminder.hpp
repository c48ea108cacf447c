#pragma once

#include "modules/transfers/outcome.hpp"
#include "modules/transfers/pending.hpp"
#include "modules/transfers/request_id.hpp"

#include <vector>

/// Whom we remind of what is late, and when: a few times, then no more.
namespace cigogne::transfers {

/// How often a house is reminded of one question. Settings, design proposal.
struct ReminderRules {
    int most = 3;       ///< then it stands in the cell's work list as « sans réponse »
    int every_days = 7; ///< between two of them
};

/// How often a house was reminded of one question, and when last.
struct Reminded {
    int count;
    Instant last_at;
};

/// What is late of one request, and of which houses.
struct LateQuestion {
    RequestId request;
    Pending what;
    Instant since; ///< when an outcome was due; when the last feedback was sent
    std::vector<PlaceId> houses;
};

/// The outcome that is asked for, when one is.
Pending awaited_outcome(std::optional<StayEnd> stay_end);
/// Whose it is to answer: the end of the stay is known where she was received, the delivery of a woman gone home there or where she came
/// from; a feedback is read by those who had asked. Sending one is the cell's, which is not written to.
std::vector<PlaceId> houses_asked(Pending what, PlaceId origin, std::optional<PlaceId> destination);

/// Reminders given since the question stands: those before were of an earlier one (« toujours hospitalisée », a feedback read since).
int given(Instant since, std::optional<Reminded> const& reminded);
/// The day in Paris from which a house is reminded; nothing once it was so as often as the rules allow. An outcome from the day on which it
/// is due; a feedback some days after the notice that told of it. Days, not hours: the hour of the job may change.
std::optional<CivilDate> next_reminder(LateQuestion const& awaited, std::optional<Reminded> const& reminded, ReminderRules const& rules);
/// Whether a reminder goes out on that day. The first goes out within the days that all of them take, or never: at the first run after an
/// upgrade, or once a house has given its address, what has been awaited for longer stays in the cell's list, which may remind of it by hand.
/// Design proposal.
bool is_to_be_reminded(LateQuestion const& awaited, std::optional<Reminded> const& reminded, ReminderRules const& rules, CivilDate today);

} // namespace cigogne::transfers
