#include "modules/whatif/figures.hpp"

#include <algorithm>
#include <cmath>

namespace cigogne::whatif {

std::string_view unit_of(Figure figure)
{
    switch (figure) {
    case Figure::ACCEPTANCE_MEDIAN:
    case Figure::ACCEPTANCE_P90:
        return "min";
    case Figure::KILOMETRES:
    case Figure::KILOMETRES_MEAN:
        return "km";
    case Figure::MATERNAL_OCCUPANCY:
    case Figure::NEWBORN_OCCUPANCY:
        return "%";
    default:
        return "";
    }
}

std::optional<double> percentile(std::vector<double>& values, double share)
{
    if (values.empty())
        return std::nullopt;
    std::ranges::sort(values);
    auto const rank = share * static_cast<double>(values.size() - 1);
    auto const below = static_cast<std::size_t>(rank);
    auto const above = std::min(below + 1, values.size() - 1);
    return values[below] + (values[above] - values[below]) * (rank - static_cast<double>(below));
}

Figures figures_of(std::span<Passage const> passages)
{
    std::array<int, endings> ended {};
    double refusals = 0;
    double kilometres = 0;
    double out_born = 0;
    std::vector<double> delays;
    for (auto const& passage : passages) {
        ++ended[static_cast<std::size_t>(passage.ending)];
        refusals += passage.refusals;
        kilometres += passage.kilometres;
        out_born += passage.out_born;
        if (passage.acceptance_minutes)
            delays.push_back(*passage.acceptance_minutes);
    }
    auto const number = [&](Ending ending) { return ended[static_cast<std::size_t>(ending)]; };
    auto const moved = number(Ending::PLACED) + number(Ending::OUT_OF_REGION);
    Figures figures;
    auto const set = [&](Figure figure, std::optional<double> value) { figures[static_cast<std::size_t>(figure)] = value; };
    set(Figure::NOT_PLACED, number(Ending::OUT_OF_REGION));
    set(Figure::REFUSALS, refusals);
    set(Figure::ACCEPTANCE_MEDIAN, percentile(delays, 0.5));
    set(Figure::ACCEPTANCE_P90, percentile(delays, 0.9));
    set(Figure::KILOMETRES, kilometres);
    set(Figure::KILOMETRES_MEAN, moved > 0 ? std::optional(kilometres / moved) : std::nullopt);
    set(Figure::BORN_BEFORE_DEPARTURE, number(Ending::BORN_BEFORE_DEPARTURE));
    set(Figure::OUT_BORN, out_born);
    set(Figure::NOT_NEEDED, number(Ending::NOT_NEEDED));
    return figures;
}

Figures figures_of(Replayed const& replayed)
{
    auto figures = figures_of(std::span(replayed.passages));
    figures[static_cast<std::size_t>(Figure::MATERNAL_OCCUPANCY)] = 100 * replayed.maternal_occupancy;
    figures[static_cast<std::size_t>(Figure::NEWBORN_OCCUPANCY)] = 100 * replayed.newborn_occupancy;
    return figures;
}

} // namespace cigogne::whatif
