#pragma once

#include "modules/beds/store.hpp"
#include "platform/core/fields.hpp"

#include <unordered_map>

/// The board: everything that one screen shows of places, in instants, never ages.
namespace cigogne::beds {

struct RestrictionView {
    std::optional<people::GestationalAge> least_age_days;
    bool no_multiples;
    std::optional<std::string> comment;
};
extern Table<RestrictionView> const restriction_view;

struct ClosureView {
    ClosureId id;
    Instant begins_at;
    std::optional<Instant> ends_at; ///< none: until further notice
    directory::ClosureReason reason;
    std::string comment;
    Instant told_at; ///< when it was last written
    std::int64_t version;
};
extern View<ClosureView> const closure_view;

/// One unit. `available` is shown until `unknown_at`, greyed from `stale_at`; in between nothing needs to be asked again.
struct UnitView {
    directory::UnitId id;
    directory::BedKind kind;
    std::string name;
    std::optional<Phone> phone;
    std::optional<int> installed;
    std::optional<int> available;
    std::optional<int> reserved;        ///< none on a wall
    std::optional<int> reserved_beyond; ///< of which beyond capacity
    directory::BedStatus status;        ///< CLOSED when a closure is in force
    std::optional<Instant> declared_at;
    std::optional<Instant> stale_at;
    std::optional<Instant> unknown_at;
    std::optional<Instant> closed_until; ///< none while closed: until further notice
    std::vector<ClosureView> closures;   ///< in force or to come
    std::optional<RestrictionView> restriction;
    std::optional<directory::BedSource> source;
    std::int64_t version;
    std::optional<int> closed_beds = {};           ///< of those installed, while the unit is open; as another program tells it
    std::optional<Instant> closed_beds_at = {};    ///< when it counted them
    std::optional<Instant> closed_beds_until = {}; ///< from then on it is too old to be shown
};
extern View<UnitView> const unit_view;

struct PlaceView {
    directory::EstablishmentId id;
    std::string name;
    std::string town;
    std::string department;
    double latitude;
    double longitude;
    std::optional<directory::PlaceKind> type;
    std::optional<Phone> phone;
    std::vector<UnitView> units;
};
extern View<PlaceView> const place_view;

/// Who reads: a wall shows no reservation.
enum class Reservations {
    Shown,
    Hidden
};

/// What a unit's view is made of.
struct UnitRows {
    directory::Unit unit;
    StatusRow status;
    std::vector<ClosureRow> closures = {};
};

/// The rows of every unit on the board by establishment: the directory, counts, and closures not over since long.
struct PlaceRows {
    directory::Place place;
    std::vector<UnitRows> units = {};
};
std::vector<PlaceRows> board_rows(db::Transaction& transaction, Instant now);
/// Closures that bear upon counts at that instant, by unit.
std::unordered_map<directory::UnitId, std::vector<ClosureRow>> closures_by_unit(db::Transaction& transaction, Instant now);

/// The view of these rows at that instant.
PlaceView view_of(PlaceRows const& rows, directory::NewsSchedule const& schedule, Reservations reservations, Instant now);

/// The board as it is now, establishment by establishment.
std::vector<PlaceView> board(
    db::Transaction& transaction, directory::NewsSchedule const& schedule, Reservations reservations, Instant now);
/// One establishment of it.
PlaceView board_of(db::Transaction& transaction, directory::NewsSchedule const& schedule, directory::Place const& place, Instant now);
/// One unit of it.
UnitView unit_view_of(db::Transaction& transaction, directory::NewsSchedule const& schedule, directory::Unit const& unit, Instant now);

/// Next instant at which something shown of an establishment changes with time alone.
std::optional<Instant> next_change(PlaceView const& place, Instant now);

} // namespace cigogne::beds
