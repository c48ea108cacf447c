#pragma once

#include "modules/beds/capacity.hpp"
#include "platform/fhir/patch.hpp"

#include <string>
#include <vector>

/// Counts that another program tells, in the shape of the ROR.
namespace cigogne::beds::ror {

/// Where people who speak FHIRPath find the records of capacity.
std::string const& capacity_path();

/// So many places of a unit in one state: installed, available (a patient can be put in now) or closed.
struct PushedCount {
    fhir::PatchType operation; ///< Replace, or Add where none was known
    CapacityStatus status;     ///< Installed, Available or Closed
    int count;                 ///< 0 to 500
    Instant counted_at;
};
/// Reads the operations of a push: one for each state at most, the current number of places of the unit's own nature. Refuses, with the
/// codes of the ROR, all else: what is reserved or occupied is told otherwise. Whatever is given twice is refused, be it the same.
Result<std::vector<PushedCount>> pushed_counts(fhir::Patch const& patch, directory::BedKind kind);

} // namespace cigogne::beds::ror
