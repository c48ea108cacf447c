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
extern Table<OpeningForm> const opening_form;

/// The whole week of one service from a day on; replaces what held from that day. Without openings the cell answers no more.
struct ServiceHoursForm {
    Service service;
    CivilDate valid_from;
    std::vector<OpeningForm> openings;
    std::optional<bool> closed_on_holidays; ///< otherwise a holiday has its own openings, or those of its weekday
};
extern Table<ServiceHoursForm> const service_hours_form;

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
extern Table<ServiceHoursRow> const service_hours_row;

struct HolidayClosureRow {
    Id<struct HolidayClosureTag> id;
    Service service;
    CivilDate valid_from;
    std::optional<CivilDate> valid_to;
    Instant created_at;
    std::string created_by;
};
extern Table<HolidayClosureRow> const holiday_closure_row;

/// Days on which a service does not keep its week: both times, or neither when nobody answers.
struct ServiceExceptionForm {
    Service service;
    CivilDate first_day;
    CivilDate last_day;
    std::optional<TimeOfDay> opens;
    std::optional<TimeOfDay> closes;
    std::string reason;
};
extern Table<ServiceExceptionForm> const service_exception_form;

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
extern Table<ServiceExceptionRow> const service_exception_row;

/// The cell of another region. Its number is written by the administrator, never invented.
struct NeighbourCellForm {
    std::string name;
    std::string region;
    std::optional<Phone> phone;
    bool active;
};
extern Table<NeighbourCellForm> const neighbour_cell_form;

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
extern Table<NeighbourCellRow> const neighbour_cell_row;

} // namespace cigogne::directory
