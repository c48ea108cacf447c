#include "modules/transfers/reservations.hpp"

#include "modules/beds/beds.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace cigogne::transfers {

namespace {

/// How long after its hour a line is still typed as it happens: the time of a form, and of the telephone call before it.
constexpr Duration told_as_of_now = 5min;

/// Who lies there. From the opening, which never changes: a claim keeps its name when the request is converted, or a child is born.
std::string person_for(Request const& request, BedKind kind)
{
    auto const& opening = request.opening();
    auto const& persons = opening.persons; // the mother, then the newborns
    bool const newborn_apart = directory::is_for_newborn(kind) && is_of_newborn(opening.kind) && persons.size() > 1;
    return (newborn_apart ? persons[1] : persons.front()).text();
}

beds::Claim claim_of(Request const& request, BedKind kind)
{
    return { request.opening().id.text(), fmt::format("{}", request.opening().number), person_for(request, kind) };
}

directory::Capacity capacity_of(HeldPlace const& place)
{
    return place.beyond_capacity ? directory::Capacity::Beyond : directory::Capacity::Within;
}

Result<Done> reserve(Mover const& mover, Request const& request, HeldPlace const& place, directory::Capacity capacity)
{
    TRY(beds::reserve(mover.transaction, mover.schedule, mover.now, mover.account.text(), claim_of(request, place.kind), *place.unit, place.count, capacity, place.beyond));
    return Done {};
}

/// As `reserve`, of a place that was taken in any case: beyond capacity when none is left.
Result<Done> reserve_as_happened(Mover const& mover, Request const& request, HeldPlace const& place)
{
    auto reserved = reserve(mover, request, place, capacity_of(place));
    return reserved.failed_with(beds::Error::NoPlaceLeft) ? reserve(mover, request, place, directory::Capacity::Beyond) : std::move(reserved);
}

/// An arrival, or a withdrawal, taken back: its place was not given to anybody meanwhile, and is free again if she never comes. Where the
/// beds know of neither it is taken like any other.
Result<Done> await_again(Mover const& mover, Request const& request, HeldPlace const& place, directory::ReservationEnd undone)
{
    auto awaited = beds::await_again(
        mover.transaction, mover.now, mover.account.text(), claim_of(request, place.kind), *place.unit, place.count, undone);
    return awaited.failed_with(beds::Error::NothingToKeepAgain) ? reserve_as_happened(mover, request, place) : std::move(awaited);
}

Result<Done> release(Mover const& mover, Request const& request, HeldPlace const& place, directory::ReservationEnd how)
{
    auto const claim = claim_of(request, place.kind);
    return beds::release(mover.transaction, mover.now, mover.account.text(), claim.request, *place.unit, claim.person, how);
}

/// « plus de place (Grossesses à haut risque) », « 1 place pour 2 (Réanimation néonatale) ».
std::string words_of_lack(HeldPlace const& place, int left)
{
    auto const kind = word(place.kind).label;
    if (left == 0)
        return fmt::format("plus de place ({})", kind);
    return fmt::format("{} {} pour {} ({})", left, left == 1 ? "place" : "places", place.count, kind);
}

/// What lacks of all that was asked for: accepting beyond capacity accepts all of it, so that all of it must have been read.
struct Lack {
    std::vector<std::string> words;
    std::vector<UnitId> units; ///< those already said to be beyond capacity too
};

Lack lack_of(Mover const& mover, Request const& after, std::vector<ReservationChange> const& changes)
{
    auto const kept = beds::reservations_of(mover.transaction, after.opening().id.text());
    Lack lack;
    for (auto const& change : changes) {
        auto const& place = change.place;
        if (change.move != PlaceMove::Reserve || !place.unit)
            continue;
        bool const is_kept = std::ranges::find(kept, *place.unit, &beds::Reservation::unit) != kept.end();
        auto const left = beds::places_left(mover.transaction, mover.schedule, mover.now, *place.unit);
        bool const lacks = !place.beyond_capacity && !is_kept && left && *left < place.count;
        if (lacks)
            lack.words.push_back(words_of_lack(place, *left));
        if (lacks || place.beyond_capacity)
            lack.units.push_back(*place.unit);
    }
    return lack;
}

/// What she may do when the last place has just gone, and which units the first choice is about: it says nothing of the others.
std::string choices_about(std::vector<UnitId> const& units)
{
    std::vector<std::string> ids;
    ids.reserve(units.size());
    for (auto const& unit : units)
        ids.push_back(fmt::format(R"("{}")", unit.text()));
    return fmt::format(R"({{"choices":[{{"code":"BEYOND_CAPACITY","label":"Accepter en surcapacité"}},)"
                       R"({{"code":"CONTINUE","label":"Continuer la recherche"}}],"lacking":[{}]}})",
        fmt::join(ids, ","));
}

std::string house_of(Mover const& mover, UnitId id)
{
    auto const unit = directory::unit(mover.transaction, id);
    auto const house = unit ? directory::place(mover.transaction, unit->establishment, paris_date(mover.now)) : std::nullopt;
    return house ? house->name + " : " : std::string();
}

/// The refusal of `place`, and of all else that lacks with it. Another request is named for the last place alone, to whom may know it.
Failure no_place_left(Mover const& mover, Request const& after, std::vector<ReservationChange> const& changes, HeldPlace const& place, Failure last_place)
{
    auto const lack = lack_of(mover, after, changes);
    auto const current = choices_about(lack.units);
    bool const only_the_last = lack.words.size() <= 1 && beds::places_left(mover.transaction, mover.schedule, mover.now, *place.unit) == 0;
    if (only_the_last && mover.others == Others::Named)
        return std::move(last_place).against(current);
    auto const sentence = only_the_last
        ? fmt::format("La dernière place vient d’être prise ({}).", word(place.kind).label)
        : fmt::format("{}{}. Acceptez en surcapacité si l’unité le dit, ou continuez la recherche.", house_of(mover, *place.unit), fmt::join(lack.words, ", "));
    return Failure(beds::Error::NoPlaceLeft).saying(sentence).against(current);
}

Result<Done> move_place(Mover const& mover, Request const& request, ReservationChange const& change, Beds beds)
{
    auto const& place = change.place;
    switch (change.move) {
    case PlaceMove::GiveBack:
        return release(mover, request, place, directory::ReservationEnd::GivenBack);
    case PlaceMove::Occupy:
        return release(mover, request, place, directory::ReservationEnd::Occupied);
    case PlaceMove::Lose:
        return release(mover, request, place, directory::ReservationEnd::Lost);
    case PlaceMove::AwaitAgain:
        return await_again(mover, request, place, change.undone);
    case PlaceMove::Vacate:
        return beds::vacate(mover.transaction, mover.now, mover.account.text(), claim_of(request, place.kind), *place.unit, place.count, change.undone);
    case PlaceMove::Reserve:
        break;
    }
    return beds == Beds::Happened ? reserve_as_happened(mover, request, place) : reserve(mover, request, place, capacity_of(place));
}

} // namespace

