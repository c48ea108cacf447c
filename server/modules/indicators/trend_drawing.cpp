#include "modules/indicators/figure_drawing.hpp"

#include "analytics/statistics/interval.hpp"
#include "modules/indicators/paper_plot.hpp"
#include "modules/indicators/said_numbers.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::indicators {

using exporting::html;
using exporting::Html;

namespace {

std::optional<analytics::Interval> interval_of(analytics::Proportion const& cases, analytics::Rarity rarity)
{
    return cases.of == 0 ? std::nullopt : analytics::interval_of(rarity, cases.count, cases.of);
}

/// A rate of those years, or none.
std::optional<double> rate_in(std::vector<analytics::YearlyProportion> const& years, int year)
{
    auto const found = std::ranges::find(years, year, &analytics::YearlyProportion::year);
    return found == years.end() ? std::nullopt : rate_of(found->cases);
}

/// The line through the rates, broken where one is missing.
std::string path_through(std::vector<int> const& years, std::vector<analytics::YearlyProportion> const& rates, PaperPlot const& plot)
{
    std::string path;
    bool is_broken = true;
    for (std::size_t index = 0; index < years.size(); ++index) {
        auto const rate = rate_in(rates, years[index]);
        if (rate)
            path += fmt::format("{}{} {}", is_broken ? "M" : "L", length(plot.x(static_cast<double>(index) + 0.5)), length(plot.y(*rate)));
        is_broken = !rate;
    }
    return path;
}

Html interval_bar(double x, analytics::Interval const& interval, PaperPlot const& plot)
{
    return html("<path d=\"M{} {}h10m-5 0V{}m-5 0h10\" fill=\"none\" stroke=\"#000\" stroke-width=\"1.4\"/>", length(x - 5), length(plot.y(interval.low)), length(plot.y(interval.high)));
}

Html compared_line(std::vector<int> const& years, std::vector<analytics::YearlyProportion> const& others, PaperPlot const& plot)
{
    auto line = html("<path d=\"{}\" fill=\"none\" stroke=\"#444\" stroke-width=\"1.4\" stroke-dasharray=\"7 4\"/>", path_through(years, others, plot));
    for (std::size_t index = 0; index < years.size(); ++index) {
        if (auto const rate = rate_in(others, years[index]))
            line += square(plot.x(static_cast<double>(index) + 0.5), plot.y(*rate));
    }
    return line;
}

} // namespace

Html trend_drawing(std::vector<analytics::YearlyProportion> const& own, std::vector<analytics::YearlyProportion> const& others, int per, TrendWords const& words)
{
    std::vector<int> years;
    double most = 0;
    for (auto const& one : own) {
        years.push_back(one.year);
        auto const interval = interval_of(one.cases, words.rarity);
        most = std::max({ most, rate_of(one.cases).value_or(0), interval ? interval->high : 0 });
        most = std::max(most, rate_in(others, one.year).value_or(0));
    }
    if (std::ranges::none_of(own, [](analytics::YearlyProportion const& one) { return one.cases.of > 0; }))
        return {};
    PaperPlot const plot(static_cast<double>(years.size()), most > 0 ? 1.08 * most : 1.0 / per);
    auto const is_partial = [&](int year) { return std::ranges::find(words.partial, year) != words.partial.end(); };
    bool const compares = std::ranges::any_of(years, [&](int year) { return rate_in(others, year).has_value(); });
    std::vector<LegendItem> items;
    items.push_back({ html("<line x1=\"-10\" x2=\"10\" stroke=\"#000\" stroke-width=\"2\"/>{}", disc(0, 0)), std::string(words.own) });
    if (std::ranges::any_of(own, [&](analytics::YearlyProportion const& one) { return one.cases.of > 0 && is_partial(one.year); }))
        items.push_back({ ring(0, 0), "Année incomplète" });
    if (compares)
        items.push_back({ html("{}{}", dashed("-10,0 10,0", "7 4"), square(0, 0)), std::string(words.others) });
    Html content = legend(items);
    content += plot.vertical_axis(per);
    if (compares)
        content += compared_line(years, others, plot);
    content += html("<path d=\"{}\" fill=\"none\" stroke=\"#000\" stroke-width=\"2\"/>", path_through(years, own, plot));
    for (std::size_t index = 0; index < own.size(); ++index) {
        auto const x = plot.x(static_cast<double>(index) + 0.5);
        content += PaperPlot::below(x, std::to_string(years[index]));
        if (auto const interval = interval_of(own[index].cases, words.rarity))
            content += interval_bar(x, *interval, plot);
        if (auto const rate = rate_of(own[index].cases))
            content += is_partial(years[index]) ? ring(x, plot.y(*rate)) : disc(x, plot.y(*rate));
    }
    content += PaperPlot::title_below("Année");
    return drawing(label_of("Tendance", words.about, "le taux d’année en année, avec son intervalle à 95\u202f%"), content);
}

} // namespace cigogne::indicators
