#include "platform/events/outbox.hpp"

#include "platform/core/fields.hpp"

namespace cigogne::events {

namespace {

constexpr auto published_row = fields<Published>("Published", field<&Published::position>("position"),
    field<&Published::topic>("topic"), field<&Published::version>("version"), field<&Published::audience>("audience"),
    field<&Published::kind>("kind"), field<&Published::payload>("payload"), field<&Published::at>("at"));

} // namespace

Audience Audience::operator|(Audience const& other) const
{
    if (tokens_ == "*" || other.tokens_.empty())
        return *this;
    if (other.tokens_ == "*" || tokens_.empty())
        return other;
    return Audience(tokens_ + " " + other.tokens_);
}

std::int64_t publish(db::Transaction& transaction, Instant now, Event const& event)
{
    auto const version = transaction.number("insert into topic_version (topic, version) values (?, 1)"
                                            " on conflict (topic) do update set version = topic_version.version + 1"
                                            " returning version",
        event.topic);
    auto const position = transaction.number("select coalesce(max(position), 0) + 1 from outbox");
    transaction.insert(published_row, "outbox",
        { *position, event.topic, *version, event.audience.tokens(), event.kind, event.payload, now });
    return *version;
}

std::vector<Published> published_after(db::Transaction& transaction, std::int64_t position, int at_most)
{
    return transaction.select(published_row, "outbox", "position > ? order by position limit ?", position, at_most);
}

Kept kept_events(db::Transaction& transaction)
{
    return {
        .first = transaction.number("select min(position) from outbox").value_or(1),
        .last = transaction.number("select max(position) from outbox").value_or(0),
    };
}

void no_longer_wait_for(db::Transaction& transaction, std::string const& subscriber)
{
    // Also of one that never ran: what is dropped before it first does was missed.
    transaction.execute(
        "insert into subscription_position (subscriber, position, waited_for) values (?, 0, false)"
        " on conflict (subscriber) do update set waited_for = false",
        subscriber);
}

std::int64_t prune(db::Transaction& transaction, Instant before, int at_most)
{
    // The newest event always stays: the next position follows from it.
    return transaction.execute(
        "delete from outbox where at < ?"
        " and position < (select max(position) from outbox)"
        " and position <= coalesce((select min(position) from subscription_position where waited_for), position)"
        " and position < coalesce((select min(position) from outbox where at >= ?), position + 1)"
        " and position < (select min(position) from outbox) + ?",
        before, before, static_cast<std::int64_t>(at_most));
}

} // namespace cigogne::events
