#include "platform/events/hub.hpp"

#include "platform/events/deliveries.hpp"
#include "platform/events/frames.hpp"
#include "platform/events/streams.hpp"
#include "platform/events/versions.hpp"

#include <algorithm>
#include <spdlog/spdlog.h>
#include <unordered_map>

namespace cigogne::events {

namespace {

constexpr Duration time_between_beats = 15s;
constexpr Duration longest_pause = 2s; ///< between attempts to reach a database that does not answer
constexpr int batch = 500;
/// Who missed more events than these reads everything again, which is less work for both ends.
constexpr std::int64_t most_replayed = 5'000;

} // namespace

/// The hub's thread and what it alone uses.
class Hub::Pump {
public:
    Pump(db::Database& database, Clock const& clock, security::Gatekeeper& gatekeeper)
        : versions(database)
        , deliveries(database)
        , streams(std::make_shared<Streams>([&database] { database.engine().interrupt(); }))
        , database_(database)
        , clock_(clock)
        , gatekeeper_(gatekeeper)
    {
    }

    void start()
    {
        next_beat_ = clock_.now() + time_between_beats;
        deliveries.start();
        thread_ = std::thread([this] { run(); });
    }

    void stop()
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

    Versions versions;
    Deliveries deliveries;
    std::shared_ptr<Streams> streams;
    std::vector<std::function<void()>> forgetters;
    std::vector<std::function<void(Published const&)>> listeners;

private:
    void run()
    {
        while (!is_stopping()) {
            try {
                listen();
            } catch (std::exception const& error) {
                spdlog::warn("events cannot be read: {}", error.what());
                become_deaf();
                pause();
            }
        }
    }

