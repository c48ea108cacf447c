#include "modules/accounts/accounts.hpp"
#include "modules/beds/exchanged_board.hpp"
#include "modules/beds/routes.hpp"
#include "modules/beds/told_capacity.hpp"
#include "platform/fhir/asked.hpp"

/// Counts that other programs push, in the shape of the ROR (FHIR R4).
namespace cigogne::beds {

namespace {

using namespace http;

struct NamedLocation {
    std::string identifier;
    std::optional<std::string> format;
};
constexpr auto named_location = fields<NamedLocation>("FhirNamedLocation",
    field<&NamedLocation::identifier>("identifier", max_length(400)),
    field<&NamedLocation::format>("_format", max_length(100)));

Failure no_such_location(std::string diagnostics)
{
    return fhir::refused(fhir::Error::NotFound, "Location", std::move(diagnostics));
}

directory::BedSource source_of(security::Identity const& program)
{
    return program.role() == accounts::programs::emergency_observatory ? directory::BedSource::ORU : directory::BedSource::ROR;
}

void write(Call& call, ToldCapacity const& told, KnownCapacity const& known)
{
    auto const account = call.identity().account().text();
    auto const source = source_of(call.identity());
    auto store = call.store<Store>();
    if (told.installed) {
        directory::install_beds(call.transaction(), known.unit.id, told.installed->count, call.now(), account);
        call.raise(directory::topic);
    }
    if (auto const closure = closure_after(told, known, source, account, call.now())) {
        if (closure->version == 1)
            store.add(*closure);
        else
            store.change(*closure, closure->version - 1);
    }
    auto row = known.status;
    if (told.available) {
        row.available = told.available->count;
        row.declared_at = told.available->counted_at;
        row.source = source;
    }
    if (told.closed) {
        row.closed = told.closed->count;
        row.closed_at = told.closed->counted_at;
    }
    // Also where the directory alone has changed: the version that this interface tells is the row's.
    store.save(row, told.available ? Change::Declared : Change::Capacity, call.now(), account);
    raise_board(call);
}

/// What another program tells goes by the rules of what people tell: the same count, the same history, the same news to the board.
Result<fhir::Resource> take_counts(Call& call, ror::Unit const& pushed, json::Document&& body)
{
    auto const& unit = pushed.rows->unit;
    if (!call.scope().includes(unit.establishment))
        return Failure(Error::NotYours).saying("Cette clé d’accès vaut pour un autre établissement que celui de ce lieu.");
    auto const patch = TRY(fhir::Patch::read(std::move(body)));
    auto const told = ToldCapacity::of(TRY(ror::pushed_counts(patch, unit.kind)));

    auto store = call.store<Store>();
    KnownCapacity const known { unit, store.status(unit.id), store.closures_of(unit.id), pushed.names.updated_at };
    if (call.if_match() && known.status.version != *call.if_match())
        return Failure(http::Error::VersionStale).saying("Ce lieu a changé depuis la version que vous avez lue. Relisez-le, puis renvoyez le compte s’il vaut encore.");
    TRY(acceptable(told, known, schedule_of(call), call.now()));
    write(call, told.no_later_than(call.now()), known);

    call.audit_subject(unit.id.text());
    auto const board = exchanged_board(call.transaction(), schedule_of(call), call.now());
    auto const* now = board.unit(unit.id);
    return fhir::Resource { ror::location(*now, call.now()), now->rows->status.version };
}

Result<fhir::Resource> patch_location(Call& call, Conditional<fhir::Asked>&& sent)
{
    TRY(fhir::check_format(sent.criteria.format));
    auto const id = call.path_id<directory::UnitId>();
    auto const board = exchanged_board(call.transaction(), schedule_of(call), call.now());
    auto const* unit = id.succeeded() ? board.unit(*id) : nullptr;
    if (!unit)
        return no_such_location("Aucun lieu ne porte cet identifiant, ou il n’est plus en activité.");
    return take_counts(call, *unit, std::move(sent.resource));
}

Result<fhir::Resource> patch_named_location(Call& call, Conditional<NamedLocation>&& sent)
{
    TRY(fhir::check_format(sent.criteria.format));
    auto const board = exchanged_board(call.transaction(), schedule_of(call), call.now());
    std::vector<ror::Unit const*> found;
    for (auto const& unit : board.units) {
        if (is_named(unit, sent.criteria.identifier))
            found.push_back(&unit);
    }
    if (found.empty())
        return no_such_location("Aucun lieu ne porte cet identifiant externe dans cet établissement. Faites-le écrire sur la fiche de l’unité.");
    if (found.size() > 1)
        return fhir::refused(fhir::Error::MultipleMatches, "Location", "Plusieurs lieux répondent : un seul identifiant est attendu.");
    return take_counts(call, *found.front(), std::move(sent.resource));
}

} // namespace

std::vector<Route> push_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Patch, "/fhir/Location/{id}")
                         .summary("Transmettre les places d’un lieu, pour un programme (FHIR, ROR)")
                         .needs(feed)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Write, "unit", path("id"))
                         .tagged(Etag::row_version())
                         .takes(fhir_body_where(fhir::asked_of_any))
                         .returns(fhir_resource)
                         .handled_by(patch_location));
    routes.push_back(route(Method::Patch, "/fhir/Location")
                         .summary("Transmettre les places d’un lieu désigné par son identifiant externe (FHIR, ROR)")
                         .needs(feed)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Write, "unit")
                         .tagged(Etag::row_version())
                         .takes(fhir_body_where(named_location))
                         .returns(fhir_resource)
                         .handled_by(patch_named_location));
    return routes;
}

} // namespace cigogne::beds
