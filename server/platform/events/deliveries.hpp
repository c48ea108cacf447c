#pragma once

#include "platform/events/hub.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace cigogne::events {

/// Hands events to the modules that subscribed, on a thread of its own, so that a module's write does not hold up the
/// streams. Each subscriber goes at its own pace: one that fails is tried again later, the others go on.
class Deliveries {
public:
    explicit Deliveries(db::Database& database)
        : database_(database)
    {
    }
    ~Deliveries() { stop(); }
    Deliveries(Deliveries const&) = delete;
    Deliveries& operator=(Deliveries const&) = delete;

    /// Before `start`.
    void subscribe(Subscription subscription);
    void start();
    void stop();
    /// There may be something to deliver.
    void wake();

private:
    using Moment = std::chrono::steady_clock::time_point;

    /// All that one module subscribed to, under one position.
    struct Subscriber {
        std::string name;
        std::vector<Subscription> subscriptions;
        std::int64_t position = 0; ///< everything up to here is done or of no interest
        std::int64_t stored = 0; ///< the position last seen in its row
        bool is_waited_for = false; ///< known once it has been looked at
        int failures = 0;
        Moment not_before = {};
    };

    void run();
    void attempt(Subscriber& subscriber);
    void catch_up(Subscriber& subscriber);
    void rejoin(Subscriber& subscriber);
    void deliver(Subscriber& subscriber, Published const& event);
    void store_position(db::Transaction& transaction, Subscriber& subscriber, std::int64_t position);
    void postpone(Subscriber& subscriber, std::string_view reason);
    bool is_stopping();

    db::Database& database_;
    std::vector<Subscriber> subscribers_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool woken_ = true;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace cigogne::events
