#include "modules/transfers/cooling_view.hpp"
#include "modules/transfers/queue.hpp"
#include "modules/transfers/routes.hpp"
#include "platform/core/query_days.hpp"

#include <algorithm>

namespace cigogne::transfers {

namespace {

using namespace http;

constexpr auto request_query = fields<RequestFilter>("RequestQuery",
    field<&RequestFilter::group>("group"),
    field<&RequestFilter::state>("state"),
    field<&RequestFilter::kind>("kind"),
    field<&RequestFilter::origin>("origin"),
    field<&RequestFilter::motive>("motive"),
    field<&RequestFilter::urgency>("urgency"),
    field<&RequestFilter::from>("from"),
    field<&RequestFilter::to>("to"),
    field<&RequestFilter::number>("number", between(1, 1e9)),
    field<&RequestFilter::sort>("sort"));

/// One line of the list: no name in it. Of a request that a unit has refused, its number and its time only.
struct RequestItem {
    RequestId id;
    int number;
    std::optional<State> state;
    std::optional<Kind> kind;
    std::optional<Urgency> urgency;
    std::optional<Motive> motive;
    std::optional<people::DatingMethod> dating_method;
    std::optional<CivilDate> ddr_equivalent;
    std::optional<people::GestationalAge> age_when_asked;
    int newborns;
    std::string origin;
    std::string destination;
    Instant asked_at;
    std::optional<Instant> target_at;
    std::optional<Instant> departed_at;
    bool entered_a_posteriori;
    std::string in_charge;
};
View<RequestItem> const request_item = view<RequestItem>("RequestItem",
    field<&RequestItem::id>("id", label("Identifiant")),
    field<&RequestItem::number>("number", label("Demande")),
    field<&RequestItem::state>("state", label("État")),
    field<&RequestItem::kind>("kind", label("Nature")),
    field<&RequestItem::urgency>("urgency", label("Urgence")),
    field<&RequestItem::motive>("motive", label("Motif")),
    field<&RequestItem::dating_method>("dating_method", label("Datation")),
    field<&RequestItem::ddr_equivalent>("ddr_equivalent", label("Début (équivalent DDR)")),
    field<&RequestItem::age_when_asked>("ga_days_when_asked", label("Terme à la demande (jours)")),
    field<&RequestItem::newborns>("newborns", label("Enfants")),
    field<&RequestItem::origin>("origin", label("De")),
    field<&RequestItem::destination>("destination", label("Vers")),
    field<&RequestItem::asked_at>("asked_at", label("Demandée le")),
    field<&RequestItem::target_at>("target_at", label("Départ visé")),
    field<&RequestItem::departed_at>("departed_at", label("Départ le")),
    field<&RequestItem::entered_a_posteriori>("entered_a_posteriori", label("Saisie après coup")),
    field<&RequestItem::in_charge>("in_charge", label("Suivie par")));

RequestItem item_of(RequestRow const& row, Names& names, bool is_hidden)
{
    RequestItem item { row.id, row.number, {}, {}, {}, {}, {}, {}, {}, 0, {}, {}, row.asked_at, {}, {}, false, {} };
    if (is_hidden)
        return item;
    auto const dating = row.dating();
    item.state = row.state;
    item.kind = row.kind;
    item.urgency = row.urgency;
    item.motive = row.motive;
    item.dating_method = row.dating_method;
    item.ddr_equivalent = row.ddr_equivalent;
    item.age_when_asked = dating ? dating->age_on(paris_date(row.asked_at)) : std::nullopt;
    item.newborns = row.newborns;
    item.origin = names.of(row.origin);
    item.destination = row.destination ? names.of(*row.destination) : row.destination_name;
    item.target_at = row.target_at;
    item.entered_a_posteriori = row.entered_a_posteriori;
    item.departed_at = row.departed_at;
    item.in_charge = row.in_charge ? names.of(*row.in_charge) : std::string();
    return item;
}

Result<db::Page<RequestItem>> list_requests(http::Call& call, RequestFilter filter)
{
    TRY(in_order(filter.from, filter.to));
    if (call.identity().may(follow) && !call.identity().may(coordinate))
        filter.group = StateGroup::Live; // SAMU follows what is in progress
    auto store = call.store<Store>();
    auto const own = call.identity().may(ask) ? OwnRequests::Seen : OwnRequests::Hidden;
    auto const rows = store.requests(call.scope(), filter, call.page_request(), own);
    Names names(call.transaction(), paris_date(call.now()));
    for (auto const& [row, side] : rows.items) {
        names.expect(row.origin);
        names.expect(row.destination);
    }
    db::Page<RequestItem> page { {}, rows.next };
    for (auto const& [row, side] : rows.items) {
        page.items.push_back(item_of(row, names, side == Side::Refused));
        if (side == Side::Asked) {
            page.items.back().destination.clear();
            page.items.back().in_charge.clear();
        }
    }
    return page;
}

Result<QueueView> show_queue(http::Call& call)
{
    auto store = call.store<Store>();
    Names names(call.transaction(), paris_date(call.now()));
    auto const place = call.scope().place();
    auto rows = store.live_requests(call.scope());
    auto const sides = place ? store.sides_among(rows, *place) : std::map<RequestId, Side> {};
    auto const limits = rules_of(call).cooling;
    std::erase_if(rows, [&](RequestRow const& row) {
        auto const side = sides.find(row.id);
        bool const asks = side != sides.end() && side->second == Side::Origin && call.identity().may(ask);
        return side != sides.end() && !asks && side->second != Side::Receiver;
    });
    auto const requests = store.stored(std::move(rows));
    expect_places(requests, names);
    QueueView view;
    std::optional<Instant> until;
    for (auto const& stored : requests) {
        auto const& row = stored.row;
        view.rows.push_back(queue_row_of(stored, names, call.now()));
        view.rows.back().cooling = coolings_of(call.transaction(), stored, limits);
        // An arrival that is late changes its group without anybody typing anything.
        if (row.expected_arrival_at && *row.expected_arrival_at > call.now())
            until = std::min(until.value_or(*row.expected_arrival_at), *row.expected_arrival_at);
    }
    // Cooling after an anoxia has six hours and no more: these come before any target of departure, over first.
    std::ranges::stable_sort(view.rows, {}, [](QueueRow const& row) { return cooling_due(row.cooling).value_or(far_away); });
    if (until)
        call.valid_until(*until);
    return view;
}

} // namespace

std::vector<Route> list_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/requests")
                         .summary("Lister les demandes")
                         .needs(take_part)
                         .within(ScopeRule::parties())
                         .audits(security::AuditKind::Browse, "transfer_request")
                         .tagged(Etag::none())
                         .takes(query(request_query))
                         .returns(pages_of(request_item))
                         .handled_by(list_requests));
    routes.push_back(route(Method::Get, "/api/requests/queue")
                         .summary("Lire les demandes en cours")
                         .needs(take_part)
                         .within(ScopeRule::parties())
                         .audits(security::AuditKind::Browse, "transfer_request")
                         .tagged(Etag::version_of("requests"))
                         .takes(nothing)
                         .returns(one(queue_view))
                         .handled_by(show_queue));
    return routes;
}

} // namespace cigogne::transfers
