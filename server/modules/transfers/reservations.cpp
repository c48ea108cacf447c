#include "modules/transfers/reservations.hpp"

#include "modules/beds/beds.hpp"

namespace cigogne::transfers {

namespace {

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

Result<Done> reserve(Mover const& mover, Request const& request, HeldPlace const& place, bool beyond)
{
    auto const capacity = beyond ? directory::Capacity::Beyond : directory::Capacity::Within;
    TRY(beds::reserve(mover.transaction, mover.now, mover.account.text(), claim_of(request, place.kind), *place.unit, place.count, capacity));
    return Done {};
}

/// An arrival taken back: its place was not given to anybody meanwhile, and is free again if she never comes.
Result<Done> await_again(Mover const& mover, Request const& request, HeldPlace const& place)
{
    return beds::await_again(mover.transaction, mover.now, mover.account.text(), claim_of(request, place.kind), *place.unit);
}

/// What she may do when the last place has just gone.
constexpr char const* choices = R"({"choices":[{"code":"BEYOND_CAPACITY","label":"Accepter en surcapacité"},)"
                                R"({"code":"CONTINUE","label":"Continuer la recherche"}]})";

} // namespace

Result<Done> move_places(Mover const& mover, Request const& before, Request const& after, Beds beds)
{
    auto const account = mover.account.text();
    for (auto const& change : reservation_changes(before, after)) {
        auto const& place = change.place;
        if (!place.unit)
            continue; // out of the directory: nothing is counted
        if (change.move == PlaceMove::GiveBack || change.move == PlaceMove::Occupy) {
            auto const how = change.move == PlaceMove::Occupy ? directory::Release::Occupied : directory::Release::GivenBack;
            TRY(beds::release(mover.transaction, mover.now, account, after.opening().id.text(), *place.unit, person_for(before, place.kind), how));
            continue;
        }
        if (change.move == PlaceMove::AwaitAgain) {
            TRY(await_again(mover, after, place));
            continue;
        }
        auto reserved = reserve(mover, after, place, place.beyond_capacity);
        if (reserved.failed_with(beds::Error::NoPlaceLeft) && beds == Beds::Happened)
            reserved = reserve(mover, after, place, true);
        if (reserved.failed_with(beds::Error::NoPlaceLeft) && mover.others == Others::Unnamed)
            return Failure(beds::Error::NoPlaceLeft).saying(fmt::format("La dernière place vient d’être prise ({}).", word(place.kind).label)).against(choices);
        if (reserved.failed_with(beds::Error::NoPlaceLeft))
            return std::move(reserved).failure().against(choices);
        TRY(std::move(reserved));
    }
    return Done {};
}

bool take_places_back(Mover const& mover, Request const& cancelled)
{
    auto const& given_back = cancelled.progress().before_cancellation;
    if (!given_back)
        return true;
    for (auto const& place : given_back->held) {
        if (!place.unit || reserve(mover, cancelled, place, place.beyond_capacity).succeeded())
            continue;
        static_cast<void>(beds::release_all(mover.transaction, mover.now, mover.account.text(),
            cancelled.opening().id.text(), directory::Release::GivenBack));
        return false;
    }
    return true;
}

} // namespace cigogne::transfers
