#include "modules/beds/routes.hpp"
#include "platform/events/hub.hpp"
#include "platform/settings/settings.hpp"

#include <algorithm>
#include <map>

namespace cigogne::beds {

namespace {

using namespace http;

struct TravelQuery {
    directory::EstablishmentId from;
};
constexpr auto travel_query = fields<TravelQuery>("BoardTravelQuery", field<&TravelQuery::from>("from"));

struct TravelView {
    directory::EstablishmentId to;
    int minutes;
    directory::TravelBasis basis;
};
View<TravelView> const travel_view = view<TravelView>("BoardTravelTime",
    field<&TravelView::to>("to"),
    field<&TravelView::minutes>("minutes"),
    field<&TravelView::basis>("basis"));
struct TravelsView {
    directory::EstablishmentId from;
    std::vector<TravelView> items;
};
View<TravelsView> const travels_view = view<TravelsView>("BoardTravel",
    field<&TravelsView::from>("from"),
    nested<&TravelsView::items, travel_view>("items"));

/// One line of the board as a table, for exports.
struct BoardLine {
    std::string establishment;
    std::string town;
    std::string department;
    std::optional<directory::PlaceKind> type;
    directory::BedKind kind;
    std::string unit;
    std::optional<int> available;
    std::optional<int> reserved;
    directory::BedStatus status;
    directory::Freshness freshness;
    std::optional<Instant> declared_at;
    std::optional<directory::BedSource> source;
    std::optional<Phone> phone;
};
View<BoardLine> const board_line = view<BoardLine>("LitsEtPlaces",
    field<&BoardLine::establishment>("establishment", label("Établissement")),
    field<&BoardLine::town>("town", label("Ville")),
    field<&BoardLine::department>("department", label("Département")),
    field<&BoardLine::type>("type", label("Type")),
    field<&BoardLine::kind>("kind", label("Sorte de places")),
    field<&BoardLine::unit>("unit", label("Unité")),
    field<&BoardLine::available>("available", label("Places")),
    field<&BoardLine::reserved>("reserved", label("Réservées")),
    field<&BoardLine::status>("status", label("État")),
    field<&BoardLine::freshness>("freshness", label("Fraîcheur")),
    field<&BoardLine::declared_at>("declared_at", label("Dernière nouvelle")),
    field<&BoardLine::source>("source", label("Source")),
    field<&BoardLine::phone>("phone", label("Téléphone")));

/// A place kept at one's own establishment: not to be counted. Carries no name, only the request's number.
struct OwnReservation {
    directory::UnitId unit;
    std::string request;
    std::string request_name;
    int places;
    int beyond; ///< of which beyond what the unit had left
    std::optional<Instant> expected_at;
};
View<OwnReservation> const own_reservation = view<OwnReservation>("OwnReservation",
    field<&OwnReservation::unit>("unit"),
    field<&OwnReservation::request>("request"),
    field<&OwnReservation::request_name>("request_name"),
    field<&OwnReservation::places>("places"),
    field<&OwnReservation::beyond>("beyond"),
    field<&OwnReservation::expected_at>("expected_at"));
struct OwnReservations {
    std::vector<OwnReservation> items;
};
View<OwnReservations> const own_reservations = view<OwnReservations>("OwnReservations",
    nested<&OwnReservations::items, own_reservation>("items"));

std::vector<PlaceView> present_board(Call& call)
{
    return board(call.transaction(), schedule_of(call), Reservations::Shown, call.now());
}

directory::Freshness freshness_of(UnitView const& unit, Instant now)
{
    if (!unit.stale_at)
        return directory::Freshness::UNKNOWN;
    return directory::FreshnessLimits { *unit.stale_at, *unit.unknown_at }.at(now);
}

Result<db::Page<BoardLine>> list_board(Call& call)
{
    db::Page<BoardLine> page;
    for (auto const& place : present_board(call)) {
        for (auto const& unit : place.units) {
            auto const freshness = freshness_of(unit, call.now());
            bool const is_known = freshness != directory::Freshness::UNKNOWN;
            page.items.push_back({ place.name, place.town, place.department, place.type, unit.kind, unit.name,
                is_known ? unit.available : std::nullopt, unit.reserved, unit.status, freshness, unit.declared_at, unit.source,
                unit.phone ? unit.phone : place.phone });
        }
    }
    return page;
}

Result<TravelsView> show_travel(Call& call, TravelQuery asked)
{
    auto const today = paris_date(call.now());
    if (!directory::place(call.transaction(), asked.from, today))
        return http::Error::NotFound;
    auto const& settings = call.services().settings;
    directory::TravelEstimate const estimate { settings.number(directory::detour_setting, today), settings.number(directory::speed_setting, today) };
    TravelsView view { asked.from, {} };
    for (auto const& travel : directory::travel_from(call.transaction(), asked.from, today, estimate))
        view.items.push_back({ travel.destination, travel.minutes, travel.basis });
    call.valid_until(start_of_day(today.plus_days(1)));
    return view;
}

Result<OwnReservations> show_own_reservations(Call& call)
{
    OwnReservations view;
    auto store = call.store<Store>();
    for (auto const& unit : directory::units(call.transaction())) {
        if (unit.establishment != call.scope().place())
            continue;
        for (auto const& kept : store.live_reservations_at(unit.id))
            view.items.push_back({ unit.id, kept.request, kept.request_name, kept.places, kept.beyond, kept.expected_at });
    }
    return view;
}

} // namespace

BoardAsked board_asked(Call& call)
{
    auto& hub = call.services().hub;
    return { hub.version(topic), hub.version(directory::topic), schedule_of(call), call.now() };
}

WrittenBoard written_board_of(Call& call, BoardMemory& memory, BoardAsked const& asked)
{
    auto made = memory.make(call.transaction(), asked);
    call.valid_until(made.valid_until);
    return std::move(made.board);
}

std::vector<Route> board_routes()
{
    auto const memory = std::make_shared<BoardMemory>(Reservations::Shown);
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/board")
                         .summary("Lire les lits et places de la région")
                         .needs(read_board)
                         .within(ScopeRule::everyone())
                         .audits(security::AuditKind::Browse, "board")
                         .tagged(Etag::version_of("board"))
                         .takes(nothing)
                         .returns(one(written_board))
                         .handled_by([memory](Call& call) -> Result<WrittenBoard> { return written_board_of(call, *memory, board_asked(call)); }));
    routes.push_back(route(Method::Get, "/api/board/lines")
                         .summary("Exporter les lits et places, une ligne par unité")
                         .needs(read_board)
                         .within(ScopeRule::everyone())
                         .audits(security::AuditKind::Browse, "board")
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(pages_of(board_line))
                         .handled_by(list_board));
    routes.push_back(route(Method::Get, "/api/board/travel")
                         .summary("Lire les temps de trajet vers chaque établissement")
                         .needs(read_board)
                         .within(ScopeRule::everyone())
                         .audits(nothing_because("temps de trajet, sans donnée de personne"))
                         .tagged(Etag::version_of("directory"))
                         .takes(query(travel_query))
                         .returns(one(travels_view))
                         .handled_by(show_travel));
    routes.push_back(route(Method::Get, "/api/board/reservations")
                         .summary("Lire les places réservées dans son établissement")
                         .needs(declare)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Browse, "board")
                         .tagged(Etag::hash())
                         .takes(nothing)
                         .returns(one(own_reservations))
                         .handled_by(show_own_reservations));
    return routes;
}

} // namespace cigogne::beds
