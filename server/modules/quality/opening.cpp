#include "modules/quality/opening.hpp"

#include "modules/quality/declaration.hpp"
#include "modules/quality/detection.hpp"
#include "modules/quality/retelling.hpp"
#include "modules/transfers/transfers.hpp"
#include "platform/json/json.hpp"

#include <algorithm>
#include <iterator>

namespace cigogne::quality {

namespace {

struct RequestTold {
    transfers::RequestId request;
};
constexpr auto request_told = fields<RequestTold>("RequestTold",
    field<&RequestTold::request>("request"));

std::optional<transfers::RequestId> request_of(events::Published const& event)
{
    auto const document = json::parse(event.payload);
    if (document.failed())
        return std::nullopt;
    Reader reader(event.at);
    auto const told = request_told.take(document->root(), reader);
    return told ? std::optional(told->request) : std::nullopt;
}

CaseRow opened(Detected const& birth, transfers::Measure const& measure, Store const& store, Instant now)
{
    return {
        .id = CaseId::make(now),
        .number = store.next_number(),
        .kind = birth.kind,
        .also = {},
        .state = CaseState::DETECTED,
        .source = birth.source,
        .house = birth.house,
        .happened_on = birth.on,
        .happened_at = birth.at,
        .age = birth.age,
        .weight = birth.weight,
        .newborns = birth.newborns,
        .vital = birth.vital,
        .needs_intensive_care = birth.kind == CaseKind::AN_EAI,
        .request = measure.id,
        .request_number = measure.number,
        .child = store.next_child(measure.id),
        .adverse_event = {},
        .documentation = content_of(Documentation {}),
        .consensus = {},
        .consensus_sentence = {},
        .retained = {},
        .conclusions = {},
        .rejected_for = {},
        .opened_at = now,
        .opened_by = {},
        .declared_at = {},
        .reviewed_at = {},
        .ended_at = {},
        .updated_at = now,
        .updated_by = {},
        .version = 1,
    };
}

/// Whether it answers nothing of a birth told now: it was set aside for there had been none.
bool is_of_no_birth(CaseRow const& row)
{
    return row.rejected_for == RejectionReason::NO_BIRTH;
}

/// Whether that request is of before the birth where this one is of after it, or the other way round: both may tell of one birth though nobody
/// said that one follows the other.
bool is_of_the_other(db::Transaction& transaction, transfers::RequestId request, transfers::Measure const& measure)
{
    auto const other = transfers::measure(transaction, request);
    return other && is_after_birth(other->kind) != is_after_birth(measure.kind);
}

/// The cases of that birth, those that were set aside too: of the request, of others of the same children, declared by somebody who
/// did not name a request, or opened by the request of before the birth, or of after it, where the same birth is told of both.
std::vector<CaseRow> cases_of(db::Transaction& transaction, Detected const& birth, transfers::Measure const& measure, transfers::ToldChildren const& told)
{
    Store const store(transaction);
    auto rows = store.of_request(measure.id);
    for (auto const request : told.same_birth)
        std::ranges::move(store.of_request(request), std::back_inserter(rows));
    BirthMark const mark { birth.house, birth.on, birth.at, birth.age, {} };
    for (auto& near : store.near(mark)) {
        bool const is_known = std::ranges::find(rows, near.id, &CaseRow::id) != rows.end();
        bool const may_be_it = !near.request || is_of_the_other(transaction, *near.request, measure);
        if (!is_known && may_be_it && is_same_birth(near.mark(), mark))
            rows.push_back(std::move(near));
    }
    std::erase_if(rows, is_of_no_birth);
    return rows;
}

/// What the request tells, as if somebody had declared it.
Declaration declared(Detected const& birth, transfers::Measure const& measure)
{
    return {
        .kind = birth.kind,
        .happened_on = birth.on,
        .happened_at = birth.at,
        .age = birth.age,
        .weight = birth.weight,
        .newborns = birth.newborns,
        .vital = birth.vital,
        .request_number = measure.number,
    };
}

/// The case is there already: it is given the request, and what it did not know.
void join(db::Transaction& transaction, CaseRow const& known, Detected const& birth, transfers::Measure const& measure, Instant now)
{
    Store store(transaction);
    auto const declaration = declared(birth, measure);
    auto joined = completed(known, declaration);
    if (!joined.request) {
        joined.request = measure.id;
        joined.request_number = measure.number;
        joined.child = store.next_child(measure.id);
    }
    joined.updated_at = now;
    joined.updated_by = {};
    ++joined.version;
    if (!store.save(joined, known, Change::JOINED, {}))
        return;
    store.add(CaseDeclarationRow { Id<CaseDeclarationTag>::make(now), known.id, content_of(declaration), now, {} });
    tell(transaction, now, joined);
}

/// Opens the case that it asks for, unless the question was answered already, were it by a case that was set aside; one birth has one case.
void open_or_join(db::Transaction& transaction, Detected const& birth, transfers::Measure const& measure, transfers::ToldChildren const& told, Instant now)
{
    Store store(transaction);
    auto const known = cases_of(transaction, birth, measure, told);
    auto const answered = std::ranges::find_if(known, [&](CaseRow const& row) { return row.answers(birth.kind); });
    if (answered != known.end()) {
        if (!answered->request && answered->state != CaseState::REJECTED)
            join(transaction, *answered, birth, measure, now);
        return;
    }
    auto const same = std::ranges::find_if(known, [](CaseRow const& row) { return row.state != CaseState::REJECTED; });
    if (same != known.end()) {
        join(transaction, *same, birth, measure, now);
        return;
    }
    auto const row = opened(birth, measure, store, now);
    store.add(row);
    // Shown by the case itself; kept to know later what the request says otherwise than then.
    store.add(CaseDeclarationRow { Id<CaseDeclarationTag>::make(now), row.id, content_of(said_now(measure, told, row.kind)), now, {} });
    tell(transaction, now, row);
}

/// What the request had said of a case, be it when it opened it.
std::vector<Declaration> said_before(Store const& store, CaseRow const& row)
{
    std::vector<Declaration> before;
    for (auto const& declaration : store.declarations(row.id)) {
        if (!declaration.told_by)
            before.push_back(declaration_from(declaration.content));
    }
    if (before.empty())
        before.push_back(said_by(row));
    return before;
}

/// A request that was corrected rewrites no case: what it says otherwise now is told beside that of the first child. Which of several a
/// correction is of, nobody says.
void tell_beside(db::Transaction& transaction, transfers::Measure const& measure, transfers::ToldChildren const& told, Instant now)
{
    Store store(transaction);
    auto rows = store.of_request(measure.id);
    std::erase_if(rows, is_of_no_birth);
    if (rows.empty() || rows.front().state == CaseState::REJECTED)
        return;
    auto const& row = rows.front();
    auto const before = said_before(store, row);
    auto const news = retold(row, said_now(measure, told, row.kind), before);
    if (!news)
        return;
    store.add(CaseDeclarationRow { Id<CaseDeclarationTag>::make(now), row.id, content_of(*news), now, {} });
    tell(transaction, now, row);
}

/// Its birth was crossed out: whoever reads its open cases sees it at once.
void tell_of_no_birth(db::Transaction& transaction, transfers::Measure const& measure, Instant now)
{
    for (auto const& row : Store(transaction).of_request(measure.id)) {
        if (is_open(row.state))
            tell(transaction, now, row);
    }
}

void open_what_it_asks(db::Transaction& transaction, transfers::Measure const& measure, CivilDate day, Instant now)
{
    if (!tells_of_a_birth(measure))
        tell_of_no_birth(transaction, measure, now);
    auto const told = may_open_cases(measure) ? transfers::told_children(transaction, measure.id) : std::nullopt;
    bool const is_of_mother_alone = told && measure.kind == transfers::Kind::TPP && !told->born_in;
    if (!told || is_of_mother_alone)
        return;
    auto const thresholds = directory::regional_thresholds(transaction);
    auto const level_on = [&](PlaceId house, CivilDate on) {
        auto const place = directory::place(transaction, house, on);
        return place && place->kind ? directory::care_level_of(*place->kind) : std::nullopt;
    };
    for (auto const& birth : detected(measure, *told, { thresholds, level_on }, day))
        open_or_join(transaction, birth, measure, *told, now);
    tell_beside(transaction, measure, *told, now);
}

} // namespace

void follow_request(db::Transaction& transaction, events::Published const& event)
{
    auto const request = request_of(event);
    auto const measure = request ? transfers::measure(transaction, *request) : std::nullopt;
    if (measure)
        open_what_it_asks(transaction, *measure, paris_date(event.at), event.at);
}

void make_up(db::Transaction& transaction, events::Published const& latest)
{
    auto const year = static_cast<int>(paris_date(latest.at).ymd().year());
    for (auto const each : { year - 1, year }) {
        for (auto const& measure : transfers::measures_of(transaction, each))
            open_what_it_asks(transaction, measure, paris_date(measure.asked_at), latest.at);
    }
}

void tell(db::Transaction& transaction, Instant now, CaseRow const& row)
{
    auto audience = events::Audience::place(row.house) | events::Audience::network();
    for (auto const& judgement : Store(transaction).judgements(row.id))
        audience = audience | events::Audience::account(judgement.reviewer);
    events::publish(transaction, now, { cases_topic, audience });
    events::publish(transaction, now, { "case/" + row.id.text(), audience });
}

} // namespace cigogne::quality
