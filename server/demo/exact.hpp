#pragma once

#include "platform/core/chance.hpp"

#include <utility>
#include <vector>

/// Lists that hold exactly what they must, in an order of chance: published figures are shown by construction, not by luck.
namespace cigogne::demo {

template <class T>
void shuffle(Chance& chance, std::vector<T>& all)
{
    for (auto left = all.size(); left > 1; --left)
        std::swap(all[left - 1], all[static_cast<std::size_t>(chance.between(0, static_cast<int>(left) - 1))]);
}

/// Moves numbers by one, each in turn, until their sum is the one that is wanted; none beyond its bounds. Where the bounds do not allow it,
/// as near as they do.
void bring_to_sum(std::vector<int>& numbers, long wanted, int least, int most);

} // namespace cigogne::demo
