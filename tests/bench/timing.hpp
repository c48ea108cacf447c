#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

/// What the benches of one process share.
namespace cigogne::bench {

/// Of the wall clock.
template <class Work>
double microseconds(Work const& work)
{
    auto const began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - began).count();
}

inline double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace cigogne::bench
