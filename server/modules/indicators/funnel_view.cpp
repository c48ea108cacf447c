#include "modules/indicators/funnel_view.hpp"

#include <algorithm>

namespace cigogne::indicators {

namespace {

View<FunnelLimitsView> const limits_view = view<FunnelLimitsView>("IndicatorFunnelLimits",
    field<&FunnelLimitsView::of>("of"),
    field<&FunnelLimitsView::low_95>("low_95"),
    field<&FunnelLimitsView::high_95>("high_95"),
    field<&FunnelLimitsView::low_998>("low_998"),
    field<&FunnelLimitsView::high_998>("high_998"));

View<FunnelPointView> const point_view = view<FunnelPointView>("IndicatorFunnelPoint",
    field<&FunnelPointView::of>("of"),
    field<&FunnelPointView::rate>("rate"),
    field<&FunnelPointView::count>("count"),
    field<&FunnelPointView::own>("own"),
    field<&FunnelPointView::name>("name"),
    field<&FunnelPointView::establishment>("establishment"));

std::vector<FunnelLimitsView> limits_of(analytics::Funnel const& funnel, std::uint64_t largest)
{
    std::vector<FunnelLimitsView> limits;
    std::uint64_t last = 0;
    for (std::uint64_t step = 1; step <= told_sizes; ++step) {
        auto const size = std::max<std::uint64_t>(1, largest * step / told_sizes);
        if (size == last)
            continue;
        last = size;
        auto const at = funnel.limits(size);
        limits.push_back({ static_cast<std::int64_t>(size), at.low_95, at.high_95, at.low_998, at.high_998 });
    }
    return limits;
}

bool is_small(std::uint64_t count, FunnelReader const& reader)
{
    return count > 0 && count < reader.smallest;
}

} // namespace

View<FunnelView> const funnel_view = view<FunnelView>("IndicatorFunnel",
    field<&FunnelView::target>("target"),
    field<&FunnelView::dispersion>("dispersion"),
    nested<&FunnelView::limits, limits_view>("limits"),
    nested<&FunnelView::points, point_view>("points"),
    field<&FunnelView::hidden>("hidden"),
    field<&FunnelView::partial>("partial"));

FunnelView funnel_of(analytics::Funnel const& funnel, std::vector<HouseCases> cases, FunnelReader const& reader, Houses const& houses)
{
    FunnelView view { funnel.target(), funnel.dispersion(), {}, {}, 0, 0 };
    std::erase_if(cases, [](HouseCases const& house) { return house.cases.of == 0; });
    // The largest first, of one size by their counts: the order tells a house no other's name.
    std::ranges::sort(cases, std::ranges::greater(), [](HouseCases const& house) { return std::pair(house.cases.of, house.cases.count); });
    if (!cases.empty())
        view.limits = limits_of(funnel, cases.front().cases.of);
    for (auto const& [finess, of_house, is_hidden] : cases) {
        bool const own = reader.own == finess;
        if (reader.is_house && !own && (is_hidden || is_small(of_house.count, reader) || is_small(of_house.of, reader))) {
            ++view.hidden;
            continue;
        }
        FunnelPointView point { static_cast<std::int64_t>(of_house.of), *rate_of(of_house),
            static_cast<std::int64_t>(of_house.count), own, {}, {} };
        if (own || !reader.is_house) {
            auto const* const house = houses.at(finess);
            point.name = houses.name_of(finess);
            point.establishment = house ? std::optional(house->id) : std::nullopt;
        }
        view.points.push_back(std::move(point));
    }
    return view;
}

} // namespace cigogne::indicators
