#include "analytics/counting/line_counts.hpp"

#include "analytics/records/stay.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace cigogne::analytics {

Exclusion exclusion_of(Stay const& stay)
{
    if (stay.ghm[0] == '9' && stay.ghm[1] == '0')
        return Exclusion::GroupingError;
    if (stay.stay_type == 'B')
        return Exclusion::OtherEstablishment;
    if (stay.generated != '0' && stay.generated != ' ')
        return Exclusion::Generated;
    return Exclusion::None;
}

std::uint64_t LineCounts::read() const
{
    return kept + refused + std::accumulate(excluded.begin(), excluded.end(), std::uint64_t { 0 });
}

void LineCounts::add(LineCounts const& other)
{
    kept += other.kept;
    refused += other.refused;
    std::ranges::transform(excluded, other.excluded, excluded.begin(), std::plus {});
}

} // namespace cigogne::analytics
