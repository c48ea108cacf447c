#include "modules/whatif/own_patients.hpp"

#include <algorithm>
#include <cmath>

namespace cigogne::whatif {

namespace {

constexpr int most_patients = 500; ///< in one ward; only so that no setting makes a loop endless

/// How many of events with that mean, by inversion of one number between 0 and 1.
int poisson(double mean, double share)
{
    double probability = std::exp(-mean);
    int count = 0;
    while (share >= probability && count < most_patients) {
        share -= probability;
        ++count;
        probability *= mean / count;
    }
    return count;
}

/// How the patients of one ward come and go, shift after shift.
class Turnover {
public:
    Turnover(double load, double stay_days)
        : arrivals_mean_(load * (1 - std::exp(-Shifts::days / stay_days)))
        , no_arrival_(std::exp(-arrivals_mean_))
        , leaves_(1 - std::exp(-Shifts::days / stay_days))
        , odds_(leaves_ / (1 - leaves_))
    {
        double nobody_leaves = 1;
        for (auto& power : nobody_leaves_) {
            power = nobody_leaves;
            nobody_leaves *= 1 - leaves_;
        }
    }

    int next(int present, Chance& chance) const { return present - leavers(present, chance.share()) + arrivals(chance.share()); }

private:
    /// A binomial number by inversion, as `poisson` above.
    int leavers(int present, double share) const
    {
        double probability = nobody_leaves_[static_cast<std::size_t>(std::min(present, most_patients))];
        int count = 0;
        while (share >= probability && count < present) {
            share -= probability;
            probability *= odds_ * (present - count) / (count + 1);
            ++count;
        }
        return count;
    }
    int arrivals(double share) const
    {
        double probability = no_arrival_;
        int count = 0;
        while (share >= probability && count < most_patients) {
            share -= probability;
            ++count;
            probability *= arrivals_mean_ / count;
        }
        return count;
    }

    double arrivals_mean_;
    double no_arrival_;
    double leaves_;
    double odds_;
    std::array<double, most_patients + 1> nobody_leaves_;
};

/// The nearest house that has such a ward and keeps its beds.
std::optional<std::size_t> refuge_of(World const& world, Arrangement const& after, std::size_t ward)
{
    auto const& wards = world.region.wards;
    std::optional<std::size_t> nearest;
    auto const minutes = [&](std::size_t other) { return world.minutes[world.pair(wards[ward].house, wards[other].house)]; };
    for (std::size_t other = 0; other < wards.size(); ++other) {
        bool const fits = other != ward && wards[other].kind == wards[ward].kind && !after.loses_beds(other);
        if (fits && (!nearest || minutes(other) < minutes(*nearest)))
            nearest = other;
    }
    return nearest;
}

} // namespace

OwnPatients::OwnPatients(World const& world, Chance const& chance)
    : shifts_(world.shifts.count())
{
    count_.reserve(world.region.wards.size() * shifts_);
    for (std::size_t index = 0; index < world.region.wards.size(); ++index) {
        auto own_chance = chance.of(index);
        Turnover const turnover(world.calibration.own_load[index], world.model.stay_of(world.region.wards[index].kind));
        int present = poisson(world.calibration.own_load[index], own_chance.share());
        for (std::size_t shift = 0; shift < shifts_; ++shift) {
            count_.push_back(static_cast<std::uint16_t>(present));
            present = std::min(turnover.next(present, own_chance), most_patients);
        }
    }
}

OwnPatients OwnPatients::diverted(World const& world, Arrangement const& before, Arrangement const& after) const
{
    auto moved = *this;
    for (std::size_t ward = 0; ward < world.region.wards.size(); ++ward) {
        auto const refuge = after.loses_beds(ward) ? refuge_of(world, after, ward) : std::nullopt;
        if (!refuge)
            continue;
        for (std::size_t shift = 0; shift < shifts_; ++shift) {
            auto const without = std::min(in(ward, shift), before.beds(ward, shift)) - std::min(in(ward, shift), after.beds(ward, shift));
            if (without > 0)
                moved.count_[*refuge * shifts_ + shift] = static_cast<std::uint16_t>(moved.count_[*refuge * shifts_ + shift] + without);
        }
    }
    return moved;
}

} // namespace cigogne::whatif
