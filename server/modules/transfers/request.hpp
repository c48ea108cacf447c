#pragma once

#include "modules/transfers/asked_places.hpp"
#include "modules/transfers/progress.hpp"
#include "modules/transfers/request_id.hpp"

namespace cigogne::transfers {

/// What a request is born with. The sheet (pregnancy, examination, treatments) is kept apart and never decides a state.
struct Opening {
    RequestId id;
    int number; ///< short, spoken on the telephone
    Kind kind;
    PlaceId origin;
    Told told = {};
    std::vector<PersonId> persons;          ///< a mother, her newborns, or both
    std::optional<Screening> screening = {}; ///< « Peut-elle partir ? »: not asked for an advice, nor afterwards
    bool entered_a_posteriori = false;      ///< searched out of hours, typed later: kept out of response times
    Instant asked_at;
    Instant typed_at;
    AccountId author;
};

/// When a fact happened, when it was typed and by whom.
struct Stamp {
    Instant happened_at;
    Instant typed_at;
    AccountId author;
};

/// Whether the person who corrects belongs to the cell, which may correct every line, or only to a unit.
enum class Standing {
    Cell,
    Unit
};

/// The right value of a line, or neither value when the line should not be there.
struct Correction {
    FactId fact;
    CorrectionReason reason;
    std::optional<Instant> happened_at = {};
    std::optional<What> what = {};
};

/// What was asked of each destination and what it said last: a line of the journal of calls.
struct CandidateCall {
    Destination destination;
    Instant called_at;
    std::optional<Instant> answered_at = {};
    std::optional<Answer> answer = {};
    std::optional<RefusalReason> refusal_reason = {};
    std::optional<Instant> lost_at = {}; ///< it had accepted: the place was withdrawn, or taken by another before the reopening
};

/// What ended the wait of a place that had accepted her, and when: she goes elsewhere, back, or nowhere.
struct Release {
    FactKind by;
    Instant happened_at;
    Instant typed_at;
};

/// A request for a transfer or an advice: its opening and its facts, from which its state is derived. Immutable:
/// each command gives the next request, or says what to do first.
/// Workflow: design proposal, to be validated by the network.
class Request {
public:
    static Result<Request> open(Opening opening);
    /// From what a store holds; facts in any order.
    static Result<Request> restored(Opening opening, std::vector<Fact> facts);

    /// One more fact, with its two times.
    Result<Request> with(FactId id, What what, Stamp stamp) const;
    /// Crosses a line out and, unless it should not be there, writes the right one in its place under `replacement`.
    /// By the author of the line or by the cell. Refused when a later step would no longer make sense: that one first.
    Result<Request> corrected(Correction correction, Standing standing, FactId replacement, Instant typed_at, AccountId author) const;

    Opening const& opening() const { return opening_; }
    /// Every line, crossed-out ones included, in the order of the journal.
    std::vector<Fact> const& facts() const { return facts_; }
    Progress const& progress() const { return progress_; }

    State state() const { return progress_.state; }
    Kind kind() const { return progress_.kind; }
    bool is_live() const { return transfers::is_live(progress_.state); }
    /// Places kept for her now: from the acceptance until arrival, withdrawal, cancellation, return, diversion, or birth before
    /// departure.
    std::vector<HeldPlace> const& held_places() const { return progress_.held; }
    /// Calls, refusals and acceptances, one line per destination, in the order of the first call.
    std::vector<CandidateCall> calls() const;
    std::size_t refusals() const;
    /// Why that place expects her no longer. Nothing when she was never to go there, is still expected, or has arrived.
    std::optional<Release> release_of(PlaceId place) const;
    /// Whether a birth before departure asks for the review of the place of birth and for the newborn's transfer.
    bool asks_for_birth_review() const { return progress_.ended_by_birth; }

private:
    Request(Opening opening, std::vector<Fact> facts, Progress progress);
    static Progress beginning_of(Opening const& opening, std::vector<Fact> const& facts);

    Opening opening_;
    std::vector<Fact> facts_;
    Progress progress_;
};

/// Whether that person was born by lines that are all crossed out: such a child does not exist.
bool was_crossed_out(Request const& request, PersonId person);

/// As many children as an opening, an issue and the ends of stays take: of more, nobody could tell what became.
constexpr int most_children = 6;
/// Its children born so far, those that the opening told included.
int children_born(Request const& request);
/// How many an issue is to tell of: as many as were told, or were born if more.
int children_expected(Request const& request);
/// Whether the place that was found is no longer there: withdrawn, or given to another between a cancellation and the reopening.
bool loses_place(Fact const& fact);

/// What happens to a place that is held, occupied, lost, or no longer.
enum class PlaceMove {
    Reserve,
    GiveBack,
    Occupy,
    Lose,
    AwaitAgain, ///< it was occupied, or lost: held again
    Vacate      ///< it was occupied, or lost: free again
};

struct ReservationChange {
    HeldPlace place;
    PlaceMove move;
    /// What is taken back by AwaitAgain and Vacate: she may have lost a place in a unit, and lain in another of it.
    directory::ReservationEnd undone = directory::ReservationEnd::Occupied;
};

/// What the beds must learn of a change, releases first: the difference between the places that she held, lay in or had lost, and
/// those of now. One that stays as it was is not moved.
std::vector<ReservationChange> reservation_changes(Request const& before, Request const& after);

} // namespace cigogne::transfers
