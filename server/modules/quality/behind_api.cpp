#include "modules/quality/seen_case.hpp"
#include "platform/core/query_days.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace cigogne::quality {

namespace {

using namespace http;

/// The cases behind one of the register's figures: births of those days, both included.
struct BehindQuery {
    CaseIndicator figure;
    CivilDate from;
    CivilDate to;
    std::optional<CasesBehind> behind; ///< none: counted
    std::optional<PlaceId> house;
};
constexpr auto behind_query = fields<BehindQuery>("CasesBehindQuery",
    field<&BehindQuery::figure>("figure"),
    field<&BehindQuery::from>("from"),
    field<&BehindQuery::to>("to"),
    field<&BehindQuery::behind>("behind"),
    field<&BehindQuery::house>("house"));

/// Where a page ends: the day of birth and the id of its last line.
std::string cursor_at(CaseFigure const& last)
{
    return fmt::format("{}/{}", last.born_on.text(), last.id.text());
}

std::optional<std::tuple<CivilDate, CaseId>> read_cursor(std::string_view text)
{
    auto const slash = text.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    auto const day = CivilDate::parse(text.substr(0, slash));
    auto const id = CaseId::parse(text.substr(slash + 1));
    return day && id ? std::optional(std::tuple(*day, *id)) : std::nullopt;
}

/// Those within the scope, the latest birth first, as in the list of all.
std::vector<CaseFigure> found(Call& call, BehindQuery const& query)
{
    auto figures = case_figures(call.transaction(), query.from, query.to, rules_of(call).months_to_review, paris_date(call.now()));
    std::erase_if(figures, [&](CaseFigure const& figure) {
        return !call.scope().includes(figure.house) || (query.house && figure.house != *query.house)
            || !stands_behind(figure, query.figure, query.behind.value_or(CasesBehind::Counted));
    });
    std::ranges::sort(figures, std::ranges::greater {}, [](CaseFigure const& figure) { return std::tuple(figure.born_on, figure.id); });
    return figures;
}

Result<db::Page<CaseItem>> list_behind(Call& call, BehindQuery const& query)
{
    TRY(in_order(query.from, query.to));
    auto const figures = found(call, query);
    auto next = figures.begin();
    if (auto const& cursor = call.page_request().cursor) {
        auto const after = read_cursor(*cursor);
        if (!after)
            return http::Error::BadCursor;
        next = std::ranges::find_if(figures, [&](CaseFigure const& figure) { return std::tuple(figure.born_on, figure.id) < *after; });
    }
    auto const store = call.store<Store>();
    db::Page<CaseItem> page;
    for (; next != figures.end() && page.items.size() < call.page_request().rows(); ++next) {
        if (auto const row = store.find(next->id))
            page.items.push_back(item_of(call, *row));
    }
    if (next != figures.end())
        page.next = cursor_at(*(next - 1));
    return page;
}

} // namespace

std::vector<Route> behind_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/cases/behind")
                         .summary("Lister les cas derrière un chiffre du registre")
                         .needs(read)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Browse, "perinatal_case")
                         .tagged(Etag::none())
                         .takes(query(behind_query))
                         .returns(pages_of(case_item))
                         .handled_by(list_behind));
    return routes;
}

} // namespace cigogne::quality
