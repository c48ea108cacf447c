#include "modules/whatif/calibration.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cigogne::whatif {

namespace {

/// How likely a Poisson number of that mean is to be greater than `most`.
double above(double mean, int most)
{
    if (most < 0)
        return 1;
    double probability = std::exp(-mean);
    double sum = probability;
    for (int count = 1; count <= most; ++count) {
        probability *= mean / count;
        sum += probability;
    }
    return std::max(0.0, 1 - sum);
}

} // namespace

Lasting::Lasting(std::vector<double> minutes)
    : minutes_(std::move(minutes))
{
    std::ranges::sort(minutes_);
}

double Lasting::at(double share) const
{
    return minutes_.empty() ? 0 : minutes_[static_cast<std::size_t>(share * static_cast<double>(minutes_.size()))];
}

std::optional<directory::CareLevel> SoughtLevels::at(bool is_delivered, std::optional<directory::CareLevel> need, double share) const
{
    auto const& counts = counts_[index(is_delivered, need)];
    auto const all = std::accumulate(counts.begin(), counts.end(), 0);
    if (all < enough)
        return need;
    auto left = share * all;
    for (std::size_t level = 0; level < levels; ++level) {
        left -= counts[level];
        if (left < 0)
            return need ? std::max(*need, static_cast<directory::CareLevel>(level)) : static_cast<directory::CareLevel>(level);
    }
    return need;
}

Calibration calibration_of(Model const& model, Region const& region)
{
    Calibration calibration;
    for (auto const& ward : region.wards)
        calibration.own_load.push_back(ward.beds * model.occupancy_of(ward.kind));
    calibration.other_refusals.assign(region.houses.size(), model.other_refusals);
    calibration.shown.assign(region.wards.size(), 0);
    calibration.first_answer = { Lasting({ model.minutes_a_call }), Lasting({ model.minutes_a_call_out_of_hours }) };
    calibration.next_answer = calibration.first_answer;
    return calibration;
}

double load_for(double refused_share, int beds, std::span<int const> wanted)
{
    auto const requests = std::accumulate(wanted.begin(), wanted.end(), 0);
    auto const refused_at = [&](double load) {
        double refused = 0;
        for (std::size_t more = 0; more < wanted.size(); ++more)
            refused += wanted[more] * above(load, beds - static_cast<int>(more) - 1);
        return refused / std::max(requests, 1);
    };
    double least = 0;
    double most = 4.0 * beds + 10;
    for (int halving = 0; halving < 50; ++halving) {
        auto const middle = (least + most) / 2;
        (refused_at(middle) < refused_share ? least : most) = middle;
    }
    return least;
}

} // namespace cigogne::whatif
