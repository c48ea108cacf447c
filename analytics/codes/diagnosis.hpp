#pragma once

#include "analytics/marks.hpp"

#include <cstddef>
#include <string_view>

namespace cigogne::analytics {

/// What a diagnosis (CIM-10 FR) tells of a delivery or of a newborn. The codes of each: diagnosis.cpp.
enum class Diagnosis : std::uint8_t {
    BirthOutcome,          ///< Z37: the stay holds a delivery; always an associated diagnosis
    SingleBirth,           ///< Z370, Z371x
    Twins,                 ///< Z372, Z373x, Z374x
    HigherOrder,           ///< Z375, Z376x, Z377x
    SomeStillborn,         ///< Z373x, Z376x: of several children, some
    AllStillborn,          ///< Z371x, Z374x, Z377x
    OutcomeUnspecified,    ///< Z379, or a parent without its fifth character: of no use
    InducedOutcome,        ///< Z37 whose fifth character tells a medical termination
    DeliveredOutside,      ///< Z3900: examined after a delivery out of any facility
    Stillborn,             ///< P95
    StillbornInduced,      ///< P95+0
    StillbornUnspecified,  ///< P95 without its extension
    TerminationOfNewborn,  ///< P964: marks a medical termination in older stays
    BornOutside,           ///< Z381, Z384, Z387
    BornMultiple,          ///< Z383 to Z388, P015
    Anoxia,                ///< P916
    BreechBirth,           ///< P030, of the child
    Breech,                ///< O321, O641, O801, O830, O831
    Transverse,            ///< O322, O644
    FaceOrBrow,            ///< O323, O642, O643
    OtherPresentation,     ///< O320, O324 to O329, O645, O648, O649
    PreviousCaesarean,     ///< O342, O757
    Haemorrhage,           ///< O720 to O723
    Accreta,               ///< O432
    SevereTear,            ///< O702, O703
    Pregnancy,             ///< any O, Z33 to Z36
};

/// What the diagnosis in these six characters tells (left-aligned, filled with spaces); nothing for most.
/// RSS diagnoses, of eight, are read by their first six.
Set<Diagnosis> marks_of_diagnosis(char const* six);

constexpr std::size_t diagnosis_length = 6;

} // namespace cigogne::analytics
