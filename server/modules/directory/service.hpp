#pragma once

#include "modules/directory/establishment.hpp"
#include "modules/directory/service_hours.hpp"

/// When the cell answers, and who else may be called.
namespace cigogne::directory {

using NeighbourCellId = Id<struct NeighbourCellTag>;
using ServiceHoursId = Id<struct ServiceHoursTag>;
using ServiceExceptionId = Id<struct ServiceExceptionTag>;

/// One opening of a kind of day, as the administrator writes it.
struct OpeningForm {
    ServiceDay day;
    TimeOfDay opens;
    TimeOfDay closes;
};
inline constexpr auto opening_form = fields<OpeningForm>("ServiceOpeningForm",
    field<&OpeningForm::day>("day"),
    field<&OpeningForm::opens>("opens"),
    field<&OpeningForm::closes>("closes"));

/// The whole week of one service from a day on; replaces what held from that day. Without openings the cell answers no more.
struct ServiceHoursForm {
    Service service;
    CivilDate valid_from;
    std::vector<OpeningForm> openings;
    std::optional<bool> closed_on_holidays; ///< otherwise a holiday has its own openings, or those of its weekday
};
inline constexpr auto service_hours_form = fields<ServiceHoursForm>("ServiceHoursForm",
    field<&ServiceHoursForm::service>("service"),
    field<&ServiceHoursForm::valid_from>("valid_from"),
    nested<&ServiceHoursForm::openings, opening_form>("openings", max_items(32)),
    field<&ServiceHoursForm::closed_on_holidays>("closed_on_holidays"));

struct ServiceHoursRow {
    ServiceHoursId id;
    Service service;
    ServiceDay day;
    TimeOfDay opens;
    TimeOfDay closes;
    CivilDate valid_from;
    std::optional<CivilDate> valid_to;
    Instant created_at;
    std::string created_by;
};
inline constexpr auto service_hours_row = fields<ServiceHoursRow>("ServiceHoursRow",
    field<&ServiceHoursRow::id>("id"),
    field<&ServiceHoursRow::service>("service"),
    field<&ServiceHoursRow::day>("day"),
    field<&ServiceHoursRow::opens>("opens"),
    field<&ServiceHoursRow::closes>("closes"),
    field<&ServiceHoursRow::valid_from>("valid_from"),
    field<&ServiceHoursRow::valid_to>("valid_to"),
    field<&ServiceHoursRow::created_at>("created_at"),
    field<&ServiceHoursRow::created_by>("created_by"));

struct HolidayClosureRow {
    Id<struct HolidayClosureTag> id;
    Service service;
    CivilDate valid_from;
    std::optional<CivilDate> valid_to;
    Instant created_at;
    std::string created_by;
};
inline constexpr auto holiday_closure_row = fields<HolidayClosureRow>("HolidayClosureRow",
    field<&HolidayClosureRow::id>("id"),
    field<&HolidayClosureRow::service>("service"),
    field<&HolidayClosureRow::valid_from>("valid_from"),
    field<&HolidayClosureRow::valid_to>("valid_to"),
    field<&HolidayClosureRow::created_at>("created_at"),
    field<&HolidayClosureRow::created_by>("created_by"));

/// Days on which a service does not keep its week: both times, or neither when nobody answers.
struct ServiceExceptionForm {
    Service service;
    CivilDate first_day;
    CivilDate last_day;
    std::optional<TimeOfDay> opens;
    std::optional<TimeOfDay> closes;
    std::string reason;
};
inline constexpr auto service_exception_form = fields<ServiceExceptionForm>("ServiceExceptionForm",
    field<&ServiceExceptionForm::service>("service"),
    field<&ServiceExceptionForm::first_day>("first_day"),
    field<&ServiceExceptionForm::last_day>("last_day"),
    field<&ServiceExceptionForm::opens>("opens"),
    field<&ServiceExceptionForm::closes>("closes"),
    field<&ServiceExceptionForm::reason>("reason", max_length(120)));

struct ServiceExceptionRow {
    ServiceExceptionId id;
    Service service;
    CivilDate first_day;
    CivilDate last_day;
    std::optional<TimeOfDay> opens;
    std::optional<TimeOfDay> closes;
    std::string reason;
    bool withdrawn;
    Instant created_at;
    std::string created_by;
    Instant updated_at;
    std::string updated_by;
    std::int64_t version;
};
inline constexpr auto service_exception_row = fields<ServiceExceptionRow>("ServiceExceptionRow",
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

/// The cell of another region. Its number is written by the administrator, never invented.
struct NeighbourCellForm {
    std::string name;
    std::string region;
    std::optional<Phone> phone;
    bool active;
};
inline constexpr auto neighbour_cell_form = fields<NeighbourCellForm>("NeighbourCellForm",
    field<&NeighbourCellForm::name>("name", max_length(120)),
    field<&NeighbourCellForm::region>("region", max_length(80)),
    field<&NeighbourCellForm::phone>("phone"),
    field<&NeighbourCellForm::active>("active"));

struct NeighbourCellRow {
    NeighbourCellId id;
    std::string name;
    std::string name_key;
    std::string region;
    std::optional<Phone> phone;
    bool active;
    Instant created_at;
    std::string created_by;
    Instant updated_at;
    std::string updated_by;
    std::int64_t version;
};
inline constexpr auto neighbour_cell_row = fields<NeighbourCellRow>("NeighbourCellRow",
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
