#include "modules/beds/fhir.hpp"
#include "modules/beds/ror_codes.hpp"

#include <algorithm>

namespace cigogne::beds::ror {

namespace {

bool is_met(std::string_view criterion, fhir::Coding const& coding)
{
    return criterion.empty() || fhir::matches(criterion, coding);
}

bool asks_of_capacity(Criteria const& criteria)
{
    return !criteria.capacity_type.empty() || !criteria.capacity_status.empty() || !criteria.temporality.empty() || criteria.number || criteria.counted;
}

bool is_met(Criteria const& criteria, CapacityRecord const& record)
{
    return is_met(criteria.capacity_type, coding_of(record.type)) && is_met(criteria.capacity_status, coding_of(record.status))
        && is_met(criteria.temporality, current) && (!criteria.number || criteria.number->holds(record.count))
        && (!criteria.counted || criteria.counted->holds(record.updated_at));
}

} // namespace

bool is_of(Unit const& unit, std::string_view organization)
{
    // Rule: the older address of FINESS is accepted when it is sent, never written (FR Core; interop 1.3).
    constexpr std::string_view older_system = "http://finess.sante.gouv.fr";
    constexpr std::string_view structure_system = "urn:oid:1.2.250.1.71.4.2.2";
    if (!unit.names.finess)
        return false;
    auto const structure = *unit.names.national_structure();
    return fhir::matches(organization, { finess_system, *unit.names.finess, {} }) || fhir::matches(organization, { older_system, *unit.names.finess, {} })
        || fhir::matches(organization, { structure_system, structure, {} });
}

bool matches(Criteria const& criteria, Unit const& unit, Instant now)
{
    auto const kind = unit.rows->unit.kind;
    auto const id = unit.rows->unit.id.text();
    if (!is_met(criteria.id, { {}, id, {} }))
        return false;
    if (!criteria.organization.empty() && !is_of(unit, criteria.organization))
        return false;
    if (!is_met(criteria.specialty, activity_of(kind)) && !is_met(criteria.specialty, coding_of(kind)))
        return false;
    bool const is_lodging = is_met(criteria.type, lodging) && kind != directory::BedKind::SDN;
    if (!is_lodging && !is_met(criteria.type, coding_of(kind)))
        return false;
    if (!is_met(criteria.status, { "http://hl7.org/fhir/location-status", is_suspended(unit, now) ? "suspended" : "active", {} }))
        return false;
    if (criteria.updated && !criteria.updated->holds(last_updated(unit)))
        return false;
    return !asks_of_capacity(criteria) || std::ranges::any_of(unit.capacity, [&](CapacityRecord const& record) { return is_met(criteria, record); });
}

} // namespace cigogne::beds::ror
