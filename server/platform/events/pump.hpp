#pragma once

#include "platform/events/deliveries.hpp"
#include "platform/events/hub.hpp"
#include "platform/events/streams.hpp"
#include "platform/events/versions.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace cigogne::events {

/// The hub's thread and what it alone uses: waits for changes, reads the outbox, writes to the streams.
class Hub::Pump {
public:
    Pump(db::Database& database, Clock const& clock, security::Gatekeeper& gatekeeper);
    void start();
    void stop();

    Versions versions;
    Deliveries deliveries;
    std::shared_ptr<Streams> streams;
    std::vector<std::function<void()>> forgetters;
    std::vector<std::function<void(Published const&)>> listeners;

private:
    void run();
    void listen();
    void become_deaf();
    void hear_again();
    void forget();

    void find_place();
    void read_events();
    std::vector<Published> next_events();
    void hear(Published const& event, std::vector<BrowserStreamPtr> const& members);
    void welcome(BrowserStreamPtr const& newcomer);

    void beat();
    void tell_all(std::string message);
    void end_dead_sessions();
    void dismiss(BrowserStreamPtr const& stream, security::Standing standing);
    Duration time_to_beat();

    void pause();
    bool is_stopping();

    db::Database& database_;
    Clock const& clock_;
    security::Gatekeeper& gatekeeper_;
    std::optional<std::int64_t> position_; ///< of the last event heard; none before the first round
    int deaf_rounds_ = 1; ///< since changes were last heard for sure; 0 while they are
    bool sessions_changed_ = false;
    Instant next_beat_;
    std::mutex mutex_;
    std::condition_variable stopped_;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace cigogne::events
