#pragma once

#include "platform/core/date.hpp"

#include <optional>

namespace cigogne::reporting {

/// Whole days in Paris, both included: a call on 1 January at 0:30 is of the new year.
class Period {
public:
    /// A period and the one a year before must fit in what is kept in memory of past years.
    static constexpr int most_years = 10;

    /// Nothing when it ends before it begins, or lasts longer than `most_years`.
    static std::optional<Period> make(CivilDate from, CivilDate to);

    CivilDate from() const { return from_; }
    CivilDate to() const { return to_; }
    /// The same days a year before; a period that ends with a month ends with that month then too, whatever February has.
    Period year_before() const;

    Instant begins_at() const { return start_of_day(from_); }
    /// The first instant after it.
    Instant ends_at() const { return start_of_day(to_.plus_days(1)); }
    int first_year() const { return static_cast<int>(from_.ymd().year()); }
    int last_year() const { return static_cast<int>(to_.ymd().year()); }

    bool operator==(Period const&) const = default;

private:
    Period(CivilDate from, CivilDate to)
        : from_(from)
        , to_(to)
    {
    }
    CivilDate from_;
    CivilDate to_;
};

} // namespace cigogne::reporting
