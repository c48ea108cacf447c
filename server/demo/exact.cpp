#include "demo/exact.hpp"

#include <numeric>

namespace cigogne::demo {

void bring_to_sum(std::vector<int>& numbers, long wanted, int least, int most)
{
    auto sum = std::accumulate(numbers.begin(), numbers.end(), 0L);
    for (bool moved = true; moved && sum != wanted;) {
        moved = false;
        for (auto& number : numbers) {
            auto const next = number + (sum < wanted ? 1 : -1);
            if (sum == wanted || next < least || next > most)
                continue;
            sum += next - number;
            number = next;
            moved = true;
        }
    }
}

} // namespace cigogne::demo
