#pragma once

#include "platform/events/outbox.hpp"
#include "platform/http/message.hpp"
#include "platform/security/identity.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace cigogne::events {

/// A module that acts upon events of others: each once, in order, its position moving in the same transaction.
struct Subscription {
    std::string subscriber; ///< "quality"
    std::string kind; ///< which events
    std::function<void(db::Transaction&, Published const&)> act;
    /// Its module was switched off for so long that events were dropped: makes up for all of them, up to this latest one, from what is
    /// stored. Nothing: they are of no interest any more.
    std::function<void(db::Transaction&, Published const& latest)> when_missed = {};
};

/// An event of this topic means that sessions ended: open streams are checked at once, not at their next beat.
inline constexpr std::string_view sessions_topic = "sessions";

/// Tells this process's streams and modules what was committed, by whichever process, and keeps the topics' versions
/// in memory. One thread reads the outbox and writes to the streams; another hands events to the modules.
/// A lost connection makes it forget everything it keeps; the streams are told to read everything again.
class Hub {
public:
    Hub(db::Database& database, Clock const& clock, security::Gatekeeper& gatekeeper);
    ~Hub();

    /// Before `start`. A new subscriber begins with the oldest event kept; one that throws is tried again, ever more
    /// slowly.
    void subscribe(Subscription subscription);
    /// Before `start`. Called when copies kept anywhere in this process may be old: sessions, bodies.
    void when_uncertain(std::function<void()> forget);
    /// Before `start`. Called for each event heard, on the hub's thread.
    void when_heard(std::function<void(Published const&)> listener);

    void start();
    void stop();

    /// The topic's version as far as this process knows; reads it from the database the first time.
    std::int64_t version(std::string const& topic);
    /// The same from memory alone; nothing where the database would have to be asked.
    std::optional<std::int64_t> version_at_once(std::string const& topic);
    /// Raises what is known, right after a commit of this process, so that the writer reads what it wrote.
    void raise(std::string const& topic, std::int64_t version);

    /// The stream of one browser: what its reader may know, after `last_event` if it resumes. It ends with its session.
    /// A session that opens more than ten loses the oldest.
    std::shared_ptr<http::StreamReader> stream_for(
        security::IdentityPtr reader, std::optional<std::int64_t> last_event);
    std::size_t streams() const;

private:
    class Pump;
    std::unique_ptr<Pump> pump_;
};

} // namespace cigogne::events
