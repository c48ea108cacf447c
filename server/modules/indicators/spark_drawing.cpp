#include "modules/indicators/figure_drawing.hpp"
#include "modules/indicators/paper_plot.hpp"
#include "modules/indicators/said_numbers.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::indicators {

using exporting::html;
using exporting::Html;

namespace {

constexpr int width = 220;
constexpr int height = 84;
constexpr double left = 16;
constexpr double right = width - 62; ///< the last rate stands beside its point
constexpr double top = 12;
constexpr double bottom = height - 24;

} // namespace

Html spark_drawing(std::vector<analytics::YearlyProportion> const& years, int per, std::string_view label)
{
    double most = 0;
    std::size_t last = years.size();
    for (std::size_t index = 0; index < years.size(); ++index) {
        auto const rate = rate_of(years[index].cases);
        most = std::max(most, rate.value_or(0));
        last = rate ? index : last;
    }
    if (last == years.size())
        return {};
    auto const x = [&](std::size_t index) { return years.size() == 1 ? (left + right) / 2 : left + (right - left) * static_cast<double>(index) / static_cast<double>(years.size() - 1); };
    auto const y = [&](double rate) { return most > 0 ? bottom - (bottom - top) * rate / most : bottom; };
    std::string path;
    Html points;
    bool is_broken = true;
    for (std::size_t index = 0; index < years.size(); ++index) {
        auto const rate = rate_of(years[index].cases);
        if (rate) {
            path += fmt::format("{}{} {}", is_broken ? "M" : "L", length(x(index)), length(y(*rate)));
            points += html("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"#000\"/>", length(x(index)), length(y(*rate)), index == last ? 4 : 2);
        }
        is_broken = !rate;
    }
    auto const at_end = *rate_of(years[last].cases);
    Html content = html("<line x1=\"{}\" x2=\"{}\" y1=\"{}\" y2=\"{}\" stroke=\"#999\" stroke-width=\"1\"/>", length(left - 8), length(right + 8), length(bottom), length(bottom));
    content += html("<path d=\"{}\" fill=\"none\" stroke=\"#000\" stroke-width=\"1.8\"/>{}", path, points);
    content += html("<text x=\"{}\" y=\"{}\" font-size=\"13\" font-weight=\"bold\">{}</text>", length(x(last) + 8), length(y(at_end) + 4), said_rate(at_end, per));
    content += html("<text x=\"{}\" y=\"{}\" font-size=\"12\" text-anchor=\"middle\">{}</text>", length(x(0)), length(bottom + 17), years.front().year);
    if (years.size() > 1)
        content += html("<text x=\"{}\" y=\"{}\" font-size=\"12\" text-anchor=\"middle\">{}</text>", length(right), length(bottom + 17), years.back().year);
    return drawing(fmt::format("{}, d’année en année", label), content, width, height);
}

} // namespace cigogne::indicators
