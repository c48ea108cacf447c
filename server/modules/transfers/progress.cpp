#include "modules/transfers/progress.hpp"

#include "modules/transfers/progress_step.hpp"

#include <algorithm>

namespace cigogne::transfers {

Result<Done> Progress::follow(Fact const& fact, Rigour rigour)
{
    bool const was_left = vehicle_is_to_be_cancelled();
    TRY(std::visit(ProgressStep(*this, fact, rigour), fact.what));
    if (!was_left && vehicle_is_to_be_cancelled())
        left_vehicles.push_back({ fact.id, fact.happened_at, vehicle_provider });
    return Done {};
}

std::vector<Contraindication> Progress::undecided() const
{
    std::vector<Contraindication> left;
    if (!screening)
        return left;
    for (auto const ticked : screening->ticked) {
        if (std::ranges::find(decided, ticked) == decided.end())
            left.push_back(ticked);
    }
    return left;
}

} // namespace cigogne::transfers
