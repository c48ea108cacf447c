#include "modules/reporting/report_row.hpp"

#include "platform/json/stored.hpp"

namespace cigogne::reporting {

namespace {

struct AllMoved {
    std::vector<Moved> items;
};
Table<AllMoved> const all_moved = fields<AllMoved>("ReportAllMoved", nested<&AllMoved::items, moved_row>("items", max_items(100'000)));

} // namespace

std::string text_of(YearlyReport const& report) { return json::stored(yearly_report, report); }
YearlyReport report_from(std::string_view text) { return json::from_stored(yearly_report, text); }
std::string text_of(std::vector<Moved> const& moved) { return json::stored(all_moved, { moved }); }
std::vector<Moved> moved_from(std::string_view text) { return text.empty() ? std::vector<Moved> {} : json::from_stored(all_moved, text).items; }

std::optional<std::string> moved_text(std::string const& before, std::string const& after)
{
    auto const moved = moved_between(report_from(before), report_from(after));
    return moved.empty() ? std::nullopt : std::optional(text_of(moved));
}

reports::Told kept_as(YearlyReport const& report)
{
    return { report.year, house_text(report.place), text_of(report) };
}

} // namespace cigogne::reporting
