#include "platform/events/pump.hpp"

#include "platform/events/frames.hpp"
#include "platform/events/opening.hpp"

#include <algorithm>
#include <spdlog/spdlog.h>

namespace cigogne::events {

namespace {

constexpr Duration time_between_beats = 15s;
constexpr Duration longest_pause = 2s; ///< between attempts to reach a database that does not answer
constexpr int batch = 500;

/// At once at first, since a connection may have been made anew; then ever more slowly.
Duration pause_after(int rounds)
{
    return rounds <= 2 ? Duration(0) : std::min(longest_pause, Duration(10) * (1 << std::min(rounds, 10)));
}

} // namespace

Hub::Pump::Pump(db::Database& database, Clock const& clock, security::Gatekeeper& gatekeeper)
    : versions(database)
    , deliveries(database)
    , streams(std::make_shared<Streams>([&database] { database.engine().interrupt(); }))
    , database_(database)
    , clock_(clock)
    , gatekeeper_(gatekeeper)
{
}

void Hub::Pump::start()
{
    next_beat_ = clock_.now() + time_between_beats;
    deliveries.start();
    thread_ = std::thread([this] { run(); });
}

void Hub::Pump::stop()
{
    deliveries.stop();
    {
        std::lock_guard const lock(mutex_);
        stopping_ = true;
    }
    stopped_.notify_all();
    database_.engine().interrupt();
    if (thread_.joinable())
        thread_.join();
    streams->close();
}

void Hub::Pump::run()
{
    while (!is_stopping()) {
        try {
            listen();
        } catch (std::exception const& error) {
            spdlog::warn("events cannot be told: {}", error.what());
            become_deaf();
            pause();
        }
    }
}

/// One round: waits for a change and tells of it.
void Hub::Pump::listen()
{
    auto const at_most = deaf_rounds_ > 0 ? pause_after(deaf_rounds_) : time_to_beat();
    if (!database_.engine().wait_for_change(at_most)) {
        become_deaf(); // only a wait that succeeds proves that changes are heard
        return;
    }
    if (is_stopping())
        return;
    // Newcomers first: what they have read was committed, hence is read now by this process too.
    auto const newcomers = streams->newcomers();
    read_events();
    if (deaf_rounds_ > 0)
        hear_again();
    for (auto const& newcomer : newcomers)
        welcome(newcomer);
    if (std::exchange(sessions_changed_, false))
        end_dead_sessions();
    if (time_to_beat() == 0ms)
        beat();
}

/// What happens from now on may go unheard: what is kept is not to be trusted.
void Hub::Pump::become_deaf()
{
    ++deaf_rounds_;
    if (deaf_rounds_ > 1)
        return;
    try {
        forget();
    } catch (std::exception const& error) {
        // What must be read anew cannot be read from a database that is away: it is asked again once changes are heard.
        spdlog::warn("what is kept could not be read anew: {}", error.what());
    }
}

void Hub::Pump::hear_again()
{
    deaf_rounds_ = 0;
    forget(); // what others kept meanwhile
    versions.begin_hearing();
    deliveries.wake();
    tell_all(frames::resync(*position_));
    sessions_changed_ = true;
}

void Hub::Pump::forget()
{
    versions.stop_hearing();
    for (auto const& forgetter : forgetters)
        forgetter();
}

/// Where to go on: at the end the first time, else where it was, if the outbox still has what follows.
void Hub::Pump::find_place()
{
    auto transaction = database_.read();
    auto const kept = kept_events(transaction);
    if (!position_ || *position_ > kept.last || *position_ < kept.first - 1)
        position_ = kept.last;
}

void Hub::Pump::read_events()
{
    if (deaf_rounds_ > 0)
        find_place();
    auto const members = streams->members();
    bool concerns_modules = false;
    for (bool more = true; more;) {
        auto const events = next_events();
        more = events.size() == batch;
        for (auto const& event : events) {
            hear(event, members);
            concerns_modules = concerns_modules || !event.kind.empty();
        }
    }
    if (concerns_modules)
        deliveries.wake();
}

std::vector<Published> Hub::Pump::next_events()
{
    auto transaction = database_.read();
    return published_after(transaction, *position_, batch);
}

void Hub::Pump::hear(Published const& event, std::vector<BrowserStreamPtr> const& members)
{
    position_ = event.position;
    versions.raise(event.topic, event.version);
    for (auto const& listener : listeners)
        listener(event);
    if (event.topic == sessions_topic)
        end_dead_sessions(); // before the next event: of what follows, a right no longer held hears nothing
    http::Body body;
    for (auto const& stream : members) {
        if (!stream->may_know(event.audience))
            continue;
        if (!body)
            body = frames::body(frames::change(event));
        stream->send(body);
    }
}

/// The first messages tell of everything up to the hub's position and nothing beyond: the rest comes as to all members.
/// A newcomer may have been let in before its reader changed roles: it is asked again, now that this has been heard.
void Hub::Pump::welcome(BrowserStreamPtr const& newcomer)
{
    auto const standing = gatekeeper_.standing(newcomer->reader(), clock_.now());
    if (standing != security::Standing::Same)
        return dismiss(newcomer, standing);
    newcomer->send(frames::body(opening_of(*newcomer, *position_, database_)));
    streams->admit(newcomer);
}

void Hub::Pump::beat()
{
    next_beat_ = clock_.now() + time_between_beats;
    end_dead_sessions();
    tell_all(frames::beat(*position_));
}

void Hub::Pump::tell_all(std::string message)
{
    auto const body = frames::body(std::move(message));
    for (auto const& stream : streams->members())
        stream->send(body);
}

void Hub::Pump::end_dead_sessions()
{
    auto const now = clock_.now();
    for (auto const& stream : streams->members()) {
        auto const standing = gatekeeper_.standing(stream->reader(), now);
        if (standing != security::Standing::Same)
            dismiss(stream, standing);
    }
}

/// Closes a stream. Only the end of a session is said: who acts in another role opens her stream again, and hears what she
/// may hear now after the last event that she knows.
void Hub::Pump::dismiss(BrowserStreamPtr const& stream, security::Standing standing)
{
    streams->remove(*stream);
    if (standing == security::Standing::Ended)
        stream->send(frames::body(frames::end()));
    stream->close();
}

/// Never more than the time between beats, also when the clock was set back.
Duration Hub::Pump::time_to_beat()
{
    auto const now = clock_.now();
    next_beat_ = std::min(next_beat_, now + time_between_beats);
    return std::max(next_beat_ - now, Duration(0));
}

void Hub::Pump::pause()
{
    std::unique_lock lock(mutex_);
    stopped_.wait_for(lock, pause_after(deaf_rounds_ + 1), [this] { return stopping_; });
}

bool Hub::Pump::is_stopping()
{
    std::lock_guard const lock(mutex_);
    return stopping_;
}

} // namespace cigogne::events
