#include "modules/transfers/cooling.hpp"

#include <algorithm>
#include <chrono>
#include <tuple>

namespace cigogne::transfers {

namespace {

Cooling cooling_of(int newborn, ToCool const& child, CoolingLimits const& limits)
{
    Cooling cooling { newborn, child.born_at + limits.before, child.started_at, {}, {}, {} };
    if (child.started_at)
        cooling.started_after_minutes = static_cast<int>(std::chrono::floor<std::chrono::minutes>(*child.started_at - child.born_at).count());
    if (child.weight && child.weight->grams() < limits.least_grams)
        cooling.below_grams = limits.least_grams;
    if (child.age && child.age->days() < limits.from_days)
        cooling.below_days = limits.from_days;
    return cooling;
}

} // namespace

std::vector<Cooling> coolings(std::vector<std::optional<ToCool>> const& children, CoolingLimits const& limits)
{
    std::vector<Cooling> all;
    int newborn = 0;
    for (auto const& child : children) {
        ++newborn;
        if (child)
            all.push_back(cooling_of(newborn, *child, limits));
    }
    std::ranges::stable_sort(all, {}, [](Cooling const& cooling) { return std::tuple(cooling.started_at.has_value(), cooling.before_at); });
    return all;
}

std::optional<Instant> cooling_due(std::vector<Cooling> const& clocks)
{
    if (clocks.empty() || clocks.front().started_at)
        return std::nullopt;
    return clocks.front().before_at;
}

std::optional<Instant> cooling_ahead(std::vector<Cooling> const& clocks, Instant now)
{
    auto const ahead = std::ranges::find_if(clocks, [&](Cooling const& each) { return !each.started_at && each.before_at > now; });
    return ahead == clocks.end() ? std::nullopt : std::optional(ahead->before_at);
}

std::vector<UrgencyProposal> urgency_proposals(
    std::vector<Cooling> const& clocks, std::optional<Urgency> told, CoolingLimits const& limits, UrgencyTargets const& targets)
{
    std::vector<UrgencyProposal> proposals;
    auto const due = cooling_due(clocks);
    if (!due || !told || *told == Urgency::U1)
        return proposals;
    auto const born_at = *due - limits.before;
    auto const late_from = std::max(born_at, *due - targets.urgent);
    if (*told != Urgency::U2 && born_at < late_from)
        proposals.push_back({ Urgency::U2, born_at, late_from });
    proposals.push_back({ Urgency::U1, late_from, *due });
    return proposals;
}

} // namespace cigogne::transfers
