#include "modules/directory/routes.hpp"

namespace cigogne::directory {

namespace {

using namespace http;

struct NeighbourCellView {
    NeighbourCellId id;
    std::string name;
    std::string region;
    std::optional<Phone> phone;
    bool active;
    std::int64_t version;
};
View<NeighbourCellView> const neighbour_cell_view = view<NeighbourCellView>("NeighbourCell",
    field<&NeighbourCellView::id>("id"),
    field<&NeighbourCellView::name>("name"),
    field<&NeighbourCellView::region>("region"),
    field<&NeighbourCellView::phone>("phone"),
    field<&NeighbourCellView::active>("active"),
    field<&NeighbourCellView::version>("version"));
struct NeighbourCellsView {
    std::vector<NeighbourCellView> items;
};
View<NeighbourCellsView> const neighbour_cells_view = view<NeighbourCellsView>("NeighbourCells",
    nested<&NeighbourCellsView::items, neighbour_cell_view>("items"));

NeighbourCellView view_of(NeighbourCellRow const& row)
{
    return { row.id, row.name, row.region, row.phone, row.active, row.version };
}

Result<NeighbourCellRow> cell_in_path(Call& call)
{
    auto const id = TRY(call.path_id<NeighbourCellId>());
    auto row = call.store<Store>().neighbour_cell(id);
    if (!row)
        return http::Error::NotFound;
    return std::move(*row);
}

Result<NeighbourCellsView> list_cells(Call& call)
{
    NeighbourCellsView view;
    for (auto const& row : call.store<Store>().neighbour_cells())
        view.items.push_back(view_of(row));
    return view;
}

Result<NeighbourCellView> add_cell(Call& call, NeighbourCellForm form)
{
    auto const row = call.store<Store>().add_neighbour_cell(form, author_of(call));
    call.audit_subject(row.id.text());
    tell_change(call);
    return view_of(row);
}

Result<NeighbourCellView> change_cell(Call& call, NeighbourCellForm form)
{
    auto const row = TRY(cell_in_path(call));
    auto const changed = call.store<Store>().change_neighbour_cell(row, form, *call.if_match(), author_of(call));
    if (!changed)
        return stale(neighbour_cell_view, view_of(row), last_writing(call, row));
    tell_change(call);
    return view_of(*changed);
}

/// Taken off the lists, kept in the store: what was called once stays readable.
Result<Done> remove_cell(Call& call)
{
    auto const row = TRY(cell_in_path(call));
    auto const changed = call.store<Store>().change_neighbour_cell(
        row, { row.name, row.region, row.phone, false }, *call.if_match(), author_of(call));
    if (!changed)
        return stale(neighbour_cell_view, view_of(row), last_writing(call, row));
    tell_change(call);
    return Done {};
}

} // namespace

std::vector<Route> neighbour_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/neighbour-cells")
                         .summary("Lister les cellules des autres régions")
                         .needs(read)
                         .within(ScopeRule::everyone())
                         .audits(nothing_because("numéros de service, sans donnée de personne"))
                         .tagged(Etag::version_of("directory"))
                         .takes(nothing)
                         .returns(one(neighbour_cells_view))
                         .handled_by(list_cells));
    routes.push_back(route(Method::Post, "/api/neighbour-cells")
                         .summary("Ajouter la cellule d’une autre région")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "neighbour_cell")
                         .tagged(Etag::row_version())
                         .takes(form(neighbour_cell_form))
                         .returns(created(neighbour_cell_view))
                         .handled_by(add_cell));
    routes.push_back(route(Method::Put, "/api/neighbour-cells/{id}")
                         .summary("Modifier la cellule d’une autre région")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "neighbour_cell", path("id"))
                         .tagged(Etag::row_version())
                         .takes(form(neighbour_cell_form))
                         .returns(one(neighbour_cell_view))
                         .handled_by(change_cell));
    routes.push_back(route(Method::Delete, "/api/neighbour-cells/{id}")
                         .summary("Retirer la cellule d’une autre région")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "neighbour_cell", path("id"))
                         .tagged(Etag::row_version())
                         .takes(nothing)
                         .returns(no_content)
                         .handled_by(remove_cell));
    return routes;
}

} // namespace cigogne::directory
