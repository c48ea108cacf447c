#pragma once

#include "modules/directory/directory.hpp"
#include "modules/directory/service.hpp"
#include "modules/directory/travel_file.hpp"
#include "modules/directory/unit.hpp"
#include "platform/db/database.hpp"

namespace cigogne::directory {

enum class Error {
    UnknownEstablishment,
    SameEstablishment,
    EndsBeforeItBegins,
    NameTaken,
    FinessTaken,
    DaysTaken,
    ExternalIdTaken,
    BadExternalId
};
Explanation explain(Error error);

/// Who writes, and when.
struct Author {
    Instant at;
    std::string account;
};

enum class EstablishmentSort {
    Name,
    NameDescending,
    Town,
    TownDescending
};
constexpr auto words_of(EstablishmentSort)
{
    return std::to_array<Word>({ { "name", "nom" }, { "-name", "nom, de Z à A" }, { "town", "ville" }, { "-town", "ville, de Z à A" } });
}

/// What a list of establishments is narrowed to.
struct EstablishmentFilter {
    std::optional<std::string> q;
    std::optional<PlaceKind> type;
    std::optional<std::string> department;
    std::optional<BedKind> kind;
    std::optional<bool> active;
    std::optional<EstablishmentSort> sort;
};

struct DepartmentRow {
    std::string id; ///< official number
    std::string name;
    std::optional<double> latitude; ///< of its centre, where it is known
    std::optional<double> longitude;
};
extern Table<DepartmentRow> const department_row;

struct TravelTimeRow {
    EstablishmentId origin;
    EstablishmentId destination;
    CivilDate valid_from;
    int minutes;
    std::string source;
    Instant created_at;
    std::string created_by;
};

/// The only SQL of the directory's tables. The directory carries nobody's data: every reader sees all of it.
class Store {
public:
    explicit Store(db::Transaction& transaction)
        : transaction_(transaction)
    {
    }

    db::Page<EstablishmentRow> establishments(
        security::Scope const& scope, EstablishmentFilter const& filter, db::PageRequest const& request, CivilDate today);
    /// Whose name or town holds each word typed, in any order, inactive ones too; none without a word. By the rule of the list.
    std::vector<EstablishmentRow> establishments_called(std::string const& typed);
    std::vector<EstablishmentRow> all_establishments();
    std::vector<Place> active_places(CivilDate day);
    /// What each was from when on, as far as that day, of those that have closed too; by place, then day.
    std::vector<PlaceWas> kinds_until(CivilDate day);
    /// Of those, for lists.
    std::vector<NamedPlace> named_places(std::vector<EstablishmentId> const& ids);
    std::optional<EstablishmentRow> establishment(EstablishmentId id);
    EstablishmentRow add(EstablishmentForm const& form, Reality reality, Author const& author);
    /// Nothing when the row has another version by now.
    std::optional<EstablishmentRow> change(EstablishmentRow row, EstablishmentForm const& form, std::int64_t version, Author const& author);
    bool name_is_taken(std::string const& name, std::optional<EstablishmentId> except);
    bool finess_is_taken(Finess const& finess, std::optional<EstablishmentId> except);

    std::vector<TypeRow> types();
    std::vector<TypeRow> types_of(EstablishmentId establishment);
    /// One that begins on the same day is replaced.
    TypeRow date_type(EstablishmentId establishment, TypeForm const& form, Author const& author);

    std::vector<ThresholdRow> thresholds();
    std::vector<ThresholdRow> thresholds_of(EstablishmentId establishment);
    std::vector<ThresholdRow> regional_thresholds();
    /// For the whole region without an establishment. One of the same level and first day is replaced.
    ThresholdRow date_threshold(std::optional<EstablishmentId> establishment, ThresholdForm const& form, Author const& author);

    std::vector<CapabilityRow> capabilities();
    std::vector<CapabilityRow> capabilities_of(EstablishmentId establishment);
    CapabilityRow date_capability(EstablishmentId establishment, CapabilityForm const& form, Author const& author);

    std::vector<Unit> active_units();
    std::vector<UnitId> inactive_unit_ids();
    std::int64_t unit_count();
    std::vector<Unit> active_units_of(EstablishmentId establishment);
    std::vector<ExchangedUnit> exchanged_units();
    std::vector<UnitRow> units_of(EstablishmentId establishment);
    std::optional<UnitRow> unit(UnitId id);
    UnitRow add_unit(EstablishmentId establishment, UnitForm const& form, Author const& author);
    std::optional<UnitRow> change_unit(UnitRow row, UnitForm const& form, std::int64_t version, Author const& author);

    std::vector<EstablishmentId> referrals_of(EstablishmentId origin);
    void set_referrals(EstablishmentId origin, std::vector<EstablishmentId> const& destinations, Author const& author);

    std::vector<DepartmentRow> departments();
    void add_department(DepartmentRow const& department);
    /// These and no others, from now on.
    void set_departments(std::vector<DepartmentRow> const& departments);
    std::int64_t establishments_in(std::string const& department);

    /// In force on that day, from one origin or from all.
    std::vector<TravelTimeRow> travel_times(std::optional<EstablishmentId> origin, CivilDate day);
    void set_travel_time(TravelTimeRow const& row);

    std::vector<ServiceHoursRow> service_hours();
    std::vector<HolidayClosureRow> holiday_closures();
    /// Grows with every change: the version of the whole calendar.
    std::int64_t service_hours_version();
    void set_service_hours(ServiceHoursForm const& form, Author const& author);

    /// All but the withdrawn ones, past ones too.
    std::vector<ServiceExceptionRow> service_exceptions();
    std::optional<ServiceExceptionRow> service_exception(ServiceExceptionId id);
    /// Whether another exception of the service holds one of these days.
    bool days_are_taken(ServiceExceptionForm const& form, std::optional<ServiceExceptionId> except);
    ServiceExceptionRow add_service_exception(ServiceExceptionForm const& form, Author const& author);
    /// A withdrawn one holds again.
    std::optional<ServiceExceptionRow> change_service_exception(
        ServiceExceptionRow row, ServiceExceptionForm const& form, std::int64_t version, Author const& author);
    std::optional<ServiceExceptionRow> withdraw(ServiceExceptionRow row, std::int64_t version, Author const& author);

    std::vector<NeighbourCellRow> neighbour_cells();
    std::optional<NeighbourCellRow> neighbour_cell(NeighbourCellId id);
    NeighbourCellRow add_neighbour_cell(NeighbourCellForm const& form, Author const& author);
    std::optional<NeighbourCellRow> change_neighbour_cell(
        NeighbourCellRow row, NeighbourCellForm const& form, std::int64_t version, Author const& author);

private:
    std::optional<ServiceExceptionRow> rewritten(ServiceExceptionRow row, std::int64_t version, Author const& author);

    db::Transaction& transaction_;
};

} // namespace cigogne::directory
