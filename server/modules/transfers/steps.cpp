#include "modules/transfers/steps.hpp"

#include <algorithm>

namespace cigogne::transfers {

namespace {

bool is_searching(State state)
{
    return state == State::TRIAGED || state == State::SEARCHING || state == State::NO_PLACE_IN_REGION;
}

bool has_place(State state)
{
    return state == State::PLACE_FOUND || state == State::VECTOR_ORDERED;
}

bool is_on_the_road(State state)
{
    return state == State::DEPARTED || state == State::DIVERTED;
}

/// How many of the seven points are behind in that state.
int points_behind(State state, Progress const& progress)
{
    switch (state) {
    case State::NEW:
        return progress.read_at ? 2 : 1;
    case State::PLACE_FOUND:
        return 4;
    case State::VECTOR_ORDERED:
        return 5;
    case State::DEPARTED:
    case State::DIVERTED:
        return 6;
    case State::ARRIVED:
    case State::RETURNED:
    case State::OUTCOME_PENDING:
    case State::OUTCOME_KNOWN:
    case State::FEEDBACK_SENT:
        return 7;
    case State::CLOSED:
        return progress.aftermath.arrived_at() ? 7 : 2;
    default:
        return 2;
    }
}

/// How many are behind. A request that ended before the departure keeps those that it had reached: a search that had begun is one.
int points_behind(Request const& request)
{
    auto const& progress = request.progress();
    auto const& from = progress.ended_from;
    if (from == State::SEARCHING || from == State::NO_PLACE_IN_REGION)
        return 3;
    return points_behind(from.value_or(request.state()), progress);
}

FactKind fact_of(Step step, Request const& request)
{
    switch (step) {
    case Step::READ:
        return last_fact(request, FactKind::READING) ? FactKind::READING : FactKind::TAKING;
    case Step::SEARCH:
        return last_fact(request, FactKind::CALL) ? FactKind::CALL : FactKind::REFUSAL;
    case Step::PLACE:
        return FactKind::ACCEPTANCE;
    case Step::VEHICLE:
        return FactKind::VEHICLE_ORDER;
    case Step::DEPARTURE:
        return FactKind::DEPARTURE;
    default:
        return request.state() == State::RETURNED ? FactKind::RETURN : FactKind::ARRIVAL;
    }
}

/// Whether it was passed without: its vehicle was cancelled, its place withdrawn.
bool was_undone(Step step, Request const& request)
{
    auto const& progress = request.progress();
    if (step == Step::VEHICLE)
        return progress.vehicle == OrderedVehicle::None;
    return step == Step::PLACE && std::ranges::find(progress.flags, Flag::DEPARTED_WITHOUT_PLACE) != progress.flags.end();
}

struct Possible {
    OtherStep step;
    FactKind writes;
    bool (*now)(Request const&);
};

constexpr auto before_departure = [](Request const& request) { return is_before_departure(request.state()); };
constexpr auto with_place = [](Request const& request) { return has_place(request.state()); };
constexpr auto vehicle_comes = [](Request const& request) {
    return before_departure(request) && request.progress().vehicle != OrderedVehicle::None;
};
constexpr auto vehicle_may_be_cancelled = [](Request const& request) {
    return vehicle_comes(request) || request.progress().vehicle_is_to_be_cancelled();
};
constexpr auto on_the_road = [](Request const& request) { return is_on_the_road(request.state()); };

constexpr auto possible = std::to_array<Possible>({
    { OtherStep::WITHDRAW_PLACE, FactKind::WITHDRAWAL, with_place },
    { OtherStep::CANCEL_VEHICLE, FactKind::VEHICLE_CANCELLATION, vehicle_may_be_cancelled },
    { OtherStep::VEHICLE_AT_DOOR, FactKind::VEHICLE_ARRIVAL, vehicle_comes },
    { OtherStep::DIVERT, FactKind::DIVERSION, on_the_road },
    { OtherStep::RETURN, FactKind::RETURN, on_the_road },
    { OtherStep::BIRTH, FactKind::BIRTH,
        [](Request const& request) {
            bool const goes_on = request.state() != State::CANCELLED || request.asks_for_birth_review(); // a twin is born after the first
            return awaits_birth(request.kind()) && goes_on;
        } },
    { OtherStep::SCREEN, FactKind::SCREENING, [](Request const& request) { return before_departure(request) && request.kind() != Kind::AVIS; } },
    { OtherStep::DECIDE, FactKind::PHYSICIAN_DECISION,
        [](Request const& request) { // a telephone decision is written down also once she has left
            return (request.is_live() || follows_arrival(request.state())) && !request.progress().undecided().empty() && !request.progress().woman_refuses();
        } },
    { OtherStep::REASSESS, FactKind::REASSESSMENT, before_departure },
    { OtherStep::CONVERT, FactKind::CONVERSION, [](Request const& request) { return before_departure(request) && !has_place(request.state()); } },
    { OtherStep::NO_INDICATION, FactKind::NO_INDICATION,
        [](Request const& request) { return is_searching(request.state()) || request.state() == State::ADVICE_GIVEN; } },
    { OtherStep::NO_PLACE_IN_REGION, FactKind::NO_PLACE_IN_REGION,
        [](Request const& request) { return request.kind() != Kind::AVIS && (request.state() == State::SEARCHING || request.state() == State::TRIAGED); } },
    { OtherStep::SEARCH_BEYOND, FactKind::SEARCH_BEYOND, [](Request const& request) { return request.state() == State::NO_PLACE_IN_REGION; } },
    { OtherStep::HAND_OVER, FactKind::HANDOVER, [](Request const& request) { return request.is_live(); } },
    { OtherStep::CANCEL, FactKind::CANCELLATION, before_departure },
    { OtherStep::REOPEN, FactKind::REOPENING,
        [](Request const& request) { return request.state() == State::CANCELLED && !request.asks_for_birth_review(); } },
    { OtherStep::CLOSE, FactKind::CLOSING,
        [](Request const& request) {
            return request.state() == State::ADVICE_GIVEN || request.state() == State::NO_INDICATION || request.state() == State::FEEDBACK_SENT;
        } },
    { OtherStep::WAIVE_FEEDBACK, FactKind::FEEDBACK_WAIVER,
        [](Request const& request) {
            auto const& aftermath = request.progress().aftermath;
            return aftermath.arrived_at() && !aftermath.is_waived() && request.state() != State::CLOSED;
        } },
    { OtherStep::NOTE_DYSFUNCTION, FactKind::DYSFUNCTION, [](Request const&) { return true; } },
});

/// What became of her, then telling it: asked of who knows.
NextStep after_arrival(Request const& request, Viewer viewer)
{
    auto const& aftermath = request.progress().aftermath;
    if (aftermath.awaits_stay() && viewer != Viewer::REQUESTER)
        return NextStep::TELL_OUTCOME;
    if (!aftermath.awaits_stay() && aftermath.awaits_issue())
        return NextStep::TELL_OUTCOME;
    return request.state() == State::OUTCOME_KNOWN && viewer != Viewer::REQUESTER ? NextStep::SEND_FEEDBACK : NextStep::NONE;
}

NextStep for_whoever_leads(Request const& request)
{
    auto const state = request.state();
    if (request.progress().woman_refuses() && is_before_departure(state))
        return NextStep::NONE; // no transfer without her agreement
    if (request.kind() == Kind::AVIS)
        return state == State::TRIAGED ? NextStep::ADVISE : NextStep::NONE;
    if (is_searching(state))
        return NextStep::CALL;
    if (state == State::PLACE_FOUND)
        return NextStep::ORDER_VEHICLE;
    if (state == State::VECTOR_ORDERED)
        return NextStep::DEPART;
    return is_on_the_road(state) ? NextStep::ARRIVE : NextStep::NONE;
}

} // namespace

Fact const* last_fact(Request const& request, FactKind kind)
{
    Fact const* last = nullptr;
    for (auto const& fact : request.facts()) {
        if (!fact.crossed_out && kind_of(fact.what) == kind)
            last = &fact;
    }
    return last;
}

std::vector<StepView> steps_of(Request const& request)
{
    auto const behind = points_behind(request);
    bool const goes_on = request.is_live();
    std::vector<StepView> steps;
    for (int point = 0; point < static_cast<int>(words<Step>.size()); ++point) {
        auto const step = static_cast<Step>(point);
        if (request.kind() == Kind::AVIS && step > Step::READ)
            break;
        StepView view { step, StepStatus::AHEAD, {}, {} };
        if (point < behind)
            view.status = StepStatus::DONE;
        else if (point == behind && goes_on)
            view.status = StepStatus::CURRENT;
        // Its place was withdrawn, nobody cancelled it: it still comes.
        if (step == Step::VEHICLE && goes_on && request.progress().vehicle != OrderedVehicle::None)
            view.status = StepStatus::DONE;
        if (view.status == StepStatus::DONE && was_undone(step, request))
            view.status = StepStatus::AHEAD;
        if (step == Step::RECEIVED) {
            view.at = request.opening().asked_at;
        } else if (view.status == StepStatus::DONE) {
            if (auto const* fact = last_fact(request, fact_of(step, request))) {
                view.at = fact->happened_at;
                view.fact = fact->id;
            } else if (step != Step::SEARCH) {
                view.status = StepStatus::AHEAD; // nobody of the cell has read it, or she left without
            }
        }
        steps.push_back(view);
    }
    return steps;
}

NextStep next_step_of(Request const& request, Viewer viewer, Searching searching)
{
    auto const state = request.state();
    bool const takes_part_after = viewer == Viewer::CELL || viewer == Viewer::REQUESTER || viewer == Viewer::RECEIVER;
    if (takes_part_after && follows_arrival(state))
        return after_arrival(request, viewer);
    switch (viewer) {
    case Viewer::CELL:
        return state == State::NEW ? NextStep::TAKE : for_whoever_leads(request);
    case Viewer::REQUESTER:
        if (searching == Searching::Alone && request.kind() != Kind::AVIS)
            return state == State::NEW && !request.progress().woman_refuses() ? NextStep::CALL : for_whoever_leads(request);
        return state == State::VECTOR_ORDERED ? NextStep::DEPART : NextStep::NONE;
    case Viewer::ASKED:
        return (state == State::NEW || is_searching(state)) && !request.progress().woman_refuses() ? NextStep::ANSWER : NextStep::NONE;
    case Viewer::RECEIVER:
        return is_on_the_road(state) ? NextStep::ARRIVE : NextStep::NONE;
    case Viewer::SAMU:
        return has_place(state) || is_on_the_road(state) ? for_whoever_leads(request) : NextStep::NONE;
    case Viewer::REFUSED:
        break;
    }
    return NextStep::NONE;
}

std::vector<OtherStep> other_steps_of(Request const& request, Viewer viewer, Searching searching)
{
    std::vector<OtherStep> steps;
    for (auto const& one : possible) {
        if (one.now(request) && may_write(viewer, one.writes, searching, request.state()))
            steps.push_back(one.step);
    }
    return steps;
}

} // namespace cigogne::transfers
