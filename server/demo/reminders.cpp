#include "demo/reminders.hpp"

#include "modules/transfers/reminder_store.hpp"

#include <algorithm>
#include <span>

namespace cigogne::demo {

namespace {

using namespace transfers;

constexpr std::size_t questions_a_slice = 200;

Instant at_nine(CivilDate day) { return from_paris(day, *TimeOfDay::make(9, 0)); }

std::vector<LateQuestion> late_questions(db::Database& database, Instant now)
{
    auto transaction = database.read();
    return ReminderStore(transaction).late(now);
}

} // namespace

std::optional<Reminded> reminded_by(LateQuestion const& awaited, ReminderRules const& rules, Instant now)
{
    std::optional<Reminded> reminded;
    for (auto day = paris_date(awaited.since); at_nine(day) <= now && next_reminder(awaited, reminded, rules); day = day.plus_days(1)) {
        auto const at = at_nine(day);
        if (at >= awaited.since && is_to_be_reminded(awaited, reminded, rules, day))
            reminded = Reminded { given(awaited.since, reminded) + 1, at };
    }
    return reminded;
}

void tell_past_reminders(db::Database& database, Recipe const& recipe)
{
    auto const late = late_questions(database, recipe.now);
    for (std::size_t begin = 0; begin < late.size(); begin += questions_a_slice) {
        auto transaction = database.write();
        ReminderStore store(transaction);
        for (auto const& awaited : std::span(late).subspan(begin, std::min(questions_a_slice, late.size() - begin))) {
            auto const reminded = reminded_by(awaited, {}, recipe.now);
            if (!reminded)
                continue;
            for (auto const house : awaited.houses) {
                if (directory::notice_email(transaction, house))
                    store.save({ awaited.request, awaited.what, house, reminded->count, reminded->last_at });
            }
        }
        transaction.commit();
    }
}

} // namespace cigogne::demo
