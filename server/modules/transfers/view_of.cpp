#include "modules/transfers/view_of.hpp"

#include "modules/beds/beds.hpp"
#include "modules/transfers/care.hpp"
#include "modules/transfers/completeness.hpp"
#include "modules/transfers/newborns.hpp"
#include "modules/transfers/own_line.hpp"
#include "modules/transfers/queue.hpp"
#include "modules/transfers/ranking_view.hpp"
#include "modules/transfers/sentences.hpp"
#include "modules/transfers/sheet_readings.hpp"
#include "modules/transfers/sheet_text.hpp"
#include "modules/transfers/steps.hpp"

#include <algorithm>

namespace cigogne::transfers {

namespace {

std::optional<DatingView> dating_of(RequestRow const& row)
{
    auto const dating = row.dating();
    return dating ? std::optional(DatingView { dating->method, dating->ddr_equivalent, dating->has_low_confidence() }) : std::nullopt;
}

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

/// Puts one request's page together, block by block.
class Page {
public:
    Page(http::Call& call, Seen const& seen)
        : call_(call)
        , seen_(seen)
        , row_(seen.stored.row)
        , request_(seen.stored.request)
        , store_(call.transaction())
        , names_(call.transaction(), paris_date(call.now()))
        , sheet_row_(store_.sheet(row_))
        , sheet_(sheet_from(sheet_row_.content))
        , persons_(store_.persons(row_.id))
        , newborns_(newborns_of(store_, seen.stored))
    {
    }

    RequestView whole()
    {
        auto view = outline();
        if (seen_.viewer == Viewer::REFUSED) {
            view.version = 0; // what the others do meanwhile is not hers to see
            add_own_call(view);
            add_own_release(view);
            add_own_line(view);
            return view; // a line without content: its number, its date, what she answered, that she waits no longer
        }
        add_case(view);
        if (seen_.viewer == Viewer::ASKED)
            return view; // term, motive, state; neither who nor where the others stand
        add_persons(view);
        add_caller(view);
        add_course(view);
        add_links(view);
        if (seen_.viewer == Viewer::CELL || seen_.searching == Searching::Alone)
            add_ranking(view);
        return view;
    }

private:
    RequestView outline()
    {
        return RequestView {
            .id = row_.id,
            .version = row_.version,
            .number = row_.number,
            .viewer = seen_.viewer,
            .kind = {},
            .state = {},
            .woman = {},
            .newborns = {},
            .dating = {},
            .delivered_on = {},
            .fetuses = 0,
            .has_delivered = false,
            .motive = {},
            .associated_motives = {},
            .urgency = {},
            .question = {},
            .comment = {},
            .origin = { {}, {}, {} },
            .caller_name = {},
            .caller_role = {},
            .caller_phone = {},
            .asked_at = row_.asked_at,
            .typed_at = row_.typed_at,
            .entered_a_posteriori = false,
            .target_at = {},
            .read_at = {},
            .read_by = {},
            .in_charge = {},
            .handed_to = {},
            .handed_person = {},
            .handed_at = {},
            .destination = {},
            .receiving_physician = {},
            .held_places = {},
            .screening = {},
            .vehicle = {},
            .suggestion = {},
            .expected_arrival_at = {},
            .steps = {},
            .next_step = NextStep::NONE,
            .other_steps = {},
            .flags = {},
            .asks_for_birth_review = false,
            .newborns_to_move = 0,
            .follows = {},
            .followed_by = {},
            .calls = {},
            .release = {},
            .journal = {},
            .sheet = {},
            .sheet_version = 0,
            .missing_for_search = {},
            .missing_for_departure = {},
            .prompts = {},
            .ranking = {},
        };
    }

    void add_case(RequestView& view)
    {
        view.kind = request_.kind();
        view.state = request_.state();
        view.caller_role = row_.caller_role;
        view.entered_a_posteriori = row_.entered_a_posteriori;
        view.origin = names_.view_of(row_.origin);
        view.dating = dating_of(row_);
        view.delivered_on = row_.delivered_on;
        view.fetuses = row_.fetuses;
        view.has_delivered = has_delivered(request_);
        view.motive = row_.motive;
        view.associated_motives = row_.associated_motives.values;
        view.urgency = row_.urgency;
        view.question = row_.question;
        view.comment = row_.comment;
        view.target_at = row_.target_at;
        view.next_step = next_step_of(request_, seen_.viewer, seen_.searching);
        view.sheet = sheet_;
        view.sheet_version = sheet_row_.version;
        if (auto const& screening = request_.progress().screening)
            view.screening = screening_view_of(*screening);
        for (auto const& newborn : newborns_)
            view.newborns.push_back(view_of_newborn(newborn));
        if (seen_.viewer == Viewer::ASKED) {
            // What the others wrote in free text may name her; the question itself is what an advice asks of her.
            view.comment.reset();
            if (request_.kind() != Kind::AVIS)
                view.question.reset();
            view.sheet = without_free_text(sheet_);
            for (auto& newborn : view.newborns)
                newborn.sheet = without_free_text(std::move(newborn.sheet));
            // Who answered for the woman is named no more than who calls.
            if (view.screening)
                view.screening->by.clear();
            view.caller_phone = row_.caller_phone;
            add_own_call(view);
            add_own_offer(view);
        }
    }

