#include "modules/beds/fhir.hpp"

#include "modules/beds/ror_codes.hpp"
#include "platform/json/json.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace cigogne::beds::ror {

namespace {

void put_text(json::Writer& writer, std::string_view name, std::string_view value)
{
    writer.member(name);
    writer.text(value);
}

/// One part of a record of capacity, whose value is a concept.
void put_part(json::Writer& writer, std::string_view url, fhir::Coding const& coding)
{
    writer.begin_record();
    put_text(writer, "url", url);
    writer.member("valueCodeableConcept");
    fhir::put_concept(writer, std::span(&coding, 1));
    writer.end_record();
}

void put_record(json::Writer& writer, CapacityRecord const& record)
{
    writer.begin_record();
    put_text(writer, "url", capacity_url);
    writer.member("extension");
    writer.begin_list();
    put_part(writer, "capacityType", coding_of(record.type));
    put_part(writer, "capacityStatus", coding_of(record.status));
    put_part(writer, "temporalityCapacity", current);
    writer.begin_record();
    put_text(writer, "url", "nbCapacity");
    writer.member("valueInteger");
    writer.integer(record.count);
    writer.end_record();
    put_part(writer, "capacitySourceType", typed_by_hand);
    writer.begin_record();
    put_text(writer, "url", "capacityUpdateDate");
    writer.member("valueDateTime");
    writer.instant(record.updated_at);
    writer.end_record();
    put_part(writer, "temporaryAssignement", no_assignment); // (sic)
    writer.end_list();
    writer.end_record();
}

void put_organization(json::Writer& writer, std::string_view name, Unit const& unit)
{
    writer.member(name);
    writer.begin_record();
    if (unit.names.finess) {
        writer.member("identifier");
        writer.begin_record();
        put_text(writer, "system", finess_system);
        put_text(writer, "value", *unit.names.finess);
        writer.end_record();
    }
    put_text(writer, "display", unit.place->place.name);
    writer.end_record();
}

void begin_resource(json::Writer& writer, std::string_view type, Unit const& unit)
{
    writer.begin_record();
    put_text(writer, "resourceType", type);
    put_text(writer, "id", unit.rows->unit.id.text());
    writer.member("meta");
    writer.begin_record();
    put_text(writer, "versionId", fmt::format("{}", unit.rows->status.version));
    writer.member("lastUpdated");
    writer.instant(last_updated(unit));
    writer.end_record();
}

void put_telecom(json::Writer& writer, Unit const& unit)
{
    auto const& phone = unit.rows->unit.phone ? unit.rows->unit.phone : unit.place->place.phone;
    if (!phone)
        return;
    writer.member("telecom");
    writer.begin_list();
    writer.begin_record();
    put_text(writer, "system", "phone");
    writer.member("value");
    phone->put(writer);
    writer.end_record();
    writer.end_list();
}

/// Closures in force or to come, each with its period. Without an end: until further notice.
void put_closures(json::Writer& writer, Unit const& unit, Instant now)
{
    bool is_first = true;
    for (auto const& row : unit.rows->closures) {
        if (row.ends_at && *row.ends_at <= now)
            continue;
        if (std::exchange(is_first, false)) { // an empty list is no FHIR
            writer.member("notAvailable");
            writer.begin_list();
        }
        writer.begin_record();
        put_text(writer, "description", fmt::format("Fermée ({})", word(row.reason).label));
        writer.member("during");
        writer.begin_record();
        writer.member("start");
        writer.instant(row.begins_at);
        if (row.ends_at) {
            writer.member("end");
            writer.instant(*row.ends_at);
        }
        writer.end_record();
        writer.end_record();
    }
    if (!is_first)
        writer.end_list();
}

} // namespace

Instant last_updated(Unit const& unit)
{
    auto latest = std::max(unit.names.updated_at, unit.rows->status.version > 0 ? unit.rows->status.updated_at : Instant {});
    for (auto const& closure : unit.rows->closures)
        latest = std::max(latest, closure.updated_at);
    return latest;
}

bool is_suspended(Unit const& unit, Instant now)
{
    return std::ranges::any_of(unit.rows->closures, [&](ClosureRow const& row) { return row.closure().is_in_force(now); });
}

std::string location(Unit const& unit, Instant now)
{
    json::Writer writer;
    begin_resource(writer, "Location", unit);
    if (!unit.capacity.empty()) {
        writer.member("extension");
        writer.begin_list();
        for (auto const& record : unit.capacity)
            put_record(writer, record);
        writer.end_list();
    }
    if (auto const name = unit.names.national_name()) {
        writer.member("identifier");
        writer.begin_list();
        writer.begin_record();
        put_text(writer, "system", name_system);
        put_text(writer, "value", *name);
        writer.end_record();
        writer.end_list();
    }
    put_text(writer, "status", is_suspended(unit, now) ? "suspended" : "active");
    put_text(writer, "name", unit.rows->unit.name);
    put_text(writer, "mode", "instance");
    writer.member("type");
    writer.begin_list();
    if (unit.rows->unit.kind != directory::BedKind::SDN) {
        fhir::put_concept(writer, std::span(&lodging, 1));
    }
    auto const kind = coding_of(unit.rows->unit.kind);
    fhir::put_concept(writer, std::span(&kind, 1));
    writer.end_list();
    put_telecom(writer, unit);
    writer.member("position");
    writer.begin_record();
    writer.member("longitude");
    writer.real(unit.place->place.longitude);
    writer.member("latitude");
    writer.real(unit.place->place.latitude);
    writer.end_record();
    put_organization(writer, "managingOrganization", unit);
    writer.end_record();
    return writer.take_text();
}

std::string healthcare_service(Unit const& unit, Instant now)
{
    json::Writer writer;
    begin_resource(writer, "HealthcareService", unit);
    writer.member("active");
    writer.boolean(true);
    put_organization(writer, "providedBy", unit);
    writer.member("specialty");
    writer.begin_list();
    auto const activity = activity_of(unit.rows->unit.kind);
    fhir::put_concept(writer, std::span(&activity, 1));
    auto const kind = coding_of(unit.rows->unit.kind);
    fhir::put_concept(writer, std::span(&kind, 1));
    writer.end_list();
    writer.member("location");
    writer.begin_list();
    writer.begin_record();
    put_text(writer, "reference", "Location/" + unit.rows->unit.id.text());
    writer.end_record();
    writer.end_list();
    put_text(writer, "name", unit.rows->unit.name);
    put_telecom(writer, unit);
    put_closures(writer, unit, now);
    writer.end_record();
    return writer.take_text();
}

} // namespace cigogne::beds::ror
