#pragma once

#include "modules/directory/service.hpp"

/// What is shown of the days on which the cell does not keep its week.
namespace cigogne::directory {

struct ServiceExceptionView {
    ServiceExceptionId id;
    Service service;
    CivilDate first_day;
    CivilDate last_day;
    std::optional<TimeOfDay> opens; ///< both times, or neither: closed
    std::optional<TimeOfDay> closes;
    std::string reason;
    std::int64_t version;
};
inline constexpr auto service_exception_view = fields<ServiceExceptionView>("ServiceException",
    field<&ServiceExceptionView::id>("id"),
    field<&ServiceExceptionView::service>("service"),
    field<&ServiceExceptionView::first_day>("first_day"),
    field<&ServiceExceptionView::last_day>("last_day"),
    field<&ServiceExceptionView::opens>("opens"),
    field<&ServiceExceptionView::closes>("closes"),
    field<&ServiceExceptionView::reason>("reason"),
    field<&ServiceExceptionView::version>("version"));

inline ServiceExceptionView view_of(ServiceExceptionRow const& row)
{
    return { row.id, row.service, row.first_day, row.last_day, row.opens, row.closes, row.reason, row.version };
}

} // namespace cigogne::directory
