#include "modules/directory/directory.hpp"

#include "modules/directory/store.hpp"
#include "platform/events/outbox.hpp"

#include <algorithm>

namespace cigogne::directory {

namespace {

Place place_of(EstablishmentRow const& row, std::optional<PlaceKind> kind)
{
    return { row.id, row.name, row.town, row.department, row.region, row.latitude, row.longitude, row.phone, row.active, kind };
}

Unit unit_of(UnitRow const& row)
{
    return { row.id, row.establishment, row.kind, row.name, row.phone, row.installed, row.active };
}

CareThreshold threshold_of(ThresholdRow const& row, std::optional<CivilDate> last_day)
{
    return { row.level, row.least_age_days, row.least_weight_grams, row.least_age_for_multiples_days, { row.valid_from, last_day } };
}

std::optional<ServiceException::Range> opening_of(ServiceExceptionRow const& row)
{
    if (!row.opens || !row.closes)
        return std::nullopt;
    return ServiceException::Range { *row.opens, *row.closes };
}

/// Each line holds until the day before the next one of the same owner and level; rows come in that order.
template <class Take>
void with_ends(std::vector<ThresholdRow> const& rows, Take take)
{
    for (std::size_t index = 0; index < rows.size(); ++index) {
        auto const& row = rows[index];
        bool const is_followed = index + 1 < rows.size() && rows[index + 1].level == row.level
            && rows[index + 1].establishment == row.establishment;
        take(row, threshold_of(row, is_followed ? std::optional(rows[index + 1].valid_from.plus_days(-1)) : std::nullopt));
    }
}

std::optional<PlaceKind> last_kind(std::span<TypeRow const> history, CivilDate day)
{
    std::optional<PlaceKind> kind;
    for (auto const& type : history) {
        if (type.valid_from <= day)
            kind = type.kind;
    }
    return kind;
}

} // namespace

std::vector<Place> places(db::Transaction& transaction, CivilDate day)
{
    return Store(transaction).active_places(day);
}

std::vector<EstablishmentId> maternities_between(db::Transaction& transaction, CivilDate first, CivilDate last)
{
    return maternities_among(Store(transaction).kinds_until(last), first, last);
}

std::vector<NamedPlace> named_places(db::Transaction& transaction, std::vector<EstablishmentId> const& ids)
{
    return Store(transaction).named_places(ids);
}

std::vector<CodedPlace> coded_places(db::Transaction& transaction)
{
    Store store(transaction);
    std::map<EstablishmentId, std::vector<TypeRow>> types;
    for (auto& type : store.types())
        types[type.establishment].push_back(std::move(type));
    std::vector<CodedPlace> coded;
    auto rows = store.all_establishments();
    std::ranges::sort(rows, {}, &EstablishmentRow::name_key);
    for (auto const& row : rows) {
        if (!row.finess)
            continue;
        auto& place = coded.emplace_back(CodedPlace { row.id, row.name, row.finess->text(), {} });
        auto const& history = types[row.id];
        for (std::size_t index = 0; index < history.size(); ++index) {
            auto const closed_on = row.closing_day();
            auto end = index + 1 < history.size() ? std::optional(history[index + 1].valid_from.plus_days(-1)) : std::nullopt;
            if (closed_on && (!end || *closed_on <= *end))
                end = closed_on->plus_days(-1);
            if (!end || history[index].valid_from <= *end)
                place.kinds.push_back({ history[index].kind, { history[index].valid_from, end } });
        }
    }
    return coded;
}

std::optional<Place> place(db::Transaction& transaction, EstablishmentId id, CivilDate day)
{
    Store store(transaction);
    auto const row = store.establishment(id);
    if (!row)
        return std::nullopt;
    return place_of(*row, last_kind(store.types_of(id), day));
}

bool is_open(db::Transaction& transaction, EstablishmentId id, CivilDate day)
{
    auto const row = Store(transaction).establishment(id);
    auto const closed_on = row ? row->closing_day() : std::nullopt;
    return row && (!closed_on || day < *closed_on);
}

std::optional<EmailAddress> notice_email(db::Transaction& transaction, EstablishmentId id)
{
    auto const row = Store(transaction).establishment(id);
    return row ? row->notice_email : std::nullopt;
}

std::vector<Unit> units(db::Transaction& transaction)
{
    auto found = Store(transaction).active_units();
    std::ranges::stable_sort(found, {}, [](Unit const& one) { return std::pair(one.establishment, one.kind); });
    return found;
}

std::vector<UnitId> inactive_unit_ids(db::Transaction& transaction)
{
    return Store(transaction).inactive_unit_ids();
}

std::int64_t unit_count(db::Transaction& transaction)
{
    return Store(transaction).unit_count();
}

std::vector<Unit> units_of(db::Transaction& transaction, EstablishmentId establishment)
{
    return Store(transaction).active_units_of(establishment);
}

std::optional<Unit> unit(db::Transaction& transaction, UnitId id)
{
    auto const row = Store(transaction).unit(id);
    return row ? std::optional(unit_of(*row)) : std::nullopt;
}

void install_beds(db::Transaction& transaction, UnitId id, int installed, Instant now, std::string const& account)
{
    Store store(transaction);
    auto const row = store.unit(id);
    if (!row || row->installed == installed)
        return;
    UnitForm form { row->kind, row->name, row->phone, installed, row->authorised, row->active, row->external_id };
    store.change_unit(*row, form, row->version, { now, account });
    events::publish(transaction, now, { topic, events::Audience::everyone(), changed_event, {} });
}

std::map<UnitId, ExchangedUnit> exchanged_units(db::Transaction& transaction)
{
    std::map<UnitId, ExchangedUnit> found;
    for (auto& one : Store(transaction).exchanged_units())
        found.emplace(one.unit, std::move(one));
    return found;
}

std::vector<CareThreshold> regional_thresholds(db::Transaction& transaction)
{
    std::vector<CareThreshold> found;
    with_ends(Store(transaction).regional_thresholds(),
        [&](ThresholdRow const&, CareThreshold threshold) { found.push_back(std::move(threshold)); });
    return found;
}

std::vector<OwnThreshold> own_thresholds(db::Transaction& transaction)
{
    std::vector<OwnThreshold> found;
    with_ends(Store(transaction).thresholds(),
        [&](ThresholdRow const& row, CareThreshold threshold) { found.push_back({ *row.establishment, std::move(threshold) }); });
    return found;
}

std::map<EstablishmentId, Capabilities> capabilities(db::Transaction& transaction, CivilDate day)
{
    std::map<EstablishmentId, Capabilities> found;
    for (auto const& row : Store(transaction).capabilities()) {
        if (Validity { row.valid_from, row.valid_to }.includes(day))
            found[row.establishment].add(row.kind);
    }
    return found;
}

std::vector<Travel> travel_from(
    db::Transaction& transaction, EstablishmentId origin, CivilDate day, TravelEstimate const& estimate)
{
    Store store(transaction);
    auto const from = store.establishment(origin);
    if (!from)
        return {};
    std::map<EstablishmentId, TravelTimeRow> known;
    for (auto const& row : store.travel_times(origin, day))
        known.emplace(row.destination, row);
    std::vector<Travel> found;
    for (auto const& to : store.all_establishments()) {
        if (!to.active || to.id == origin)
            continue;
        if (auto const time = known.find(to.id); time != known.end())
            found.push_back({ to.id, time->second.minutes, TravelBasis::Measured, time->second.source });
        else
            found.push_back({ to.id,
                estimated_travel({ from->latitude, from->longitude }, { to.latitude, to.longitude }, estimate).minutes,
                TravelBasis::Estimated, {} });
    }
    return found;
}

std::vector<EstablishmentId> usual_referrals(db::Transaction& transaction, EstablishmentId origin)
{
    return Store(transaction).referrals_of(origin);
}

ServiceCalendar service_calendar(db::Transaction& transaction)
{
    Store store(transaction);
    std::vector<ServiceHours> hours;
    for (auto const& row : store.service_hours())
        hours.push_back({ row.service, row.day, row.opens, row.closes, { row.valid_from, row.valid_to } });
    std::vector<HolidayClosure> holidays;
    for (auto const& row : store.holiday_closures())
        holidays.push_back({ row.service, { row.valid_from, row.valid_to } });
    std::vector<ServiceException> exceptions;
    for (auto const& row : store.service_exceptions())
        exceptions.push_back({ row.service, { row.first_day, row.last_day }, opening_of(row) });
    return ServiceCalendar(std::move(hours), std::move(holidays), std::move(exceptions));
}

std::vector<NeighbourCell> neighbour_cells(db::Transaction& transaction)
{
    std::vector<NeighbourCell> found;
    for (auto const& row : Store(transaction).neighbour_cells()) {
        if (row.active)
            found.push_back({ row.name, row.region, row.phone });
    }
    return found;
}

} // namespace cigogne::directory
