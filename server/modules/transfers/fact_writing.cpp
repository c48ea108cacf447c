#include "modules/transfers/fact_writing.hpp"

#include "modules/beds/beds.hpp"
#include "modules/transfers/ranking_view.hpp"
#include "modules/transfers/sheet_text.hpp"
#include "modules/transfers/view_of.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::transfers {

Result<RequestView> note(http::Call& call, What what, Instant happened_at)
{
    auto const seen = TRY(seen_request(call));
    auto stored = TRY(write_fact(call, seen, std::move(what), happened_at));
    return view_after(call, seen, std::move(stored));
}

Result<Destination> destination_in(
    http::Call& call, std::optional<PlaceId> place, std::optional<std::string> const& elsewhere, RequestRow const& row, Instant happened_at)
{
    if (place && !elsewhere.value_or("").empty())
        return at_field(FormError::PlaceTwice, "elsewhere");
    if (place && *place == row.origin)
        return at_field(FormError::SamePlace, "place");
    if (place && !directory::place(call.transaction(), *place, paris_date(call.now())))
        return at_field(FormError::UnknownPlace, "place");
    if (place && !directory::is_open(call.transaction(), *place, paris_date(happened_at)))
        return at_field(FormError::PlaceClosed, "place");
    if (place)
        return Destination { place, {} };
    return Destination { {}, elsewhere.value_or("") };
}

namespace {

/// The unit of a place that named none: the only one of that kind in the house, none when the house has none of it.
Result<std::optional<UnitId>> unit_for(http::Call& call, BedKind kind, Destination const& destination, std::string const& field)
{
    std::optional<UnitId> only;
    for (auto const& unit : directory::units(call.transaction())) {
        if (!destination.place || unit.establishment != *destination.place || unit.kind != kind)
            continue;
        if (only)
            return at_field(FormError::UnitMissing, field);
        only = unit.id;
    }
    return only;
}

std::optional<int> places_left(http::Call& call, UnitId unit)
{
    auto const schedule = beds::news_schedule(call.services().settings, paris_date(call.now()));
    return beds::places_left(call.transaction(), schedule, call.now(), unit);
}

/// Rule: a known count tells how many are beyond capacity, whatever was ticked: only those that are not there, the others of the same
/// press come out of it. An unknown one claims nothing: « en surcapacité » is then what the unit says of itself, of all of them, and
/// is kept as such (design proposal).
void set_beyond(HeldPlace& place, std::optional<int> there)
{
    if (there)
        place.beyond = std::max(0, place.count - *there);
    else if (place.beyond_capacity)
        place.beyond = place.count;
    place.beyond_capacity = place.beyond.value_or(0) > 0;
}

} // namespace

Result<std::vector<HeldPlace>> places_in(http::Call& call, std::vector<HeldPlaceForm> const& forms, Destination const& destination)
{
    std::vector<HeldPlace> places;
    for (std::size_t index = 0; index < forms.size(); ++index) {
        auto const& form = forms[index];
        auto const field = fmt::format("places.{}.unit", index);
        auto chosen = form.unit;
        if (chosen) {
            auto const unit = directory::unit(call.transaction(), *chosen);
            if (!unit || !destination.place || unit->establishment != *destination.place)
                return at_field(FormError::UnitElsewhere, field);
            if (unit->kind != form.kind)
                return at_field(FormError::UnitOfAnotherKind, fmt::format("places.{}.kind", index));
        } else {
            chosen = TRY(unit_for(call, form.kind, destination, field));
        }
        if (chosen && std::ranges::find(places, chosen, &HeldPlace::unit) != places.end())
            return at_field(FormError::UnitTwice, field);
        HeldPlace place { chosen, form.kind, form.count, form.beyond_capacity };
        if (chosen && form.beyond_capacity)
            set_beyond(place, places_left(call, *chosen));
        places.push_back(place);
    }
    return places;
}

std::vector<HeldPlace> proposed_places(http::Call& call, Seen const& seen, Destination const& destination)
{
    Store store(call.transaction());
    auto const& [row, request] = seen.stored;
    auto const sheet = sheet_from(store.sheet(row).content);
    auto const need = need_of(call, row, request, sheet, store.persons(row.id));
    std::vector<HeldPlace> places;
    if (!destination.place) {
        for (auto const& needed : need.places)
            places.push_back({ {}, needed.kind, needed.count, false });
        return places;
    }
    for (auto const& place : places_to_hold(call, need, *destination.place))
        places.push_back({ place.unit, place.kind, place.count, place.beyond_capacity });
    return places;
}

void mark_beyond(http::Call& call, RequestId request, std::vector<HeldPlace>& places)
{
    auto const reservations = beds::reservations_of(call.transaction(), request.text());
    for (auto& place : places) {
        if (!place.unit)
            continue;
        auto there = places_left(call, *place.unit);
        for (auto const& reservation : reservations) {
            if (there && place.unit == reservation.unit)
                *there += reservation.places - reservation.beyond;
        }
        set_beyond(place, there);
    }
}

Screening screening_of(ScreeningForm const& form, ScreeningMoment moment)
{
    auto ticked = form.ticked;
    std::ranges::sort(ticked);
    auto const repeated = std::ranges::unique(ticked);
    ticked.erase(repeated.begin(), repeated.end());
    return { moment, std::move(ticked) };
}

} // namespace cigogne::transfers
