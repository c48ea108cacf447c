#pragma once

#include "analytics/statistics/interval.hpp"

#include <span>

namespace cigogne::analytics {

/// One stratum of an establishment (an age, a plurality, a gestational age), and the same of the reference.
struct Stratum {
    std::uint64_t count = 0;
    std::uint64_t of = 0;
    std::uint64_t reference_count = 0;
    std::uint64_t reference_of = 0;
};

/// What an establishment counts against what it would count at the reference's rates, its own women being who they are.
struct Standardised {
    std::uint64_t observed = 0;
    double expected = 0;
    double ratio = 0;              ///< observed over expected
    Interval interval;             ///< of the ratio, 95 %: exact of a Poisson count, the expected taken for certain
    double rate = 0;               ///< the reference's rate times the ratio: what is compared; may pass 1
    std::uint64_t without_reference = 0; ///< cases of strata that the reference does not hold: left out of all the above
};

/// Indirect standardisation. None where nothing is expected.
/// Source: Breslow and Day, Statistical Methods in Cancer Research II (IARC, 1987), chapter 2; interval of Garwood (1936).
std::optional<Standardised> standardised(std::span<Stratum const> strata);

/// The exact 95 % interval of a Poisson count (Garwood, 1936).
Interval poisson_interval(std::uint64_t count);

} // namespace cigogne::analytics
