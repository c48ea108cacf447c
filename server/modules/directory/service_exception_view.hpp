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
extern View<ServiceExceptionView> const service_exception_view;

inline ServiceExceptionView view_of(ServiceExceptionRow const& row)
{
    return { row.id, row.service, row.first_day, row.last_day, row.opens, row.closes, row.reason, row.version };
}

} // namespace cigogne::directory
