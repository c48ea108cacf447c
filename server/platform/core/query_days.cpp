#include "platform/core/query_days.hpp"

#include <stdexcept>

namespace cigogne {

Explanation explain(DaysError error)
{
    switch (error) {
    case DaysError::Backwards:
        return { FailureKind::Invalid, "period_backwards", "La période finit avant de commencer : échangez les deux dates." };
    }
    throw std::logic_error("no such error");
}

Result<Done> in_order(std::optional<CivilDate> from, std::optional<CivilDate> to)
{
    if (from && to && *to < *from)
        return DaysError::Backwards;
    return Done {};
}

} // namespace cigogne
