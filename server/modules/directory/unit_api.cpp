#include "modules/directory/establishment_view.hpp"
#include "modules/directory/routes.hpp"

namespace cigogne::directory {

namespace {

using namespace http;

Result<UnitView> add_unit(Call& call, UnitForm form)
{
    auto const establishment = TRY(establishment_in_path(call));
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
