#pragma once

#include "modules/beds/capacity.hpp"
#include "platform/fhir/criterion.hpp"
#include "platform/fhir/resource.hpp"

#include <string>
#include <vector>

/// The board in FHIR R4, in the shape of the ROR: how a unit is written as a Location and a HealthcareService, and when
/// it is what a search asks for.
namespace cigogne::beds::ror {

/// One unit, and all that is said of it.
struct Unit {
    PlaceRows const* place;
    UnitRows const* rows;
    directory::ExchangedUnit names;
    std::vector<CapacityRecord> capacity;
};

/// The unit as a place of the ROR, with its records of capacity. In a closure it is suspended.
std::string location(Unit const& unit, Instant now);
/// The unit as an offer of care, which names its Location, and tells its closures with their reasons and periods (notAvailable).
std::string healthcare_service(Unit const& unit, Instant now);

/// When any of what is said of it was last written.
Instant last_updated(Unit const& unit);
/// Whether nobody is taken there now: its Location is suspended.
bool is_suspended(Unit const& unit, Instant now);

/// What a search asks for. Empty criteria ask nothing; those of capacity must hold of one and the same record.
struct Criteria {
    std::string id = {};           ///< one or several, between commas
    std::string organization = {}; ///< the FINESS number of the establishment, with its system or without, or its IdNat_Struct
    std::string specialty = {};
    std::string type = {};
    std::string status = {}; ///< "active" or "suspended"
    std::string capacity_type = {};
    std::string capacity_status = {};
    std::string temporality = {};
    std::optional<fhir::NumberCriterion> number = {};
    std::optional<fhir::InstantCriterion> counted = {};
    std::optional<fhir::InstantCriterion> updated = {};
};
bool matches(Criteria const& criteria, Unit const& unit, Instant now);
/// Whether that is the unit's establishment: `https://finess.esante.gouv.fr|120000001`, `120000001`, or IdNat_Struct, 1120000001.
bool is_of(Unit const& unit, std::string_view organization);

} // namespace cigogne::beds::ror