    ScreeningView screening_view_of(Screening const& screening)
    {
        auto const& progress = request_.progress();
        auto author = request_.opening().author;
        for (auto const& fact : request_.facts()) {
            if (!fact.crossed_out && fact.happened_at == progress.screened_at)
                author = fact.author;
        }
        return { screening.ticked, progress.screened_at.value_or(row_.typed_at), names_.of(author), progress.undecided() };
    }

    NewbornView view_of_newborn(Newborn const& newborn)
    {
        auto const& row = newborn.row;
        NewbornView view { row.person, {}, {}, row.age, row.weight, newborn.sheet, newborn.sheet_row.version, own_request_of(row.person) };
        if (auto const person = people::person(call_.transaction(), row.person)) {
            view.born_at = person->born_at;
            view.sex = person->sex;
        }
        return view;
    }

    /// For who would write its sheet here: there she writes it.
    std::optional<RequestLinkView> own_request_of(PersonId child)
    {
        if (!may_complete_sheet(seen_.viewer))
            return std::nullopt;
        auto const own = store_.newborn_request_of(child);
        return own && own->id != row_.id ? link_to(own->id) : std::nullopt;
    }

    /// A unit that is asked reads its own line of the calls, nobody else's.
    void add_own_call(RequestView& view)
    {
        for (auto const& told : request_.calls()) {
            if (told.destination.place && told.destination.place == call_.scope().place())
                view.calls.push_back(call_view_of(told));
        }
    }

    /// That she goes elsewhere: her own place is free again.
    void add_own_release(RequestView& view)
    {
        auto const place = call_.scope().place();
        if (auto const release = place ? request_.release_of(*place) : std::nullopt)
            view.release = ReleaseView { std::string(sentence_of(*release)), release->happened_at };
    }

    /// The « no » or the withdrawal that she wrote last herself, for her to take back as long as she may. Shown whatever the others do
    /// meanwhile: that it goes would tell of them.
    void add_own_line(RequestView& view)
    {
        Fact const* last = nullptr;
        for (auto const& fact : request_.facts()) {
            if (fact.author == call_.identity().account() && !fact.crossed_out)
                last = &fact;
        }
        if (last && (std::holds_alternative<Refusal>(last->what) || std::holds_alternative<Withdrawal>(last->what)))
            add_line(view, *last);
    }

    /// What « J’accepte » would hold in her own units, for her to change before she presses it.
    void add_own_offer(RequestView& view)
    {
        if (auto const place = call_.scope().place())
            view.held_places = places_to_hold(call_, need_of(call_, row_, request_, sheet_, persons_), *place);
    }

    CallView call_view_of(CandidateCall const& told)
    {
        return { names_.view_of(told.destination), told.called_at, told.answered_at, told.answer, told.refusal_reason, told.lost_at };
    }

    void add_persons(RequestView& view)
    {
        if (!knows_identity(seen_.viewer))
            return;
        auto const mother = std::ranges::find(persons_, PersonRole::Mother, &PersonRow::role);
        if (mother == persons_.end())
            return;
        if (auto const person = people::person(call_.transaction(), mother->person)) {
            view.woman = PersonView { person->last_name, person->first_name, person->initials, person->birth_date, person->postcode,
                person->protected_identity };
        }
    }

    void add_caller(RequestView& view)
    {
        view.caller_name = row_.caller_name;
        view.caller_phone = row_.caller_phone;
        view.read_at = row_.read_at;
        if (auto const* reading = last_fact(request_, FactKind::READING))
            view.read_by = names_.of(reading->author);
        else if (auto const* taking = last_fact(request_, FactKind::TAKING))
            view.read_by = names_.of(taking->author);
        if (row_.in_charge)
            view.in_charge = names_.of(*row_.in_charge);
        auto hands = hands_of(request_);
        view.handed_to = hands.to;
        view.handed_person = std::move(hands.person);
        view.handed_at = hands.at;
    }

    void add_course(RequestView& view)
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

    void add_held_places(RequestView& view)
    {
        if (request_.held_places().empty())
            return;
        auto const reservations = beds::reservations_of(call_.transaction(), row_.id.text());
        for (auto const& place : request_.held_places())
            view.held_places.push_back(view_of_place(place, reservations));
    }

