#pragma once

#include "modules/beds/beds.hpp"
#include "platform/db/database.hpp"

namespace cigogne::directory {

// How it crosses to the store: the directory's words, kept where they are stored.
constexpr auto words_of(ReservationEnd)
{
    return std::to_array<Word>({ { "occupied", "occupée" }, { "given_back", "rendue" }, { "lost", "perdue" } });
}

} // namespace cigogne::directory

namespace cigogne::beds {

using HistoryId = Id<struct BedHistoryTag>;
using ClosureId = Id<struct UnitClosureTag>;
using WallId = Id<struct WallDisplayTag>;

/// What was done to a count.
enum class Change {
    Declared,
    Unchanged,
    Undone,
    Reserved,
    Released,
    Capacity ///< what is installed or closed, told by another program
};
constexpr auto words_of(Change)
{
    return std::to_array<Word>({ { "declared", "déclaré" }, { "unchanged", "confirmé" }, { "undone", "annulé" },
        { "reserved", "place réservée" }, { "released", "réservation terminée" }, { "capacity", "lits installés ou fermés transmis" } });
}

/// The places of a unit as they are stored: one row for a unit.
struct StatusRow {
    directory::UnitId id; ///< the unit's
    std::optional<int> available;
    int reserved;
    int reserved_beyond;
    directory::BedStatus status;
    std::optional<people::GestationalAge> least_age_days;
    bool no_multiples;
    std::string comment;
    std::optional<Instant> declared_at;
    std::optional<directory::BedSource> source;
    Instant updated_at;
    std::string updated_by;
    std::int64_t version; ///< 0 before anything was told
    std::optional<int> closed = {};        ///< of those installed, as another program tells it
    std::optional<Instant> closed_at = {}; ///< when it counted them

    static StatusRow blank(directory::UnitId unit);
    directory::BedCount count(std::optional<int> installed) const;
    void set(directory::BedCount const& count);
    /// Nobody knows any more how many beds are closed: people have said otherwise. Its time is kept: a program tells it anew, and does not go back.
    void forget_closed() { closed.reset(); }
    directory::Restriction restriction() const { return { least_age_days, no_multiples, comment }; }
};

/// Which state of a unit's row is stored, without the row.
struct StatusVersion {
    directory::UnitId id;
    std::int64_t version;
};

struct HistoryRow {
    HistoryId id;
    directory::UnitId unit;
    Change change;
    std::optional<int> available;
    int reserved;
    int reserved_beyond;
    directory::BedStatus status;
    std::optional<people::GestationalAge> least_age_days;
    bool no_multiples;
    std::string comment;
    std::optional<Instant> declared_at;
    std::optional<directory::BedSource> source;
    Instant at;
    std::string account;
    std::int64_t version;
    std::optional<int> closed = {};
    std::optional<Instant> closed_at = {};
};

struct ClosureRow {
    ClosureId id;
    directory::UnitId unit;
    Instant begins_at;
    std::optional<Instant> ends_at;
    directory::ClosureReason reason;
    std::string comment;
    Instant created_at;
    std::string created_by;
    Instant updated_at;
    std::string updated_by;
    std::int64_t version;
    std::optional<Instant> cancelled_at = {}; ///< before it began
    std::optional<directory::BedSource> source = {}; ///< the program that opened it, and ends it; none: a person

    directory::Closure closure() const { return { begins_at, ends_at, reason, comment }; }
};

struct WallRow {
    WallId id;
    std::string name;
    std::string token_hash;
    std::optional<PlaceId> place;
    Instant created_at;
    std::string created_by;
    std::optional<Instant> revoked_at;
    std::optional<std::string> revoked_by;
    std::int64_t version;
};

/// That a unit told, or confirmed, its places.
struct ToldRow {
    directory::UnitId unit;
    Instant declared_at;
};

/// What a unit said that it does not take, in one state of its row.
struct RestrictionRow {
    directory::UnitId unit;
    Instant at;
    std::optional<people::GestationalAge> least_age_days;
    bool no_multiples;
};

/// The only SQL of the beds' tables. Counts carry nobody's data: every reader of the board sees all of them.
class Store {
public:
    explicit Store(db::Transaction& transaction)
        : transaction_(transaction)
    {
    }

    std::vector<StatusRow> statuses();
    std::vector<StatusVersion> status_versions();
    /// The unit's row; a blank one of version 0 when nothing was told.
    StatusRow status(directory::UnitId unit);
    /// Writes the row over the version it was made from, and keeps it in the history. False when it has changed since.
    bool save(StatusRow row, Change change, Instant now, std::string const& account);
    /// The last states of a unit, newest first.
    std::vector<HistoryRow> history(directory::UnitId unit, int at_most);

    /// When units told their places, or confirmed them, from that instant on and before the other.
    std::vector<ToldRow> told_between(Instant from, Instant before);

    /// How many units have their last news of that instant or later.
    std::int64_t told_since(Instant instant);
    /// The same among these.
    std::int64_t told_since(Instant instant, std::vector<directory::UnitId> const& among);
    /// What units said that they do not take, state after state, from that instant on and before the other.
    std::vector<RestrictionRow> restrictions_between(Instant from, Instant before);

    /// Closures that are in force, to come, or ended after that instant. None of these three lists a cancelled one.
    std::vector<ClosureRow> closures_since(Instant instant);
    std::vector<ClosureRow> closures_of(directory::UnitId unit);
    std::optional<ClosureRow> closure(ClosureId id);
    void add(ClosureRow const& closure);
    bool change(ClosureRow const& closure, std::int64_t version);

    std::optional<Reservation> live_reservation(std::string const& request, directory::UnitId unit, std::string const& person);
    /// The last one that ended without being given back: by an arrival, or lost. One that ended so, of that many places, before the others.
    std::optional<Reservation> spent_reservation(
        std::string const& request, directory::UnitId unit, std::string const& person, int places, directory::ReservationEnd how);
    std::vector<Reservation> live_reservations_of(std::string const& request);
    std::vector<Reservation> live_reservations_at(directory::UnitId unit);
    void add(Reservation const& reservation, Instant now, std::string const& account);
    void end(ReservationId id, directory::ReservationEnd how, Instant now, std::string const& account);
    /// Whether it had ended when that was told.
    bool ended_before(ReservationId id, Instant told_at);
    /// Takes the end of a reservation back: it is live, as it was.
    void keep_again(ReservationId id);
    void expect(std::string const& request, Instant expected_at);

    std::vector<WallRow> walls(security::Scope const& scope);
    std::optional<WallRow> wall(WallId id);
    std::optional<WallRow> live_wall(std::string const& token_hash);
    void add(WallRow const& wall);
    bool change(WallRow const& wall, std::int64_t version);

private:
    db::Transaction& transaction_;
};

} // namespace cigogne::beds
