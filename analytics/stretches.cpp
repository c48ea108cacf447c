#include "analytics/stretches.hpp"

#include <algorithm>

namespace cigogne::analytics {

void add_stretches(Stretch whole, Sharing sharing, std::vector<Stretch>& stretches)
{
    auto const end = whole.end;
    while (whole.begin < end) {
        whole.end = sharing == Sharing::Whole ? end : std::min(whole.begin + stretch_size, end);
        stretches.push_back(whole);
        whole.begin = whole.end;
    }
}

std::vector<Refusal> in_order(std::vector<StretchRefusal> const& refusals, std::vector<Stretch> const& stretches)
{
    std::vector<std::uint64_t> lines_before(stretches.size());
    for (std::size_t at = 1; at < stretches.size(); ++at) {
        if (stretches[at].file == stretches[at - 1].file)
            lines_before[at] = lines_before[at - 1] + stretches[at - 1].lines;
    }
    std::vector<Refusal> ordered;
    ordered.reserve(refusals.size());
    for (auto [stretch, refusal] : refusals) {
        refusal.line += lines_before[static_cast<std::size_t>(stretch - stretches.data())];
        ordered.push_back(refusal);
    }
    std::ranges::sort(ordered);
    if (ordered.size() > listed_refusals)
        ordered.resize(listed_refusals);
    return ordered;
}

} // namespace cigogne::analytics
