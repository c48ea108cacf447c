#pragma once

#include "modules/transfers/measure.hpp"
#include "modules/transfers/pending.hpp"
#include "modules/transfers/rows.hpp"
#include "platform/db/database.hpp"

#include <map>

namespace cigogne::transfers {

enum class RequestSort {
    AskedAt,
    AskedAtDescending,
    Number,
    NumberDescending,
    Target,
    TargetDescending
};
constexpr auto words_of(RequestSort)
{
    return std::to_array<Word>({ { "asked_at", "la plus ancienne" }, { "-asked_at", "la plus récente" }, { "number", "numéro" },
        { "-number", "numéro décroissant" }, { "target_at", "la plus pressée" }, { "-target_at", "la moins pressée" } });
}

/// How far a request has come, as lists are narrowed.
enum class StateGroup {
    Live,
    Ended,
    Cancelled
};
constexpr auto words_of(StateGroup)
{
    return std::to_array<Word>({ { "live", "en cours" }, { "ended", "terminée" }, { "cancelled", "annulée" } });
}

/// What a list of requests is narrowed to.
struct RequestFilter {
    std::optional<StateGroup> group = {};
    std::optional<State> state = {};
    std::optional<Kind> kind = {};
    std::optional<PlaceId> origin = {};
    std::optional<Motive> motive = {};
    std::optional<Urgency> urgency = {};
    std::optional<CivilDate> from = {}; ///< asked on that day or later, in Paris
    std::optional<CivilDate> to = {};
    std::optional<int> number = {};
    std::optional<RequestSort> sort = {};
};

/// Whether what her own place asks for is among what she sees: who only receives there does not see it.
enum class OwnRequests {
    Seen,
    Hidden
};

struct PendingFilter {
    Pending pending;
    std::optional<PlaceId> place = {}; ///< that asked or received
};

/// A line of a list, and how the place that reads it takes part; no side for the whole network.
struct ListedRequest {
    RequestRow row;
    std::optional<Side> side = {};
};

/// A request as it is stored: its row, and the noun that its facts make.
struct StoredRequest {
    RequestRow row;
    Request request;
};

/// The beginning of a list, and how many lines it has in all.
struct FirstRequests {
    std::vector<RequestRow> rows;
    std::int64_t all;
};

/// The only SQL of requests. Every list takes the scope, which goes through the parties.
class Store {
public:
    explicit Store(db::Transaction& transaction)
        : transaction_(transaction)
    {
    }

    int next_number();
    std::optional<StoredRequest> request(RequestId id);
    /// The number spoken on the telephone; nothing when there is no such request.
    std::optional<int> number_of(RequestId id);
    std::optional<RequestId> numbered(int number);
    void add(RequestRow const& row, Request const& request, std::vector<PersonRow> const& persons);
    /// New facts, facts crossed out meanwhile, parties and the row; false when someone else has changed it.
    bool save(RequestRow const& row, Request const& before, Request const& after, std::int64_t expected_version);
    /// The row alone, when no fact was added.
    bool save(RequestRow const& row, std::int64_t expected_version);

    db::Page<ListedRequest> requests(security::Scope const& scope, RequestFilter const& filter, db::PageRequest const& request,
        OwnRequests own = OwnRequests::Seen);
    /// Requests that somebody still searches a place for, or that travel: by target, over first.
    std::vector<RequestRow> live_requests(security::Scope const& scope);
    /// The number of a live one that this place asked for, or that goes there; the lowest. Nothing when there is none.
    std::optional<std::int64_t> live_request_at(PlaceId place);
    /// When that place last asked, or received somebody; nothing when it never did.
    std::optional<Instant> last_heard_of(PlaceId place);
    /// Those given up or answered without anything being awaited but the closing.
    std::vector<RequestRow> to_be_closed(security::Scope const& scope);
    /// Those that have ended before the departure while a vehicle was ordered that nobody has sent back; for a place, those it asked for.
    std::vector<RequestRow> with_vehicle_to_be_cancelled(security::Scope const& scope);
    /// Those of whom an outcome is asked before then, the longest awaited first; for a place, those it asked for or received.
    std::vector<RequestRow> awaiting_outcome(security::Scope const& scope, Instant before);
    /// The first few of them, for who sees the whole network; nothing for a place.
    FirstRequests first_awaiting_outcome(security::Scope const& scope, Instant before, std::size_t at_most);
    /// The same of a feedback to be sent.
    FirstRequests first_awaiting_feedback(security::Scope const& scope, Instant before, std::size_t at_most);
    /// Those with a feedback that nobody has read yet.
    std::vector<RequestRow> with_unread_feedback(security::Scope const& scope);
    /// The work list, due or not yet: the longest awaited first. A place sees those it asked for or received.
    db::Page<RequestRow> pending(security::Scope const& scope, PendingFilter const& filter, db::PageRequest const& request);
    /// Ended by an arrival or a return since then.
    std::vector<RequestRow> arrived_since(security::Scope const& scope, Instant since);
    /// Live or ended, changed since then: the latest first.
    std::vector<RequestRow> changed_since(security::Scope const& scope, Instant since);
    /// The live request that concerns that person, the latest first.
    std::optional<RequestRow> live_request_of(PersonId person);
    /// The request that moves that newborn, or has moved it; one that was cancelled counts no more.
    std::optional<RequestRow> newborn_request_of(PersonId newborn);
    /// Those that go on where a birth has ended this one, the oldest first.
    std::vector<RequestRow> following(RequestId request);
    StoredRequest stored(RequestRow row);
    /// The same of many, in their order: as many statements as for one.
    std::vector<StoredRequest> stored(std::vector<RequestRow> rows);

