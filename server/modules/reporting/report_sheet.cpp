#include "modules/reporting/report_sheet.hpp"

#include "modules/reporting/rounding.hpp"

namespace cigogne::reporting {

View<SheetLine> const sheet_line = view<SheetLine>("YearlyReportLine",
    field<&SheetLine::section>("section", label("Rubrique")),
    field<&SheetLine::code>("code", label("Code")),
    field<&SheetLine::label>("label", label("Indicateur")),
    field<&SheetLine::unit>("unit", label("Unité")),
    field<&SheetLine::value>("value", label("Valeur")),
    field<&SheetLine::n>("n", label("n")),
    field<&SheetLine::share>("share", label("Part (%)")),
    field<&SheetLine::before>("before", label("Un an avant")),
    field<&SheetLine::share_before>("share_before", label("Part un an avant (%)")),
    field<&SheetLine::region>("region", label("Région (valeur, ou part en %)")));

std::vector<SheetLine> sheet_lines(YearlyReport const& report)
{
    std::vector<SheetLine> lines;
    for (auto const& section : report.sections) {
        for (auto const& line : section.lines)
            lines.push_back({ section.title, line.code, line.label, line.unit, line.value, line.n, line.share, line.before, line.share_before, line.region });
    }
    auto const whole = [](std::int64_t count) { return std::optional(static_cast<double>(count)); };
    for (auto const& house : report.houses) {
        lines.push_back({ "Établissements : demandes", house.place, house.name, "demandes", whole(house.requests), {}, {}, house.requests_before ? whole(*house.requests_before) : std::nullopt, {}, {} });
        lines.push_back({ "Établissements : transferts réalisés", house.place, house.name, "transferts", whole(house.transfers), {}, {}, {}, {}, {} });
        lines.push_back({ "Établissements : transferts reçus", house.place, house.name, "transferts", whole(house.received), {}, {}, {}, {}, {} });
        lines.push_back({ "Établissements : délai demande → place, médiane", house.place, house.name, "min", house.median_to_place, {}, {}, {}, {}, {} });
        lines.push_back({ "Établissements : taux de refus", house.place, house.name, "%", house.refusal_share, {}, {}, {}, {}, {} });
    }
    for (auto& line : lines) {
        for (auto* const value : { &line.value, &line.share, &line.before, &line.share_before, &line.region }) {
            if (*value)
                **value = to_four_decimals(**value);
        }
    }
    return lines;
}

} // namespace cigogne::reporting
