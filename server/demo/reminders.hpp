#pragma once

#include "demo/region.hpp"
#include "modules/transfers/reminder.hpp"

namespace cigogne::demo {

/// How often, and when last, the job of every morning at nine would have reminded of one question by now; nothing when it would not have.
std::optional<transfers::Reminded> reminded_by(transfers::LateQuestion const& awaited, transfers::ReminderRules const& rules, Instant now);

/// The reminders of what is late that were sent to houses with an address. Only that they were: no mail is written.
void tell_past_reminders(db::Database& database, Recipe const& recipe);

} // namespace cigogne::demo
