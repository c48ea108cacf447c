#pragma once

#include "modules/people/gestational_age.hpp"

#include <optional>
#include <string>

/// A weight at birth that hardly goes with the term: there one of the two is most often a slip of the hand.
namespace cigogne::people {

/// Between which weights nobody is asked to look again, in grams. Settings: design proposal, to be validated by the network.
struct WeightBounds {
    int least_at_22 = 150;    ///< at 22+0 and before
    int least_at_term = 1000; ///< at 37+0 and after; in between along a straight line
    int most_at_22 = 1000;
    int most_at_term = 6500;

    bool operator==(WeightBounds const&) const = default;
};

/// A weight that hardly goes with that term, under `field`; it is taken once somebody has looked at both again, and says so. Nothing to say
/// where one is not known.
std::optional<Fault> weight_fault(std::string field, std::optional<GestationalAge> age, std::optional<Grams> weight, WeightBounds const& bounds);

} // namespace cigogne::people
