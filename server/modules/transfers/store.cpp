#include "modules/transfers/store.hpp"

#include "modules/transfers/fact_content.hpp"
#include "modules/transfers/row_from_facts.hpp"

#include <algorithm>
#include <stdexcept>

namespace cigogne::transfers {

namespace {

db::Order order_of(RequestSort sort)
{
    switch (sort) {
    case RequestSort::AskedAt:
        return { "asked_at" };
    case RequestSort::Number:
        return { "number" };
    case RequestSort::NumberDescending:
        return { "number", db::Direction::Descending };
    case RequestSort::Target:
        return { "target_key" };
    case RequestSort::TargetDescending:
        return { "target_key", db::Direction::Descending };
    case RequestSort::AskedAtDescending:
        break;
    }
    return { "asked_at", db::Direction::Descending };
}

template <class E>
std::string code_or_empty(std::optional<E> const& value)
{
    return value ? std::string(word(*value).code) : std::string();
}

FactRow row_of(Fact const& fact, RequestId request)
{
    FactRow row { fact.id, request, fact.position, kind_of(fact.what), fact.happened_at, fact.typed_at, fact.author,
        content_of(fact.what), {}, {}, {} };
    if (fact.crossed_out) {
        row.crossed_out_reason = fact.crossed_out->reason;
        row.crossed_out_by = fact.crossed_out->author;
        row.crossed_out_at = fact.crossed_out->typed_at;
    }
    return row;
}

Fact fact_of(FactRow const& row)
{
    Fact fact { row.id, row.position, row.happened_at, row.typed_at, row.author, what_from(row.kind, row.content) };
    if (row.crossed_out_reason)
        fact.crossed_out = CrossedOut { *row.crossed_out_reason, *row.crossed_out_by, *row.crossed_out_at };
    return fact;
}

/// What a place's list is found by, of one request.
struct SeenRequest {
    RequestId id;
    Instant asked_at;
    int number;
    Instant target_key;
    Side seen_as;
};
constexpr auto seen_request = fields<SeenRequest>("SeenRequest",
    field<&SeenRequest::id>("id"),
    field<&SeenRequest::asked_at>("asked_at"),
    field<&SeenRequest::number>("number"),
    field<&SeenRequest::target_key>("target_key"),
    field<&SeenRequest::seen_as>("seen_as"));

std::vector<RequestId> ids_of(std::vector<RequestRow> const& rows)
{
    std::vector<RequestId> ids;
    for (auto const& row : rows)
        ids.push_back(row.id);
    return ids;
}

Opening opening_of(RequestRow const& row, std::vector<PersonId> persons)
{
    Opening opening {
        .id = row.id,
        .number = row.number,
        .kind = row.opened_as,
        .origin = row.origin,
        .told = row.first_told ? told_from(*row.first_told) : told_in(row),
        .persons = std::move(persons),
        .entered_a_posteriori = row.entered_a_posteriori,
        .asked_at = row.asked_at,
        .typed_at = row.typed_at,
        .author = row.created_by,
    };
    if (row.screening)
        opening.screening = Screening { ScreeningMoment::SENDING, row.screening->values };
    return opening;
}

/// `persons` and `lines` in their order.
StoredRequest restored(RequestRow row, std::vector<PersonRow> const& persons, std::vector<FactRow> const& lines)
{
    std::vector<PersonId> of_the_request;
    for (auto const& person : persons)
        of_the_request.push_back(person.person);
    std::vector<Fact> facts;
    for (auto const& line : lines)
        facts.push_back(fact_of(line));
    auto request = Request::restored(opening_of(row, std::move(of_the_request)), std::move(facts));
    if (request.failed())
        throw std::runtime_error("the stored facts of request " + row.id.text() + " do not follow each other");
    return { std::move(row), std::move(request).value() };
}

} // namespace

int Store::next_number()
{
    transaction_.execute("update request_counter set last = last + 1 where id = 'request'");
    return static_cast<int>(*transaction_.number("select last from request_counter where id = 'request'"));
}

std::optional<int> Store::number_of(RequestId id)
{
    auto const number = transaction_.number("select number from transfer_request where id = ?", id);
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

std::optional<RequestId> Store::numbered(int number)
{
    auto const id = transaction_.text("select id from transfer_request where number = ?", number);
    return id ? RequestId::parse(*id) : std::nullopt;
}

std::optional<StoredRequest> Store::request(RequestId id)
{
    auto row = transaction_.find(request_row, "transfer_request", "id = ?", id);
    return row ? std::optional(stored(std::move(*row))) : std::nullopt;
}

StoredRequest Store::stored(RequestRow row)
{
    auto const its_persons = persons(row.id);
    auto const lines = transaction_.select(fact_row, "request_fact", "request = ? order by position, typed_at, id", row.id);
    return restored(std::move(row), its_persons, lines);
}

std::vector<StoredRequest> Store::stored(std::vector<RequestRow> rows)
{
    auto const ids = ids_of(rows);
    db::Conditions of_persons, of_facts;
    of_persons.add_one_of("request", ids);
    of_facts.add_one_of("request", ids);
    std::map<RequestId, std::vector<PersonRow>> persons;
    for (auto& person : transaction_.select(person_row, "request_person", std::move(of_persons)))
        persons[person.request].push_back(std::move(person));
    std::map<RequestId, std::vector<FactRow>> facts;
    for (auto& fact : transaction_.select(fact_row, "request_fact", std::move(of_facts)))
        facts[fact.request].push_back(std::move(fact));
    std::vector<StoredRequest> all;
    for (auto& row : rows) {
        auto& its_persons = persons[row.id];
        auto& its_facts = facts[row.id];
        std::ranges::sort(its_persons, {}, [](PersonRow const& one) { return std::pair(one.position, one.person); });
        std::ranges::sort(its_facts, {}, [](FactRow const& one) { return std::tuple(one.position, one.typed_at, one.id); });
        all.push_back(restored(std::move(row), its_persons, its_facts));
    }
    return all;
}

void Store::add(RequestRow const& row, Request const& request, std::vector<PersonRow> const& persons)
{
    transaction_.insert(request_row, "transfer_request", row);
    for (auto const& person : persons)
        add_person(person);
    write_facts(row.id, nullptr, request);
    write_parties(row, request);
}

bool Store::save(RequestRow const& row, Request const& before, Request const& after, std::int64_t expected_version)
{
    auto written = row;
    if (!row.first_told && after.progress().told != after.opening().told)
        written.first_told = content_of(after.opening().told);
    if (!save_row(written, expected_version))
        return false;
    write_facts(row.id, &before, after);
    write_parties(row, after);
    return true;
}

bool Store::save(RequestRow const& row, std::int64_t expected_version)
{
    if (!save_row(row, expected_version))
        return false;
    transaction_.execute("update request_party set target_key = ?, kind = ?, state = ?, motive = ?, urgency = ? where request = ?", row.target_key, row.kind,
        row.state, row.motive, row.urgency, row.id);
    return true;
}

bool Store::save_row(RequestRow const& row, std::int64_t expected_version)
{
    return transaction_.update(request_row, "transfer_request", row, expected_version);
}

void Store::write_facts(RequestId request, Request const* before, Request const& after)
{
    for (auto const& fact : after.facts()) {
        auto const row = row_of(fact, request);
        bool const known = before && std::ranges::find(before->facts(), fact.id, &Fact::id) != before->facts().end();
        if (!known) {
            transaction_.insert(fact_row, "request_fact", row);
        } else if (row.crossed_out_reason) {
            transaction_.execute("update request_fact set crossed_out_reason = ?, crossed_out_by = ?, crossed_out_at = ?"
                                 " where id = ? and crossed_out_at is null",
                row.crossed_out_reason, row.crossed_out_by, row.crossed_out_at, row.id);
        }
    }
}

void Store::write_parties(RequestRow const& row, Request const& after)
{
    transaction_.execute("delete from request_party where request = ?", row.id);
    for (auto const& party : parties_of(after)) {
        transaction_.execute("insert into request_party (request, place, side, asked_at, number, target_key, kind, state, motive, urgency, origin)"
                             " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            party.request, party.place, party.side, party.asked_at, row.number, row.target_key, row.kind, row.state, row.motive, row.urgency, row.origin);
    }
}

namespace {

/// What is asked of the columns that a request and what a place sees of it have in common; what was not asked is not there, so that an
/// index serves what was.
void add_filter(db::Conditions& conditions, RequestFilter const& filter)
{
    if (filter.group == StateGroup::Live)
        conditions.add("state in ('NEW', 'TRIAGED', 'SEARCHING', 'NO_PLACE_IN_REGION', 'PLACE_FOUND', 'VECTOR_ORDERED', 'DEPARTED', 'DIVERTED')");
    if (filter.group == StateGroup::Cancelled)
        conditions.add("state = 'CANCELLED'");
    // All others, said so that no index by state is taken for nearly all requests.
    if (filter.group == StateGroup::Ended)
        conditions.add("state not in ('NEW', 'TRIAGED', 'SEARCHING', 'NO_PLACE_IN_REGION', 'PLACE_FOUND', 'VECTOR_ORDERED', 'DEPARTED', 'DIVERTED', 'CANCELLED')");
    if (filter.state)
        conditions.add("state = ?", *filter.state);
    if (filter.kind)
        conditions.add("kind = ?", *filter.kind);
    if (filter.motive)
        conditions.add("motive = ?", *filter.motive);
    if (filter.urgency)
        conditions.add("urgency = ?", *filter.urgency);
    if (filter.origin)
        conditions.add("origin = ?", *filter.origin);
    if (filter.from)
        conditions.add("asked_at >= ?", start_of_day(*filter.from));
    if (filter.to)
        conditions.add("asked_at < ?", start_of_day(filter.to->plus_days(1)));
    if (filter.number)
        conditions.add("number = ?", *filter.number);
}

/// Of a request her unit refused she reads no content: a filter, an order or a cursor on content must not tell it either.
bool is_by_content(RequestFilter const& filter)
{
    bool const by_target = filter.sort == RequestSort::Target || filter.sort == RequestSort::TargetDescending;
    return by_target || filter.group || filter.state || filter.kind || filter.motive || filter.urgency || filter.origin;
}

/// Whether few requests of the region answer: they are found without what the place has taken part in.
bool is_narrow(RequestFilter const& filter)
{
    return filter.number || filter.group == StateGroup::Live || (filter.state && is_live(*filter.state));
}

db::Order order_of(RequestFilter const& filter)
{
    return order_of(filter.sort.value_or(RequestSort::AskedAtDescending));
}

} // namespace

db::Page<ListedRequest> Store::requests(security::Scope const& scope, RequestFilter const& filter, db::PageRequest const& request, OwnRequests own)
{
    return scope.place() && !is_narrow(filter) ? requests_of_place(scope, filter, request, own) : requests_of_all(scope, filter, request, own);
}

db::Page<ListedRequest> Store::requests_of_all(security::Scope const& scope, RequestFilter const& filter, db::PageRequest const& request, OwnRequests own)
{
    db::Conditions conditions;
    add_filter(conditions, filter);
    auto const place = scope.place();
    if (place && is_by_content(filter))
        conditions.add("not exists (select 1 from request_party where request = transfer_request.id and place = ? and side = 'refused')", *place);
    if (place && own == OwnRequests::Hidden)
        conditions.add("origin <> ?", *place);
    auto const visible = scope.visible_through("transfer_request", "request_party", "request");
    auto page = transaction_.page(request_row, "transfer_request", visible, order_of(filter), request, std::move(conditions));
    auto const sides = place ? sides_among(page.items, *place) : std::map<RequestId, Side>();
    db::Page<ListedRequest> listed { {}, std::move(page.next) };
    for (auto& row : page.items) {
        auto const side = sides.find(row.id);
        listed.items.push_back({ std::move(row), side == sides.end() ? std::nullopt : std::optional(side->second) });
    }
    return listed;
}

/// First which, from what the place sees; then these rows alone.
db::Page<ListedRequest> Store::requests_of_place(security::Scope const& scope, RequestFilter const& filter, db::PageRequest const& request, OwnRequests own)
{
    db::Conditions conditions;
    add_filter(conditions, filter);
    if (is_by_content(filter))
        conditions.add("seen_as <> 'refused'");
    if (own == OwnRequests::Hidden)
        conditions.add("origin <> ?", *scope.place());
    auto const seen = transaction_.page(seen_request, "request_seen", scope.visible_from("seen_by"), order_of(filter), request, std::move(conditions));
    std::vector<RequestId> ids;
    for (auto const& one : seen.items)
        ids.push_back(one.id);
    db::Conditions these;
    these.add_one_of("id", ids);
    std::map<RequestId, RequestRow> rows;
    for (auto& row : transaction_.select(request_row, "transfer_request", std::move(these)))
        rows.emplace(row.id, std::move(row));
    db::Page<ListedRequest> listed { {}, seen.next };
    for (auto const& one : seen.items)
        listed.items.push_back({ std::move(rows.at(one.id)), one.seen_as });
    return listed;
}

std::vector<RequestRow> Store::live_requests(security::Scope const& scope)
{
    return all(scope, { "target_key" },
        "state in ('NEW', 'TRIAGED', 'SEARCHING', 'NO_PLACE_IN_REGION', 'PLACE_FOUND', 'VECTOR_ORDERED', 'DEPARTED', 'DIVERTED')");
}

std::optional<std::int64_t> Store::live_request_at(PlaceId place)
{
    return transaction_.number("select min(number) from transfer_request where ? in (origin, destination)"
                               " and state in ('NEW', 'TRIAGED', 'SEARCHING', 'NO_PLACE_IN_REGION', 'PLACE_FOUND', 'VECTOR_ORDERED', 'DEPARTED', 'DIVERTED')",
        place);
}

std::optional<Instant> Store::last_heard_of(PlaceId place)
{
    auto const asked = transaction_.number("select max(asked_at) from transfer_request where origin = ? and state <> 'CANCELLED'", place);
    auto const received = transaction_.number("select max(arrived_at) from transfer_request where destination = ?", place);
    auto const last = std::max(asked, received); // nothing comes before anything
    return last ? std::optional(Instant::from_milliseconds(*last)) : std::nullopt;
}

std::vector<RequestRow> Store::to_be_closed(security::Scope const& scope)
{
    return all(scope, { "asked_at" }, "state in ('ADVICE_GIVEN', 'NO_INDICATION')");
}

std::vector<RequestRow> Store::with_vehicle_to_be_cancelled(security::Scope const& scope)
{
    // A few of the whole region, which an index holds; among those of its own, a place would have to look for them.
    auto found = all(scope, { "asked_at" }, "vehicle_to_be_cancelled");
    if (auto const place = scope.place())
        std::erase_if(found, [&](RequestRow const& row) { return row.origin != *place; });
    return found;
}

std::vector<RequestRow> Store::awaiting_outcome(security::Scope const& scope, Instant before)
{
    if (auto const place = scope.place())
        return all(scope, { "outcome_due_at" }, "outcome_due_at < 7258118400000 and outcome_due_at < ? and ? in (origin, destination)", before, *place);
    return all(scope, { "outcome_due_at" }, "outcome_due_at < 7258118400000 and outcome_due_at < ?", before);
}

FirstRequests Store::first_awaiting_outcome(security::Scope const& scope, Instant before, std::size_t at_most)
{
    if (scope.reach() != security::Reach::Network)
        return {};
    auto rows = first(scope, { "outcome_due_at" }, at_most, "outcome_due_at < 7258118400000 and outcome_due_at < ?", before);
    return { std::move(rows), *transaction_.number("select count(*) from transfer_request where outcome_due_at < 7258118400000 and outcome_due_at < ?", before) };
}

FirstRequests Store::first_awaiting_feedback(security::Scope const& scope, Instant before, std::size_t at_most)
{
    if (scope.reach() != security::Reach::Network)
        return {};
    auto rows = first(scope, { "feedback_due_at" }, at_most, "feedback_due_at < 7258118400000 and feedback_due_at < ?", before);
    return { std::move(rows), *transaction_.number("select count(*) from transfer_request where feedback_due_at < 7258118400000 and feedback_due_at < ?", before) };
}

std::vector<RequestRow> Store::with_unread_feedback(security::Scope const& scope)
{
    return all(scope, { "asked_at" }, "feedback_unread");
}

namespace {

/// When what is awaited is late: what the list is sorted by.
db::Order order_of(Pending pending)
{
    switch (pending) {
    case Pending::STAY:
    case Pending::ISSUE:
        return { "outcome_due_at" };
    case Pending::FEEDBACK:
        return { "feedback_due_at" };
    case Pending::READING:
        break;
    }
    return { "asked_at" };
}

void add_pending(db::Conditions& conditions, Pending pending)
{
    switch (pending) {
    case Pending::STAY:
        conditions.add("outcome_due_at < 7258118400000 and (stay_end is null or stay_end = 'STILL_IN')");
        return;
    case Pending::ISSUE:
        conditions.add("outcome_due_at < 7258118400000 and stay_end is not null and stay_end <> 'STILL_IN'");
        return;
    case Pending::FEEDBACK:
        conditions.add("feedback_due_at < 7258118400000");
        return;
    case Pending::READING:
        conditions.add("feedback_unread");
    }
}

} // namespace

db::Page<RequestRow> Store::pending(security::Scope const& scope, PendingFilter const& filter, db::PageRequest const& request)
{
    db::Conditions conditions;
    add_pending(conditions, filter.pending);
    if (scope.place())
        conditions.add("? in (origin, destination)", *scope.place());
    if (filter.place)
        conditions.add("? in (origin, destination)", *filter.place); // what is awaited is few, what that place ever asked for is not
    return transaction_.page(request_row, "transfer_request", scope.visible_through("transfer_request", "request_party", "request"), order_of(filter.pending), request,
        std::move(conditions));
}

std::vector<RequestRow> Store::arrived_since(security::Scope const& scope, Instant since)
{
    // Named by id, so that neither database goes back through all that has ever changed for those that have arrived.
    return all(scope, { "updated_at", db::Direction::Descending },
        "id in (select id from transfer_request where arrived_at >= ?"
        " union all select id from transfer_request where updated_at >= ? and not (state <> 'RETURNED'))",
        since, since);
}

std::vector<RequestRow> Store::changed_since(security::Scope const& scope, Instant since)
{
    return all(scope, { "updated_at", db::Direction::Descending }, "updated_at >= ?", since);
}

template <class... V>
std::vector<RequestRow> Store::all(security::Scope const& scope, db::Order order, db::Sql<V...> condition, V const&... values)
{
    return first(scope, order, db::PageRequest::most, condition, values...);
}

template <class... V>
std::vector<RequestRow> Store::first(security::Scope const& scope, db::Order order, std::size_t at_most, db::Sql<V...> condition, V const&... values)
{
    db::PageRequest const whole { .limit = at_most, .cursor = {} };
    auto const visible = scope.visible_through("transfer_request", "request_party", "request");
    return transaction_.page(request_row, "transfer_request", visible, order, whole, condition, values...).items;
}

std::optional<RequestRow> Store::live_request_of(PersonId person)
{
    auto found = transaction_.select(request_row, "transfer_request",
        "state in ('NEW', 'TRIAGED', 'SEARCHING', 'NO_PLACE_IN_REGION', 'PLACE_FOUND', 'VECTOR_ORDERED', 'DEPARTED', 'DIVERTED')"
        " and id in (select request from request_person where person = ?) order by asked_at desc, id desc limit 1",
        person);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::optional<RequestRow> Store::newborn_request_of(PersonId newborn)
{
    auto found = transaction_.select(request_row, "transfer_request",
        "id in (select p.request from request_person p cross join transfer_request r"
        " where p.person = ? and r.id = p.request and r.kind in ('TNN', 'RTNN') and r.state <> 'CANCELLED')"
        " order by asked_at desc, id desc limit 1",
        newborn);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<RequestRow> Store::following(RequestId request)
{
    return transaction_.select(request_row, "transfer_request", "follows = ? order by asked_at, id", request);
}

std::vector<PersonRow> Store::persons(RequestId request)
{
    return transaction_.select(person_row, "request_person", "request = ? order by position, person", request);
}

void Store::add_person(PersonRow const& person)
{
    transaction_.insert(person_row, "request_person", person);
}

std::vector<PersonRow> Store::all_of(PersonId person)
{
    return transaction_.select(person_row, "request_person", "person = ? order by request", person);
}

void Store::save_person(PersonRow const& person)
{
    transaction_.execute("update request_person set ga_days = ?, weight_g = ? where request = ? and person = ?", person.age, person.weight,
        person.request, person.person);
}

std::vector<PartyRow> Store::parties(RequestId request)
{
    return transaction_.select(party_row, "request_party", "request = ? order by place", request);
}

std::optional<Side> Store::side(RequestId request, PlaceId place)
{
    auto const party = transaction_.find(party_row, "request_party", "request = ? and place = ?", request, place);
    return party ? std::optional(party->side) : std::nullopt;
}

std::map<RequestId, Side> Store::sides_among(std::vector<RequestRow> const& rows, PlaceId place)
{
    // Of all places, a few for each request: asked for one place, SQLite would go through all that it has ever taken part in.
    db::Conditions of_these;
    of_these.add_one_of("request", ids_of(rows));
    std::map<RequestId, Side> sides;
    for (auto const& party : transaction_.select(party_row, "request_party", std::move(of_these))) {
        if (party.place == place)
            sides.emplace(party.request, party.side);
    }
    return sides;
}

} // namespace cigogne::transfers
