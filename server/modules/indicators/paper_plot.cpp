#include "modules/indicators/paper_plot.hpp"

#include "modules/indicators/said_numbers.hpp"
#include "platform/core/text.hpp"

#include <cmath>
#include <fmt/format.h>

namespace cigogne::indicators {

using exporting::html;
using exporting::Html;

namespace {

/// About what a letter takes, at the size of the legend.
constexpr double letter = 6.2;
constexpr double legend_line = 18;

} // namespace

std::vector<double> round_steps(double most, int count)
{
    if (!(most > 0))
        return { 0 };
    auto const rough = most / count;
    auto const power = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (double const each : { 5.0, 2.0, 1.0 }) {
        if (each * power >= rough * 0.999'999)
            step = each * power;
    }
    std::vector<double> steps;
    for (int at = 0; at * step <= most * (1 + 1e-9); ++at)
        steps.push_back(at * step);
    return steps;
}

std::string length(double value) { return fmt::format("{:.1f}", value); }

Html diamond(double x, double y)
{
    return html("<path d=\"M{} {}L{} {}L{} {}L{} {}Z\" fill=\"#000\" stroke=\"#fff\" stroke-width=\"1\"/>", length(x), length(y - 8), length(x + 8), length(y), length(x), length(y + 8),
        length(x - 8), length(y));
}

Html circle(double x, double y) { return html("<circle cx=\"{}\" cy=\"{}\" r=\"4\" fill=\"#fff\" stroke=\"#444\" stroke-width=\"1.4\"/>", length(x), length(y)); }
Html square(double x, double y) { return html("<rect x=\"{}\" y=\"{}\" width=\"8\" height=\"8\" fill=\"#fff\" stroke=\"#444\" stroke-width=\"1.4\"/>", length(x - 4), length(y - 4)); }
Html disc(double x, double y) { return html("<circle cx=\"{}\" cy=\"{}\" r=\"4.5\" fill=\"#000\"/>", length(x), length(y)); }
Html ring(double x, double y) { return html("<circle cx=\"{}\" cy=\"{}\" r=\"4.5\" fill=\"#fff\" stroke=\"#000\" stroke-width=\"1.8\"/>", length(x), length(y)); }

Html dashed(std::string_view points, std::string_view dashes)
{
    return html("<polyline points=\"{}\" fill=\"none\" stroke=\"#444\" stroke-width=\"1.4\" stroke-dasharray=\"{}\"/>", points, dashes);
}

Html PaperPlot::vertical_axis(int per) const
{
    Html axis = html("<text x=\"{}\" y=\"{}\" font-size=\"12\">{}</text>", length(4), length(top - 10),
        per == 100 ? std::string("Taux en %") : fmt::format("Taux pour {}", said_count(per)));
    for (auto const step : round_steps(most_up_, 5)) {
        axis += html("<line x1=\"{}\" x2=\"{}\" y1=\"{}\" y2=\"{}\" stroke=\"{}\" stroke-width=\"1\"/>", length(left), length(right), length(y(step)), length(y(step)),
            step == 0 ? "#000" : "#ccc");
        axis += html("<text x=\"{}\" y=\"{}\" font-size=\"12\" text-anchor=\"end\">{}</text>", length(left - 6), length(y(step) + 4), said_short_decimal(step * per));
    }
    return axis;
}

Html PaperPlot::below(double x, std::string_view words)
{
    return html("<text x=\"{}\" y=\"{}\" font-size=\"12\" text-anchor=\"middle\">{}</text>", length(x), length(bottom + 16), words);
}

Html PaperPlot::title_below(std::string_view words)
{
    return html("<text x=\"{}\" y=\"{}\" font-size=\"12\" text-anchor=\"middle\">{}</text>", length((left + right) / 2), length(bottom + 36), words);
}

Html legend(std::span<LegendItem const> items)
{
    Html drawn;
    double x = 4;
    double y = 12;
    for (auto const& [sign, words] : items) {
        auto const taken = 34 + letter * static_cast<double>(character_count(words));
        if (x > 4 && x + taken > PaperPlot::width) {
            x = 4;
            y += legend_line;
        }
        drawn += html("<g transform=\"translate({} {})\">{}</g><text x=\"{}\" y=\"{}\" font-size=\"12\">{}</text>", length(x + 10), length(y - 4), sign, length(x + 24), length(y), words);
        x += taken;
    }
    return drawn;
}

std::string label_of(std::string_view kind, std::string_view about, std::string_view content)
{
    return about.empty() ? fmt::format("{}\u202f: {}", kind, content) : fmt::format("{}, {}\u202f: {}", kind, about, content);
}

Html drawing(std::string_view label, Html const& content, int width, int height)
{
    return html("<svg xmlns=\"{}\" viewBox=\"0 0 {} {}\" width=\"{}\" height=\"{}\" role=\"img\" aria-label=\"{}\" font-family=\"'Liberation Sans', Arial, sans-serif\">{}</svg>",
        "http://www.w3.org/2000/svg", width, height, width, height, label, content);
}

} // namespace cigogne::indicators
