#pragma once

#include "modules/directory/care_level.hpp"
#include "modules/people/people.hpp"

#include <optional>
#include <span>

namespace cigogne::directory {

/// From which age and weight a level of care is enough: the region's, or the unit's own. A dated setting, never a
/// constant: no statute fixes weeks or grams, they come from protocols of networks and agreements of units.
struct CareThreshold {
    CareLevel level;
    people::GestationalAge least_age;
    std::optional<people::Grams> least_weight = {};
    std::optional<people::GestationalAge> least_age_for_multiples = {};
    Validity validity;
};

/// What a newborn to come, or born, asks of the place of birth.
struct NewbornNeed {
    std::optional<people::GestationalAge> age = {};
    std::optional<people::Grams> weight = {}; ///< the lightest, born or estimated
    int newborns = 1;
    /// Malformation to be operated at once, cooling after asphyxia: type III whatever the age. General knowledge, to be validated.
    bool needs_intensive_care = false;
};

/// Whether age and weight, as far as they are known, satisfy both minima.
bool satisfies(NewbornNeed const& need, CareThreshold const& threshold);

/// The lowest level whose two minima are satisfied; type III when none is.
/// Nothing when neither age nor weight is known: not assessable, to be counted apart.
std::optional<CareLevel> required_level(NewbornNeed const& need, std::span<CareThreshold const> thresholds, CivilDate day);

} // namespace cigogne::directory
