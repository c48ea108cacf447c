#include "platform/events/deliveries.hpp"

#include <algorithm>
#include <spdlog/spdlog.h>

namespace cigogne::events {

namespace {

constexpr int batch = 200;
constexpr Duration first_pause = 50ms;
constexpr Duration longest_pause = 30s;
/// A subscriber to whom nothing happens still moves on in its row from time to time, so that the outbox can be pruned.
constexpr std::int64_t longest_lag = 256;

bool concerns(Subscription const& subscription, Published const& event)
{
    return !event.kind.empty() && subscription.kind == event.kind;
}

std::int64_t stored_position(db::Transaction& transaction, std::string const& subscriber)
{
    return transaction.number("select position from subscription_position where subscriber = ?", subscriber)
        .value_or(0);
}

} // namespace

void Deliveries::subscribe(Subscription subscription)
{
    auto found = std::ranges::find(subscribers_, subscription.subscriber, &Subscriber::name);
    if (found == subscribers_.end())
        found = subscribers_.insert(found, Subscriber { .name = subscription.subscriber, .subscriptions = {} });
    found->subscriptions.push_back(std::move(subscription));
}

void Deliveries::start()
{
    if (!subscribers_.empty())
        thread_ = std::thread([this] { run(); });
}

void Deliveries::stop()
{
    {
        std::lock_guard const lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable())
        thread_.join();
}

void Deliveries::wake()
{
    {
        std::lock_guard const lock(mutex_);
        woken_ = true;
    }
    changed_.notify_all();
}

void Deliveries::run()
{
    while (!is_stopping()) {
        for (auto& subscriber : subscribers_)
            attempt(subscriber);
        auto next = Moment::max();
        for (auto const& subscriber : subscribers_) {
            if (subscriber.failures > 0)
                next = std::min(next, subscriber.not_before);
        }
        std::unique_lock lock(mutex_);
        auto const is_time = [this] { return woken_ || stopping_; };
        if (next == Moment::max())
            changed_.wait(lock, is_time);
        else
            changed_.wait_until(lock, next, is_time);
        woken_ = false;
    }
}

void Deliveries::attempt(Subscriber& subscriber)
{
    if (std::chrono::steady_clock::now() < subscriber.not_before)
        return;
    try {
        catch_up(subscriber);
        subscriber.failures = 0;
    } catch (db::DatabaseError const& error) {
        postpone(subscriber, error.what());
    } catch (std::exception const& error) {
        postpone(subscriber, typeid(error).name()); // its words may hold what the log must not
    }
}

/// After its module was switched off, the outbox waits for it again. It goes on where it was; if events were dropped since
/// then, it makes up for them first.
void Deliveries::rejoin(Subscriber& subscriber)
{
    if (subscriber.is_waited_for)
        return;
    auto const was_off = [&](db::Transaction& transaction) {
        return transaction.number("select count(*) from subscription_position where subscriber = ? and not waited_for", subscriber.name) > 0;
    };
    bool const is_off = [&] {
        auto transaction = database_.read();
        return was_off(transaction);
    }();
    if (is_off) {
        auto transaction = database_.write();
        auto const [first, last] = kept_events(transaction);
        if (was_off(transaction) && stored_position(transaction, subscriber.name) + 1 < first) {
            auto const latest = published_after(transaction, last - 1, 1).front();
            for (auto const& subscription : subscriber.subscriptions) {
                if (subscription.when_missed)
                    subscription.when_missed(transaction, latest);
            }
            store_position(transaction, subscriber, latest.position);
        }
        transaction.execute("update subscription_position set waited_for = true where subscriber = ?", subscriber.name);
        transaction.commit();
    }
    subscriber.is_waited_for = true;
}

void Deliveries::catch_up(Subscriber& subscriber)
{
    rejoin(subscriber);
    for (bool more = true; more && !is_stopping();) {
        std::vector<Published> events;
        {
            auto transaction = database_.read();
            subscriber.stored = stored_position(transaction, subscriber.name);
            subscriber.position = std::max(subscriber.position, subscriber.stored);
            events = published_after(transaction, subscriber.position, batch);
        }
        more = events.size() == batch;
        for (auto const& event : events) {
            if (is_stopping())
                return;
            if (std::ranges::any_of(subscriber.subscriptions, [&](auto const& one) { return concerns(one, event); }))
                deliver(subscriber, event);
            subscriber.position = event.position;
            subscriber.failures = 0;
        }
    }
    if (subscriber.position - subscriber.stored < longest_lag)
        return;
    auto transaction = database_.write();
    if (stored_position(transaction, subscriber.name) < subscriber.position)
        store_position(transaction, subscriber, subscriber.position);
    transaction.commit();
}

void Deliveries::deliver(Subscriber& subscriber, Published const& event)
{
    auto transaction = database_.write();
    // Another process may have been faster: the row says so, and nobody else writes meanwhile.
    if (stored_position(transaction, subscriber.name) >= event.position)
        return;
    for (auto const& subscription : subscriber.subscriptions) {
        if (concerns(subscription, event))
            subscription.act(transaction, event);
    }
    store_position(transaction, subscriber, event.position);
    transaction.commit();
    subscriber.stored = event.position;
}

void Deliveries::store_position(db::Transaction& transaction, Subscriber& subscriber, std::int64_t position)
{
    transaction.execute("insert into subscription_position (subscriber, position) values (?, ?)"
                        " on conflict (subscriber) do update set position = excluded.position",
        subscriber.name, position);
}

void Deliveries::postpone(Subscriber& subscriber, std::string_view reason)
{
    auto const doublings = std::min(subscriber.failures, 12);
    auto const pause = std::min(first_pause * (1 << doublings), longest_pause);
    ++subscriber.failures;
    subscriber.not_before = std::chrono::steady_clock::now() + pause;
    spdlog::warn("{} could not act upon the event after position {} (attempt {}): {}; again in {} ms", subscriber.name,
        subscriber.position, subscriber.failures, reason, pause.count());
}

bool Deliveries::is_stopping()
{
    std::lock_guard const lock(mutex_);
    return stopping_;
}

} // namespace cigogne::events
