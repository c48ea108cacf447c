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
    std::vector<PersonId> of_the_request;
    for (auto const& person : persons(row.id))
        of_the_request.push_back(person.person);
    std::vector<Fact> facts;
    for (auto const& fact : transaction_.select(fact_row, "request_fact", "request = ? order by position, typed_at, id", row.id))
        facts.push_back(fact_of(fact));
    auto restored = Request::restored(opening_of(row, std::move(of_the_request)), std::move(facts));
    if (restored.failed())
        throw std::runtime_error("the stored facts of request " + row.id.text() + " do not follow each other");
    return { std::move(row), std::move(restored).value() };
}

void Store::add(RequestRow const& row, Request const& request, std::vector<PersonRow> const& persons)
{
    transaction_.insert(request_row, "transfer_request", row);
    for (auto const& person : persons)
        add_person(person);
    write_facts(row.id, nullptr, request);
    write_parties(row.id, request);
}

bool Store::save(RequestRow const& row, Request const& before, Request const& after, std::int64_t expected_version)
{
    auto written = row;
    if (!row.first_told && after.progress().told != after.opening().told)
        written.first_told = content_of(after.opening().told);
    if (!save(written, expected_version))
        return false;
    write_facts(row.id, &before, after);
    write_parties(row.id, after);
    return true;
}

bool Store::save(RequestRow const& row, std::int64_t expected_version)
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

void Store::write_parties(RequestId request, Request const& after)
{
    transaction_.execute("delete from request_party where request = ?", request);
    for (auto const& party : parties_of(after))
        transaction_.insert(party_row, "request_party", party);
}

db::Page<RequestRow> Store::requests(security::Scope const& scope, RequestFilter const& filter, db::PageRequest const& request, OwnRequests own)
{
    auto const group = code_or_empty(filter.group);
    auto const state = code_or_empty(filter.state);
    auto const kind = code_or_empty(filter.kind);
    auto const motive = code_or_empty(filter.motive);
    auto const urgency = code_or_empty(filter.urgency);
    auto const origin = filter.origin ? filter.origin->text() : std::string();
    auto const from = filter.from ? start_of_day(*filter.from) : Instant::from_milliseconds(0);
    auto const until = filter.to ? start_of_day(filter.to->plus_days(1)) : far_away;
    auto const number = filter.number.value_or(0);
    // Of a request her unit refused she reads no content: a filter, an order or a cursor on content must not tell it either.
    bool const by_target = filter.sort == RequestSort::Target || filter.sort == RequestSort::TargetDescending;
    bool const by_content = by_target || filter.group || filter.state || filter.kind || filter.motive || filter.urgency || filter.origin;
    auto const reader = by_content && scope.place() ? scope.place()->text() : std::string();
    auto const receiver = own == OwnRequests::Hidden && scope.place() ? scope.place()->text() : std::string();
    return transaction_.page(request_row, "transfer_request", scope.visible_through("request_party", "request"),
        order_of(filter.sort.value_or(RequestSort::AskedAtDescending)), request,
        "(? = '' or (? = 'cancelled' and state = 'CANCELLED')"
        " or (? = 'live' and state in ('NEW', 'TRIAGED', 'SEARCHING', 'NO_PLACE_IN_REGION', 'PLACE_FOUND', 'VECTOR_ORDERED', 'DEPARTED', 'DIVERTED'))"
        " or (? = 'ended' and state in ('ADVICE_GIVEN', 'NO_INDICATION', 'RETURNED', 'ARRIVED', 'OUTCOME_PENDING', 'OUTCOME_KNOWN', 'FEEDBACK_SENT', 'CLOSED')))"
        " and (? = '' or state = ?) and (? = '' or kind = ?) and (? = '' or motive = ?) and (? = '' or urgency = ?)"
        " and (? = '' or origin = ?) and asked_at >= ? and asked_at < ? and (? = 0 or number = ?)"
        " and (? = '' or id not in (select request from request_party where place = ? and side = 'refused'))"
        " and (? = '' or origin <> ?)",
        group, group, group, group, state, state, kind, kind, motive, motive, urgency, urgency, origin, origin, from, until, number, number, reader,
        reader, receiver, receiver);
}

std::vector<RequestRow> Store::live_requests(security::Scope const& scope)
{
    return all(scope, { "target_key" },
        "state in ('NEW', 'TRIAGED', 'SEARCHING', 'NO_PLACE_IN_REGION', 'PLACE_FOUND', 'VECTOR_ORDERED', 'DEPARTED', 'DIVERTED')");
}

std::vector<RequestRow> Store::to_be_closed(security::Scope const& scope)
{
    return all(scope, { "asked_at" }, "state in ('ADVICE_GIVEN', 'NO_INDICATION')");
}

std::vector<RequestRow> Store::with_vehicle_to_be_cancelled(security::Scope const& scope)
{
    // Not through the parties: a place has been one of thousands of requests, and a few are in the index of these.
    db::PageRequest const whole { .limit = db::PageRequest::most, .cursor = {} };
    return transaction_.page(request_row, "transfer_request", scope.visible_from("origin"), { "asked_at" }, whole, "vehicle_to_be_cancelled").items;
}

std::vector<RequestRow> Store::arrived_since(security::Scope const& scope, Instant since)
{
    return all(scope, { "updated_at", db::Direction::Descending }, "state in ('ARRIVED', 'RETURNED') and updated_at >= ?", since);
}

std::vector<RequestRow> Store::changed_since(security::Scope const& scope, Instant since)
{
    return all(scope, { "updated_at", db::Direction::Descending }, "updated_at >= ?", since);
}

template <class... V>
std::vector<RequestRow> Store::all(security::Scope const& scope, db::Order order, db::Sql<V...> condition, V const&... values)
{
    db::PageRequest const whole { .limit = db::PageRequest::most, .cursor = {} };
    auto const visible = scope.visible_through("request_party", "request");
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
        "kind in ('TNN', 'RTNN') and state <> 'CANCELLED' and id in (select request from request_person where person = ?)"
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

std::map<RequestId, Side> Store::sides_of(PlaceId place)
{
    std::map<RequestId, Side> sides;
    for (auto const& party : transaction_.select(party_row, "request_party", "place = ?", place))
        sides.emplace(party.request, party.side);
    return sides;
}

} // namespace cigogne::transfers
