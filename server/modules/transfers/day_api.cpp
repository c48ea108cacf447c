#include "modules/transfers/day.hpp"
#include "modules/transfers/routes.hpp"

namespace cigogne::transfers {

namespace {

Result<DayView> show_day(http::Call& call)
{
    return day_of(call);
}

} // namespace

std::vector<http::Route> day_routes()
{
    using namespace http;
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/day")
                         .summary("Lire sa journée")
                         .needs(any_session)
                         .within(ScopeRule::parties())
                         .audits(security::AuditKind::Browse, "day")
                         .tagged(Etag::hash())
                         .takes(nothing)
                         .returns(one(day_view))
                         .handled_by(show_day));
    return routes;
}

} // namespace cigogne::transfers
