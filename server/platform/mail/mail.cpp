#include "platform/mail/mail.hpp"

#include "platform/events/outbox.hpp"
#include "platform/mail/store.hpp"

#include <atomic>

namespace cigogne::mail {

namespace {

std::atomic<Service> present_service = Service::Off;

} // namespace

void open(Service service)
{
    present_service = service;
}

bool is_on()
{
    return present_service == Service::On;
}

void tell_moved(db::Transaction& transaction, Instant now)
{
    events::publish(transaction, now, { .topic = "mail", .audience = events::Audience::nobody(), .kind = std::string(moved_event) });
}

std::int64_t erase_ended_before(db::Transaction& transaction, Instant now, Instant before, int at_most)
{
    auto const erased = Store(transaction).remove_ended_before(before, at_most);
    if (erased > 0)
        tell_moved(transaction, now);
    return erased;
}

bool was_told(db::Transaction& transaction, std::string const& once_key)
{
    return Store(transaction).has(once_key);
}

void notify(db::Transaction& transaction, Instant now, Notice const& notice)
{
    Store store(transaction);
    if (!is_on() || store.has(notice.once_key))
        return;
    store.add({ NoticeId::make(now), notice.once_key, notice.to.text(), notice.subject.text(), notice.text.text(), notice.link.path(),
        State::Queued, now, 0, now, std::nullopt, "" });
    tell_moved(transaction, now);
}

} // namespace cigogne::mail
