#pragma once

#include "analytics/counting/establishments.hpp"
#include "analytics/definitions/indicator.hpp"

namespace cigogne::analytics {

/// Every fact of one stay, by the unit that it is of; 0 where the stay tells none of that unit.
struct StayFacts {
    MaternityType type {};
    std::array<std::uint64_t, unit_count> of_unit {};

    std::uint64_t operator[](Unit unit) const { return of_unit[static_cast<std::size_t>(unit)]; }
    bool empty() const
    {
        std::uint64_t any = 0;
        for (auto const facts : of_unit)
            any |= facts;
        return any == 0;
    }
    /// How many times a sum counts the stay.
    int times_in(Sum const& sum) const;
};

/// Finds the facts of stays. Remembers the type last asked: the stays of a file are mostly of one site and of few months.
class FactFinder {
public:
    /// `establishments` must outlive it.
    explicit FactFinder(Establishments const& establishments)
        : establishments_(&establishments)
    {
    }

    StayFacts facts_of(Stay const& stay);

private:
    MaternityType type_of(Finess site, Month month);

    Establishments const* establishments_;
    Finess last_site_;
    Month last_month_;
    MaternityType last_type_ {};
};

} // namespace cigogne::analytics
