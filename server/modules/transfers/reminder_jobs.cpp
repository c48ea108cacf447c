#include "modules/transfers/jobs.hpp"

#include "modules/transfers/reminder_notices.hpp"
#include "modules/transfers/reminder_store.hpp"
#include "modules/transfers/transfer_settings.hpp"
#include "modules/transfers/who_may.hpp"
#include "platform/events/outbox.hpp"
#include "platform/mail/mail.hpp"
#include "platform/security/audit.hpp"

#include <fmt/format.h>
#include <map>

namespace cigogne::transfers {

namespace {

constexpr std::size_t written_at_once = 100; // questions of a slice: it holds the writers up for less than 50 ms

/// A question to be put again, and how often it will then have been.
struct Question {
    RequestId request;
    Pending what;
    int count;
};

/// Reads what is late, then writes to one house after the other, in the order of their ids. A house of today's is not written to again,
/// and what it would be reminded of waits for the next day.
class RemindersWork final : public jobs::Work {
public:
    explicit RemindersWork(jobs::Assignment const& assignment)
        : tools_(assignment.tools)
        , now_(tools_.clock.now())
        , last_(PlaceId::parse(assignment.job.place))
        , done_(assignment.job.done)
    {
    }

    Result<Done> prepare() override
    {
        if (is_read_ || !mail::is_on())
            return Done {};
        auto transaction = tools_.database.read();
        auto const rules = settings_on(tools_.settings, today()).reminders;
        ReminderStore store(transaction);
        std::map<std::tuple<RequestId, Pending, PlaceId>, Reminded> before;
        for (auto const& row : store.reminders_of_late(now_))
            before.emplace(std::tuple(row.request, row.kind, row.place), row.reminded());
        for (auto const& awaited : store.late(now_)) {
            for (auto const house : awaited.houses) {
                auto const found = before.find(std::tuple(awaited.request, awaited.what, house));
                auto const reminded = found == before.end() ? std::nullopt : std::optional(found->second);
                if (is_to_be_reminded(awaited, reminded, rules, today()))
                    houses_[house].push_back({ awaited.request, awaited.what, given(awaited.since, reminded) + 1 });
            }
        }
        std::erase_if(houses_, [&](auto const& house) { return !is_to_be_written_to(transaction, house.first); });
        is_read_ = true;
        return Done {};
    }

    Result<jobs::Progress> write(db::Transaction& transaction) override
    {
        for (std::size_t written = 0; !houses_.empty() && written < written_at_once;) {
            auto const house = houses_.extract(houses_.begin());
            remind(transaction, house.key(), house.mapped());
            written += house.mapped().size();
            last_ = house.key();
            ++done_;
        }
        jobs::Progress progress { .done = done_, .place = last_ ? last_->text() : std::string() };
        if (houses_.empty()) {
            progress.total = done_;
            progress.outcome = outcome();
            if (done_ > 0)
                tell(transaction);
        }
        return progress;
    }

private:
    CivilDate today() const { return paris_date(now_); }

    bool is_to_be_written_to(db::Transaction& transaction, PlaceId house) const
    {
        bool const was_passed = last_ && house <= *last_;
        return !was_passed && directory::notice_email(transaction, house) && !mail::was_told(transaction, daily_reminder_key(house, today()));
    }

    void remind(db::Transaction& transaction, PlaceId house, std::vector<Question> const& questions)
    {
        auto const to = directory::notice_email(transaction, house);
        if (!to)
            return;
        Reminding reminding;
        ReminderStore store(transaction);
        for (auto const& question : questions) {
            ++(question.what == Pending::READING ? reminding.readings : reminding.outcomes);
            store.save({ question.request, question.what, house, question.count, now_ });
        }
        mail::notify(transaction, now_, daily_reminder(*to, house, today(), reminding));
    }

    std::string outcome() const
    {
        if (!mail::is_on())
            return "Aucun serveur de courriel n’est réglé : personne n’est rappelé.";
        return done_ == 0 ? std::string("Personne à rappeler.") : fmt::format("Établissements rappelés : {}.", done_);
    }

    /// To the lists that show reminders, and to the audit.
    void tell(db::Transaction& transaction)
    {
        events::publish(transaction, now_, { "requests", events::Audience::holders_of(coordinate) });
        tools_.audit.record(transaction,
            { now_, security::AuditKind::Write, {}, {}, "reminders.sent", "transfer_request", {}, fmt::format(R"({{"count":{}}})", done_), {} });
    }

    jobs::Tools tools_;
    Instant now_;
    std::optional<PlaceId> last_;
    std::int64_t done_;
    bool is_read_ = false;
    std::map<PlaceId, std::vector<Question>> houses_ = {};
};

} // namespace

jobs::Kind reminders_kind()
{
    return {
        .code = "transfers.reminders",
        .title = "Rappeler les devenirs et les retours attendus",
        .unit = "établissements",
        .begin = [](jobs::Assignment const& assignment) { return std::make_unique<RemindersWork>(assignment); },
        .schedule = reminders_at,
    };
}

} // namespace cigogne::transfers