Beds beds_of_acceptance(bool entered_a_posteriori, Instant happened_at, Instant now)
{
    return entered_a_posteriori && now - happened_at > told_as_of_now ? Beds::Happened : Beds::Asked;
}

Result<Done> move_places(Mover const& mover, Request const& before, Request const& after, Beds beds)
{
    auto const changes = reservation_changes(before, after);
    for (auto const& change : changes) {
        if (!change.place.unit)
            continue; // out of the directory: nothing is counted
        auto moved = move_place(mover, after, change, beds);
        if (moved.failed_with(beds::Error::NoPlaceLeft))
            return no_place_left(mover, after, changes, change.place, std::move(moved).failure());
        TRY(std::move(moved));
    }
    return Done {};
}

namespace {

/// Within what the unit agreed to: at most as many beyond its capacity as it accepted. Of a count that was never told, nothing says
/// that it is less than it was.
bool take_back(Mover const& mover, Request const& cancelled, HeldPlace const& place)
{
    int const agreed = place.beyond_capacity ? place.beyond.value_or(place.count) : 0;
    int const left = beds::places_left(mover.transaction, mover.schedule, mover.now, *place.unit).value_or(place.count - agreed);
    int const missing = std::max(0, place.count - left);
    auto const capacity = missing > 0 ? directory::Capacity::Beyond : directory::Capacity::Within;
    return missing <= agreed && reserve(mover, cancelled, place, capacity).succeeded();
}

} // namespace

bool take_places_back(Mover const& mover, Request const& cancelled)
{
    auto const& given_back = cancelled.progress().before_cancellation;
    if (!given_back)
        return true;
    for (auto const& place : given_back->held) {
        if (!place.unit || take_back(mover, cancelled, place))
            continue;
        static_cast<void>(beds::release_all(mover.transaction, mover.now, mover.account.text(),
            cancelled.opening().id.text(), directory::ReservationEnd::GivenBack));
        return false;
    }
    return true;
}

} // namespace cigogne::transfers
