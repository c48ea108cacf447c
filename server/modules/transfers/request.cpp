#include "modules/transfers/request.hpp"

#include "modules/transfers/coherence.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <stdexcept>
#include <tuple>

namespace cigogne::transfers {

namespace {

constexpr Duration clock_tolerance = 1min;
/// A unit may be called before the request is written; a day before, somebody mistook the date.
constexpr Duration earliest_before_request = 24h;

/// What one fact tells of a destination, if it tells anything.
std::optional<CandidateCall> call_told_by(Fact const& fact)
{
    if (auto const* call = std::get_if<Call>(&fact.what)) {
        auto const answered_at = call->answer ? std::optional(fact.happened_at) : std::nullopt;
        return CandidateCall { call->to, fact.happened_at, answered_at, call->answer };
    }
    if (auto const* refusal = std::get_if<Refusal>(&fact.what))
        return CandidateCall { refusal->by, fact.happened_at, fact.happened_at, Answer::REFUSED, refusal->reason };
    if (auto const* acceptance = std::get_if<Acceptance>(&fact.what))
        return CandidateCall { acceptance->by, fact.happened_at, fact.happened_at, Answer::ACCEPTED };
    return std::nullopt;
}

/// A time that cannot be: not yet come, or long before the request. A child of a mother who has delivered, or of an advice, may
/// be born long before; one that is carried when she asks cannot.
Result<Done> plausible(Fact const& fact, Opening const& opening, Kind kind)
{
    if (fact.happened_at > fact.typed_at + clock_tolerance)
        return RequestError::InFuture;
    bool const may_be_older = std::holds_alternative<Birth>(fact.what) && !is_in_utero(kind);
    bool const clock_was_ahead = opening.asked_at > fact.typed_at;
    if (!may_be_older && !clock_was_ahead && fact.happened_at < opening.asked_at - earliest_before_request) {
        return Failure(RequestError::BeforePreviousStep)
            .saying(fmt::format("La demande est du {} : vérifiez la date et l’heure.", french_date_time(opening.asked_at)));
    }
    return Done {};
}

bool was_crossed_out(std::vector<Fact> const& facts, PersonId person)
{
    bool crossed = false;
    for (auto const& fact : facts) {
        auto const* birth = std::get_if<Birth>(&fact.what);
        if (!birth || birth->newborn != person)
            continue;
        if (!fact.crossed_out)
            return false;
        crossed = true;
    }
    return crossed;
}

/// A clock a little ahead is believed, yet never stored: a time to come would stop whoever notes the next step.
Instant not_after(Instant typed_at, Instant told)
{
    return std::min(typed_at, told);
}

} // namespace

Request::Request(Opening opening, std::vector<Fact> facts, Progress progress)
    : opening_(std::move(opening))
    , facts_(std::move(facts))
    , progress_(std::move(progress))
{
}

Progress Request::beginning_of(Opening const& opening, std::vector<Fact> const& facts)
{
    Progress progress {
        .kind = opening.kind,
        .told = opening.told,
        .last_step_at = opening.asked_at,
        .opened_at = opening.typed_at,
        .persons = opening.persons,
    };
    // A store that adds a child where it is born knows it still once the birth is crossed out.
    std::erase_if(progress.persons, [&](PersonId person) { return was_crossed_out(facts, person); });
    if (opening.kind != Kind::AVIS)
        progress.search_began_at = opening.asked_at;
    if (opening.screening) {
        progress.screening = opening.screening;
        progress.screened_at = opening.typed_at;
    }
    return progress;
}

Result<Request> Request::open(Opening opening)
{
    if (opening.persons.empty())
        return RequestError::PersonMissing;
    if (!opening.screening && opening.kind != Kind::AVIS && !opening.entered_a_posteriori)
        return RequestError::ScreeningMissing;
    if (opening.asked_at > opening.typed_at + clock_tolerance)
        return RequestError::InFuture;
    opening.asked_at = not_after(opening.typed_at, opening.asked_at);
    auto progress = beginning_of(opening, {});
    return Request(std::move(opening), {}, std::move(progress));
}

Result<Request> Request::restored(Opening opening, std::vector<Fact> facts)
{
    std::ranges::stable_sort(facts, [](Fact const& left, Fact const& right) {
        return std::tuple(left.position, left.typed_at, left.id) < std::tuple(right.position, right.typed_at, right.id);
    });
    for (std::size_t rank = 1; rank < facts.size(); ++rank) {
        if (facts[rank].position == facts[rank - 1].position)
            facts[rank].first_typed_at = facts[rank - 1].entered_at();
    }
    auto progress = beginning_of(opening, facts);
    for (auto const& fact : facts) {
        if (!fact.crossed_out)
            TRY(progress.follow(fact, Rigour::Recorded));
    }
    return Request(std::move(opening), std::move(facts), std::move(progress));
}

Result<Request> Request::with(FactId id, What what, Stamp stamp) const
{
    int const position = facts_.empty() ? 1 : facts_.back().position + 1;
    Fact fact { id, position, stamp.happened_at, stamp.typed_at, stamp.author, std::move(what) };
    TRY(plausible(fact, opening_, kind()));
    fact.happened_at = not_after(fact.typed_at, fact.happened_at);
    auto next = *this;
    TRY(next.progress_.follow(fact, Rigour::Typed));
    next.facts_.push_back(std::move(fact));
    return next;
}

Result<Request> Request::corrected(
    Correction correction, Standing standing, FactId replacement, Instant typed_at, AccountId author) const
{
    auto facts = facts_;
    auto const wrong = std::ranges::find(facts, correction.fact, &Fact::id);
    if (wrong == facts.end())
        return RequestError::UnknownFact;
    if (wrong->crossed_out)
        return RequestError::AlreadyCrossedOut;
    if (standing != Standing::Cell && wrong->author != author)
        return RequestError::NotYours;

    wrong->crossed_out = CrossedOut { correction.reason, author, typed_at };
    auto const position = wrong->position;
    if (correction.happened_at || correction.what) {
        Fact right { replacement, position, correction.happened_at.value_or(wrong->happened_at), typed_at, author,
            correction.what ? std::move(*correction.what) : wrong->what };
        TRY(plausible(right, opening_, kind()));
        right.happened_at = not_after(right.typed_at, right.happened_at);
        right.first_typed_at = wrong->entered_at();
        facts.insert(wrong + 1, std::move(right));
    }

    // The journal is read again with the right value; what was done later must still make sense.
    auto progress = beginning_of(opening_, facts);
    for (auto const& fact : facts) {
        if (fact.crossed_out)
            continue;
        auto followed = progress.follow(fact, Rigour::Recorded);
        if (followed.succeeded())
            continue;
        if (fact.position <= position)
            return std::move(followed).failure();
        return later_step_first(fact);
    }
    return Request(opening_, std::move(facts), std::move(progress));
}

std::vector<CandidateCall> Request::calls() const
{
    std::vector<CandidateCall> calls;
    std::optional<Destination> found;
    for (auto const& fact : facts_) {
        if (fact.crossed_out)
            continue;
        if (found && loses_place(fact)) {
            if (auto const lost = std::ranges::find(calls, *found, &CandidateCall::destination); lost->answer == Answer::ACCEPTED)
                lost->lost_at = fact.happened_at;
            found.reset();
        }
        auto told = call_told_by(fact);
        if (!told)
            continue;
        if (told->answer == Answer::ACCEPTED)
            found = told->destination;
        auto const known = std::ranges::find(calls, told->destination, &CandidateCall::destination);
        if (known == calls.end()) {
            calls.push_back(std::move(*told));
            continue;
        }
        // An answer ends what is awaited; a new call after an answer begins again.
        told->called_at = known->answer ? told->called_at : std::min(known->called_at, told->called_at);
        *known = std::move(*told);
    }
    return calls;
}

std::size_t Request::refusals() const
{
    return static_cast<std::size_t>(std::ranges::count_if(
        facts_, [](Fact const& fact) { return !fact.crossed_out && std::holds_alternative<Refusal>(fact.what); }));
}

std::optional<Release> Request::release_of(PlaceId place) const
{
    std::optional<Release> release;
    auto progress = beginning_of(opening_, facts_);
    auto const goes_there = [&] { return progress.destination && progress.destination->place == place; };
    for (auto const& fact : facts_) {
        if (fact.crossed_out)
            continue;
        bool const was_expected = goes_there();
        if (progress.follow(fact, Rigour::Recorded).failed())
            throw std::logic_error("the facts of request " + opening_.id.text() + " do not follow each other");
        if (goes_there())
            release.reset();
        else if (was_expected)
            release = Release { kind_of(fact.what), fact.happened_at, fact.typed_at };
    }
    return release;
}

bool was_crossed_out(Request const& request, PersonId person)
{
    return was_crossed_out(request.facts(), person);
}

bool loses_place(Fact const& fact)
{
    auto const* reopening = std::get_if<Reopening>(&fact.what);
    return std::holds_alternative<Withdrawal>(fact.what) || (reopening && !reopening->place_still_free);
}

int children_born(Request const& request)
{
    auto const& persons = request.progress().persons; // the mother, then the newborns
    return static_cast<int>(std::count_if(persons.begin() + 1, persons.end(), [&](PersonId person) { return !was_crossed_out(request, person); }));
}

int children_expected(Request const& request)
{
    return std::max(request.progress().told.fetuses.value_or(1), children_born(request));
}

namespace {

/// Those of `places` that are not among `others`, each counted once.
std::vector<HeldPlace> without(std::vector<HeldPlace> places, std::vector<HeldPlace> const& others)
{
    for (auto const& other : others) {
        if (auto const same = std::ranges::find(places, other); same != places.end())
            places.erase(same);
    }
    return places;
}

/// Takes the place out of them, if it is there.
bool take(std::vector<HeldPlace>& places, HeldPlace const& place)
{
    auto const found = std::ranges::find(places, place);
    if (found == places.end())
        return false;
    places.erase(found);
    return true;
}

} // namespace

std::vector<ReservationChange> reservation_changes(Request const& before, Request const& after)
{
    auto const& was = before.progress();
    auto const& is = after.progress();
    auto held = without(is.held, was.held);
    auto occupied = without(is.occupied, was.occupied);
    auto lost = without(is.lost, was.lost);

    std::vector<ReservationChange> changes;
    for (auto const& place : without(was.held, is.held)) {
        if (take(occupied, place))
            changes.push_back({ place, PlaceMove::Occupy });
        else
            changes.push_back({ place, take(lost, place) ? PlaceMove::Lose : PlaceMove::GiveBack });
    }
    auto const take_back = [&](HeldPlace const& place, directory::ReservationEnd undone) {
        if (take(occupied, place) || take(lost, place))
            return; // not free either
        changes.push_back({ place, take(held, place) ? PlaceMove::AwaitAgain : PlaceMove::Vacate, undone });
    };
    for (auto const& place : without(was.occupied, is.occupied))
        take_back(place, directory::ReservationEnd::Occupied);
    for (auto const& place : without(was.lost, is.lost))
        take_back(place, directory::ReservationEnd::Lost);
    for (auto const& place : held)
        changes.push_back({ place, PlaceMove::Reserve });
    for (auto const& place : occupied) {
        changes.push_back({ place, PlaceMove::Reserve });
        changes.push_back({ place, PlaceMove::Occupy });
    }
    for (auto const& place : lost) {
        changes.push_back({ place, PlaceMove::Reserve });
        changes.push_back({ place, PlaceMove::Lose });
    }
    return changes;
}

} // namespace cigogne::transfers
