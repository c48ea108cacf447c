#include "modules/beds/beds.hpp"
#include "modules/transfers/care.hpp"
#include "modules/transfers/outcome_faults.hpp"
#include "modules/transfers/outcome_forms.hpp"
#include "modules/transfers/plausibility.hpp"
#include "modules/transfers/routes.hpp"
#include "modules/transfers/sheet_text.hpp"
#include "modules/transfers/view_of.hpp"

#include <algorithm>

/// From the vehicle to the arrival.
namespace cigogne::transfers {

namespace {

using namespace http;

/// The class that the sheet, the road and the contraindications ticked so far ask for, as it was when the vehicle was ordered.
VehicleClass suggested_now(http::Call& call, Seen const& seen, std::vector<Contraindication> ticked)
{
    Store store(call.transaction());
    auto const& row = seen.stored.row;
    auto const rules = rules_of(call);
    if (auto const& before = seen.stored.request.progress().screening)
        ticked.insert(ticked.end(), before->ticked.begin(), before->ticked.end());
    std::optional<int> minutes;
    for (auto const& road : directory::travel_from(call.transaction(), row.origin, paris_date(call.now()), rules.travel)) {
        if (row.destination && road.destination == *row.destination)
            minutes = road.minutes;
    }
    return suggestion_of(row, sheet_from(store.sheet(row).content), newborns_of(store, seen.stored), minutes, ticked, rules.grid, call.now()).suggested;
}

Result<RequestView> note_vehicle(http::Call& call, VehicleForm form)
{
    auto const seen = TRY(seen_request(call));
    VehicleOrder order {
        .screening = screening_of(form.screening, ScreeningMoment::BEFORE_VEHICLE),
        .used = form.used,
        .suggested = suggested_now(call, seen, form.screening.ticked),
        .reason_if_different = form.reason_if_different,
        .provider = form.provider.value_or(""),
        .escort = form.escort.value_or(""),
    };
    if (form.decision)
        order.decision = PhysicianDecision { form.decision->physician, std::min(form.decision->decided_at, call.now()), form.decision->reason };
    auto stored = TRY(write_fact(call, seen, std::move(order), form.happened_at));
    return view_after(call, seen, std::move(stored));
}

Result<RequestView> note_vehicle_cancellation(http::Call& call, VehicleCancellationForm const& form)
{
    return note(call, VehicleCancellation { form.reason, form.comment.value_or("") }, form.happened_at);
}

Result<RequestView> note_vehicle_arrival(http::Call& call, StepForm const& form)
{
    return note(call, VehicleArrival {}, form.happened_at);
}

Result<RequestView> note_departure(http::Call& call, DepartureForm form)
{
    Departure departure;
    if (form.screening)
        departure.screening = screening_of(*form.screening, ScreeningMoment::DEPARTURE);
    return note(call, std::move(departure), form.happened_at);
}

Result<RequestView> note_diversion(http::Call& call, DiversionForm const& form)
{
    auto const seen = TRY(seen_request(call));
    TRY(may_write(seen, FactKind::DIVERSION)); // where she goes is not everybody's to know
    auto to = TRY(destination_in(call, form.place, form.elsewhere, seen.stored.row, form.happened_at));
    auto const& request = seen.stored.request;
    if (request.progress().departed_at && request.is_live() && to == request.progress().destination)
        return at_field(FormError::AlreadyGoingThere, to.place ? "place" : "elsewhere");
    auto places = TRY(places_in(call, form.places, to));
    if (places.empty())
        places = proposed_places(call, seen, to);
    mark_beyond(call, seen.stored.row.id, places);
    Diversion diversion { std::move(to), form.reason, std::move(places), form.comment.value_or("") };
    auto stored = TRY(write_fact(call, seen, std::move(diversion), form.happened_at));
    return view_after(call, seen, std::move(stored));
}

Result<RequestView> note_return(http::Call& call, ReturnForm const& form)
{
    return note(call, Return { form.reason, form.comment.value_or("") }, form.happened_at);
}

Result<RequestView> note_arrival(http::Call& call, ArrivalForm const& form)
{
    return note(call, Arrival { form.comment.value_or(""), form.incident }, form.happened_at);
}

/// A child like the last one: of the same sex and weight, at the same time, noted by the same hand less than a minute ago. Perhaps the same
/// press sent twice, perhaps twins.
bool looks_the_same(http::Call& call, Request const& request, BirthForm const& form)
{
    return std::ranges::any_of(request.facts(), [&](Fact const& fact) {
        auto const* birth = std::get_if<Birth>(&fact.what);
        if (!birth || fact.crossed_out || fact.author != call.identity().account() || call.now() - fact.typed_at >= 1min)
            return false;
        auto const apart = form.happened_at - fact.happened_at;
        if (apart >= 1min || apart <= -1min || birth->weight != form.weight)
            return false;
        auto const child = people::person(call.transaction(), birth->newborn);
        return child && child->sex == form.sex;
    });
}

/// The child exists from then on: a person of its own, without a name yet. A birth is a fact: more of them than were expected
/// are recorded and flagged, once somebody has said that it is another child.
Result<RequestView> note_birth(http::Call& call, BirthForm form)
{
    auto const seen = TRY(seen_request(call));
    TRY(may_write(seen, FactKind::BIRTH));
    auto const& request = seen.stored.request;
    if (!awaits_birth(request.kind())) {
        return Failure(FormError::NotOfThisKind)
            .saying("Cette demande est faite après l’accouchement : notez la naissance sur celle de la mère, ou changez la nature de la demande.");
    }
    TRY(takes_birth(request.progress().aftermath, children_born(request)));
    bool const is_beyond = children_born(request) >= seen.stored.row.fetuses;
    // « C'est un autre enfant », said as often as there are children: triplets may look the same. A press sent twice carries the key of the first.
    bool const is_another = form.another_child.value_or(false);
    if (!is_another && looks_the_same(call, request, form)) {
        return Failure(FormError::BirthAlreadyNoted).saying("Un enfant vient d’être noté à la même heure : dites que c’est un autre enfant, ou n’envoyez rien de plus.");
    }
    auto const bounds = plausibility_on(call.services().settings, paris_date(call.now()));
    auto const& told = request.progress().told.dating;
    std::vector<Fault> faults;
    if (auto fault = birth_fault(request.kind(), form.happened_at, call.now(), bounds))
        faults.push_back(std::move(*fault));
    auto weight = birth_weight_fault("weight_g", told, paris_date(form.happened_at), form.weight, bounds);
    if (weight && !form.looked_again.value_or(false))
        faults.push_back(std::move(*weight));
    if (!faults.empty())
        return Failure(http::Error::InvalidFields).with(std::move(faults));
    if (is_beyond && !is_another)
        return FormError::BirthAlreadyNoted;
    if (told && form.happened_at > request.opening().asked_at && !told->age_on(paris_date(form.happened_at)))
        return at_field(FormError::TermBeyondBelief, "happened_at");
    TRY(birth_fits_death(request.progress().aftermath, form.happened_at));
    auto after = request.progress().aftermath;
    after.born(form.happened_at);
    if (birth_days_agree(request.progress().aftermath) && !birth_days_agree(after))
        return birth_days_differ(after, "happened_at");
    if (auto const& issue = request.progress().aftermath.issue(); issue && !request.progress().aftermath.has_delivered())
        TRY(birth_fits_issue(issue->what, { form.happened_at, form.weight, form.sex }));
    auto const child = people::newborn(form.happened_at, form.sex, call.now(), call.identity().account());
    people::add(call.transaction(), child);
    Store store(call.transaction());
    auto const& row = seen.stored.row;
    auto const dating = row.dating();
    auto const position = static_cast<int>(store.persons(row.id).size());
    store.add_person({ row.id, child.id, position, PersonRole::Newborn,
        dating ? dating->age_on(paris_date(form.happened_at)) : std::nullopt, form.weight });
    auto stored = TRY(write_fact(call, seen, Birth { child.id, form.weight, is_beyond ? std::optional(true) : std::nullopt }, form.happened_at));
    return view_after(call, seen, std::move(stored));
}

} // namespace

std::vector<Route> travel_routes()
{
    std::vector<Route> routes;
    routes.push_back(fact_route("/api/requests/{id}/vehicles", "Commander le vecteur", take_part, vehicle_form, note_vehicle));
    routes.push_back(fact_route("/api/requests/{id}/vehicle-cancellations", "Annuler le véhicule", take_part,
        vehicle_cancellation_form, note_vehicle_cancellation));
    routes.push_back(fact_route("/api/requests/{id}/vehicle-arrivals", "Noter le véhicule sur place", take_part, step_form, note_vehicle_arrival));
    routes.push_back(fact_route("/api/requests/{id}/departures", "Noter le départ", take_part, departure_form, note_departure));
    routes.push_back(fact_route("/api/requests/{id}/diversions", "Noter un détournement", take_part, diversion_form, note_diversion));
    routes.push_back(fact_route("/api/requests/{id}/returns", "Noter un retour à l’origine", take_part, return_form, note_return));
    routes.push_back(fact_route("/api/requests/{id}/arrivals", "Noter l’arrivée", take_part, arrival_form, note_arrival));
    routes.push_back(fact_route("/api/requests/{id}/births", "Noter une naissance", take_part, birth_form, note_birth));
    return routes;
}

} // namespace cigogne::transfers