    std::vector<PersonRow> persons(RequestId request);
    void add_person(PersonRow const& person);
    /// In every request that concerns that person.
    std::vector<PersonRow> all_of(PersonId person);
    /// Term at birth and weight.
    void save_person(PersonRow const& person);
    std::vector<PartyRow> parties(RequestId request);
    std::optional<Side> side(RequestId request, PlaceId place);
    /// How that place takes part in those of these requests that it takes part in. It costs what it is asked for: a place has a side in
    /// thousands of requests that have ended long ago.
    std::map<RequestId, Side> sides_among(std::vector<RequestRow> const& rows, PlaceId place);

    SheetRow sheet(RequestRow const& request);
    void add_sheet(SheetRow const& row);
    /// Keeps what it replaces; false when someone else has changed it.
    bool save_sheet(SheetRow const& row, SheetRow const& before);
    /// The one sheet of that child, in whichever of its requests it was begun; an empty one of this request before that.
    NewbornSheetRow newborn_sheet(RequestRow const& request, PersonId newborn);
    /// The same of a newborn's; it is added when it is first filled.
    bool save_newborn_sheet(NewbornSheetRow const& row, NewbornSheetRow const& before);
    /// Keeps what a noun of the request was before it was changed.
    void keep_history(RequestId request, std::string const& noun, std::string const& content, std::int64_t version, Instant at, AccountId by);

    /// Those not sent yet.
    std::vector<DraftRow> drafts(security::Scope const& scope);
    /// How many there are of them.
    std::int64_t unsent_drafts(PlaceId place);
    /// Also one that was sent some days ago.
    std::optional<DraftRow> draft(security::Scope const& scope, DraftId id);
    /// Of whichever place, for the audit; nothing once it was erased.
    std::optional<DraftOrigin> origin_of(DraftId id);
    void add_draft(DraftRow const& row);
    bool save_draft(DraftRow const& row, std::int64_t expected_version);
    void remove_draft(DraftId id);
    /// Of every place, for their end: the longest untouched first, at most that many.
    std::vector<DraftRow> drafts_untouched_since(Instant instant, int at_most);

    /// Grows with each writing of a measure.
    std::int64_t next_measure();
    /// In the place of the one before.
    void save_measure(Measure const& measure, std::vector<CallMeasure> const& calls);
    std::optional<Measure> measure(RequestId request);
    std::vector<Measure> measures_of(int year);
    std::vector<Measure> measures_after(std::int64_t position, int at_most);
    std::vector<CallMeasure> call_measures_of(int year);
    std::vector<CallMeasure> call_measures_of(RequestId request);
    std::int64_t latest_measure();
    std::vector<int> measured_years();
    /// Ids in their order, after that one: what is gone through request by request.
    std::vector<RequestId> requests_after(std::optional<RequestId> last, int at_most);

    ShiftNoteRow shift_note();
    bool save_shift_note(ShiftNoteRow const& row, std::int64_t expected_version);
    void add_shift_taking(ShiftTakingRow const& row);
    std::optional<ShiftTakingRow> last_shift_taking();

private:
    template <class... V>
    std::vector<RequestRow> all(security::Scope const& scope, db::Order order, db::Sql<V...> condition, V const&... values);
    template <class... V>
    std::vector<RequestRow> first(security::Scope const& scope, db::Order order, std::size_t at_most, db::Sql<V...> condition, V const&... values);
    db::Page<ListedRequest> requests_of_all(security::Scope const& scope, RequestFilter const& filter, db::PageRequest const& request, OwnRequests own);
    db::Page<ListedRequest> requests_of_place(security::Scope const& scope, RequestFilter const& filter, db::PageRequest const& request, OwnRequests own);
    bool save_row(RequestRow const& row, std::int64_t expected_version);
    void write_facts(RequestId request, Request const* before, Request const& after);
    /// With what their lists are narrowed to and sorted by.
    void write_parties(RequestRow const& row, Request const& after);

    db::Transaction& transaction_;
};

/// How each place takes part, from the facts.
std::vector<PartyRow> parties_of(Request const& request);

} // namespace cigogne::transfers
