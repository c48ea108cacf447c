#include "modules/directory/service.hpp"

namespace cigogne::directory {

Table<OpeningForm> const opening_form = fields<OpeningForm>("ServiceOpeningForm",
    field<&OpeningForm::day>("day"),
    field<&OpeningForm::opens>("opens"),
    field<&OpeningForm::closes>("closes"));

Table<ServiceHoursForm> const service_hours_form = fields<ServiceHoursForm>("ServiceHoursForm",
    field<&ServiceHoursForm::service>("service"),
    field<&ServiceHoursForm::valid_from>("valid_from"),
    nested<&ServiceHoursForm::openings, opening_form>("openings", max_items(32)),
    field<&ServiceHoursForm::closed_on_holidays>("closed_on_holidays"));

Table<ServiceHoursRow> const service_hours_row = fields<ServiceHoursRow>("ServiceHoursRow",
    field<&ServiceHoursRow::id>("id"),
    field<&ServiceHoursRow::service>("service"),
    field<&ServiceHoursRow::day>("day"),
    field<&ServiceHoursRow::opens>("opens"),
    field<&ServiceHoursRow::closes>("closes"),
    field<&ServiceHoursRow::valid_from>("valid_from"),
    field<&ServiceHoursRow::valid_to>("valid_to"),
    field<&ServiceHoursRow::created_at>("created_at"),
    field<&ServiceHoursRow::created_by>("created_by"));

Table<HolidayClosureRow> const holiday_closure_row = fields<HolidayClosureRow>("HolidayClosureRow",
    field<&HolidayClosureRow::id>("id"),
    field<&HolidayClosureRow::service>("service"),
    field<&HolidayClosureRow::valid_from>("valid_from"),
    field<&HolidayClosureRow::valid_to>("valid_to"),
    field<&HolidayClosureRow::created_at>("created_at"),
    field<&HolidayClosureRow::created_by>("created_by"));

Table<ServiceExceptionForm> const service_exception_form = fields<ServiceExceptionForm>("ServiceExceptionForm",
    field<&ServiceExceptionForm::service>("service"),
    field<&ServiceExceptionForm::first_day>("first_day"),
    field<&ServiceExceptionForm::last_day>("last_day"),
    field<&ServiceExceptionForm::opens>("opens"),
    field<&ServiceExceptionForm::closes>("closes"),
    field<&ServiceExceptionForm::reason>("reason", max_length(120)));

Table<ServiceExceptionRow> const service_exception_row = fields<ServiceExceptionRow>("ServiceExceptionRow",
    field<&ServiceExceptionRow::id>("id"),
    field<&ServiceExceptionRow::service>("service"),
    field<&ServiceExceptionRow::first_day>("first_day"),
    field<&ServiceExceptionRow::last_day>("last_day"),
    field<&ServiceExceptionRow::opens>("opens"),
    field<&ServiceExceptionRow::closes>("closes"),
    field<&ServiceExceptionRow::reason>("reason"),
    field<&ServiceExceptionRow::withdrawn>("withdrawn"),
    field<&ServiceExceptionRow::created_at>("created_at"),
    field<&ServiceExceptionRow::created_by>("created_by"),
    field<&ServiceExceptionRow::updated_at>("updated_at"),
    field<&ServiceExceptionRow::updated_by>("updated_by"),
    field<&ServiceExceptionRow::version>("version"));

Table<NeighbourCellForm> const neighbour_cell_form = fields<NeighbourCellForm>("NeighbourCellForm",
    field<&NeighbourCellForm::name>("name", max_length(120)),
    field<&NeighbourCellForm::region>("region", max_length(80)),
    field<&NeighbourCellForm::phone>("phone"),
    field<&NeighbourCellForm::active>("active"));

Table<NeighbourCellRow> const neighbour_cell_row = fields<NeighbourCellRow>("NeighbourCellRow",
    field<&NeighbourCellRow::id>("id"),
    field<&NeighbourCellRow::name>("name"),
    field<&NeighbourCellRow::name_key>("name_key"),
    field<&NeighbourCellRow::region>("region"),
    field<&NeighbourCellRow::phone>("phone"),
    field<&NeighbourCellRow::active>("active"),
    field<&NeighbourCellRow::created_at>("created_at"),
    field<&NeighbourCellRow::created_by>("created_by"),
    field<&NeighbourCellRow::updated_at>("updated_at"),
    field<&NeighbourCellRow::updated_by>("updated_by"),
    field<&NeighbourCellRow::version>("version"));

} // namespace cigogne::directory
