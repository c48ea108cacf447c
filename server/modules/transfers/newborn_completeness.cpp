#include "modules/transfers/newborn_completeness.hpp"

#include "modules/transfers/filled.hpp"

#include <array>

namespace cigogne::transfers {

namespace {

using S = NewbornSheet;

constexpr auto items = std::to_array<NewbornItem>({
    { "Apgar", &filled<&S::apgar_1, &S::apgar_5, &S::apgar_10> },
    { "pH et lactates au cordon", &filled<&S::cord_ph, &S::cord_lactates_mmol_per_l> },
    { "souffrance fœtale aiguë", &filled<&S::acute_fetal_distress>, true },
    { "poids normal pour le terme", &filled<&S::weight_normal_for_age>, true },
    { "détresse", &filled<&S::distress>, true },
    { "Silverman", &filled<&S::silverman>, true },
    { "assistance respiratoire", &filled<&S::support>, true },
    { "FiO2", &filled<&S::inspired_oxygen_percent>, true },
    { "SpO2", &filled<&S::oxygen_saturation_percent>, true },
    { "temps de recoloration", &filled<&S::recolouration_seconds>, true },
    { "température", &filled<&S::temperature_celsius> },
    { "abord vasculaire", &filled<&S::vascular_access> },
    { "glycémie", &filled<&S::glycaemia, &S::glycaemia_unit> },
    { "malformation", &filled<&S::malformation> },
    { "début de l’hypothermie", &filled<&S::hypothermia_started_at>, false, true },
    { "où est la mère", &filled<&S::mother_location> },
});

} // namespace

std::span<NewbornItem const> newborn_items()
{
    return items;
}

bool concerns(NewbornItem const& item, NewbornCase const& of)
{
    return !item.is_of_cooling || of.may_be_cooled;
}

std::vector<std::string_view> missing(NewbornSheet const& sheet, NewbornCase const& of)
{
    std::vector<std::string_view> labels;
    for (bool const by_a_rule : { true, false }) {
        for (auto const& item : items) {
            if (item.is_read_by_a_rule == by_a_rule && concerns(item, of) && !item.is_filled(sheet))
                labels.push_back(item.label);
        }
    }
    return labels;
}

} // namespace cigogne::transfers
