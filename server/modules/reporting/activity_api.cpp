#include "modules/reporting/activity.hpp"
#include "modules/reporting/rounding.hpp"
#include "modules/reporting/routes.hpp"

#include <algorithm>
#include <iterator>

namespace cigogne::reporting {

namespace {

using namespace http;

std::vector<FigureView> figures_of(Asked const& asked)
{
    auto const at = [&](Selection const& selection) { return values_of(asked.material, selection); };
    auto earlier = asked.selection;
    earlier.period = asked.selection.period.year_before();
    auto const before = has_requests(asked.material, earlier.period) ? at(earlier) : std::vector<FigureValue>(figures().size());
    if (!asked.selection.place)
        return figure_views(at(asked.selection), before, nullptr);
    auto const region = at({ asked.selection.period });
    return figure_views(at(asked.selection), before, &region);
}

/// Which figure is broken down, by what, and its parts with their names.
Result<BreakdownView> breakdown_of(Call& call, RememberedYears& years, ActivityQuery const& query, Asked const& what)
{
    auto const by = query.by.value_or(dimension_otherwise);
    bool const of_answers = by == Dimension::Asked;
    auto const figure = TRY(figure_of(of_answers ? std::optional(std::string(figure_of_answers)) : query.figure, figure_otherwise));
    BreakdownView view { std::string(figures()[figure].code), by,
        of_answers ? refusal_views(years.calls_for(call.transaction(), what.selection.period), what.selection)
                   : part_views(what.material, what.selection, figure, by) };
    Names names(call);
    for (auto& part : view.parts) {
        if (auto const place = part.label.empty() ? PlaceId::parse(part.code) : std::nullopt)
            part.label = names.of(*place);
    }
    return view;
}

Result<ActivityView> show_activity(Call& call, RememberedYears& years, ActivityQuery const& query)
{
    auto const what = TRY(asked(call, years, looked_at(query)));
    auto breakdown = TRY(breakdown_of(call, years, query, what));
    auto const period = what.selection.period;
    auto const before = period.year_before();
    auto const place = what.selection.place;
    return ActivityView { period.from(), period.to(), before.from(), before.to(), place, place ? Names(call).of(*place) : std::string(),
        transfers::measured_years(call.transaction()), figures_of(what), std::move(breakdown) };
}

void round_for_a_file(std::optional<double>& value)
{
    if (value)
        value = to_four_decimals(*value);
}

Result<db::Page<FigureView>> list_figures(Call& call, RememberedYears& years, ActivityQuery const& query)
{
    auto const what = TRY(asked(call, years, looked_at(query)));
    db::Page<FigureView> page { figures_of(what), {} };
    std::ranges::move(births_of(call, what.selection), std::back_inserter(page.items));
    for (auto& figure : page.items) {
        for (auto* const value : { &figure.value, &figure.before, &figure.difference, &figure.region })
            round_for_a_file(*value);
    }
    return page;
}

Result<db::Page<PartView>> list_parts(Call& call, RememberedYears& years, ActivityQuery const& query)
{
    auto const what = TRY(asked(call, years, looked_at(query)));
    auto breakdown = TRY(breakdown_of(call, years, query, what));
    for (auto& part : breakdown.parts) {
        for (auto* const value : { &part.value, &part.before, &part.difference })
            round_for_a_file(*value);
    }
    return db::Page<PartView> { std::move(breakdown.parts), {} };
}

} // namespace

std::vector<Route> activity_routes(std::shared_ptr<RememberedYears> const& years)
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/activity")
                         .summary("Lire les chiffres de l’activité d’une période, et l’un d’eux détaillé")
                         .needs(read)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Browse, audited)
                         .tagged(Etag::version_of(transfers::measures_topic, directory::topic))
                         .takes(query(activity_query))
                         .returns(one(activity_view))
                         .handled_by([years](Call& call, ActivityQuery const& asked_for) { return show_activity(call, *years, asked_for); }));
    routes.push_back(route(Method::Get, "/api/activity/figures")
                         .summary("Exporter les chiffres de l’activité")
                         .needs(read)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Browse, audited)
                         .tagged(Etag::none())
                         .takes(query(activity_query))
                         .returns(pages_of(figure_view))
                         .handled_by([years](Call& call, ActivityQuery const& asked_for) { return list_figures(call, *years, asked_for); }));
    routes.push_back(route(Method::Get, "/api/activity/breakdown")
                         .summary("Exporter le détail d’un chiffre de l’activité")
                         .needs(read)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Browse, audited)
                         .tagged(Etag::none())
                         .takes(query(activity_query))
                         .returns(pages_of(part_view))
                         .handled_by([years](Call& call, ActivityQuery const& asked_for) { return list_parts(call, *years, asked_for); }));
    return routes;
}

} // namespace cigogne::reporting
