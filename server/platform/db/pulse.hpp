#pragma once

#include "platform/db/driver.hpp"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace cigogne::db {

/// Asks the database, again and again and on a connection of its own, whether it is there. What was found is told from memory:
/// nobody waits to learn that a database does not answer.
class Pulse {
public:
    static constexpr Duration usual_period = 500ms;

    explicit Pulse(Engine& engine, Duration period = usual_period);
    Pulse(Pulse const&) = delete;
    Pulse& operator=(Pulse const&) = delete;
    /// Waits for the question under way: for the budget of a statement at most.
    ~Pulse();

    /// How long ago the first question was put of those that found no answer since the last that did; zero when the last did.
    Duration silence() const;

private:
    using SteadyClock = std::chrono::steady_clock;

    void run();
    void ask();
    bool rest();

    Engine& engine_;
    Duration period_;
    std::unique_ptr<Driver> driver_; // of the thread
    mutable std::mutex mutex_;
    std::condition_variable stopped_;
    bool stopping_ = false;
    std::optional<SteadyClock::time_point> unanswered_since_;
    std::thread thread_; // last: it uses all the others
};

} // namespace cigogne::db
