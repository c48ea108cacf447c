#pragma once

#include "modules/transfers/reminder.hpp"
#include "platform/db/database.hpp"

namespace cigogne::transfers {

/// How often one house was reminded of one question, as it is stored.
struct ReminderRow {
    RequestId request;
    Pending kind;
    PlaceId place;
    int count;
    Instant last_at;

    Reminded reminded() const { return { count, last_at }; }
};

/// The only SQL of reminders.
class ReminderStore {
public:
    explicit ReminderStore(db::Transaction& transaction)
        : transaction_(transaction)
    {
    }

    /// Of every house, for the reminders: outcomes due at that time and not told, feedbacks not read of requests that are not closed.
    std::vector<LateQuestion> late(Instant now);
    /// The reminders of what is late.
    std::vector<ReminderRow> reminders_of_late(Instant now);
    /// Of one question, by house.
    std::vector<ReminderRow> reminders(RequestId request, Pending kind);
    /// When the last feedback of a request was sent; nothing when none was.
    std::optional<Instant> last_feedback(RequestId request);
    /// In the place of the one before.
    void save(ReminderRow const& row);

private:
    db::Transaction& transaction_;
};

} // namespace cigogne::transfers
