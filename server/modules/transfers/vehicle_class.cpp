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
    // Rule: class 3 where instability is possible (design proposal, to be validated by the network).
    note_in(grave, state.contraindicated, VehicleSign::CONTRAINDICATION);
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
    auto const note_in = [](std::vector<VehicleSign>& signs, bool present, VehicleSign sign) {
        if (present)
            signs.push_back(sign);
    };
    note_in(grave, state.weight && state.weight->grams() <= 1500, VehicleSign::LOW_WEIGHT);
    note_in(grave, state.age && state.age->days() <= 32 * 7, VehicleSign::VERY_PRETERM);
    note_in(grave, state.distress.value_or(false), VehicleSign::DISTRESS);
    if (!grave.empty())
        return { VehicleClass::Three, grave };

    // Rule: these must all be present for a lighter class (same guide); what is not known does not reassure.
    std::vector<VehicleSign> doubtful;
    bool all_known = true;
    auto const reassured_by = [&]<class T>(std::optional<T> const& told, bool (*reassures)(T const&), VehicleSign otherwise) {
        all_known = all_known && told;
        note_in(doubtful, told && !reassures(*told), otherwise);
    };
    reassured_by(
        state.weight, +[](people::Grams const& weight) { return weight.grams() > 2000; }, VehicleSign::MODERATE_WEIGHT);
    reassured_by(
        state.age, +[](people::GestationalAge const& age) { return age.days() > 34 * 7; }, VehicleSign::MODERATELY_PRETERM);
    reassured_by(
        state.silverman, +[](int const& score) { return score < 4; }, VehicleSign::SILVERMAN);
    reassured_by(
        state.oxygen_saturation_percent, +[](int const& percent) { return percent > 90; }, VehicleSign::LOW_SATURATION);
    reassured_by(
        state.inspired_oxygen_percent, +[](int const& percent) { return percent < 30; }, VehicleSign::OXYGEN_NEEDED);
    reassured_by(
        state.weight_normal_for_age, +[](bool const& normal) { return normal; }, VehicleSign::WEIGHT_FOR_AGE);
    reassured_by(
        state.acute_fetal_distress, +[](bool const& present) { return !present; }, VehicleSign::ACUTE_FETAL_DISTRESS);
    reassured_by(
        state.recolouration_seconds, +[](int const& seconds) { return seconds < 3; }, VehicleSign::SLOW_RECOLOURATION);
    note_in(doubtful, state.is_supported.value_or(false), VehicleSign::RESPIRATORY_SUPPORT); // design proposal, not of the guide
    note_in(doubtful, !all_known, VehicleSign::NOT_ALL_REASSURING);
    return { doubtful.empty() ? VehicleClass::One : VehicleClass::Two, doubtful };
}

WorstNewborn suggested_class(std::vector<NewbornState> const& children)
{
    WorstNewborn worst { suggested_class(children.empty() ? NewbornState {} : children.front()), 0 };
    for (std::size_t rank = 1; rank < children.size(); ++rank) {
        auto suggestion = suggested_class(children[rank]);
        if (suggestion.suggested > worst.suggestion.suggested)
            worst = { std::move(suggestion), rank };
    }
    return worst;
}

MostDemanding most_demanding(VehicleSuggestion mother, std::vector<NewbornState> const& children)
{
    if (children.empty())
        return { std::move(mother), {} };
    auto worst = suggested_class(children);
    if (worst.suggestion.suggested > mother.suggested)
        return { std::move(worst.suggestion), worst.rank };
    return { std::move(mother), {} };
}

} // namespace cigogne::transfers
