#include "modules/indicators/transmitted_figure.hpp"

namespace cigogne::indicators {

namespace {

std::optional<analytics::Link> link_of(TransmittedFigure const& figure)
{
    if (!figure.link)
        return std::nullopt;
    return *figure.link == FigureLink::Linked ? analytics::Link::Linked : analytics::Link::Unlinked;
}

bool is_same(TransmittedFigure const& figure, analytics::Proportion const& today)
{
    return figure.count == static_cast<std::int64_t>(today.count) && figure.of == static_cast<std::int64_t>(today.of);
}

} // namespace

Table<TransmittedFigure> const transmitted_figure = fields<TransmittedFigure>("IndicatorTransmittedFigure",
    field<&TransmittedFigure::indicator>("indicator"),
    field<&TransmittedFigure::figure>("figure"),
    field<&TransmittedFigure::link>("link"),
    field<&TransmittedFigure::count>("count"),
    field<&TransmittedFigure::of>("of"),
    field<&TransmittedFigure::rate>("rate"),
    field<&TransmittedFigure::low>("low"),
    field<&TransmittedFigure::high>("high"));

TransmittedFigure transmitted(analytics::Result const& result)
{
    TransmittedFigure figure { std::string(result.indicator), std::string(result.figure), {}, static_cast<std::int64_t>(result.numerator),
        static_cast<std::int64_t>(result.denominator), result.rate, {}, {} };
    if (result.link)
        figure.link = *result.link == analytics::Link::Linked ? FigureLink::Linked : FigureLink::Unlinked;
    if (result.interval) {
        figure.low = result.interval->low;
        figure.high = result.interval->high;
    }
    if (result.numerator_suppressed)
        figure.count.reset();
    if (result.denominator_suppressed)
        figure.of.reset();
    return figure;
}

std::vector<Gap> gaps_between(std::vector<TransmittedFigure> const& transmitted, analytics::Totals const& today)
{
    std::vector<Gap> gaps;
    for (auto const& figure : transmitted) {
        auto key = find_figure(figure.indicator, figure.figure);
        if (!key) {
            gaps.push_back({ figure, {} });
            continue;
        }
        key->link = link_of(figure);
        auto const cases = proportion_of(*key, today);
        if (!is_same(figure, cases))
            gaps.push_back({ figure, cases });
    }
    return gaps;
}

} // namespace cigogne::indicators
