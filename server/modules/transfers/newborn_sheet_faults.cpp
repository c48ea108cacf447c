#include "modules/transfers/newborn_sheet_faults.hpp"

namespace cigogne::transfers {

namespace {

/// What can be measured in g/L, as `glycaemia` is bounded in mmol/L: 1 g/L of glucose (180.16 g/mol) is 5.55 mmol/L.
constexpr double most_grams_per_litre = 10;
constexpr double least_millimoles_per_litre = 0.3;

bool is_beyond_its_unit(NewbornSheet const& sheet)
{
    if (!sheet.glycaemia || !sheet.glycaemia_unit)
        return false;
    return *sheet.glycaemia_unit == GlycaemiaUnit::GramPerLitre ? *sheet.glycaemia > most_grams_per_litre
                                                                : *sheet.glycaemia < least_millimoles_per_litre;
}

} // namespace

std::vector<Fault> newborn_sheet_faults(NewbornSheet const& before, NewbornSheet const& after, std::optional<Instant> born_at)
{
    std::vector<Fault> faults;
    bool const unit_written = after.glycaemia_unit != before.glycaemia_unit;
    bool const glycaemia_written = unit_written || after.glycaemia != before.glycaemia;
    if (glycaemia_written && is_beyond_its_unit(after)) {
        faults.push_back({ unit_written ? "glycaemia_unit" : "glycaemia", "glycaemia_beyond_unit",
            "Cette glycémie n’existe pas dans cette unité : vérifiez le chiffre et l’unité." });
    }
    auto const& cooled_at = after.hypothermia_started_at;
    if (cooled_at && cooled_at != before.hypothermia_started_at && born_at && *cooled_at < *born_at)
        faults.push_back({ "hypothermia_started_at", "before_birth", "C’est avant la naissance : vérifiez l’heure." });
    return faults;
}

} // namespace cigogne::transfers
