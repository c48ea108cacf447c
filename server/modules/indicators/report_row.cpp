#include "modules/indicators/report_row.hpp"

#include "platform/json/stored.hpp"

namespace cigogne::indicators {

namespace {

constexpr std::size_t most_moved = 100'000;

struct AllMoved {
    std::vector<ReportMoved> items;
};
Table<AllMoved> const all_moved = fields<AllMoved>("IndicatorReportAllMoved", nested<&AllMoved::items, report_moved>("items", max_items(most_moved)));

} // namespace

std::string text_of(IndicatorReport const& report) { return json::stored(indicator_report, report); }
IndicatorReport report_from(std::string_view text) { return json::from_stored(indicator_report, text); }

std::vector<ReportMoved> moved_from(std::string_view text)
{
    return text.empty() ? std::vector<ReportMoved> {} : json::from_stored(all_moved, text).items;
}

std::optional<std::string> moved_text(std::string const& before, std::string const& after)
{
    auto moved = moved_between(report_from(before), report_from(after));
    return moved.empty() ? std::nullopt : std::optional(json::stored(all_moved, { std::move(moved) }));
}

reports::Told kept_as(IndicatorReport const& report)
{
    return { report.year, reports::house_text(report.place), text_of(report) };
}

} // namespace cigogne::indicators
