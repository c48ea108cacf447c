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
inline constexpr auto restriction_view = fields<RestrictionView>("Restriction",
    field<&RestrictionView::least_age_days>("least_age_days"),
    field<&RestrictionView::no_multiples>("no_multiples"),
    field<&RestrictionView::comment>("comment", max_length(300), free_text));

struct ClosureView {
    ClosureId id;
    Instant begins_at;
    std::optional<Instant> ends_at; ///< none: until further notice
    directory::ClosureReason reason;
    std::string comment;
    Instant told_at; ///< when it was last written
    std::int64_t version;
};
inline constexpr auto closure_view = fields<ClosureView>("UnitClosure",
    field<&ClosureView::id>("id"),
    field<&ClosureView::begins_at>("begins_at"),
    field<&ClosureView::ends_at>("ends_at"),
    field<&ClosureView::reason>("reason"),
    field<&ClosureView::comment>("comment", max_length(300)),
    field<&ClosureView::told_at>("told_at"),
    field<&ClosureView::version>("version"));

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
};
inline constexpr auto unit_view = fields<UnitView>("BoardUnit",
    field<&UnitView::id>("id"),
    field<&UnitView::kind>("kind"),
    field<&UnitView::name>("name"),
    field<&UnitView::phone>("phone"),
    field<&UnitView::installed>("installed"),
    field<&UnitView::available>("available"),
    field<&UnitView::reserved>("reserved"),
    field<&UnitView::reserved_beyond>("reserved_beyond"),
    field<&UnitView::status>("status"),
    field<&UnitView::declared_at>("declared_at"),
    field<&UnitView::stale_at>("stale_at"),
    field<&UnitView::unknown_at>("unknown_at"),
    field<&UnitView::closed_until>("closed_until"),
    nested<&UnitView::closures, closure_view>("closures"),
    nested<&UnitView::restriction, restriction_view>("restriction"),
    field<&UnitView::source>("source"),
    field<&UnitView::version>("version"));

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
inline constexpr auto place_view = fields<PlaceView>("BoardEstablishment",
    field<&PlaceView::id>("id"),
    field<&PlaceView::name>("name"),
    field<&PlaceView::town>("town"),
    field<&PlaceView::department>("department"),
    field<&PlaceView::latitude>("latitude"),
    field<&PlaceView::longitude>("longitude"),
    field<&PlaceView::type>("type"),
    field<&PlaceView::phone>("phone"),
    nested<&PlaceView::units, unit_view>("units"));

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
