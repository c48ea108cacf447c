#pragma once

#include "analytics/generation/random.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace cigogne::analytics::generation {

/// Values of which some come more often than others.
template <typename Value>
class Weighted {
public:
    /// Weights need not add up to anything.
    explicit Weighted(std::vector<std::pair<Value, double>> values)
    {
        std::ranges::stable_sort(values, std::greater {}, &std::pair<Value, double>::second); // the likely ones are found at once
        double total = 0;
        for (auto const& [value, weight] : values)
            total += weight;
        double sum = 0;
        for (auto const& [value, weight] : values) {
            sum += weight;
            steps_.push_back({ static_cast<std::uint64_t>(4294967296.0 * (sum / total)), value });
        }
    }

    Value draw(Random& random) const
    {
        auto const drawn = random.next() >> 32;
        for (auto const& [upto, value] : steps_) {
            if (drawn < upto)
                return value;
        }
        return steps_.back().second;
    }

private:
    std::vector<std::pair<std::uint64_t, Value>> steps_;
};

} // namespace cigogne::analytics::generation
