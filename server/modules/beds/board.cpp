#include "modules/beds/board.hpp"

#include <algorithm>
#include <map>

namespace cigogne::beds {

namespace {

constexpr Duration closures_kept = 7 * 24h;

ClosureView view_of(ClosureRow const& row)
{
    return { row.id, row.begins_at, row.ends_at, row.reason, row.comment, row.version };
}

std::optional<RestrictionView> restriction_of(StatusRow const& row)
{
    if (!row.least_age_days && !row.no_multiples && row.comment.empty())
        return std::nullopt;
    return RestrictionView { row.least_age_days, row.no_multiples,
        row.comment.empty() ? std::nullopt : std::optional(row.comment) };
}

UnitView view_of(directory::Unit const& unit, StatusRow const& row, std::vector<ClosureRow> const& closures,
    directory::NewsSchedule const& schedule, Instant now)
{
    UnitView view { unit.id, unit.kind, unit.name, unit.phone, unit.installed, row.available, row.reserved, row.reserved_beyond,
        row.status, row.declared_at, {}, {}, {}, {}, restriction_of(row), row.source, row.version };
    std::vector<directory::Closure> all;
    for (auto const& closure : closures) {
        all.push_back(closure.closure());
        if (!closure.ends_at || *closure.ends_at > now)
            view.closures.push_back(view_of(closure));
    }
    if (row.declared_at) {
        auto const limits = directory::limits_of(*row.declared_at, schedule, all, now);
        view.stale_at = limits.fresh_until;
        view.unknown_at = limits.stale_until;
    }
    if (auto const* closure = directory::closure_in_force(all, now)) {
        view.status = directory::BedStatus::CLOSED;
        view.closed_until = closure->ends_at;
    }
    return view;
}

void keep_sooner(std::optional<Instant>& next, std::optional<Instant> candidate, Instant now)
{
    if (candidate && *candidate > now && (!next || *candidate < *next))
        next = candidate;
}

} // namespace

BoardView board(db::Transaction& transaction, directory::NewsSchedule const& schedule, Reservations reservations,
    std::int64_t version, Instant now)
{
    Store store(transaction);
    std::map<directory::UnitId, StatusRow> statuses;
    for (auto& row : store.statuses())
        statuses.emplace(row.id, std::move(row));
    std::map<directory::UnitId, std::vector<ClosureRow>> closures;
    for (auto& row : store.closures_since(now - closures_kept))
        closures[row.unit].push_back(std::move(row));

    std::map<directory::EstablishmentId, std::vector<UnitView>> units;
    for (auto const& unit : directory::units(transaction)) {
        auto const status = statuses.find(unit.id);
        auto view = view_of(unit, status == statuses.end() ? StatusRow::blank(unit.id) : status->second, closures[unit.id], schedule, now);
        if (reservations == Reservations::Hidden)
            view.reserved = view.reserved_beyond = std::nullopt;
        units[unit.establishment].push_back(std::move(view));
    }
    BoardView board { version, schedule.expected, {} };
    for (auto const& place : directory::places(transaction, paris_date(now))) {
        if (auto const found = units.find(place.id); found != units.end())
            board.establishments.push_back({ place.id, place.name, place.town, place.department, place.latitude, place.longitude,
                place.kind, place.phone, std::move(found->second) });
    }
    return board;
}

PlaceView board_of(db::Transaction& transaction, directory::NewsSchedule const& schedule, directory::Place const& place, Instant now)
{
    PlaceView view { place.id, place.name, place.town, place.department, place.latitude, place.longitude, place.kind, place.phone, {} };
    for (auto const& unit : directory::units(transaction)) {
        if (unit.establishment == place.id)
            view.units.push_back(unit_view_of(transaction, schedule, unit, now));
    }
    return view;
}

UnitView unit_view_of(db::Transaction& transaction, directory::NewsSchedule const& schedule, directory::Unit const& unit, Instant now)
{
    Store store(transaction);
    return view_of(unit, store.status(unit.id), store.closures_of(unit.id), schedule, now);
}

std::optional<Instant> next_change(BoardView const& board, Instant now)
{
    std::optional<Instant> next;
    for (auto const& place : board.establishments) {
        for (auto const& unit : place.units) {
            keep_sooner(next, unit.stale_at, now);
            keep_sooner(next, unit.unknown_at, now);
            for (auto const& closure : unit.closures) {
                keep_sooner(next, closure.begins_at, now);
                keep_sooner(next, closure.ends_at, now);
            }
        }
    }
    // Types are dated too.
    keep_sooner(next, start_of_day(paris_date(now).plus_days(1)), now);
    return next;
}

} // namespace cigogne::beds
