#pragma once

#include "modules/people/people.hpp"
#include "platform/core/crossing.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace cigogne::transfers {

/// Who travels with her. The class follows from the care that the risk and the journey ask for; the requesting
/// physician and the SAMU regulator choose.
enum class VehicleClass {
    One,
    Two,
    Three
};

constexpr auto words_of(VehicleClass)
{
    return std::to_array<Word>({ { "1", "Classe 1 : ambulance" }, { "2", "Classe 2 : ambulance et sage-femme ou infirmier" },
        { "3", "Classe 3 : médicalisé" } });
}

/// What was found that asks for a class.
enum class VehicleSign {
    SEVERE_PREECLAMPSIA,
    MAGNESIUM_RUNNING,
    RECENT_BLEEDING,
    ECLAMPSIA,
    HAEMODYNAMIC_TREATMENT,
    OXYGEN,
    HELICOPTER,
    CONTRAINDICATION,
    CONTRACTIONS_UNDER_TOCOLYSIS,
    DILATED,
    RUPTURED_IN_LABOUR,
    LONG_ROAD_WITH_EARLY_THREAT,
    LOW_WEIGHT,
    VERY_PRETERM,
    DISTRESS,
    MODERATE_WEIGHT,
    MODERATELY_PRETERM,
    SILVERMAN,
    LOW_SATURATION,
    OXYGEN_NEEDED,
    RESPIRATORY_SUPPORT,
    WEIGHT_FOR_AGE,
    ACUTE_FETAL_DISTRESS,
    SLOW_RECOLOURATION,
    NOT_ALL_REASSURING,
};

constexpr auto words_of(VehicleSign)
{
    return std::to_array<Word>({ { "SEVERE_PREECLAMPSIA", "prééclampsie sévère ou HELLP" },
        { "MAGNESIUM_RUNNING", "sulfate de magnésium en cours" }, { "RECENT_BLEEDING", "saignement dans les 6 dernières heures" },
        { "ECLAMPSIA", "éclampsie" }, { "HAEMODYNAMIC_TREATMENT", "traitement hémodynamique" }, { "OXYGEN", "oxygène" },
        { "HELICOPTER", "hélicoptère" },
        { "CONTRAINDICATION", "contre-indication au transfert" }, { "CONTRACTIONS_UNDER_TOCOLYSIS", "contractions malgré la tocolyse" },
        { "DILATED", "dilatation d’au moins 3 cm" }, { "RUPTURED_IN_LABOUR", "poche rompue et travail" },
        { "LONG_ROAD_WITH_EARLY_THREAT", "plus d’une heure de trajet avec une MAP avant 32 SA" },
        { "LOW_WEIGHT", "1 500 g ou moins" }, { "VERY_PRETERM", "32 SA ou moins" }, { "DISTRESS", "détresse" },
        { "MODERATE_WEIGHT", "2 000 g ou moins" }, { "MODERATELY_PRETERM", "34 SA ou moins" },
        { "SILVERMAN", "Silverman à 4 ou plus" }, { "LOW_SATURATION", "SpO2 à 90 % ou moins" },
        { "OXYGEN_NEEDED", "FiO2 à 30 % ou plus" }, { "RESPIRATORY_SUPPORT", "assistance respiratoire" },
        { "WEIGHT_FOR_AGE", "poids anormal pour le terme" }, { "ACUTE_FETAL_DISTRESS", "souffrance fœtale aiguë" },
        { "SLOW_RECOLOURATION", "recoloration en 3 s ou plus" },
        { "NOT_ALL_REASSURING", "éléments rassurants à compléter" } });
}

/// The class suggested and the signs that ask for it; no sign for class 1.
struct VehicleSuggestion {
    VehicleClass suggested;
    std::vector<VehicleSign> because;
};

/// What is known of her before departure. What nobody said is not there.
struct MaternalState {
    bool severe_preeclampsia_or_hellp = false;
    bool magnesium_running = false;
    bool eclampsia = false;
    bool haemodynamic_treatment = false;
    bool oxygen = false;
    bool helicopter = false;
    bool contraindicated = false; ///< ticked, and she leaves by the decision of a physician
    bool contractions_under_tocolysis = false;
    bool ruptured_in_labour = false;
    bool preterm_threat = false;
    std::optional<int> hours_since_bleeding = {};
    std::optional<double> dilation_cm = {};
    std::optional<int> travel_minutes = {};
    std::optional<people::GestationalAge> age = {};
};

/// Limits of the maternal grid. Settings: design proposal, to be validated by the network.
struct MaternalGrid {
    int bleeding_hours = 6;
    double dilation_cm = 3;
    int long_road_minutes = 60;
    int early_threat_days = 32 * 7;
};

VehicleSuggestion suggested_class(MaternalState const& state, MaternalGrid const& grid);

/// What is known of the newborn; what nobody said is not there, and does not reassure.
struct NewbornState {
    std::optional<people::Grams> weight = {};
    std::optional<people::GestationalAge> age = {};
    std::optional<bool> distress = {};
    std::optional<int> silverman = {};
    std::optional<int> oxygen_saturation_percent = {};
    std::optional<int> inspired_oxygen_percent = {};
    std::optional<bool> is_supported = {}; ///< CPAP or ventilation
    std::optional<bool> weight_normal_for_age = {};
    std::optional<bool> acute_fetal_distress = {};
    std::optional<int> recolouration_seconds = {};
};

/// The reassuring elements must all be present for class 1; class 3 at 1 500 g, 32 SA or in distress; class 2 between, with what
/// does not reassure. Source: national guide of medical regulation; class 2 between both, and that a child who is helped to
/// breathe does not reassure, are design proposals.
VehicleSuggestion suggested_class(NewbornState const& state);

/// Of several children who travel together, the worst decides.
struct WorstNewborn {
    VehicleSuggestion suggestion;
    std::size_t rank; ///< among the children, the first of those in the worst state
};
WorstNewborn suggested_class(std::vector<NewbornState> const& children);

/// Of a mother and her newborns who travel together, the one whose state asks for most.
struct MostDemanding {
    VehicleSuggestion suggestion;
    std::optional<std::size_t> rank; ///< among the children; none where it is the mother, also where she asks for as much as they do
};
MostDemanding most_demanding(VehicleSuggestion mother, std::vector<NewbornState> const& children);

} // namespace cigogne::transfers
