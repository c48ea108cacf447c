#pragma once

#include "modules/directory/care_level.hpp"
#include "platform/core/crossing.hpp"
#include "platform/core/date.hpp"

#include <array>
#include <optional>
#include <vector>

namespace cigogne::directory {

/// What the cell answers for.
enum class Service {
    MATERNAL,
    NEWBORN
};

constexpr auto words_of(Service)
{
    return std::to_array<Word>({ { "MATERNAL", "Transferts maternels" }, { "NEWBORN", "Transferts de nouveau-nés" } });
}

enum class ServiceDay {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY,
    HOLIDAY
};

constexpr auto words_of(ServiceDay)
{
    return std::to_array<Word>({ { "MONDAY", "lundi" }, { "TUESDAY", "mardi" }, { "WEDNESDAY", "mercredi" }, { "THURSDAY", "jeudi" },
        { "FRIDAY", "vendredi" }, { "SATURDAY", "samedi" }, { "SUNDAY", "dimanche" }, { "HOLIDAY", "jour férié" } });
}

/// One opening of a kind of day, in force during a validity. Wall clock in Paris; closing at or before opening means the
/// next day: 20:00–08:00 spans the night, 00:00–00:00 the whole day.
struct ServiceHours {
    Service service;
    ServiceDay day;
    TimeOfDay opens;
    TimeOfDay closes;
    Validity validity;
};

/// Public holidays on which a service does not answer, during a validity; with no opening in that validity, no day at all.
struct HolidayClosure {
    Service service;
    Validity validity;
};

/// Days, both included, that do not follow the week: closed, or one opening that begins each of them.
struct ServiceException {
    struct Range {
        TimeOfDay opens;
        TimeOfDay closes;
    };
    Service service;
    Validity days;
    std::optional<Range> opening;
};

/// Says when somebody reads the requests. A day is judged by the exception that names it, else as a public holiday (closed,
/// or its own lines), else by the lines of its weekday. What began the evening before goes on to its own end.
class ServiceCalendar {
public:
    explicit ServiceCalendar(std::vector<ServiceHours> hours, std::vector<HolidayClosure> holidays = {},
        std::vector<ServiceException> exceptions = {})
        : hours_(std::move(hours))
        , holidays_(std::move(holidays))
        , exceptions_(std::move(exceptions))
    {
    }
    bool is_open(Service service, Instant now) const;
    /// Whether that service has hours of its own; without, it is kept by those of the other.
    bool keeps_hours(Service service) const;
    /// When the opening in course ends; nothing when closed, or when it never does within the coming month.
    std::optional<Instant> closes_at(Service service, Instant now) const;
    /// Next opening; nothing when open already, or when none stands in the three coming years.
    std::optional<Instant> opens_at(Service service, Instant now) const;

private:
    struct Opening {
        Instant begins;
        Instant ends;
    };
    std::vector<Opening> openings_of(Service service, CivilDate day) const;
    std::vector<Opening> weekly_openings_of(Service service, CivilDate day) const;
    std::optional<Instant> end_of_opening(Service service, Instant now) const;

    std::vector<ServiceHours> hours_;
    std::vector<HolidayClosure> holidays_;
    std::vector<ServiceException> exceptions_;
};

} // namespace cigogne::directory
