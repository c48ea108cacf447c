#include "modules/transfers/newborn_sheet.hpp"

namespace cigogne::transfers {

Table<NewbornSheet> const newborn_sheet_table = fields<NewbornSheet>("NewbornSheet",
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
