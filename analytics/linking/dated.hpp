#pragma once

#include "analytics/counting/stay_facts.hpp"
#include "analytics/linking/chaining_files.hpp"

namespace cigogne::analytics {

/// A stay with what its line of ANO tells, and what is true of it then.
struct DatedStay {
    Stay stay;                        ///< with the day of birth, where ANO tells one
    StayFacts facts;
    std::optional<Chaining> chaining; ///< none: no line was found, or none was looked for
};

/// In the first year, of which the days are told.
inline bool is_infant(Stay const& stay) { return stay.age_years <= 0 && stay.age_days >= 0; }

/// Of an entry or an exit: from or to another hospital, for good or for a service.
inline bool is_transfer(char mode) { return mode == '7' || mode == '0'; }

inline Day plus(Day day, int days) { return day + std::chrono::days { days }; }

/// Finds the chaining of a stay of which something could come: of a birth or a pregnancy, of a child, received by transfer, treated for
/// a haemorrhage. `facts` are those of the stay by itself.
DatedStay dated(Stay const& stay, StayFacts const& facts, FactFinder& finder, ChainingLookup& lookup);

} // namespace cigogne::analytics