    /// One round: waits for a change and tells of it.
    void listen()
    {
        auto const at_most = deaf_rounds_ > 0 ? pause_after(deaf_rounds_) : time_to_beat();
        if (!database_.engine().wait_for_change(at_most)) {
            become_deaf(); // only a wait that succeeds proves that changes are heard
            return;
        }
        if (is_stopping())
            return;
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
    void become_deaf()
    {
        ++deaf_rounds_;
        if (deaf_rounds_ == 1)
            forget();
    }

    void hear_again()
    {
        deaf_rounds_ = 0;
        forget(); // what was kept by others meanwhile
        versions.begin_hearing();
        deliveries.wake();
        tell_all(frames::resync(*position_));
        sessions_changed_ = true;
    }

    void forget()
    {
        versions.stop_hearing();
        for (auto const& forgetter : forgetters)
            forgetter();
    }

    void read_events()
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

    /// Where to go on: at the end the first time, else where it was, if the outbox still has what follows.
    void find_place()
    {
        auto transaction = database_.read();
        auto const kept = kept_events(transaction);
        if (!position_ || *position_ > kept.last || *position_ < kept.first - 1)
            position_ = kept.last;
    }

    std::vector<Published> next_events()
    {
        auto transaction = database_.read();
        return published_after(transaction, *position_, batch);
    }

    void hear(Published const& event, std::vector<BrowserStreamPtr> const& members)
    {
        position_ = event.position;
        versions.raise(event.topic, event.version);
        for (auto const& listener : listeners)
            listener(event);
        sessions_changed_ = sessions_changed_ || event.topic == sessions_topic;
        http::Body body;
        for (auto const& stream : members) {
            if (!stream->may_know(event.audience))
                continue;
            if (!body)
                body = frames::body(frames::change(event));
            stream->send(body);
        }
    }

    /// The first messages: hello, then what was missed. Everything up to the hub's position, nothing beyond: the rest
    /// comes as to every member.
    void welcome(BrowserStreamPtr const& newcomer)
    {
        newcomer->send(frames::body(opening_for(*newcomer)));
        streams->admit(newcomer);
    }

    std::string opening_for(BrowserStream const& newcomer)
    {
        auto const last = newcomer.last_event();
        if (!last)
            return frames::hello(*position_, position_);
        if (*last == *position_)
            return frames::hello(*position_, position_);
        auto const begun = frames::hello(*position_, std::nullopt);
        if (*last < 0 || *last > *position_ || *position_ - *last > most_replayed)
            return begun + frames::resync(*position_);
        auto transaction = database_.read();
        if (*last < kept_events(transaction).first - 1)
            return begun + frames::resync(*position_);
        return begun + missed(transaction, newcomer, *last);
    }

    std::string missed(db::Transaction& transaction, BrowserStream const& newcomer, std::int64_t last)
    {
        std::string text;
        while (last < *position_) {
            auto const events = published_after(transaction, last, batch);
            for (auto const& event : events) {
                if (event.position <= *position_ && newcomer.may_know(event.audience))
                    text += frames::change(event);
            }
            last = events.empty() ? *position_ : events.back().position;
        }
        return text;
    }

    void beat()
    {
        next_beat_ = clock_.now() + time_between_beats;
        end_dead_sessions();
        tell_all(frames::beat(*position_));
    }

    void tell_all(std::string message)
    {
        auto const body = frames::body(std::move(message));
        for (auto const& stream : streams->members())
            stream->send(body);
    }

    void end_dead_sessions()
    {
        std::unordered_map<SessionId, bool> alive;
        http::Body body;
        for (auto const& stream : streams->members()) {
            auto const [found, is_new] = alive.try_emplace(stream->session(), true);
            if (is_new)
                found->second = gatekeeper_.is_alive(stream->session(), clock_.now());
            if (found->second)
                continue;
            if (!body)
                body = frames::body(frames::end());
            streams->remove(*stream);
            stream->send(body);
            stream->close();
        }
    }

    /// Never more than the time between beats, also when the clock was set back.
    Duration time_to_beat()
    {
        auto const now = clock_.now();
        next_beat_ = std::min(next_beat_, now + time_between_beats);
        return std::max(next_beat_ - now, Duration(0));
    }

    /// At once at first, since a connection may have been made anew; then ever more slowly.
    static Duration pause_after(int rounds)
    {
        return rounds <= 2 ? Duration(0) : std::min(longest_pause, Duration(10) * (1 << std::min(rounds, 10)));
    }

    void pause()
    {
        std::unique_lock lock(mutex_);
        stopped_.wait_for(lock, pause_after(deaf_rounds_ + 1), [this] { return stopping_; });
    }

    bool is_stopping()
    {
        std::lock_guard const lock(mutex_);
        return stopping_;
    }

    db::Database& database_;
    Clock const& clock_;
    security::Gatekeeper& gatekeeper_;
    std::optional<std::int64_t> position_; ///< of the last event heard; none before the first round
    int deaf_rounds_ = 1;                  ///< since changes were last heard for sure
    bool sessions_changed_ = false;
    Instant next_beat_;
    std::mutex mutex_;
    std::condition_variable stopped_;
    bool stopping_ = false;
    std::thread thread_;
};

Hub::Hub(db::Database& database, Clock const& clock, security::Gatekeeper& gatekeeper)
    : pump_(std::make_unique<Pump>(database, clock, gatekeeper))
{
}

Hub::~Hub()
{
    stop();
}

void Hub::subscribe(Subscription subscription)
{
    pump_->deliveries.subscribe(std::move(subscription));
}

void Hub::when_uncertain(std::function<void()> forget)
{
    pump_->forgetters.push_back(std::move(forget));
}

void Hub::when_heard(std::function<void(Published const&)> listener)
{
    pump_->listeners.push_back(std::move(listener));
}

void Hub::start()
{
    pump_->start();
}

void Hub::stop()
{
    pump_->stop();
}

std::int64_t Hub::version(std::string const& topic)
{
    return pump_->versions.of(topic);
}

void Hub::raise(std::string const& topic, std::int64_t version)
{
    pump_->versions.raise(topic, version);
}

std::shared_ptr<http::StreamReader> Hub::stream_for(security::IdentityPtr reader, std::optional<std::int64_t> last_event)
{
    return std::make_shared<BrowserStream>(pump_->streams, std::move(reader), last_event);
}

std::size_t Hub::streams() const
{
    return pump_->streams->count();
}

} // namespace cigogne::events
