#include "modules/transfers/request_page.hpp"

#include "modules/beds/beds.hpp"
#include "modules/transfers/care.hpp"
#include "modules/transfers/completeness.hpp"
#include "modules/transfers/ranking_view.hpp"
#include "modules/transfers/sentences.hpp"
#include "modules/transfers/steps.hpp"

/// Where she goes, by which way, and what still may be done.
namespace cigogne::transfers {

namespace {

/// What is beyond capacity is the reservation's to tell: a place that was, and is taken back when one is free, is no longer.
HeldPlaceView view_of_place(HeldPlace const& place, std::vector<beds::Reservation> const& reservations)
{
    int beyond = place.beyond_capacity ? place.count : 0; // not counted anywhere: what was said
    for (auto const& reservation : reservations) {
        if (place.unit == reservation.unit)
            beyond = reservation.beyond;
    }
    return { place.unit, place.kind, place.count, beyond > 0, beyond, {} };
}

/// Those of the acceptance, or of the diversion, to the house where she arrived.
std::vector<HeldPlace> places_found_for(Request const& request)
{
    auto const& destination = request.progress().destination;
    auto const* accepted = last_fact(request, FactKind::ACCEPTANCE);
    auto const* diverted = last_fact(request, FactKind::DIVERSION);
    if (!destination)
        return {};
    if (diverted && (!accepted || accepted->position < diverted->position)) {
        auto const& diversion = std::get<Diversion>(diverted->what);
        return diversion.to == *destination ? diversion.places : std::vector<HeldPlace> {};
    }
    auto const* acceptance = accepted ? &std::get<Acceptance>(accepted->what) : nullptr;
    return acceptance && acceptance->by == *destination ? acceptance->places : std::vector<HeldPlace> {};
}

} // namespace

void RequestPage::add_course(RequestView& view)
{
    auto const& progress = request_.progress();
    if (progress.destination)
        view.destination = names_.view_of(*progress.destination);
    if (auto const* fact = last_fact(request_, FactKind::ACCEPTANCE); fact && progress.destination) {
        auto const& acceptance = std::get<Acceptance>(fact->what);
        if (acceptance.by == *progress.destination) // a diversion is not accepted by whom she was going to
            view.receiving_physician = acceptance.physician;
    }
    add_held_places(view);
    add_arrival(view);
    view.vehicle = vehicle();
    view.expected_arrival_at = row_.expected_arrival_at;
    view.steps = steps_of(request_);
    view.other_steps = other_steps_of(request_, seen_.viewer, seen_.searching);
    view.flags = progress.flags;
    view.asks_for_birth_review = request_.asks_for_birth_review();
    bool const own_line_only = seen_.viewer == Viewer::RECEIVER;
    for (auto const& told : request_.calls()) {
        if (!own_line_only || told.destination.place == call_.scope().place())
            view.calls.push_back(call_view_of(told));
    }
    for (auto const& fact : request_.facts())
        add_line(view, fact);
    SheetCase const of { request_.kind(), row_.fetuses };
    view.missing_for_search = missing_of_newborns(row_, newborns_);
    for (auto const label : missing(sheet_, of, Stage::SEARCH))
        view.missing_for_search.emplace_back(label);
    for (auto const label : missing(sheet_, of, Stage::DEPARTURE))
        view.missing_for_departure.emplace_back(label);
    view.prompts = prompts_of(row_, sheet_, rules_of(call_).prompts, call_.now());
    if (is_before_departure(request_.state()) && request_.kind() != Kind::AVIS)
        add_suggestion(view);
}

void RequestPage::add_held_places(RequestView& view)
{
    if (request_.held_places().empty())
        return;
    auto const reservations = beds::reservations_of(call_.transaction(), row_.id.text());
    for (auto const& place : request_.held_places())
        view.held_places.push_back(view_of_place(place, reservations));
}

/// What the road and the places were, once nothing of it is held any more.
void RequestPage::add_arrival(RequestView& view)
{
    auto const* arrived = last_fact(request_, FactKind::ARRIVAL);
    if (!arrived || !request_.progress().aftermath.arrived_at())
        return;
    auto const incident = incident_of(std::get<Arrival>(arrived->what));
    if (!incident.empty())
        view.road_incident = incident;
    if (!view.held_places.empty())
        return;
    for (auto const& place : places_found_for(request_))
        view.used_places.push_back(view_of_place(place, {}));
}

std::optional<VehicleView> RequestPage::vehicle()
{
    auto const* ordered = last_fact(request_, FactKind::VEHICLE_ORDER);
    if (!ordered || request_.progress().vehicle == OrderedVehicle::None)
        return std::nullopt;
    auto const after = [&](Fact const* fact) { return fact && fact->position > ordered->position; };
    auto const& order = std::get<VehicleOrder>(ordered->what);
    auto const* at_door = last_fact(request_, FactKind::VEHICLE_ARRIVAL);
    return VehicleView { order.used, order.provider, order.escort, ordered->happened_at,
        after(at_door) ? std::optional(at_door->happened_at) : std::nullopt, request_.progress().departed_at,
        request_.progress().vehicle_is_to_be_cancelled(), order.suggested, order.reason_if_different };
}

void RequestPage::add_suggestion(RequestView& view)
{
    std::optional<int> minutes;
    auto const& destination = request_.progress().destination;
    for (auto const& road : directory::travel_from(
             call_.transaction(), row_.origin, paris_date(call_.now()), rules_of(call_).travel)) {
        if (destination && road.destination == destination->place)
            minutes = road.minutes;
    }
    auto const& screening = request_.progress().screening;
    auto const ticked = screening ? screening->ticked : std::vector<Contraindication> {};
    view.suggestion = suggestion_of(row_, sheet_, newborns_, minutes, ticked, rules_of(call_).grid, call_.now());
}

void RequestPage::add_ranking(RequestView& view)
{
    auto const state = request_.state();
    bool const searches = state == State::NEW || state == State::TRIAGED || state == State::SEARCHING || state == State::NO_PLACE_IN_REGION;
    bool const travels = state == State::DEPARTED || state == State::DIVERTED; // she may have to be diverted
    if (request_.kind() == Kind::AVIS || (!searches && !travels))
        return;
    view.ranking = ranking_of(call_, names_, row_, request_, need_of(call_, row_, request_, sheet_, persons_));
}

/// The mother's request and the newborn's, each for who may open it; a line without content tells nothing of the other.
void RequestPage::add_links(RequestView& view)
{
    if (row_.follows)
        view.follows = link_to(*row_.follows);
    for (auto const& row : store_.following(row_.id)) {
        if (auto link = link_to(row.id))
            view.followed_by.push_back(*link);
    }
    if (seen_.viewer == Viewer::REQUESTER || seen_.viewer == Viewer::CELL)
        view.newborns_to_move = static_cast<int>(newborns_to_move(store_, seen_.stored).size());
}

std::optional<RequestLinkView> RequestPage::link_to(RequestId id)
{
    auto const other = store_.request(id);
    if (!other)
        return std::nullopt;
    auto const place = call_.scope().place();
    auto const side = place ? store_.side(id, *place) : std::nullopt;
    auto const viewer = viewer_of(call_.identity(), side, other->request.state());
    return viewer && *viewer != Viewer::REFUSED ? std::optional(RequestLinkView { id, other->row.number }) : std::nullopt;
}

} // namespace cigogne::transfers
