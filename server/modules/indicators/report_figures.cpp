#include "modules/indicators/report_figures.hpp"

#include "modules/indicators/report_chapters.hpp"

#include <algorithm>

namespace cigogne::indicators {

namespace {

/// Each house has the rate of its own type there, all or nothing: told of the region alone.
constexpr std::string_view by_type = "TYPE";

/// None of nothing, nor where too many values are missing.
std::optional<double> shown_rate(FigureKey const& key, analytics::Totals const& totals, double most_missing)
{
    auto const missing = missing_share(needs_of(key), totals);
    return missing && *missing > most_missing ? std::nullopt : rate_of(proportion_of(key, totals));
}

} // namespace

std::vector<ReportYear> ReportFigures::years(FigureKey const& key, int first) const
{
    std::vector<ReportYear> years;
    for (auto const& [year, totals] : region_.own) {
        if (year < first || year > region_.year)
            continue;
        auto const cases = proportion_of(key, totals);
        ReportYear told { year, static_cast<std::int64_t>(cases.count), static_cast<std::int64_t>(cases.of), shown_rate(key, totals, region_.most_missing), {},
            partial_months(region_, year) };
        // Of a year that is not whole only the report's own is known of others by the same months.
        if (!region_.others_label.empty() && (!told.months || year == region_.year) && tells_others(key, region_, year, Pooling::No))
            told.region = rate_of(cases_of(key, region_.others, year, Pooling::No).cases);
        years.push_back(told);
    }
    return years;
}

ReportFigure ReportFigures::figure(FigureKey key) const
{
    key = as_compared(key, region_);
    auto view = figure_of(key, region_);
    if (view.position == FigurePosition::Outdated) {
        view.rate.reset();
        view.low.reset();
        view.high.reset();
    }
    auto const type = region_.is_house ? figure_of(key, type_).comparator : std::nullopt;
    return { std::move(view.indicator), std::move(view.figure), std::move(view.indicator_label), std::move(view.label), view.per, view.rare, view.count, view.of, view.rate,
        view.low, view.high, view.link, std::move(view.years_counted), view.months, view.status, view.position, std::move(view.sentence), view.comparator, type,
        years(key, region_.year - report_years + 1) };
}

ReportHeadline ReportFigures::headline(FigureKey key) const
{
    key = as_compared(key, region_);
    auto yearly = by_year(key, region_.own);
    std::erase_if(yearly, [this](analytics::YearlyProportion const& one) { return one.year > region_.year; });
    return { figure(key), {}, years(key, 0), said_trend_over(key, yearly, region_) };
}

std::vector<ReportSection> ReportFigures::sections() const
{
    std::vector<ReportSection> sections;
    for (auto const& chapter : report_chapters()) {
        for (auto const& [indicator, classes] : chapter.indicators) {
            if (region_.is_house && indicator->code == by_type)
                continue;
            ReportSection section { std::string(chapter.title), std::string(indicator->code), std::string(indicator->label), status_of(*indicator), {} };
            for (auto const* const each : classes)
                section.figures.push_back(figure({ indicator, each }));
            if (!chapter.is_whole)
                std::erase_if(section.figures, [](ReportFigure const& one) { return one.of == 0; });
            if (!section.figures.empty())
                sections.push_back(std::move(section));
        }
    }
    return sections;
}

std::vector<ReportDefinition> ReportFigures::definitions_of(std::vector<ReportSection> const& sections)
{
    std::vector<ReportDefinition> definitions;
    for (auto const& section : sections) {
        auto const& told = *analytics::find_indicator(section.code);
        definitions.push_back({ std::string(told.code), std::string(told.label), section.status, std::string(told.numerator), std::string(told.denominator),
            std::string(told.source), std::string(told.pitfalls) });
    }
    return definitions;
}

} // namespace cigogne::indicators
