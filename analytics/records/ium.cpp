#include "analytics/records/unit_line.hpp"

#include <algorithm>

namespace cigogne::analytics {

LineFault read_ium(std::string_view line, UnitLine& unit)
{
    static auto const& layout = *find_layout(Record::Ium, "90");
    auto const format = layout[Field::Format];
    if (line.size() < std::size_t { format.start } + format.length || line.substr(format.start, format.length) != layout.format)
        return LineFault::UnknownFormat;
    Cut cut;
    std::string padding;
    if (auto const fault = cut.cut({ &layout }, line, padding); fault != LineFault::None)
        return fault;
    unit = {};
    unit.finess = Finess::at(cut.at(Field::Finess));
    unit.site = Finess::at(cut.at(Field::UnitFiness));
    if (!unit.finess.is_known() || !unit.site.is_known())
        return LineFault::UnknownFiness;
    auto const from = day_at(cut.at(Field::UnitEffectDate));
    if (!from)
        return LineFault::UnknownDate;
    unit.from = number_of(*from);
    std::copy_n(cut.at(Field::UnitNumber), unit.unit.size(), unit.unit.begin());
    unit.kind = kind_of_unit(cut.text(Field::UnitType));
    return LineFault::None;
}

} // namespace cigogne::analytics
