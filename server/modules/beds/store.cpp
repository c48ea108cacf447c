#include "modules/beds/store.hpp"

namespace cigogne::beds {

namespace {

constexpr auto status_row = fields<StatusRow>("BedStatusRow",
    field<&StatusRow::id>("id"),
    field<&StatusRow::available>("available"),
    field<&StatusRow::reserved>("reserved"),
    field<&StatusRow::reserved_beyond>("reserved_beyond"),
    field<&StatusRow::status>("status"),
    field<&StatusRow::least_age_days>("least_age_days"),
    field<&StatusRow::no_multiples>("no_multiples"),
    field<&StatusRow::comment>("comment"),
    field<&StatusRow::declared_at>("declared_at"),
    field<&StatusRow::source>("source"),
    field<&StatusRow::updated_at>("updated_at"),
    field<&StatusRow::updated_by>("updated_by"),
    field<&StatusRow::version>("version"),
    field<&StatusRow::closed>("closed"),
    field<&StatusRow::closed_at>("closed_at"));

constexpr auto status_version = fields<StatusVersion>("BedStatusVersion",
    field<&StatusVersion::id>("id"),
    field<&StatusVersion::version>("version"));

struct ToldUnit {
    directory::UnitId id;
};
constexpr auto told_unit = fields<ToldUnit>("BedToldUnit", field<&ToldUnit::id>("id"));

constexpr auto told_row = fields<ToldRow>("BedToldRow",
    field<&ToldRow::unit>("unit"),
    field<&ToldRow::declared_at>("declared_at"));
constexpr auto restriction_row = fields<RestrictionRow>("BedRestrictionRow",
    field<&RestrictionRow::unit>("unit"),
    field<&RestrictionRow::at>("at"),
    field<&RestrictionRow::least_age_days>("least_age_days"),
    field<&RestrictionRow::no_multiples>("no_multiples"));
constexpr auto history_row = fields<HistoryRow>("BedHistoryRow",
    field<&HistoryRow::id>("id"),
    field<&HistoryRow::unit>("unit"),
    field<&HistoryRow::change>("change"),
    field<&HistoryRow::available>("available"),
    field<&HistoryRow::reserved>("reserved"),
    field<&HistoryRow::reserved_beyond>("reserved_beyond"),
    field<&HistoryRow::status>("status"),
    field<&HistoryRow::least_age_days>("least_age_days"),
    field<&HistoryRow::no_multiples>("no_multiples"),
    field<&HistoryRow::comment>("comment"),
    field<&HistoryRow::declared_at>("declared_at"),
    field<&HistoryRow::source>("source"),
    field<&HistoryRow::at>("at"),
    field<&HistoryRow::account>("account"),
    field<&HistoryRow::version>("version"),
    field<&HistoryRow::closed>("closed"),
    field<&HistoryRow::closed_at>("closed_at"));

constexpr auto closure_row = fields<ClosureRow>("UnitClosureRow",
    field<&ClosureRow::id>("id"),
    field<&ClosureRow::unit>("unit"),
    field<&ClosureRow::begins_at>("begins_at"),
    field<&ClosureRow::ends_at>("ends_at"),
    field<&ClosureRow::reason>("reason"),
    field<&ClosureRow::comment>("comment"),
    field<&ClosureRow::created_at>("created_at"),
    field<&ClosureRow::created_by>("created_by"),
    field<&ClosureRow::updated_at>("updated_at"),
    field<&ClosureRow::updated_by>("updated_by"),
    field<&ClosureRow::version>("version"),
    field<&ClosureRow::cancelled_at>("cancelled_at"),
    field<&ClosureRow::source>("source"));

constexpr auto reservation_row = fields<Reservation>("BedReservation",
    field<&Reservation::id>("id"),
    field<&Reservation::unit>("unit"),
    field<&Reservation::request>("request"),
    field<&Reservation::request_name>("request_name"),
    field<&Reservation::person>("person"),
    field<&Reservation::places>("places"),
    field<&Reservation::beyond>("beyond"),
    field<&Reservation::expected_at>("expected_at"));

constexpr auto wall_row = fields<WallRow>("WallDisplayRow",
    field<&WallRow::id>("id"),
    field<&WallRow::name>("name"),
    field<&WallRow::token_hash>("token_hash"),
    field<&WallRow::place>("place"),
    field<&WallRow::created_at>("created_at"),
    field<&WallRow::created_by>("created_by"),
    field<&WallRow::revoked_at>("revoked_at"),
    field<&WallRow::revoked_by>("revoked_by"),
    field<&WallRow::version>("version"));

} // namespace

StatusRow StatusRow::blank(directory::UnitId unit)
{
    return { unit, {}, 0, 0, directory::BedStatus::OPEN, {}, false, {}, {}, {}, {}, {}, 0 };
}

directory::BedCount StatusRow::count(std::optional<int> installed) const
{
    return { installed, available, reserved, reserved_beyond, declared_at };
}

void StatusRow::set(directory::BedCount const& count)
{
    available = count.available;
    reserved = count.reserved;
    reserved_beyond = count.reserved_beyond;
    declared_at = count.declared_at;
}

std::vector<StatusRow> Store::statuses()
{
    return transaction_.select(status_row, "bed_status", "true");
}

std::vector<StatusVersion> Store::status_versions()
{
    return transaction_.select(status_version, "bed_status", "true");
}

StatusRow Store::status(directory::UnitId unit)
{
    return transaction_.find(status_row, "bed_status", "id = ?", unit).value_or(StatusRow::blank(unit));
}

bool Store::save(StatusRow row, Change change, Instant now, std::string const& account)
{
    auto const before = row.version;
    row.version = before + 1;
    row.updated_at = now;
    row.updated_by = account;
    if (before > 0) {
        if (!transaction_.update(status_row, "bed_status", row, before))
            return false;
    } else {
        if (transaction_.find(status_row, "bed_status", "id = ?", row.id))
            return false;
        transaction_.insert(status_row, "bed_status", row);
    }
    transaction_.insert(history_row, "bed_history",
        { HistoryId::make(now), row.id, change, row.available, row.reserved, row.reserved_beyond, row.status, row.least_age_days,
            row.no_multiples, row.comment, row.declared_at, row.source, now, account, row.version, row.closed, row.closed_at });
    return true;
}

std::vector<HistoryRow> Store::history(directory::UnitId unit, int at_most)
{
    return transaction_.select(history_row, "bed_history", "unit = ? order by version desc limit ?", unit, at_most);
}

std::vector<ToldRow> Store::told_between(Instant from, Instant before)
{
    return transaction_.query(told_row,
        "select unit, declared_at from bed_history where at >= ? and at < ? and declared_at is not null and change in ('declared', 'unchanged')", from,
        before);
}

std::int64_t Store::told_since(Instant instant)
{
    return *transaction_.number("select count(*) from bed_status where declared_at >= ?", instant);
}

std::int64_t Store::told_since(Instant instant, std::vector<directory::UnitId> const& among)
{
    db::Conditions told;
    told.add("declared_at >= ?", instant).add_one_of("id", among);
    return static_cast<std::int64_t>(transaction_.select(told_unit, "bed_status", std::move(told)).size());
}

std::vector<RestrictionRow> Store::restrictions_between(Instant from, Instant before)
{
    return transaction_.query(restriction_row,
        "select unit, at, least_age_days, no_multiples from bed_history where at >= ? and at < ? order by unit, version", from, before);
}

std::vector<ClosureRow> Store::closures_since(Instant instant)
{
    return transaction_.select(closure_row, "unit_closure",
        "cancelled_at is null and (ends_at is null or ends_at > ?) order by unit, begins_at", instant);
}

std::vector<ClosureRow> Store::closures_of(directory::UnitId unit)
{
    return transaction_.select(closure_row, "unit_closure", "unit = ? and cancelled_at is null order by begins_at", unit);
}

std::optional<ClosureRow> Store::closure(ClosureId id)
{
    return transaction_.find(closure_row, "unit_closure", "id = ? and cancelled_at is null", id);
}

void Store::add(ClosureRow const& closure)
{
    transaction_.insert(closure_row, "unit_closure", closure);
}

bool Store::change(ClosureRow const& closure, std::int64_t version)
{
    return transaction_.update(closure_row, "unit_closure", closure, version);
}

std::optional<Reservation> Store::live_reservation(
    std::string const& request, directory::UnitId unit, std::string const& person)
{
    return transaction_.find(reservation_row, "bed_reservation",
        "request = ? and unit = ? and person = ? and released_at is null", request, unit, person);
}

std::optional<Reservation> Store::spent_reservation(
    std::string const& request, directory::UnitId unit, std::string const& person, int places, directory::ReservationEnd how)
{
    // One that was lost may have been lain in after all, and was not written again: the other end will do.
    auto ended = transaction_.select(reservation_row, "bed_reservation",
        "request = ? and unit = ? and person = ? and release in (?, ?)"
        " order by case when release = ? then 0 else 1 end, case when places = ? then 0 else 1 end, released_at desc, id desc limit 1",
        request, unit, person, directory::ReservationEnd::Occupied, directory::ReservationEnd::Lost, how, places);
    return ended.empty() ? std::nullopt : std::optional(std::move(ended.front()));
}

std::vector<Reservation> Store::live_reservations_of(std::string const& request)
{
    return transaction_.select(
        reservation_row, "bed_reservation", "request = ? and released_at is null order by reserved_at, id", request);
}

std::vector<Reservation> Store::live_reservations_at(directory::UnitId unit)
{
    return transaction_.select(
        reservation_row, "bed_reservation", "unit = ? and released_at is null order by reserved_at, id", unit);
}

void Store::add(Reservation const& reservation, Instant now, std::string const& account)
{
    transaction_.execute("insert into bed_reservation (id, unit, request, request_name, person, places, beyond, expected_at,"
                         " reserved_at, reserved_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        reservation.id, reservation.unit, reservation.request, reservation.request_name, reservation.person, reservation.places,
        reservation.beyond, reservation.expected_at, now, account);
}

void Store::end(ReservationId id, directory::ReservationEnd how, Instant now, std::string const& account)
{
    transaction_.execute(
        "update bed_reservation set released_at = ?, release = ?, released_by = ? where id = ?", now, how, account, id);
}

bool Store::ended_before(ReservationId id, Instant told_at)
{
    return transaction_.find(reservation_row, "bed_reservation", "id = ? and released_at < ?", id, told_at).has_value();
}

void Store::keep_again(ReservationId id)
{
    transaction_.execute("update bed_reservation set released_at = null, release = null, released_by = null where id = ?", id);
}

void Store::expect(std::string const& request, Instant expected_at)
{
    transaction_.execute("update bed_reservation set expected_at = ? where request = ? and released_at is null", expected_at, request);
}

std::vector<WallRow> Store::walls(security::Scope const& scope)
{
    return transaction_.page(wall_row, "wall_display", scope.visible_from("place"), { "created_at" }, { .limit = db::PageRequest::most },
                           "revoked_at is null")
        .items;
}

std::optional<WallRow> Store::wall(WallId id)
{
    return transaction_.find(wall_row, "wall_display", "id = ?", id);
}

std::optional<WallRow> Store::live_wall(std::string const& token_hash)
{
    return transaction_.find(wall_row, "wall_display", "token_hash = ? and revoked_at is null", token_hash);
}

void Store::add(WallRow const& wall)
{
    transaction_.insert(wall_row, "wall_display", wall);
}

bool Store::change(WallRow const& wall, std::int64_t version)
{
    return transaction_.update(wall_row, "wall_display", wall, version);
}

} // namespace cigogne::beds
