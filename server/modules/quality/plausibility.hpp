#pragma once

#include "modules/people/people.hpp"
#include "modules/quality/documentation.hpp"

#include <optional>
#include <string>

/// What is beyond belief in a case or a meeting: there it is a slip of the hand.
namespace cigogne::quality {

/// Bounds in force. Settings: design proposal, to be validated by the network.
struct Plausibility {
    int years = 5;              ///< how long ago a birth or a meeting may have been
    people::WeightBounds weight = {};
};

/// A birth or a meeting of so long ago that the year is wrong; refused.
std::optional<Fault> day_fault(std::string field, CivilDate day, CivilDate today, Plausibility const& bounds);

/// Times of the documentation that cannot belong to that birth: more than 44 weeks before, the longest of pregnancies, or more than a year
/// after it.
std::vector<Fault> times_of_another_birth(CivilDate born_on, Documentation const& documentation);

/// A death of days 7 to 27 of a child who is not seven days old yet.
std::optional<Fault> death_to_come(CivilDate born_on, CivilDate today, Documentation const& documentation);

} // namespace cigogne::quality
