#include "modules/indicators/figure_drawing.hpp"

#include "modules/indicators/paper_plot.hpp"
#include "modules/indicators/said_numbers.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::indicators {

using exporting::html;
using exporting::Html;

namespace {

constexpr std::string_view limits_95 = "7 4";
constexpr std::string_view limits_998 = "2 3";

/// The rate that a funnel ends at: limits of very small places go on above it.
double highest(FunnelView const& funnel)
{
    auto most = funnel.target * 1.6;
    auto smallest = funnel.points.front().of;
    for (auto const& point : funnel.points) {
        most = std::max(most, point.rate);
        smallest = std::min(smallest, point.of);
    }
    auto const at = std::ranges::find_if(funnel.limits, [&](FunnelLimitsView const& limits) { return limits.of >= smallest; });
    auto const limit = at == funnel.limits.end() ? funnel.target : at->high_95;
    return std::min(1.0, 1.1 * std::max(most, std::min(limit, funnel.target * 3)));
}

/// A limit by size, cut where it leaves the drawing.
Html limit(FunnelView const& funnel, double FunnelLimitsView::*side, std::string_view dashes, PaperPlot const& plot)
{
    std::string points;
    FunnelLimitsView const* before = nullptr;
    for (auto const& at : funnel.limits) {
        auto const value = at.*side;
        bool const is_inside = value <= plot.most_up();
        if (before && is_inside != (before->*side <= plot.most_up())) {
            auto const share = (plot.most_up() - before->*side) / (value - before->*side);
            auto const of = static_cast<double>(before->of) + share * static_cast<double>(at.of - before->of);
            points += fmt::format("{},{} ", length(plot.x(of)), length(plot.y(plot.most_up())));
        }
        if (is_inside)
            points += fmt::format("{},{} ", length(plot.x(static_cast<double>(at.of))), length(plot.y(value)));
        before = &at;
    }
    return dashed(points, dashes);
}

/// Beside a point, on the side where there is room.
Html beside(FunnelPointView const& point, std::string_view words, PaperPlot const& plot)
{
    auto const x = plot.x(static_cast<double>(point.of));
    bool const is_right = x > (PaperPlot::left + PaperPlot::right) / 2;
    return html("<text x=\"{}\" y=\"{}\" font-size=\"13\" font-weight=\"bold\" text-anchor=\"{}\">{}</text>", length(is_right ? x - 8 : x + 8), length(plot.y(point.rate) - 6),
        is_right ? "end" : "start", words);
}

Html funnel_legend(FunnelView const& funnel, int per)
{
    std::vector<LegendItem> items;
    if (auto const own = std::ranges::find(funnel.points, true, &FunnelPointView::own); own != funnel.points.end())
        items.push_back({ diamond(0, 0), own->name.value_or("Cette maternité") });
    items.push_back({ circle(0, 0), "Une maternité" });
    items.push_back({ html("<line x1=\"-10\" x2=\"10\" stroke=\"#000\" stroke-width=\"1.6\"/>"), fmt::format("Ensemble\u202f: {}", said_rate(funnel.target, per)) });
    items.push_back({ dashed("-10,0 10,0", limits_95), "Limites à 95\u202f%" });
    items.push_back({ dashed("-10,0 10,0", limits_998), "Limites à 99,8\u202f%" });
    return legend(items);
}

} // namespace

std::vector<FunnelPointView const*> outside(FunnelView const& funnel)
{
    analytics::Funnel const limits(funnel.target, funnel.dispersion);
    std::vector<FunnelPointView const*> found;
    for (auto const& point : funnel.points) {
        auto const at = limits.limits(static_cast<std::uint64_t>(point.of));
        if (point.rate < at.low_95 || point.rate > at.high_95)
            found.push_back(&point);
    }
    return found;
}

Html funnel_drawing(FunnelView const& funnel, int per, OutsidePoints points, std::string_view about)
{
    if (funnel.points.empty())
        return {};
    auto largest = funnel.limits.empty() ? std::int64_t { 1 } : funnel.limits.back().of;
    for (auto const& point : funnel.points)
        largest = std::max(largest, point.of);
    auto const most = highest(funnel);
    PaperPlot const plot(1.03 * static_cast<double>(largest), most > 0 ? most : 1.0 / per);
    Html content = funnel_legend(funnel, per);
    content += plot.vertical_axis(per);
    for (auto const step : round_steps(plot.most_across(), 6))
        content += PaperPlot::below(plot.x(step), said_count(static_cast<std::int64_t>(step)));
    content += PaperPlot::title_below("Nombre de cas au dénominateur");
    for (auto const side : { &FunnelLimitsView::low_95, &FunnelLimitsView::high_95 })
        content += limit(funnel, side, limits_95, plot);
    for (auto const side : { &FunnelLimitsView::low_998, &FunnelLimitsView::high_998 })
        content += limit(funnel, side, limits_998, plot);
    content += html("<line x1=\"{}\" x2=\"{}\" y1=\"{}\" y2=\"{}\" stroke=\"#000\" stroke-width=\"1.6\"/>", length(PaperPlot::left), length(PaperPlot::right), length(plot.y(funnel.target)),
        length(plot.y(funnel.target)));
    // One's own point over the others.
    Html own;
    for (auto const& point : funnel.points) {
        auto const x = plot.x(static_cast<double>(point.of));
        (point.own ? own : content) += point.own ? diamond(x, plot.y(point.rate)) : circle(x, plot.y(point.rate));
        if (point.own && point.name)
            own += beside(point, *point.name, plot);
    }
    if (points == OutsidePoints::Numbered) {
        int number = 0;
        for (auto const* const point : outside(funnel))
            content += beside(*point, std::to_string(++number), plot);
    }
    content += own;
    return drawing(label_of("Entonnoir", about, "un point par maternité, selon son nombre de cas et son taux, entre les limites de ce que le hasard explique"), content);
}

} // namespace cigogne::indicators
