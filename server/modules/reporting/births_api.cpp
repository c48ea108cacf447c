#include "modules/reporting/births.hpp"
#include "modules/reporting/routes.hpp"

namespace cigogne::reporting {

namespace {

using namespace http;

Register register_of(Call& call, Period const& period, std::optional<PlaceId> place)
{
    auto const today = paris_date(call.now());
    auto cases = quality::case_figures(call.transaction(), period.from(), period.to(), quality::months_to_review(call.services().settings, today), today);
    if (place)
        std::erase_if(cases, [&](quality::CaseFigure const& figure) { return figure.house != *place; });
    auto const began = quality::beginnings(call.transaction());
    auto const is_kept = [&](std::optional<CivilDate> const& since) { return since && *since <= period.to(); };
    return { std::move(cases), quality::meeting_counts(call.transaction(), period.from(), period.to(), place).on_transfers, is_kept(began.cases), is_kept(began.meetings) };
}

Result<db::Page<FigureView>> list_births(Call& call, ActivityQuery const& query)
{
    auto const selection = TRY(selection_asked(call, looked_at(query)));
    return db::Page<FigureView> { births_of(call, selection), {} };
}

} // namespace

std::vector<FigureView> births_of(Call& call, Selection const& selection)
{
    // Where the analyses are switched off nobody reads them, and nothing of theirs may be looked up.
    if (!call.identity().may(quality::read))
        return {};
    auto const now = register_of(call, selection.period, selection.place);
    auto const before = register_of(call, selection.period.year_before(), selection.place);
    if (!selection.place)
        return birth_views(now, before, nullptr);
    auto const region = register_of(call, selection.period, {});
    return birth_views(now, before, &region);
}

std::vector<Route> births_routes(std::shared_ptr<RememberedYears> const&)
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/activity/births")
                         .summary("Lire les naissances du registre et les réunions d’une période")
                         .needs(read)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Browse, audited)
                         .tagged(Etag::none())
                         .takes(query(activity_query))
                         .returns(pages_of(figure_view))
                         .handled_by(list_births));
    return routes;
}

} // namespace cigogne::reporting
