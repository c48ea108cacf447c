#pragma once

#include "modules/beds/capacity.hpp"
#include "platform/fhir/resource.hpp"

/// The words of the ROR for what we know: addresses of nomenclatures and codes, as its public guide gives them.
namespace cigogne::beds::ror {

inline constexpr std::string_view capacity_url = "https://interop.esante.gouv.fr/ig/fhir/ror/StructureDefinition/ror-location-supported-capacity";

inline constexpr std::string_view type_system = "https://mos.esante.gouv.fr/NOS/TRE_R329-NatureCapacite/FHIR/TRE-R329-NatureCapacite";
inline constexpr std::string_view status_system = "https://mos.esante.gouv.fr/NOS/TRE_R330-TypeStatutCapacite/FHIR/TRE-R330-TypeStatutCapacite";
inline constexpr std::string_view temporality_system = "https://mos.esante.gouv.fr/NOS/TRE_R331-TemporaliteCapacite/FHIR/TRE-R331-TemporaliteCapacite";
inline constexpr std::string_view closing_system = "https://mos.esante.gouv.fr/NOS/TRE_R333-TypeFermetureCapacite/FHIR/TRE-R333-TypeFermetureCapacite";
inline constexpr std::string_view source_system = "https://mos.esante.gouv.fr/NOS/TRE_R335-TypeSourceCapacite/FHIR/TRE-R335-TypeSourceCapacite";
inline constexpr std::string_view assignment_system = "https://mos.esante.gouv.fr/NOS/TRE_R337-AffectationTemporaire/FHIR/TRE-R337-AffectationTemporaire";
inline constexpr std::string_view function_system = "https://mos.esante.gouv.fr/NOS/TRE_R343-FonctionLieu/FHIR/TRE-R343-FonctionLieu";
inline constexpr std::string_view activity_system = "https://mos.esante.gouv.fr/NOS/TRE_R211-ActiviteOperationnelle/FHIR/TRE-R211-ActiviteOperationnelle";
inline constexpr std::string_view finess_system = "https://finess.esante.gouv.fr";
/// Ours, and named so: what kind of places a unit has is finer than what the certain codes of TRE_R211 say.
inline constexpr std::string_view kind_system = "urn:cigogne:sorte-de-places";
/// Ours too: IdNat_Struct, a slash, and the external identifier, as the ROR is asked for a place.
inline constexpr std::string_view name_system = "urn:cigogne:identifiant-externe";

inline constexpr fhir::Coding current { temporality_system, "01", "Courant" };
inline constexpr fhir::Coding typed_by_hand { source_system, "01", "Saisie manuelle" };
inline constexpr fhir::Coding lodging { function_system, "001", "Hébergement" };
inline constexpr fhir::Coding no_assignment { assignment_system, "01", "Aucune" };

inline fhir::Coding coding_of(CapacityType type) { return { type_system, word(type).code, word(type).label }; }
inline fhir::Coding coding_of(CapacityStatus status) { return { status_system, word(status).code, word(status).label }; }
inline fhir::Coding coding_of(directory::BedKind kind) { return { kind_system, word(kind).code, word(kind).label }; }

/// The activité opérationnelle. Only these two are certain; intensive care of newborns has codes of its own, which were not found.
inline fhir::Coding activity_of(directory::BedKind kind)
{
    if (directory::is_for_newborn(kind))
        return { activity_system, "094", "Néonatalogie" };
    return { activity_system, "100", "Obstétrique" };
}

} // namespace cigogne::beds::ror
