#include "modules/directory/routes.hpp"
#include "platform/installation.hpp"
#include "platform/http/stale.hpp"
#include "platform/settings/settings.hpp"

namespace cigogne::directory {

namespace {

using namespace http;

struct ServiceStateView {
    bool open;
    std::optional<std::string> phone;
    std::optional<Instant> closes_at;
    std::optional<Instant> opens_at;
    std::string samu;
    bool demonstration; ///< the login page says so before anybody is known
};
constexpr auto service_state_view = fields<ServiceStateView>("ServiceState",
    field<&ServiceStateView::open>("open"),
    field<&ServiceStateView::phone>("phone"),
    field<&ServiceStateView::closes_at>("closes_at"),
    field<&ServiceStateView::opens_at>("opens_at"),
    field<&ServiceStateView::samu>("samu"),
    field<&ServiceStateView::demonstration>("demonstration"));

struct OpeningView {
    Service service;
    ServiceDay day;
    TimeOfDay opens;
    TimeOfDay closes;
    CivilDate valid_from;
    std::optional<CivilDate> valid_to;
};
constexpr auto opening_view = fields<OpeningView>("Opening",
    field<&OpeningView::service>("service"),
    field<&OpeningView::day>("day"),
    field<&OpeningView::opens>("opens"),
    field<&OpeningView::closes>("closes"),
    field<&OpeningView::valid_from>("valid_from"),
    field<&OpeningView::valid_to>("valid_to"));
struct ServiceHoursView {
    std::vector<OpeningView> openings;
    std::int64_t version;
};
constexpr auto service_hours_view = fields<ServiceHoursView>("ServiceHours",
    nested<&ServiceHoursView::openings, opening_view>("openings"),
    field<&ServiceHoursView::version>("version"));

/// What the bar on top of every page tells. Changes with time alone: holds until the next opening or closing.
Result<ServiceStateView> show_service_state(Call& call)
{
    auto const calendar = service_calendar(call.transaction());
    auto const today = paris_date(call.now());
    auto const phone = call.services().settings.text("directory.cell_phone", today);
    ServiceStateView const view { calendar.is_open(Service::MATERNAL, call.now()),
        phone.empty() ? std::nullopt : std::optional(phone), calendar.closes_at(Service::MATERNAL, call.now()),
        calendar.opens_at(Service::MATERNAL, call.now()), "15", installation(call.transaction()).is_demonstration };
    auto const midnight = start_of_day(today.plus_days(1));
    auto const next = view.open ? view.closes_at : view.opens_at;
    call.valid_until(std::min(next.value_or(midnight), midnight));
    return view;
}

ServiceHoursView hours_view(Call& call)
{
    auto store = call.store<Store>();
    ServiceHoursView view { {}, store.service_hours_version() };
    for (auto const& row : store.service_hours()) {
        bool const is_ever_in_force = !row.valid_to || row.valid_from <= *row.valid_to;
        if (is_ever_in_force)
            view.openings.push_back({ row.service, row.day, row.opens, row.closes, row.valid_from, row.valid_to });
    }
    return view;
}

Result<ServiceHoursView> show_service_hours(Call& call)
{
    return hours_view(call);
}

Result<ServiceHoursView> set_service_hours(Call& call, ServiceHoursForm form)
{
    auto store = call.store<Store>();
    if (store.service_hours_version() != *call.if_match())
        return stale(service_hours_view, hours_view(call));
    if (form.openings.empty())
        return Failure(http::Error::InvalidFields).with({ { "openings", "required", "Ajoutez au moins une plage d’ouverture." } });
    store.set_service_hours(form, author_of(call));
    tell_change(call);
    return hours_view(call);
}

} // namespace

std::vector<Route> service_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/service-state")
                         .summary("Savoir si la cellule répond, et jusqu’à quand")
                         .needs(open_to_all)
                         .within(ScopeRule::everyone())
                         .audits(nothing_because("horaires publics, sans donnée de personne"))
                         .tagged(Etag::version_of("directory"))
                         .takes(nothing)
                         .returns(one(service_state_view))
                         .handled_by(show_service_state));
    routes.push_back(route(Method::Get, "/api/service-hours")
                         .summary("Lire les horaires de la cellule")
                         .needs(read)
                         .within(ScopeRule::everyone())
                         .audits(nothing_because("horaires publics, sans donnée de personne"))
                         .tagged(Etag::row_version())
                         .takes(nothing)
                         .returns(one(service_hours_view))
                         .handled_by(show_service_hours));
    routes.push_back(route(Method::Put, "/api/service-hours")
                         .summary("Dater les horaires d’un service de la cellule")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "service_hours")
                         .tagged(Etag::row_version())
                         .takes(form(service_hours_form))
                         .returns(one(service_hours_view))
                         .handled_by(set_service_hours));
    return routes;
}

} // namespace cigogne::directory
