#pragma once

#include "platform/core/clock.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/result.hpp"
#include "platform/security/scope.hpp"

namespace cigogne::reporting {

using VisitId = Id<struct VisitTag>;

/// A report presented on site to its maternity. Rule: ideally each one is; 15 maternities were visited in 2024 (reference/domain.md 2.13).
struct Visit {
    VisitId id;
    int year; ///< of the report that was presented
    PlaceId place;
    CivilDate visited_on;
    std::string presented_by;
    std::string present;     ///< who was there, by function
    std::string asked;       ///< what the maternity asked
    std::string followed_up; ///< what was done about it
    Instant created_at;
    AccountId created_by;
    Instant updated_at;
    AccountId updated_by;
    std::int64_t version;
};
extern Table<Visit> const visit_row;

/// Whether both tell one presentation: of the same report in the same house, on the same day and by the same person, however her name is written.
bool is_same_presentation(Visit const& one, Visit const& other);

/// Why a presentation cannot have been.
enum class VisitError {
    BeforeNetworks,   ///< of a year without any perinatal network
    AlreadyNoted,     ///< the same house, day and presenter: the same presentation
    BeforeYearWasOver ///< a report tells a whole year: nobody can have presented it before
};
Explanation explain(VisitError error);

/// Rule: perinatal networks began with the decrees 98-899 and 98-900 of 9 October 1998.
inline constexpr int first_reported_year = 1999;

/// Whether the report of that year may have been presented on that day, which is not to come.
/// Fails with VisitError, under the field that tells it.
Result<Done> check_presented(int year, CivilDate visited_on);

} // namespace cigogne::reporting
