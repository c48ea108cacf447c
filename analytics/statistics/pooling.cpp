#include "analytics/statistics/pooling.hpp"

namespace cigogne::analytics {

std::vector<PooledProportion> pooled(std::span<YearlyProportion const> years)
{
    std::vector<PooledProportion> pools;
    for (std::size_t last = 0; last < years.size(); ++last) {
        PooledProportion pool { years[last].year, 0, {} };
        for (std::size_t at = 0; at <= last; ++at) {
            if (years[at].year <= pool.last_year - pooled_years)
                continue;
            pool.years += years[at].cases.of > 0;
            pool.cases.count += years[at].cases.count;
            pool.cases.of += years[at].cases.of;
        }
        pools.push_back(pool);
    }
    return pools;
}

} // namespace cigogne::analytics