    /// The mother's request and the newborn's, each for who may open it; a line without content tells nothing of the other.
    void add_links(RequestView& view)
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

    std::optional<RequestLinkView> link_to(RequestId id)
    {
        auto const other = store_.request(id);
        if (!other)
            return std::nullopt;
        auto const place = call_.scope().place();
        auto const side = place ? store_.side(id, *place) : std::nullopt;
        auto const viewer = viewer_of(call_.identity(), side, other->request.state());
        return viewer && *viewer != Viewer::REFUSED ? std::optional(RequestLinkView { id, other->row.number }) : std::nullopt;
    }

    /// The receiver reads what concerns her; calls of other units are the cell's business.
    void add_line(RequestView& view, Fact const& fact)
    {
        auto const kind = kind_of(fact.what);
        bool const a_call = kind == FactKind::CALL || kind == FactKind::REFUSAL;
        if (a_call && (seen_.viewer == Viewer::RECEIVER || seen_.viewer == Viewer::SAMU))
            return;
        FactView line { fact.id, kind, fact.happened_at, fact.typed_at, names_.of(fact.author), text_of(fact),
            may_correct(fact), {}, {}, {}, {} };
        if (auto const* birth = std::get_if<Birth>(&fact.what))
            line.newborn = birth->newborn;
        if (fact.crossed_out) {
            line.crossed_out_for = fact.crossed_out->reason;
            line.crossed_out_by = names_.of(fact.crossed_out->author);
            line.crossed_out_at = fact.crossed_out->typed_at;
        }
        view.journal.push_back(std::move(line));
    }

    /// The line that ended the request also says that its vehicle is to be cancelled.
    std::string text_of(Fact const& fact)
    {
        auto text = sentence_of(fact.what, names_);
        auto const& all = request_.progress().left_vehicles;
        auto const left = std::ranges::find(all, fact.id, &LeftVehicle::line);
        return left == all.end() ? text : text + " ; " + sentence_of(*left);
    }

    bool may_correct(Fact const& fact)
    {
        auto const reader = call_.identity().account();
        if (seen_.viewer == Viewer::REFUSED)
            return may_take_back(request_, fact, row_.delivered_on, reader, call_.now());
        return !fact.crossed_out && (fact.author == reader || seen_.viewer == Viewer::CELL);
    }

    std::optional<VehicleView> vehicle()
    {
        auto const* ordered = last_fact(request_, FactKind::VEHICLE_ORDER);
        if (!ordered || request_.progress().vehicle == OrderedVehicle::None)
            return std::nullopt;
        auto const after = [&](Fact const* fact) { return fact && fact->position > ordered->position; };
        auto const& order = std::get<VehicleOrder>(ordered->what);
        auto const* at_door = last_fact(request_, FactKind::VEHICLE_ARRIVAL);
        return VehicleView { order.used, order.provider, order.escort, ordered->happened_at,
            after(at_door) ? std::optional(at_door->happened_at) : std::nullopt, request_.progress().departed_at,
            request_.progress().vehicle_is_to_be_cancelled() };
    }

    void add_suggestion(RequestView& view)
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

    void add_ranking(RequestView& view)
    {
        auto const state = request_.state();
        bool const searches = state == State::NEW || state == State::TRIAGED || state == State::SEARCHING || state == State::NO_PLACE_IN_REGION;
        bool const travels = state == State::DEPARTED || state == State::DIVERTED; // she may have to be diverted
        if (request_.kind() == Kind::AVIS || (!searches && !travels))
            return;
        view.ranking = ranking_of(call_, names_, row_, request_, need_of(call_, row_, request_, sheet_, persons_));
    }

    http::Call& call_;
    Seen const& seen_;
    RequestRow const& row_;
    Request const& request_;
    Store store_;
    Names names_;
    SheetRow sheet_row_;
    Sheet sheet_;
    std::vector<PersonRow> persons_;
    std::vector<Newborn> newborns_;
};

} // namespace

RequestView view_of(http::Call& call, Seen const& seen)
{
    if (!knows_identity(seen.viewer))
        call.hide_identities();
    return Page(call, seen).whole();
}

Result<RequestView> view_after(http::Call& call, Seen const& before, StoredRequest stored)
{
    auto const place = call.scope().place();
    auto const side = place ? Store(call.transaction()).side(stored.row.id, *place) : std::nullopt;
    auto const viewer = viewer_of(call.identity(), side, stored.request.state());
    // SAMU notes an arrival, and the request is no longer in progress: she still reads what she has just written.
    return view_of(call, { std::move(stored), viewer.value_or(before.viewer), before.searching });
}

} // namespace cigogne::transfers
