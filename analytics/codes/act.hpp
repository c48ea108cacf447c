#pragma once

#include "analytics/marks.hpp"

#include <cstddef>

namespace cigogne::analytics {

/// What an act (CCAM) tells of a delivery. The codes of each: act.cpp.
enum class Act : std::uint8_t {
    Delivery,                    ///< one of the fourteen of list A-323
    CaesareanPlanned,            ///< JQGA002
    CaesareanInLabour,           ///< JQGA003
    CaesareanUrgentBeforeLabour, ///< JQGA004
    CaesareanVaginalApproach,    ///< JQGA005
    Vaginal,
    Primipara,                   ///< said by the act itself, or by the extension of a caesarean since March 2019
    Multipara,
    CaesareanWithoutExtension,
    CephalicBirth,               ///< JQGD010, JQGD012
    BreechBirth,                 ///< JQGD001, 003, 004, 005, 008, 013
    MultipleBirth,               ///< JQGD002, JQGD007: the presentation is not told
    Instrumental,                ///< JQGD006, JQGD009, JQGD011
    InstrumentalBreech,          ///< JQGD011: on the head coming last
    Episiotomy,                  ///< JMPA006
    SevereTear,                  ///< JMCA001, JMCA003
    NeuraxialAnalgesia,          ///< AFLB010
    Embolisation,                ///< EDSF011
    IliacLigation,               ///< EDSA002
    UterineLigation,             ///< ELSA002
    Hysterectomy,                ///< JNFA001
    Tamponade,                   ///< JNBD002
    Transfusion,                 ///< FELF011, FELF004, FELF003
};

/// What an act tells: its seven characters, and the two of its PMSI extension (spaces where there is none).
Set<Act> marks_of_act(char const* seven, char const* extension);

constexpr std::size_t act_length = 7;

} // namespace cigogne::analytics
