#include "modules/beds/board.hpp"

#include <algorithm>
#include <map>

namespace cigogne::beds {

Table<RestrictionView> const restriction_view = fields<RestrictionView>("Restriction",
    field<&RestrictionView::least_age_days>("least_age_days"),
    field<&RestrictionView::no_multiples>("no_multiples"),
    field<&RestrictionView::comment>("comment", max_length(300), free_text));

View<ClosureView> const closure_view = view<ClosureView>("UnitClosure",
    field<&ClosureView::id>("id"),
    field<&ClosureView::begins_at>("begins_at"),
    field<&ClosureView::ends_at>("ends_at"),
    field<&ClosureView::reason>("reason"),
    field<&ClosureView::comment>("comment", max_length(300)),
    field<&ClosureView::told_at>("told_at"),
    field<&ClosureView::version>("version"));

View<UnitView> const unit_view = view<UnitView>("BoardUnit",
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
    field<&UnitView::version>("version"),
    field<&UnitView::closed_beds>("closed_beds"),
    field<&UnitView::closed_beds_at>("closed_beds_at"),
    field<&UnitView::closed_beds_until>("closed_beds_until"));

View<PlaceView> const place_view = view<PlaceView>("BoardEstablishment",
    field<&PlaceView::id>("id"),
    field<&PlaceView::name>("name"),
    field<&PlaceView::town>("town"),
    field<&PlaceView::department>("department"),
    field<&PlaceView::latitude>("latitude"),
    field<&PlaceView::longitude>("longitude"),
    field<&PlaceView::type>("type"),
    field<&PlaceView::phone>("phone"),
    nested<&PlaceView::units, unit_view>("units"));

namespace {

constexpr auto closures_kept = 7 * 24h;

ClosureView view_of(ClosureRow const& row)
{
    return { row.id, row.begins_at, row.ends_at, row.reason, row.comment, row.updated_at, row.version };
}

std::optional<RestrictionView> restriction_of(StatusRow const& row)
{
    if (!row.least_age_days && !row.no_multiples && row.comment.empty())
        return std::nullopt;
    return RestrictionView { row.least_age_days, row.no_multiples,
        row.comment.empty() ? std::nullopt : std::optional(row.comment) };
}

UnitView view_of(UnitRows const& rows, directory::NewsSchedule const& schedule, Instant now)
{
    auto const& [unit, row, closures] = rows;
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
    } else if (row.closed.value_or(0) > 0) {
        auto const limits = directory::limits_of(*row.closed_at, schedule, all, now);
        if (limits.at(now) == directory::Freshness::FRESH) {
            view.closed_beds = row.closed;
            view.closed_beds_at = row.closed_at;
            view.closed_beds_until = limits.fresh_until;
        }
    }
    return view;
}

PlaceView view_of(directory::Place const& place)
{
    return { place.id, place.name, place.town, place.department, place.latitude, place.longitude, place.kind, place.phone, {} };
}

void keep_sooner(std::optional<Instant>& next, std::optional<Instant> candidate, Instant now)
{
    if (candidate && *candidate > now && (!next || *candidate < *next))
        next = candidate;
}

} // namespace

std::unordered_map<directory::UnitId, std::vector<ClosureRow>> closures_by_unit(db::Transaction& transaction, Instant now)
{
    std::unordered_map<directory::UnitId, std::vector<ClosureRow>> closures;
    for (auto& row : Store(transaction).closures_since(now - closures_kept))
        closures[row.unit].push_back(std::move(row));
    return closures;
}

std::vector<PlaceRows> board_rows(db::Transaction& transaction, Instant now)
{
    std::unordered_map<directory::UnitId, StatusRow> statuses;
    for (auto& row : Store(transaction).statuses())
        statuses.emplace(row.id, std::move(row));
    auto closures = closures_by_unit(transaction, now);

    std::map<directory::EstablishmentId, std::vector<UnitRows>> units;
    for (auto const& unit : directory::units(transaction)) {
        auto const status = statuses.find(unit.id);
        units[unit.establishment].push_back(
            { unit, status == statuses.end() ? StatusRow::blank(unit.id) : status->second, std::move(closures[unit.id]) });
    }
    std::vector<PlaceRows> rows;
    for (auto const& place : directory::places(transaction, paris_date(now))) {
        if (auto const found = units.find(place.id); found != units.end())
            rows.push_back({ place, std::move(found->second) });
    }
    return rows;
}

PlaceView view_of(PlaceRows const& rows, directory::NewsSchedule const& schedule, Reservations reservations, Instant now)
{
    auto view = view_of(rows.place);
    for (auto const& unit : rows.units) {
        auto& shown = view.units.emplace_back(view_of(unit, schedule, now));
        if (reservations == Reservations::Hidden)
            shown.reserved = shown.reserved_beyond = std::nullopt;
    }
    return view;
}

std::vector<PlaceView> board(
    db::Transaction& transaction, directory::NewsSchedule const& schedule, Reservations reservations, Instant now)
{
    std::vector<PlaceView> places;
    for (auto const& rows : board_rows(transaction, now))
        places.push_back(view_of(rows, schedule, reservations, now));
    return places;
}

PlaceView board_of(db::Transaction& transaction, directory::NewsSchedule const& schedule, directory::Place const& place, Instant now)
{
    auto view = view_of(place);
    for (auto const& unit : directory::units(transaction)) {
        if (unit.establishment == place.id)
            view.units.push_back(unit_view_of(transaction, schedule, unit, now));
    }
    return view;
}

UnitView unit_view_of(db::Transaction& transaction, directory::NewsSchedule const& schedule, directory::Unit const& unit, Instant now)
{
    Store store(transaction);
    return view_of({ unit, store.status(unit.id), store.closures_of(unit.id) }, schedule, now);
}

std::optional<Instant> next_change(PlaceView const& place, Instant now)
{
    std::optional<Instant> next;
    for (auto const& unit : place.units) {
        keep_sooner(next, unit.stale_at, now);
        keep_sooner(next, unit.unknown_at, now);
        keep_sooner(next, unit.closed_beds_until, now);
        for (auto const& closure : unit.closures) {
            keep_sooner(next, closure.begins_at, now);
            keep_sooner(next, closure.ends_at, now);
        }
    }
    return next;
}

} // namespace cigogne::beds
