#include "modules/beds/store.hpp"
#include "platform/events/outbox.hpp"

#include <fmt/format.h>

/// Places kept for requests: each taken once, each given back once.
namespace cigogne::beds {

namespace {

void raise_board(db::Transaction& transaction, Instant now)
{
    events::publish(transaction, now, { topic, events::Audience::everyone() });
}

/// The count as it may be believed now. One too old to be shown is not a zero, nor any other number.
directory::BedCount believed(Store& store, StatusRow const& row, std::optional<int> installed, directory::NewsSchedule const& schedule, Instant now)
{
    auto count = row.count(installed);
    std::vector<directory::Closure> closures;
    for (auto const& closure : store.closures_of(row.id))
        closures.push_back(closure.closure());
    if (directory::freshness_of(count.declared_at, schedule, closures, now) == directory::Freshness::UNKNOWN)
        count.available.reset();
    return count;
}

/// Says who got the last place, when somebody did.
Failure no_place_left(Store& store, db::Transaction& transaction, directory::Unit const& unit)
{
    auto const others = store.live_reservations_at(unit.id);
    auto const place = directory::place(transaction, unit.establishment, CivilDate::from_days({}));
    if (others.empty() || !place)
        return Error::NoPlaceLeft;
    return Failure(Error::NoPlaceLeft)
        .saying(fmt::format("{} : plus de place ({}). La dernière est tenue pour la demande {}. Acceptez en surcapacité si l’unité le dit, "
                            "ou continuez la recherche.",
            place->name, word(unit.kind).label, others.back().request_name));
}

/// Ends one live reservation. The count may have been declared anew since: never below what it can bear.
Result<Done> give_back(Store& store, Reservation const& reservation, Instant now, std::string const& account, directory::ReservationEnd how)
{
    auto row = store.status(reservation.unit);
    auto const count = TRY(row.count({}).with_released(reservation.places, reservation.beyond, how));
    row.set(count);
    store.save(row, Change::Released, now, account);
    store.end(reservation.id, how, now, account);
    return Done {};
}

} // namespace

Result<Reservation> reserve(db::Transaction& transaction, directory::NewsSchedule const& schedule, Instant now, std::string const& account,
    Claim const& claim, directory::UnitId unit_id, int places, directory::Capacity capacity, std::optional<int> said_beyond)
{
    Store store(transaction);
    if (auto same = store.live_reservation(claim.request, unit_id, claim.person))
        return std::move(*same);
    auto const unit = directory::unit(transaction, unit_id);
    if (!unit || !unit->active)
        return Error::UnknownUnit;

    auto row = store.status(unit_id);
    auto count = believed(store, row, unit->installed, schedule, now).with_reserved(places, capacity, said_beyond);
    if (count.failed_with(directory::BedError::NoPlaceLeft))
        return no_place_left(store, transaction, *unit);
    auto const reserved = TRY(std::move(count));
    int const beyond = reserved.reserved_beyond - row.reserved_beyond;
    row.set(reserved);
    store.save(row, Change::Reserved, now, account);
    Reservation reservation { ReservationId::make(now), unit_id, claim.request, claim.request_name, claim.person, places, beyond, {} };
    store.add(reservation, now, account);
    raise_board(transaction, now);
    return reservation;
}

Result<Done> await_again(db::Transaction& transaction, Instant now, std::string const& account, Claim const& claim, directory::UnitId unit,
    int places, directory::ReservationEnd how)
{
    Store store(transaction);
    if (store.live_reservation(claim.request, unit, claim.person))
        return Done {};
    auto const ended = store.spent_reservation(claim.request, unit, claim.person, places, how);
    if (!ended)
        return Error::NothingToKeepAgain;
    auto row = store.status(unit);
    auto const count = TRY(row.count({}).with_awaited_again(ended->places, ended->beyond));
    row.set(count);
    store.save(row, Change::Reserved, now, account);
    store.keep_again(ended->id);
    raise_board(transaction, now);
    return Done {};
}

Result<Done> vacate(db::Transaction& transaction, Instant now, std::string const& account, Claim const& claim, directory::UnitId unit,
    int places, directory::ReservationEnd how)
{
    Store store(transaction);
    auto const ended = store.spent_reservation(claim.request, unit, claim.person, places, how);
    if (!ended)
        return Done {};
    auto row = store.status(unit);
    bool const told_since = row.declared_at && store.ended_before(ended->id, *row.declared_at);
    store.end(ended->id, directory::ReservationEnd::GivenBack, now, account);
    if (told_since)
        return Done {};
    auto const count = TRY(row.count({}).with_vacated(ended->places, ended->beyond));
    row.set(count);
    store.save(row, Change::Released, now, account);
    raise_board(transaction, now);
    return Done {};
}

std::optional<int> places_left(db::Transaction& transaction, directory::NewsSchedule const& schedule, Instant now, directory::UnitId unit)
{
    Store store(transaction);
    return believed(store, store.status(unit), {}, schedule, now).available;
}

Result<Done> release(db::Transaction& transaction, Instant now, std::string const& account, std::string const& request,
    directory::UnitId unit, std::string const& person, directory::ReservationEnd how)
{
    Store store(transaction);
    auto const reservation = store.live_reservation(request, unit, person);
    if (!reservation)
        return Done {};
    TRY(give_back(store, *reservation, now, account, how));
    raise_board(transaction, now);
    return Done {};
}

Result<Done> release_all(db::Transaction& transaction, Instant now, std::string const& account, std::string const& request,
    directory::ReservationEnd how)
{
    Store store(transaction);
    auto const live = store.live_reservations_of(request);
    for (auto const& reservation : live)
        TRY(give_back(store, reservation, now, account, how));
    if (!live.empty())
        raise_board(transaction, now);
    return Done {};
}

void expect_arrival(db::Transaction& transaction, Instant now, std::string const& request, Instant expected_at)
{
    Store(transaction).expect(request, expected_at);
    raise_board(transaction, now);
}

std::vector<Reservation> reservations_of(db::Transaction& transaction, std::string const& request)
{
    return Store(transaction).live_reservations_of(request);
}

} // namespace cigogne::beds
