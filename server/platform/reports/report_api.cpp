#include "platform/reports/report_api.hpp"

#include "platform/core/date.hpp"
#include "platform/core/text.hpp"
#include "platform/reports/making.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::reports {

Table<ReportQuery> const report_query = fields<ReportQuery>("ReportQuery",
    field<&ReportQuery::year>("year", between(1990, 2199)),
    field<&ReportQuery::version>("version", between(1, 10'000)));

Table<ReportsForm> const reports_form = fields<ReportsForm>("ReportsForm",
    field<&ReportsForm::year>("year", between(1990, 2199)),
    field<&ReportsForm::reason>("reason", max_length(200)));

View<VersionView> const version_view = view<VersionView>("ReportVersion",
    field<&VersionView::version>("version"),
    field<&VersionView::made_at>("made_at"),
    field<&VersionView::made_by>("made_by"),
    field<&VersionView::reason>("reason"));

Result<Version> asked_report(http::Call& call, Series const& series, ReportQuery const& query)
{
    std::string const named(call.path_text("id"));
    auto const place = PlaceId::parse(named);
    bool const is_within = place ? call.scope().includes(*place) : named == region_house && !call.scope().place();
    if (!is_within)
        return http::Error::NotFound;
    auto version = VersionStore(call.transaction(), series.versions).report(query.year, house_text(place), query.version);
    if (!version)
        return ReportError::NotReported;
    call.audit_subject(fmt::format("{}/{}", query.year, named));
    return std::move(*version);
}

std::vector<VersionView> versions_of(http::Call& call, Series const& series, Version const& of)
{
    std::vector<VersionView> versions;
    for (auto& head : VersionStore(call.transaction(), series.versions).versions(of.year, of.house)) {
        auto author = head.made_by ? series.name_of(call.transaction(), *head.made_by) : "ligne de commande";
        versions.push_back({ head.version, head.made_at, std::move(author), std::move(head.reason) });
    }
    return versions;
}

std::vector<int> years_to_show(http::Call& call, Series const& series, std::vector<int> const& others)
{
    auto years = VersionStore(call.transaction(), series.versions).years(call.scope());
    auto const this_year = static_cast<int>(paris_date(call.now()).ymd().year());
    for (auto const year : others) {
        if (year < this_year && !call.scope().place())
            years.push_back(year);
    }
    std::ranges::sort(years, std::ranges::greater());
    auto const repeated = std::ranges::unique(years);
    years.erase(repeated.begin(), repeated.end());
    return years;
}

Result<jobs::Started> start_making(http::Call& call, Series const& series, ReportsForm const& form, std::function<Result<Done>()> const& can_be_made)
{
    if (form.year >= static_cast<int>(paris_date(call.now()).ymd().year()))
        return under("year", ReportError::YearNotOver);
    TRY(can_be_made());
    // A version that says what has moved says also why: the next reader was not there.
    bool const is_again = !VersionStore(call.transaction(), series.versions).latest(call.scope(), form.year).empty();
    if (is_again && trimmed(form.reason.value_or("")).empty())
        return under("reason", ReportError::NoReason);
    auto const id = TRY(jobs::start_alone(call.transaction(), call.now(),
        { .kind = series.making_code, .title = fmt::format("Établir les {} de {}", series.name, form.year), .input = making_order(form.year, form.reason.value_or("")), .author = call.identity().account() }));
    call.audit_subject(std::to_string(form.year));
    return jobs::Started { id };
}

} // namespace cigogne::reports
