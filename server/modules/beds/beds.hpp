#pragma once

#include "modules/directory/directory.hpp"

/// Free and reserved places of the units: what other modules may use.
namespace cigogne::settings {
class Settings;
}

namespace cigogne::beds {

using ReservationId = Id<struct ReservationTag>;

/// Raised by every change of a count, a closure or a reservation.
inline constexpr char const* topic = "board";

enum class Error {
    NoPlaceLeft,       ///< the last place went to someone else, or none was known
    UnknownUnit,       ///< there is no such unit, or it is no longer active
    NotYours,          ///< the unit belongs to another establishment
    ExceedsInstalled,  ///< more places than beds, not confirmed
    OlderThanKnown,    ///< a later count is known
    ClosedByClosure,   ///< a unit is closed by a closure, which has a beginning and a reason
    AlreadyClosed,     ///< another closure covers that time
    ClosureHasBegun,   ///< it ends by reopening, it is not cancelled
    NothingToUndo,     ///< too late, or something else has happened since
    NothingToRenew,    ///< no count was ever told
    NothingToKeepAgain, ///< no arrival of that claim, nor a place that it lost, is known there
};
Explanation explain(Error error);

/// Everything known of one unit's places.
struct UnitBeds {
    directory::UnitId unit;
    directory::BedCount count;
    directory::BedStatus status = directory::BedStatus::OPEN; ///< as declared; a closure in force goes before
    directory::Restriction restriction = {};
    std::optional<directory::BedSource> source = {};
    std::vector<directory::Closure> closures = {}; ///< past ones too, as far as they make counts stale
};

/// Of every active unit, by establishment then kind; units that never told anything included.
std::vector<UnitBeds> unit_beds(db::Transaction& transaction, Instant now);

/// When news is expected and how long it holds: settings `beds.…`.
directory::NewsSchedule news_schedule(settings::Settings const& settings, CivilDate day);

/// How many units the cell has to ask for news now: the lines of the round.
int units_in_round(db::Transaction& transaction, directory::NewsSchedule const& schedule, Instant now);

/// How often a unit was expected to tell its places, and did: see news.hpp.
struct NewsTold {
    directory::UnitId unit;
    directory::EstablishmentId establishment;
    std::int64_t expected;
    std::int64_t told;
};
/// Of the units active now, over those days, both included. Expected from the day on which the establishment first told anything (looked for
/// one year further back): one that does not use the board yet is not there.
std::vector<NewsTold> news_told(db::Transaction& transaction, settings::Settings const& settings, CivilDate first, CivilDate last);

/// A time during which a unit received nobody.
struct PastClosure {
    directory::UnitId unit;
    directory::Closure closure;
};
/// Those in force at some time from that instant on and before the other, by unit and time; none that was cancelled.
std::vector<PastClosure> closures_between(db::Transaction& transaction, Instant from, Instant before);

/// A time during which a unit that was open said what it did not take.
struct PastRestriction {
    directory::UnitId unit;
    Instant from;
    std::optional<Instant> until; ///< none: it had said nothing else before the end of the time that was asked about
    directory::Restriction restriction;
};
/// As units told them from that instant on and before the other, by unit and time. What was said earlier is known once it is told again.
std::vector<PastRestriction> restrictions_between(db::Transaction& transaction, Instant from, Instant before);

/// Whose place it is. Together with the unit, the name of a reservation.
struct Claim {
    std::string request;      ///< id
    std::string request_name; ///< "412": the number spoken on the telephone
    std::string person;       ///< id of the one who will lie there
};

struct Reservation {
    ReservationId id;
    directory::UnitId unit;
    std::string request;
    std::string request_name;
    std::string person;
    int places;
    int beyond; ///< of which beyond what the unit had left
    std::optional<Instant> expected_at;
};

/// Moves places from available to reserved, once: asking again for the same request, unit and person gives the same
/// reservation. The last place goes once: the others get NoPlaceLeft with the name of the request that has it.
/// A count too old to be shown claims nothing: it is forgotten, and the unit's yes is enough. So is its word that some, or all, are
/// beyond its capacity: `said_beyond` of them, which a known count tells by itself.
/// In the caller's writing transaction; raises the board.
Result<Reservation> reserve(db::Transaction& transaction, directory::NewsSchedule const& schedule, Instant now, std::string const& account,
    Claim const& claim, directory::UnitId unit, int places, directory::Capacity capacity, std::optional<int> said_beyond = {});

/// Takes back that the place was occupied, or lost: it is kept again as it was, and the count stays, for it was never free meanwhile.
/// `places` and `how` tell which one, where the claim has lost a place there and lain in another. Nothing happens when it is kept already;
/// NothingToKeepAgain when it was neither, for that claim.
Result<Done> await_again(db::Transaction& transaction, Instant now, std::string const& account, Claim const& claim, directory::UnitId unit,
    int places, directory::ReservationEnd how);

/// Takes back that the place was occupied, or lost, and keeps it for nobody: it is free again. The count stays when the unit has told it since:
/// that is what it would accept now. So does the one that the place was never taken off: nothing happens.
Result<Done> vacate(db::Transaction& transaction, Instant now, std::string const& account, Claim const& claim, directory::UnitId unit,
    int places, directory::ReservationEnd how);

/// What the unit would accept now; nothing when it was never told, or so long ago that it is shown « — ».
std::optional<int> places_left(db::Transaction& transaction, directory::NewsSchedule const& schedule, Instant now, directory::UnitId unit);

/// Ends a reservation, once: nothing happens when there is none (any more).
Result<Done> release(db::Transaction& transaction, Instant now, std::string const& account, std::string const& request,
    directory::UnitId unit, std::string const& person, directory::ReservationEnd how);

/// Ends all reservations of a request.
Result<Done> release_all(db::Transaction& transaction, Instant now, std::string const& account, std::string const& request,
    directory::ReservationEnd how);

/// When those who are expected should arrive, as the receiving unit reads it.
void expect_arrival(db::Transaction& transaction, Instant now, std::string const& request, Instant expected_at);

/// Places kept now for a request.
std::vector<Reservation> reservations_of(db::Transaction& transaction, std::string const& request);

} // namespace cigogne::beds
