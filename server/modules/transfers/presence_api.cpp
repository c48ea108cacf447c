#include "modules/transfers/names.hpp"
#include "modules/transfers/presence.hpp"
#include "modules/transfers/routes.hpp"

#include <algorithm>

/// Who of the cell notes what, where: read by her colleagues, beside the lines.
namespace cigogne::transfers {

namespace {

using namespace http;

struct PresenceForm {
    Doing doing;
    std::optional<PlaceId> place;
};
constexpr auto presence_form = fields<PresenceForm>("PresenceForm",
    field<&PresenceForm::doing>("doing"),
    field<&PresenceForm::place>("place"));

struct PresenceView {
    RequestId request;
    AccountId account; ///< who knows her own leaves it out
    std::string name;
    Doing doing;
    std::optional<PlaceId> place;
    Instant until;
};
View<PresenceView> const presence_view = view<PresenceView>("PresenceView",
    field<&PresenceView::request>("request"),
    field<&PresenceView::account>("account"),
    field<&PresenceView::name>("name"),
    field<&PresenceView::doing>("doing"),
    field<&PresenceView::place>("place"),
    field<&PresenceView::until>("until"));

struct PresencesView {
    std::vector<PresenceView> items;
};
View<PresencesView> const presences_view = view<PresencesView>("PresencesView",
    nested<&PresencesView::items, presence_view>("items", max_items(500)));

PresencesView whole(http::Call& call)
{
    Names names(call.transaction(), paris_date(call.now()));
    PresencesView view;
    std::optional<Instant> until;
    for (auto const& one : Presences(call.transaction()).now(call.now())) {
        view.items.push_back({ one.request, one.account, names.of(one.account), one.doing, one.place, one.until });
        until = std::min(until.value_or(one.until), one.until);
    }
    if (until)
        call.valid_until(*until);
    return view;
}

Result<PresencesView> show_presences(http::Call& call)
{
    return whole(call);
}

Result<PresencesView> say_presence(http::Call& call, PresenceForm form)
{
    auto const seen = TRY(seen_request(call));
    Presences(call.transaction()).say({ seen.stored.row.id, call.identity().account(), form.doing, form.place, call.now() + presence_lasts }, call.now());
    call.publish({ presence_topic, events::Audience::role("cell_midwife") });
    return whole(call);
}

Result<Done> take_presence_back(http::Call& call)
{
    auto const seen = TRY(seen_request(call));
    if (Presences(call.transaction()).take_back(seen.stored.row.id, call.identity().account()))
        call.publish({ presence_topic, events::Audience::role("cell_midwife") });
    return Done {};
}

} // namespace

std::vector<Route> presence_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/presences")
                         .summary("Lire qui note quelque chose, et sur quelle demande")
                         .needs(coordinate)
                         .within(ScopeRule::network())
                         .audits(nothing_because("oublié en deux minutes, sans donnée de personne"))
                         .tagged(Etag::version_of(presence_topic))
                         .takes(nothing)
                         .returns(one(presences_view))
                         .handled_by(show_presences));
    routes.push_back(route(Method::Put, "/api/requests/{id}/presence")
                         .summary("Dire qu’on note quelque chose sur une demande")
                         .needs(coordinate)
                         .within(ScopeRule::parties())
                         .audits(nothing_because("oublié en deux minutes, sans donnée de personne"))
                         .tagged(Etag::none())
                         .takes(form(presence_form))
                         .returns(one(presences_view))
                         .handled_by(say_presence));
    routes.push_back(route(Method::Delete, "/api/requests/{id}/presence")
                         .summary("Dire qu’on ne note plus rien")
                         .needs(coordinate)
                         .within(ScopeRule::parties())
                         .audits(nothing_because("oublié en deux minutes, sans donnée de personne"))
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(no_content)
                         .handled_by(take_presence_back));
    return routes;
}

} // namespace cigogne::transfers
