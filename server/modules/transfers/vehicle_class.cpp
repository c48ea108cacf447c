#include "modules/transfers/vehicle_class.hpp"

namespace cigogne::transfers {

VehicleSuggestion suggested_class(MaternalState const& state, MaternalGrid const& grid)
{
    std::vector<VehicleSign> grave;
    auto const note_in = [](std::vector<VehicleSign>& signs, bool present, VehicleSign sign) {
        if (present)
            signs.push_back(sign);
    };
    note_in(grave, state.severe_preeclampsia_or_hellp, VehicleSign::SEVERE_PREECLAMPSIA);
    note_in(grave, state.magnesium_running, VehicleSign::MAGNESIUM_RUNNING);
    note_in(grave, state.hours_since_bleeding && *state.hours_since_bleeding < grid.bleeding_hours, VehicleSign::RECENT_BLEEDING);
    note_in(grave, state.eclampsia, VehicleSign::ECLAMPSIA);
    note_in(grave, state.haemodynamic_treatment, VehicleSign::HAEMODYNAMIC_TREATMENT);
    note_in(grave, state.oxygen, VehicleSign::OXYGEN);
    note_in(grave, state.helicopter, VehicleSign::HELICOPTER);
    if (!grave.empty())
        return { VehicleClass::Three, grave };

    std::vector<VehicleSign> moderate;
    note_in(moderate, state.contractions_under_tocolysis, VehicleSign::CONTRACTIONS_UNDER_TOCOLYSIS);
    note_in(moderate, state.dilation_cm && *state.dilation_cm >= grid.dilation_cm, VehicleSign::DILATED);
    note_in(moderate, state.ruptured_in_labour, VehicleSign::RUPTURED_IN_LABOUR);
    bool const long_road = state.travel_minutes && *state.travel_minutes > grid.long_road_minutes;
    bool const early_threat = state.preterm_threat && state.age && state.age->days() < grid.early_threat_days;
    note_in(moderate, long_road && early_threat, VehicleSign::LONG_ROAD_WITH_EARLY_THREAT);
    return { moderate.empty() ? VehicleClass::One : VehicleClass::Two, moderate };
}

VehicleSuggestion suggested_class(NewbornState const& state)
{
    // Rule: class 3 at 1 500 g or less, at 32 SA or less, or in distress (national guide of medical regulation).
    std::vector<VehicleSign> grave;
    if (state.weight && state.weight->grams() <= 1500)
        grave.push_back(VehicleSign::LOW_WEIGHT);
    if (state.age && state.age->days() <= 32 * 7)
        grave.push_back(VehicleSign::VERY_PRETERM);
    if (state.distress)
        grave.push_back(VehicleSign::DISTRESS);
    if (!grave.empty())
        return { VehicleClass::Three, grave };

    // Rule: these must all be present for a lighter class (same guide); what is not known does not reassure.
    bool const reassuring = state.weight && state.weight->grams() > 2000 && state.age && state.age->days() > 34 * 7
        && state.silverman && *state.silverman < 4 && state.oxygen_saturation_percent && *state.oxygen_saturation_percent > 90
        && state.inspired_oxygen_percent && *state.inspired_oxygen_percent < 30 && state.weight_normal_for_age.value_or(false)
        && !state.acute_fetal_distress.value_or(true) && state.recolouration_seconds && *state.recolouration_seconds < 3;
    if (reassuring)
        return { VehicleClass::One, {} };
    return { VehicleClass::Two, { VehicleSign::NOT_ALL_REASSURING } };
}

} // namespace cigogne::transfers
