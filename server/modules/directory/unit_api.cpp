#include "modules/directory/establishment_view.hpp"
#include "modules/directory/routes.hpp"

namespace cigogne::directory {

namespace {

using namespace http;

/// What another program calls the unit must be found again, and mean one.
Result<Done> check_external_id(Call& call, EstablishmentId establishment, UnitForm const& form, std::optional<UnitId> own)
{
    if (!form.external_id)
        return Done {};
    if (!is_external_id(*form.external_id))
        return Failure(Error::BadExternalId).with({ { "external_id", "bad_external_id", "Lettres sans accent, chiffres, et . _ - /" } });
    for (auto const& other : call.store<Store>().units_of(establishment)) {
        if (other.external_id == form.external_id && other.id != own)
            return Failure(Error::ExternalIdTaken).with({ { "external_id", "external_id_taken", "Une autre unité le porte déjà." } });
    }
    return Done {};
}

Result<UnitView> add_unit(Call& call, UnitForm form)
{
    auto const establishment = TRY(establishment_in_path(call));
    TRY(check_external_id(call, establishment.id, form, {}));
    auto const row = call.store<Store>().add_unit(establishment.id, form, author_of(call));
    call.audit_subject(row.id.text());
    tell_change(call);
    return view_of(row);
}

Result<UnitView> change_unit(Call& call, UnitForm form)
{
    auto const establishment = TRY(establishment_in_path(call));
    auto const id = TRY(call.path_id<UnitId>("unit"));
    auto store = call.store<Store>();
    auto const row = store.unit(id);
    if (!row || row->establishment != establishment.id)
        return http::Error::NotFound;
    TRY(check_external_id(call, establishment.id, form, id));
    auto const changed = store.change_unit(*row, form, *call.if_match(), author_of(call));
    if (!changed)
        return stale(unit_view, view_of(*row), last_writing(call, *row));
    tell_change(call);
    return view_of(*changed);
}

} // namespace

std::vector<Route> unit_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Post, "/api/establishments/{id}/units")
                         .summary("Ajouter une unité à un établissement")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "unit")
                         .tagged(Etag::row_version())
                         .takes(form(unit_form))
                         .returns(created(unit_view))
                         .handled_by(add_unit));
    routes.push_back(route(Method::Put, "/api/establishments/{id}/units/{unit}")
                         .summary("Modifier une unité")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "unit", path("unit"))
                         .tagged(Etag::row_version())
                         .takes(form(unit_form))
                         .returns(one(unit_view))
                         .handled_by(change_unit));
    return routes;
}

} // namespace cigogne::directory
