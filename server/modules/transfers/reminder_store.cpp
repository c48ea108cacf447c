#include "modules/transfers/reminder_store.hpp"

#include <algorithm>

namespace cigogne::transfers {

namespace {

constexpr auto reminder_row = fields<ReminderRow>("OutcomeReminderRow",
    field<&ReminderRow::request>("request"),
    field<&ReminderRow::kind>("kind"),
    field<&ReminderRow::place>("place"),
    field<&ReminderRow::count>("count"),
    field<&ReminderRow::last_at>("last_at"));

struct LateOutcome {
    RequestId id;
    PlaceId origin;
    std::optional<PlaceId> destination;
    std::optional<StayEnd> stay_end;
    Instant outcome_due_at;
};
constexpr auto late_outcome = fields<LateOutcome>("LateOutcome",
    field<&LateOutcome::id>("id"),
    field<&LateOutcome::origin>("origin"),
    field<&LateOutcome::destination>("destination"),
    field<&LateOutcome::stay_end>("stay_end"),
    field<&LateOutcome::outcome_due_at>("outcome_due_at"));

struct UnreadFeedback {
    RequestId id;
    PlaceId origin;
    Instant sent_at;
};
constexpr auto unread_feedback = fields<UnreadFeedback>("UnreadFeedback",
    field<&UnreadFeedback::id>("id"),
    field<&UnreadFeedback::origin>("origin"),
    field<&UnreadFeedback::sent_at>("sent_at"));

} // namespace

std::vector<LateQuestion> ReminderStore::late(Instant now)
{
    std::vector<LateQuestion> found;
    for (auto const& row : transaction_.select(late_outcome, "transfer_request",
             "outcome_due_at < 7258118400000 and outcome_due_at <= ? order by outcome_due_at, id", now)) {
        auto const what = awaited_outcome(row.stay_end);
        found.push_back({ row.id, what, row.outcome_due_at, houses_asked(what, row.origin, row.destination) });
    }
    for (auto const& row : transaction_.query(unread_feedback,
             "select r.id, r.origin, max(f.typed_at) as sent_at from transfer_request r join request_fact f on f.request = r.id"
             " where r.feedback_unread and r.state <> 'CLOSED' and f.kind = 'FEEDBACK' and f.crossed_out_at is null"
             " group by r.id, r.origin order by r.id"))
        found.push_back({ row.id, Pending::READING, row.sent_at, houses_asked(Pending::READING, row.origin, {}) });
    return found;
}

std::vector<ReminderRow> ReminderStore::reminders_of_late(Instant now)
{
    auto found = transaction_.select(reminder_row, "outcome_reminder",
        "kind in ('STAY', 'ISSUE') and request in"
        " (select id from transfer_request where outcome_due_at < 7258118400000 and outcome_due_at <= ?)",
        now);
    auto read = transaction_.select(reminder_row, "outcome_reminder",
        "kind = 'READING' and request in (select id from transfer_request where feedback_unread)");
    std::ranges::move(read, std::back_inserter(found));
    return found;
}

std::vector<ReminderRow> ReminderStore::reminders(RequestId request, Pending kind)
{
    return transaction_.select(reminder_row, "outcome_reminder", "request = ? and kind = ? order by place", request,
        std::string(word(kind).code));
}

std::optional<Instant> ReminderStore::last_feedback(RequestId request)
{
    auto const at = transaction_.number(
        "select max(typed_at) from request_fact where request = ? and kind = 'FEEDBACK' and crossed_out_at is null", request);
    return at ? std::optional(Instant::from_milliseconds(*at)) : std::nullopt;
}

void ReminderStore::save(ReminderRow const& row)
{
    transaction_.execute("insert into outcome_reminder (request, kind, place, count, last_at) values (?, ?, ?, ?, ?)"
                         " on conflict (request, kind, place) do update set count = excluded.count, last_at = excluded.last_at",
        row.request, std::string(word(row.kind).code), row.place, static_cast<std::int64_t>(row.count), row.last_at);
}

} // namespace cigogne::transfers
