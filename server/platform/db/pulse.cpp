#include "platform/db/pulse.hpp"

namespace cigogne::db {

Pulse::Pulse(Engine& engine, Duration period)
    : engine_(engine)
    , period_(period)
    , thread_([this] { run(); })
{
}

Pulse::~Pulse()
{
    {
        std::lock_guard const lock(mutex_);
        stopping_ = true;
    }
    stopped_.notify_all();
    thread_.join();
}

Duration Pulse::silence() const
{
    std::lock_guard const lock(mutex_);
    return unanswered_since_ ? std::chrono::duration_cast<Duration>(SteadyClock::now() - *unanswered_since_) : Duration(0);
}

void Pulse::run()
{
    do {
        {
            std::lock_guard const lock(mutex_);
            unanswered_since_ = unanswered_since_.value_or(SteadyClock::now());
        }
        try {
            ask();
            std::lock_guard const lock(mutex_);
            unanswered_since_.reset();
        } catch (std::exception const&) {
            driver_.reset(); // the next question looks for another connection; whoever needs the database says that it is away
        }
    } while (rest());
}

/// The table of migrations is there from the first start on, and small.
void Pulse::ask()
{
    if (!driver_)
        driver_ = engine_.connect();
    driver_->begin_read();
    driver_->run("select count(*) from migration", {});
    driver_->commit();
}

/// Until the next question; false when there is none.
bool Pulse::rest()
{
    std::unique_lock lock(mutex_);
    return !stopped_.wait_for(lock, period_, [this] { return stopping_; });
}

} // namespace cigogne::db
