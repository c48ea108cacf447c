#pragma once

#include "analytics/records/stay.hpp"

namespace cigogne::analytics {

/// What a line of IUM tells: a medical unit, and its authorisation from one day on (docs/pmsi.md 6).
struct UnitLine {
    Finess finess;               ///< e-PMSI
    std::array<char, 4> unit {}; ///< its number, as the unit summaries repeat it
    Finess site;                 ///< géographique
    Set<UnitKind> kind;
    DayNumber from = 0;
};

/// Reads a line of IUM, of the format that stands beside the stays of an establishment (90).
LineFault read_ium(std::string_view line, UnitLine& unit);

} // namespace cigogne::analytics
