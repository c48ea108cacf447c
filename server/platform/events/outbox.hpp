#pragma once

#include "platform/db/database.hpp"
#include "platform/security/permission.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cigogne::events {

/// Who may be told of an event. Streams carry the tokens of their reader and are told when one matches.
class Audience {
public:
    static Audience everyone() { return Audience("*"); }
    static Audience nobody() { return Audience(""); } ///< modules only
    /// Holders of a permission whose reach is the network.
    static Audience network() { return Audience("network"); }
    static Audience place(PlaceId place) { return Audience("place:" + place.text()); }
    static Audience account(AccountId account) { return Audience("account:" + account.text()); }
    /// Holders of a role, wherever they are.
    static Audience role(std::string_view code) { return Audience("role:" + std::string(code)); }
    /// Whoever acts in a role that has this permission.
    static Audience holders_of(security::Permission permission) { return Audience("may:" + std::string(permission.code)); }

    Audience operator|(Audience const& other) const;
    std::string const& tokens() const { return tokens_; }

private:
    explicit Audience(std::string tokens)
        : tokens_(std::move(tokens))
    {
    }
    std::string tokens_; ///< separated by spaces
};

/// Something that happened, told to streams and to other modules once it is committed.
struct Event {
    std::string topic; ///< what has to be read again: "board", "request/0193…"
    Audience audience;
    std::string kind = {}; ///< for modules: "transfers.birth_before_departure"; empty when only streams care
    std::string payload = {}; ///< JSON for modules: ids only
};

/// Writes the event into the transaction's outbox and raises the topic's version; returns that version.
/// Positions have no gap and no disorder since writes are one at a time.
std::int64_t publish(db::Transaction& transaction, Instant now, Event const& event);

/// An event as it is read back, in order.
struct Published {
    std::int64_t position;
    std::string topic;
    std::int64_t version;
    std::string audience;
    std::string kind;
    std::string payload;
    Instant at;
};
/// Events after a position, in order, at most that many.
std::vector<Published> published_after(db::Transaction& transaction, std::int64_t position, int at_most);

/// The positions that the outbox still holds; `last` is before `first` when there was never any event.
struct Kept {
    std::int64_t first;
    std::int64_t last;
};
Kept kept_events(db::Transaction& transaction);

/// No event is kept for that subscriber any more: its module is switched off. Its position stays: it goes on from there.
void no_longer_wait_for(db::Transaction& transaction, std::string const& subscriber);

/// Drops events older than that, which every subscriber waited for has passed, at most that many; returns how many. What is
/// kept has no gap.
std::int64_t prune(db::Transaction& transaction, Instant before, int at_most);

} // namespace cigogne::events
