#pragma once

#include "platform/db/database.hpp"

#include <optional>
#include <string>

namespace cigogne::mail {

using NoticeId = Id<struct NoticeTag>;

/// queued ─▶ sent | given_up. What is sent was taken by the relay; whether it was read, nobody tells.
enum class State {
    Queued,
    Sent,
    GivenUp
};
constexpr auto words_of(State)
{
    return std::to_array<Word>({ { "queued", "En attente" }, { "sent", "Envoyé" }, { "given_up", "Abandonné" } });
}

/// A notice as it is stored.
struct StoredNotice {
    NoticeId id;
    std::string once_key;
    std::string recipient;
    std::string subject;
    std::string body;
    std::string path;
    State state;
    Instant created_at;
    std::int64_t tries;
    Instant next_try_at;
    std::optional<Instant> ended_at;
    std::string trouble;
};
extern Table<StoredNotice> const notice_row;

/// How many wait and how many were given up, among those that are kept.
struct Counts {
    std::int64_t queued;
    std::int64_t given_up;
};

/// The only SQL of the notices' table.
class Store {
public:
    explicit Store(db::Transaction& transaction)
        : transaction_(transaction)
    {
    }

    std::optional<StoredNotice> notice(NoticeId id) const;
    bool has(std::string const& once_key) const;
    void add(StoredNotice const& notice);
    /// The one whose try is due since longest.
    std::optional<StoredNotice> next_due(Instant now) const;
    /// Keeps what a try changed.
    void note(StoredNotice const& notice);
    Counts counts() const;
    /// Drops those that ended before that, at most that many; returns how many.
    std::int64_t remove_ended_before(Instant before, int at_most);

private:
    db::Transaction& transaction_;
};

} // namespace cigogne::mail
