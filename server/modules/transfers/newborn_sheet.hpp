#pragma once

#include "modules/people/people.hpp"
#include "platform/core/fields.hpp"

#include <array>
#include <optional>
#include <string>

/// What one examines of a newborn and what goes with it: one sheet for each child. Nothing here is mandatory, as in the liaison form.
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
inline constexpr auto newborn_sheet_table = fields<NewbornSheet>("NewbornSheet",
    field<&NewbornSheet::apgar_1>("apgar_1", between(0, 10), label("Apgar à 1 min")),
    field<&NewbornSheet::apgar_5>("apgar_5", between(0, 10), label("Apgar à 5 min")),
    field<&NewbornSheet::apgar_10>("apgar_10", between(0, 10), label("Apgar à 10 min")),
    field<&NewbornSheet::cord_ph>("cord_ph", between(6.3, 7.8), label("pH au cordon")),
    field<&NewbornSheet::cord_lactates_mmol_per_l>("cord_lactates_mmol_per_l", between(0, 35), label("Lactates au cordon (mmol/L)")),
    field<&NewbornSheet::acute_fetal_distress>("acute_fetal_distress", label("Souffrance fœtale aiguë")),
    field<&NewbornSheet::weight_normal_for_age>("weight_normal_for_age", label("Poids normal pour le terme")),
    field<&NewbornSheet::distress>("distress", label("Détresse")),
    field<&NewbornSheet::silverman>("silverman", between(0, 10), label("Silverman")),
    field<&NewbornSheet::support>("support", label("Assistance respiratoire")),
    field<&NewbornSheet::inspired_oxygen_percent>("inspired_oxygen_percent", between(21, 100), label("FiO2")),
    field<&NewbornSheet::oxygen_saturation_percent>("oxygen_saturation_percent", between(20, 100), label("SpO2")),
    field<&NewbornSheet::recolouration_seconds>("recolouration_seconds", between(0, 20), label("Temps de recoloration")),
    field<&NewbornSheet::temperature_celsius>("temperature_celsius", between(25, 43), label("Température")),
    field<&NewbornSheet::vascular_access>("vascular_access", label("Abord vasculaire")),
    field<&NewbornSheet::glycaemia>("glycaemia", between(0.05, 55), label("Glycémie")),
    field<&NewbornSheet::glycaemia_unit>("glycaemia_unit", label("Glycémie, unité")),
    field<&NewbornSheet::malformation>("malformation", label("Malformation")),
    field<&NewbornSheet::malformation_text>("malformation_text", max_length(300), free_text, label("Malformation, laquelle")),
    field<&NewbornSheet::hypothermia_started_at>("hypothermia_started_at", not_in_future, label("Hypothermie débutée à")),
    field<&NewbornSheet::mother_location>("mother_location", max_length(150), label("Où est la mère")),
    field<&NewbornSheet::comment>("comment", max_length(500), free_text, label("Nouveau-né, remarques")));

} // namespace cigogne::transfers
