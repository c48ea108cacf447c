#include "modules/quality/declaration.hpp"
#include "modules/quality/opening.hpp"
#include "modules/quality/seen_case.hpp"
#include "modules/transfers/transfers.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace cigogne::quality {

namespace {

using namespace http;

/// Whose birth it is: one's own house, or the one that who coordinates names.
Result<PlaceId> house_of(Call& call, Declaration const& declaration)
{
    auto const own = call.scope().place();
    if (own)
        return declaration.house.value_or(*own) == *own ? Result<PlaceId>(*own) : at_field(Error::NotYours, "house");
    if (!declaration.house)
        return at_field(Error::HouseNeeded, "house");
    if (!directory::place(call.transaction(), *declaration.house, paris_date(call.now())))
        return at_field(Error::UnknownPlace, "house");
    return *declaration.house;
}

/// The request of that number, as far as that house had a part in it.
Result<std::optional<transfers::RequestId>> request_of(Call& call, Declaration const& declaration, PlaceId house)
{
    if (!declaration.request_number)
        return std::optional<transfers::RequestId> {};
    auto const request = transfers::request_numbered(call.transaction(), *declaration.request_number);
    auto const measure = request ? transfers::measure(call.transaction(), *request) : std::nullopt;
    bool const is_theirs = measure && (!call.scope().place() || measure->origin == house || measure->destination == house);
    return is_theirs ? Result<std::optional<transfers::RequestId>>(request) : at_field(Error::UnknownRequest, "request_number");
}

/// Cases of the same birth that are there already.
std::vector<CaseRow> same_births(Store const& store, BirthMark const& mark)
{
    auto same = store.near(mark);
    std::erase_if(same, [&](CaseRow const& row) { return !is_same_birth(row.mark(), mark); });
    for (auto const& row : mark.request ? store.of_request(*mark.request) : std::vector<CaseRow> {}) {
        if (row.state != CaseState::REJECTED && std::ranges::find(same, row.id, &CaseRow::id) == same.end())
            same.push_back(row);
    }
    return same;
}

/// 409 that shows the first one, to whoever may read it.
Failure already_open(Call& call, CaseRow const& first)
{
    auto failure = Failure(Error::AlreadyOpen)
                       .saying(fmt::format("Le cas {} est déjà ouvert pour cette naissance. Rejoignez-le, ou dites que c’est un autre enfant.", first.number));
    if (!call.scope().includes(first.house))
        return failure;
    json::Writer writer;
    case_item.put(item_of(call, first), writer);
    return std::move(failure).against(writer.take_text());
}

/// Under which field its day was told.
std::string day_field(Declaration const& declaration)
{
    return declaration.happened_at ? "happened_at" : "happened_on";
}

/// What is beyond belief in it; a weight that hardly goes with the term is taken once she has looked again.
Result<Done> believable(Call& call, Declaration const& declaration, CivilDate day, std::optional<people::GestationalAge> age)
{
    auto const bounds = rules_of(call).plausible;
    std::vector<Fault> faults;
    if (auto fault = day_fault(day_field(declaration), day, paris_date(call.now()), bounds))
        faults.push_back(std::move(*fault));
    auto fault = declaration.looked_again.value_or(false) ? std::nullopt : people::weight_fault("weight_g", age, declaration.weight, bounds.weight);
    if (fault)
        faults.push_back(std::move(*fault));
    return faults.empty() ? Result<Done>(Done {}) : Failure(http::Error::InvalidFields).with(std::move(faults));
}

/// « Déclarer »: opened and declared in one gesture.
Result<CaseView> declare_case(Call& call, Declaration const& declaration)
{
    auto const house = TRY(house_of(call, declaration));
    auto const day = TRY(day_of(declaration.happened_on, declaration.happened_at));
    TRY(open_that_day(call, house, day, declaration.house ? "house" : day_field(declaration)));
    auto const request = TRY(request_of(call, declaration, house));
    if (auto faults = unfit(declaration.kind, declaration.age, declaration.vital); !faults.empty())
        return Failure(http::Error::InvalidFields).with(std::move(faults));
    TRY(believable(call, declaration, day, declaration.age));
    auto const store = call.store<Store>();
    BirthMark const mark { house, day, declaration.happened_at, declaration.age, request };
    if (!declaration.another_child.value_or(false)) {
        if (auto const same = same_births(store, mark); !same.empty())
            return already_open(call, same.front());
    }
    auto row = declared(declaration, { mark, store.next_number(), request ? store.next_child(*request) : 1, call.now(), call.identity().account() });
    call.store<Store>().add(row);
    tell(call.transaction(), call.now(), row);
    call.raise(cases_topic);
    call.audit_subject(row.id.text());
    auto const viewer = call.identity().may(coordinate) ? Viewer::COORDINATOR : Viewer::HOUSE;
    return view_of(call, { std::move(row), {}, viewer });
}

/// What somebody declares of a case that a fact had opened is what it is: on the road rather than in the house, say.
CaseRow declared_as(CaseRow row, CaseKind kind)
{
    if (answer_the_same(row.kind, kind))
        row.kind = kind;
    return row;
}

/// The request that the declaration names, of a case that has none.
Result<CaseRow> with_request(Call& call, CaseRow row, Declaration const& declaration)
{
    auto const request = TRY(request_of(call, declaration, row.house));
    if (!request || row.request)
        return row;
    row.request = request;
    row.request_number = declaration.request_number;
    row.child = call.store<Store>().next_child(*request);
    return row;
}

Result<Done> without_faults(CaseRow const& row, CaseKind declared)
{
    auto faults = contradictions(row.kind, row.happened_at, documentation_from(row.documentation));
    std::ranges::move(unfit(declared, row.age, row.vital), std::back_inserter(faults));
    return faults.empty() ? Result<Done>(Done {}) : Failure(http::Error::InvalidFields).with(std::move(faults));
}

/// The second declaration of a birth joins the first: it adds what was unknown, and declares what a fact had opened. It is kept whole, so
/// that what the case says otherwise is shown beside it.
Result<CaseView> join_case(Call& call, Declaration const& declaration)
{
    auto const seen = TRY(seen_case(call));
    if (seen.viewer != Viewer::COORDINATOR && seen.viewer != Viewer::HOUSE)
        return Error::NotYours;
    if (seen.row.state == CaseState::REJECTED)
        return Error::AlreadyRejected;
    TRY(may_tell(call, seen));
    auto const day = TRY(day_of(declaration.happened_on, declaration.happened_at));
    TRY(believable(call, declaration, day, declaration.age ? declaration.age : seen.row.age));
    bool const declares = seen.row.state == CaseState::DETECTED;
    auto row = completed(declares ? declared_as(seen.row, declaration.kind) : seen.row, declaration);
    if (row.happened_on != seen.row.happened_on)
        TRY(open_that_day(call, row.house, row.happened_on, day_field(declaration)));
    row = TRY(with_request(call, std::move(row), declaration));
    TRY(without_faults(row, declaration.kind));
    if (declares) {
        row.state = TRY(after(Step::DECLARE, readiness_of(call.transaction(), seen)));
        row.declared_at = call.now();
    }
    CaseDeclarationRow const told { Id<CaseDeclarationTag>::make(call.now()), row.id, content_of(declaration), call.now(), call.identity().account() };
    call.store<Store>().add(told);
    return write_case(call, seen, std::move(row), declares ? Change::DECLARED : Change::JOINED);
}

} // namespace

std::vector<Route> declaration_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Post, "/api/cases")
                         .summary("Déclarer un cas")
                         .needs(declare)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Write, "perinatal_case")
                         .tagged(Etag::row_version())
                         .takes(form(declaration_form))
                         .returns(created(case_view).at("/api/cases/{id}"))
                         .handled_by(declare_case));
    routes.push_back(route(Method::Post, "/api/cases/{id}/declarations")
                         .summary("Rejoindre un cas déjà ouvert")
                         .needs(declare)
                         .within(ScopeRule::parties())
                         .audits(security::AuditKind::Write, "perinatal_case", path("id"))
                         .tagged(Etag::row_version())
                         .takes(form(declaration_form))
                         .returns(one(case_view))
                         .handled_by(join_case));
    return routes;
}

} // namespace cigogne::quality
