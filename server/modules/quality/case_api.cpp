#include "modules/quality/seen_case.hpp"

namespace cigogne::quality {

namespace {

using namespace http;

constexpr auto case_query = fields<CaseFilter>("CaseQuery",
    field<&CaseFilter::group>("group"),
    field<&CaseFilter::state>("state"),
    field<&CaseFilter::kind>("kind"),
    field<&CaseFilter::house>("house"),
    field<&CaseFilter::year>("year", between(2000, 2199)),
    field<&CaseFilter::number>("number", between(1, 1'000'000)));

Result<db::Page<CaseItem>> list_cases(Call& call, CaseFilter const& filter)
{
    auto const late_before = paris_date(call.now()).plus_months(-rules_of(call).months_to_review);
    auto const rows = call.store<Store>().cases(call.scope(), filter, late_before, call.page_request());
    db::Page<CaseItem> page { {}, rows.next };
    for (auto const& row : rows.items)
        page.items.push_back(item_of(call, row));
    return page;
}

Result<db::Page<CaseItem>> list_awaiting(Call& call)
{
    db::Page<CaseItem> page;
    for (auto const& row : call.store<Store>().awaiting(call.identity().account()))
        page.items.push_back(item_of(call, row));
    return page;
}

Result<CaseView> show_case(Call& call)
{
    auto const seen = TRY(seen_case(call));
    return view_of(call, seen);
}

} // namespace

std::vector<Route> case_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/cases")
                         .summary("Lister les cas à analyser")
                         .needs(read)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Browse, "perinatal_case")
                         .tagged(Etag::none())
                         .takes(query(case_query))
                         .returns(pages_of(case_item))
                         .handled_by(list_cases));
    routes.push_back(route(Method::Get, "/api/cases/to-judge")
                         .summary("Lister les cas dont l’avis m’est demandé")
                         .needs(judge)
                         .within(ScopeRule::account())
                         .audits(security::AuditKind::Browse, "perinatal_case")
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(pages_of(case_item))
                         .handled_by(list_awaiting));
    routes.push_back(route(Method::Get, "/api/cases/{id}")
                         .summary("Lire un cas")
                         .needs(read)
                         .within(ScopeRule::parties())
                         .audits(security::AuditKind::Read, "perinatal_case", path("id"))
                         .tagged(Etag::hash())
                         .takes(nothing)
                         .returns(one(case_view))
                         .handled_by(show_case));
    return routes;
}

} // namespace cigogne::quality
