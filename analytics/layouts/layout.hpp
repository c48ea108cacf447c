#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace cigogne::analytics {

/// The files of the hospitals that the engine reads. What each is: docs/pmsi.md.
enum class Record : std::uint8_t {
    Rsa,          ///< anonymised stay: one line a stay
    GroupedRum,   ///< line of a grouped RSS: one line a unit passage
    UngroupedRum, ///< the same without the GHM and its prefix
    Ano,          ///< pseudonym and key of mother and child: one line a stay; since 2020 as the establishment wrote it
    ReturnedAno,  ///< the same since 2020 as the platform returned it
    Ium,          ///< authorisation of a medical unit from a date on
};

/// What the engine reads of a line, by one name in every format. ATIH's codes for each: tables/fields.csv.
/// Those that begin with Unit or Act stand in a repeated zone: their position is that within one repetition.
enum class Field : std::uint8_t {
    Finess,              ///< FINESS e-PMSI of the establishment
    Format,              ///< of the line
    StayNumber,          ///< RSA: the number that ANO repeats; RUM: the N° de RSS
    AdministrativeNumber,
    Ghm,                 ///< six characters, of GENRSA in an RSA
    StayType,            ///< A or B: service between hospitals
    GeneratedMark,       ///< a stay that GENRSA made up
    AgeYears,
    AgeDays,
    BirthDate,
    Sex,
    EntryDate,
    EntryMode,
    Provenance,
    ExitDate,
    ExitMonth,
    ExitYear,
    ExitMode,
    Destination,
    Nights,
    Residence,           ///< five characters, of which the first two or three are the département
    Weight,              ///< grams at entry
    GestationalWeeks,    ///< completed
    PeriodDelay,         ///< days from the last period to the entry
    PeriodDate,
    NeonatalSupplements1,
    NeonatalSupplements2,
    NeonatalSupplements3,
    PrincipalDiagnosis,
    RelatedDiagnosis,
    RssFormat,           ///< written only, like the others that say so: of the RSS that the RSA was made from
    ReadGrouping,        ///< written only: version, GHM and return code as the hospital grouped
    GroupingVersion,     ///< written only
    GroupingReturn,      ///< written only: 000 without an error
    PostalCode,          ///< written only
    PrincipalUnit,       ///< written only: the rank of the unit that gave the principal diagnosis
    AuthorisationCount,
    RadiotherapyCount,
    UnitCount,
    DiagnosisCount,
    DocumentaryCount,
    ActCount,
    UnitNumber,          ///< the sequential number that the IUM repeats
    UnitFiness,          ///< FINESS géographique of the site
    UnitType,            ///< type of authorisation
    UnitSecondType,
    UnitPrincipalDiagnosis,
    UnitRelatedDiagnosis,
    UnitDiagnosisCount,
    UnitActCount,
    UnitRank,            ///< written only
    UnitWeeks,           ///< written only: completed weeks, as that unit told them
    UnitNights,          ///< written only
    UnitMode,            ///< written only: complete or partial hospitalisation
    UnitBeds,            ///< written only
    UnitEffectDate,
    ActDelay,            ///< days since the entry
    ActPhase,            ///< written only
    ActRepetitions,      ///< written only
    ActValidity,         ///< written only: whether its date is within its unit
    ActDate,
    ActCode,
    ActExtension,
    ActActivity,
    ControlCodes,        ///< all 0 where the chaining may be trusted
    Pseudonym,
    StayOrder,           ///< written only: orders the stays of one person
    KeptWithMother,      ///< written only
    MotherChildKey,      ///< 2012 to 2018: the mother's encrypted number
    BirthKey,            ///< since 2019: the fingerprint of her stay
    BirthRank,
};
constexpr std::size_t field_count = static_cast<std::size_t>(Field::BirthRank) + 1;

/// The repeated parts of a line, in the order in which they follow its fixed part.
enum class Zone : std::uint8_t {
    Authorisation,
    Radiotherapy,
    Unit,
    Diagnosis,
    Documentary,
    Act
};
constexpr std::size_t zone_count = static_cast<std::size_t>(Zone::Act) + 1;

/// Where a field stands, from 0. Of length 0 where a format does not hold it.
struct Position {
    std::uint16_t start = 0;
    std::uint16_t length = 0;

    constexpr bool exists() const { return length > 0; }
};

/// How the lines of one format are cut: a fixed part, then zones that the fixed part counts.
struct Layout {
    Record record {};
    std::string_view format;      ///< « 228 »; of ANO the year, of IUM « 90 »
    std::string_view years;       ///< of discharge, as the table says
    std::uint16_t fixed_length = 0;
    std::array<std::uint16_t, zone_count> zone_widths {}; ///< 0: the format has no such zone
    std::array<Position, field_count> positions {};
    // Lines, units and acts of which nothing is told: numbers are 0, texts are spaces (docs/pmsi.md 1).
    std::string_view blank;      ///< the fixed part
    std::string_view blank_unit;
    std::string_view blank_act;

    constexpr Position operator[](Field field) const { return positions[static_cast<std::size_t>(field)]; }
    constexpr std::size_t width(Zone zone) const { return zone_widths[static_cast<std::size_t>(zone)]; }
};

/// Every layout known, by record and format. Made at build from layouts/tables (compiled.hpp).
std::span<Layout const> layouts();

/// The layout of a format, or null when none is known.
Layout const* find_layout(Record record, std::string_view format);

} // namespace cigogne::analytics
