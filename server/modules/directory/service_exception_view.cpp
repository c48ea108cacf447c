#include "modules/directory/service_exception_view.hpp"

namespace cigogne::directory {

View<ServiceExceptionView> const service_exception_view = view<ServiceExceptionView>("ServiceException",
    field<&ServiceExceptionView::id>("id"),
    field<&ServiceExceptionView::service>("service"),
    field<&ServiceExceptionView::first_day>("first_day"),
    field<&ServiceExceptionView::last_day>("last_day"),
    field<&ServiceExceptionView::opens>("opens"),
    field<&ServiceExceptionView::closes>("closes"),
    field<&ServiceExceptionView::reason>("reason"),
    field<&ServiceExceptionView::version>("version"));

} // namespace cigogne::directory
