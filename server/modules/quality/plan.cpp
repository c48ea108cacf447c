#include "modules/quality/plan.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace cigogne::quality {

namespace {

using transfers::Dysfunction;

bool is_transfer(transfers::Measure const& measure)
{
    return measure.kind != transfers::Kind::AVIS;
}

bool holds(transfers::Codes<Dysfunction> const& codes, Dysfunction code)
{
    return std::ranges::find(codes.values, code) != codes.values.end();
}

/// Whether a request was of a transfer in which that dysfunction was detected or noted.
bool counts(transfers::Measure const& measure, Dysfunction code)
{
    return is_transfer(measure) && holds(measure.dysfunctions, code);
}

void count_actions(PlanLine& line, std::span<Action const> actions, CivilDate today)
{
    for (auto const& action : actions) {
        if (!holds(action.codes, line.code) || action.state == ActionState::DROPPED)
            continue;
        ++line.actions;
        line.done += action.state == ActionState::DONE ? 1 : 0;
        line.overdue += action.is_overdue(today) ? 1 : 0;
    }
}

} // namespace

std::vector<PlanLine> plan_of(std::span<transfers::Measure const> measures, std::span<Action const> actions, std::span<DatedMode const> modes,
    CivilDate mode_day, CivilDate today)
{
    auto const arrived = static_cast<int>(std::ranges::count_if(measures, [](auto const& measure) { return is_transfer(measure) && measure.has_arrived(); }));
    std::vector<PlanLine> lines;
    for (std::size_t index = 0; index < words<Dysfunction>.size(); ++index) {
        auto const code = static_cast<Dysfunction>(index);
        auto const requests = static_cast<int>(std::ranges::count_if(measures, [&](auto const& measure) { return counts(measure, code); }));
        auto const per_100 = arrived > 0 ? std::optional(100.0 * requests / arrived) : std::nullopt;
        PlanLine line { code, std::string(words<Dysfunction>[index].label), requests, arrived, per_100, mode_on(code, modes, mode_day), 0, 0, 0 };
        count_actions(line, actions, today);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<transfers::Measure> requests_with(Dysfunction code, std::span<transfers::Measure const> measures)
{
    std::vector<transfers::Measure> found;
    std::ranges::copy_if(measures, std::back_inserter(found), [&](auto const& measure) { return counts(measure, code); });
    std::ranges::sort(found, std::ranges::greater {}, [](auto const& measure) { return std::pair(measure.asked_at, measure.number); });
    return found;
}

} // namespace cigogne::quality
