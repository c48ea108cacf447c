#include "modules/beds/routes.hpp"
#include "platform/events/hub.hpp"
#include "platform/http/stale.hpp"
#include "platform/security/token.hpp"

/// The board on a wall: by a link, without login, without reservations. Whoever may declare makes a link and revokes it.
namespace cigogne::beds {

namespace {

using namespace http;

struct WallForm {
    std::string name;
};
constexpr auto wall_form = fields<WallForm>("WallDisplayForm", field<&WallForm::name>("name", max_length(80)));

struct WallView {
    WallId id;
    std::string name;
    Instant created_at;
    std::int64_t version;
};
View<WallView> const wall_view = view<WallView>("WallDisplay",
    field<&WallView::id>("id"),
    field<&WallView::name>("name"),
    field<&WallView::created_at>("created_at"),
    field<&WallView::version>("version"));
struct WallsView {
    std::vector<WallView> items;
};
View<WallsView> const walls_view = view<WallsView>("WallDisplays", nested<&WallsView::items, wall_view>("items"));

/// Shown once: the token is not kept.
struct NewWallView {
    WallId id;
    std::string name;
    std::string token;
    Instant created_at;
    std::int64_t version;
};
View<NewWallView> const new_wall_view = view<NewWallView>("NewWallDisplay",
    field<&NewWallView::id>("id"),
    field<&NewWallView::name>("name"),
    field<&NewWallView::token>("token"),
    field<&NewWallView::created_at>("created_at"),
    field<&NewWallView::version>("version"));

WallView view_of(WallRow const& row)
{
    return { row.id, row.name, row.created_at, row.version };
}

Result<WallsView> list_walls(Call& call)
{
    WallsView view;
    for (auto const& row : call.store<Store>().walls(call.scope()))
        view.items.push_back(view_of(row));
    return view;
}

Result<NewWallView> add_wall(Call& call, WallForm const& form)
{
    auto const token = security::random_token();
    WallRow const row { WallId::make(call.now()), form.name, security::sha256_hex(token), call.scope().place(), call.now(),
        call.identity().account().text(), {}, {}, 1 };
    call.store<Store>().add(row);
    call.audit_subject(row.id.text());
    return NewWallView { row.id, row.name, token, row.created_at, row.version };
}

Result<Done> revoke_wall(Call& call)
{
    auto const id = TRY(call.path_id<WallId>());
    auto store = call.store<Store>();
    auto row = store.wall(id);
    if (!row || row->revoked_at || (call.scope().reach() == security::Reach::Place && row->place != call.scope().place()))
        return http::Error::NotFound;
    if (row->version != *call.if_match())
        return stale(wall_view, view_of(*row));
    row->revoked_at = call.now();
    row->revoked_by = call.identity().account().text();
    row->version += 1;
    store.change(*row, row->version - 1);
    raise_board(call); // so that no kept answer outlives the link
    return Done {};
}

Result<WrittenBoard> show_wall(Call& call, BoardMemory& memory)
{
    auto const asked = board_asked(call); // before anything is read
    if (!call.store<Store>().live_wall(security::sha256_hex(call.path_text("token"))))
        return http::Error::NotFound;
    return written_board_of(call, memory, asked);
}

} // namespace

std::vector<Route> wall_routes()
{
    auto const memory = std::make_shared<BoardMemory>(Reservations::Hidden);
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/board/walls")
                         .summary("Lister les liens d’affichage mural")
                         .needs(declare)
                         .within(ScopeRule::place())
                         .audits(nothing_because("noms d’écrans, sans donnée de personne"))
                         .tagged(Etag::hash())
                         .takes(nothing)
                         .returns(one(walls_view))
                         .handled_by(list_walls));
    routes.push_back(route(Method::Post, "/api/board/walls")
                         .summary("Créer un lien d’affichage mural")
                         .needs(declare)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Rights, "wall_display")
                         .tagged(Etag::row_version())
                         .takes(form(wall_form))
                         .returns(created(new_wall_view))
                         .handled_by(add_wall));
    routes.push_back(route(Method::Delete, "/api/board/walls/{id}")
                         .summary("Révoquer un lien d’affichage mural")
                         .needs(declare)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Rights, "wall_display", path("id"))
                         .tagged(Etag::row_version())
                         .takes(nothing)
                         .returns(no_content)
                         .handled_by(revoke_wall));
    routes.push_back(route(Method::Get, "/api/board/wall/{token}")
                         .summary("Afficher les places sur un mur, sans connexion et sans réservation")
                         .needs(open_to_all)
                         .within(ScopeRule::everyone())
                         .audits(nothing_because("affichage sans connexion, sans donnée de personne"))
                         .tagged(Etag::version_of("board"))
                         .takes(nothing)
                         .returns(one(written_board))
                         .handled_by([memory](Call& call) { return show_wall(call, *memory); }));
    return routes;
}

} // namespace cigogne::beds
