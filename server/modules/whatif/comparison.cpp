#include "modules/whatif/comparison.hpp"

#include <cmath>

namespace cigogne::whatif {

std::optional<Estimate> estimate_of(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    return Estimate { *percentile(values, 0.5), *percentile(values, 0.05), *percentile(values, 0.95) };
}

double as_shown(double value, Figure figure)
{
    auto const unit = unit_of(figure);
    auto const tenth = std::round(value * 10) / 10;
    bool const keeps_tenth = unit == "%" || (!unit.empty() && std::abs(tenth) < 10);
    auto const shown = keeps_tenth ? tenth : std::round(value);
    return shown == 0 ? 0 : shown;
}

Verdict verdict_on(Estimate const& difference, Figure figure)
{
    auto const low = as_shown(difference.low, figure);
    auto const high = as_shown(difference.high, figure);
    if (low == 0 && high == 0)
        return Verdict::NO_DIFFERENCE;
    return low <= 0 && high >= 0 ? Verdict::WITHIN_CHANCE : Verdict::BEYOND_CHANCE;
}

Fidelity fidelity_of(Estimate const& estimate, double recorded, Figure figure)
{
    auto const shown = as_shown(recorded, figure);
    if (as_shown(estimate.low, figure) <= shown && shown <= as_shown(estimate.high, figure))
        return Fidelity::WITHIN;
    return std::abs(estimate.median - recorded) <= std::abs(recorded) / 10 ? Fidelity::NEAR : Fidelity::FAR;
}

namespace {

World with(World world, Calibration calibration)
{
    world.calibration = std::move(calibration);
    return world;
}

} // namespace

Comparison::Check::Check(World const& like, Calibration calibration, Arrangement const& before)
    : world(with(like, std::move(calibration)))
    , replay(world, before, before)
{
}

Comparison::Comparison(World world, Scenario const& scenario, std::uint64_t seed, Figures recorded, std::optional<Calibration> other)
    : world_(std::move(world))
    , before_(world_, {})
    , after_(world_, scenario)
    , replay_before_(world_, before_, before_)
    , replay_after_(world_, after_, before_)
    , chance_(seed)
    , recorded_(recorded)
    , check_(other ? std::make_unique<Check>(world_, std::move(*other), before_) : nullptr)
{
}

void Comparison::replay_once()
{
    auto const chance = chance_.of(static_cast<std::uint64_t>(replays_));
    OwnPatients const own(world_, chance.of(0));
    auto const before = figures_of(replay_before_.run(own, chance.of(1)));
    auto const after = figures_of(replay_after_.run(own.diverted(world_, before_, after_), chance.of(1)));
    for (std::size_t figure = 0; figure < figure_count; ++figure) {
        if (before[figure])
            values_before_[figure].push_back(*before[figure]);
        if (after[figure])
            values_after_[figure].push_back(*after[figure]);
        if (before[figure] && after[figure])
            differences_[figure].push_back(*after[figure] - *before[figure]);
    }
    if (check_) {
        auto const checked = figures_of(check_->replay.run(OwnPatients(check_->world, chance.of(0)), chance.of(1)));
        for (std::size_t figure = 0; figure < figure_count; ++figure) {
            if (checked[figure])
                values_checked_[figure].push_back(*checked[figure]);
        }
    }
    ++replays_;
}

std::vector<Compared> Comparison::figures() const
{
    std::vector<Compared> compared;
    for (std::size_t figure = 0; figure < figure_count; ++figure)
        compared.push_back({ static_cast<Figure>(figure), recorded_[figure], estimate_of(values_checked_[figure]), estimate_of(values_before_[figure]), estimate_of(values_after_[figure]),
            estimate_of(differences_[figure]) });
    return compared;
}

} // namespace cigogne::whatif
