#pragma once

#include "modules/people/people.hpp"
#include "platform/core/fields.hpp"

#include <array>
#include <optional>
#include <string>

/// What one examines of a newborn and what goes with it: one sheet for each child, the same in all its
/// requests, with a version and a history of its own. It is written in the child's own request, unless that was cancelled. Nothing here
/// is mandatory, as in the liaison form.
namespace cigogne::transfers {

enum class RespiratorySupport {
    None,
    Cpap,
    Ventilation
};
constexpr auto words_of(RespiratorySupport)
{
    return std::to_array<Word>({ { "none", "Aucune" }, { "cpap", "CPAP" }, { "ventilation", "Ventilation" } });
}

/// Both are in use: a figure without its unit is not read.
enum class GlycaemiaUnit {
    MillimolePerLitre,
    GramPerLitre
};
constexpr auto words_of(GlycaemiaUnit)
{
    return std::to_array<Word>({ { "mmol_per_l", "mmol/L" }, { "g_per_l", "g/L" } });
}

/// How something may be given into a vein. Design proposal, to be validated by the network.
enum class VascularAccess {
    None,
    Peripheral,
    Umbilical,
    Other
};
constexpr auto words_of(VascularAccess)
{
    return std::to_array<Word>({ { "none", "Aucun" }, { "peripheral", "Voie périphérique" }, { "umbilical", "Cathéter ombilical" },
        { "other", "Autre abord" } });
}

/// In the order in which one examines: at birth, breathing, circulation, examination, around the child.
/// Source: national guide of medical regulation for what the class of vehicle asks; the rest is M1 of the liaison form.
struct NewbornSheet {
    std::optional<int> apgar_1;
    std::optional<int> apgar_5;
    std::optional<int> apgar_10;
    std::optional<double> cord_ph;
    std::optional<double> cord_lactates_mmol_per_l;
    std::optional<bool> acute_fetal_distress;
    std::optional<bool> weight_normal_for_age;

    std::optional<bool> distress;
    std::optional<int> silverman;
    std::optional<RespiratorySupport> support;
    std::optional<int> inspired_oxygen_percent;
    std::optional<int> oxygen_saturation_percent;

    std::optional<int> recolouration_seconds;
    std::optional<double> temperature_celsius;
    std::optional<VascularAccess> vascular_access;

    std::optional<double> glycaemia;
    std::optional<GlycaemiaUnit> glycaemia_unit;
    std::optional<bool> malformation;
    std::optional<std::string> malformation_text;
    std::optional<Instant> hypothermia_started_at;

    std::optional<std::string> mother_location;
    std::optional<std::string> comment;
};

/// Bounds are those of what can be measured, wide enough for the sickest: outside them it is a slip of the hand.
extern Table<NewbornSheet> const newborn_sheet_table;

} // namespace cigogne::transfers
