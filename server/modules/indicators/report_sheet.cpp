#include "modules/indicators/report_sheet.hpp"

#include "modules/indicators/report_words.hpp"

#include <algorithm>
#include <cmath>

namespace cigogne::indicators {

namespace {

/// Out of `per`, with four decimals: a sheet would read more as a precision that it has not.
std::optional<double> out_of(std::optional<double> rate, int per)
{
    constexpr double decimals = 10'000;
    return rate ? std::optional(std::round(*rate * per * decimals) / decimals) : std::nullopt;
}

/// Three cells of one year, empty where nothing is known of it.
struct YearCells {
    std::optional<std::int64_t> count;
    std::optional<std::int64_t> of;
    std::optional<double> rate;
};
YearCells year_cells(ReportFigure const& figure, int year)
{
    auto const found = std::ranges::find(figure.years, year, &ReportYear::year);
    if (found == figure.years.end())
        return {};
    return { found->count, found->of, out_of(found->rate, figure.per) };
}
YearCells cells(std::optional<ComparatorView> const& beside, int per)
{
    if (!beside)
        return {};
    return { beside->count, beside->of, out_of(beside->rate, per) };
}

} // namespace

View<ReportSheetLine> const report_sheet_line = view<ReportSheetLine>("IndicatorReportLine",
    field<&ReportSheetLine::chapter>("chapter", label("Rubrique")),
    field<&ReportSheetLine::indicator>("indicator", label("Code")),
    field<&ReportSheetLine::title>("title", label("Indicateur")),
    field<&ReportSheetLine::label>("label", label("Classe")),
    field<&ReportSheetLine::link>("link", label("Chaînage")),
    field<&ReportSheetLine::status>("status", label("Statut")),
    field<&ReportSheetLine::per>("per", label("Taux pour")),
    field<&ReportSheetLine::years>("years", label("Années comptées")),
    field<&ReportSheetLine::count>("count", label("Cas")),
    field<&ReportSheetLine::of>("of", label("Parmi")),
    field<&ReportSheetLine::rate>("rate", label("Taux")),
    field<&ReportSheetLine::low>("low", label("De (95 %)")),
    field<&ReportSheetLine::high>("high", label("À (95 %)")),
    field<&ReportSheetLine::reading>("reading", label("Lecture")),
    field<&ReportSheetLine::region_count>("region_count", label("Région : cas")),
    field<&ReportSheetLine::region_of>("region_of", label("Région : parmi")),
    field<&ReportSheetLine::region_rate>("region_rate", label("Région : taux")),
    field<&ReportSheetLine::type_count>("type_count", label("Même type : cas")),
    field<&ReportSheetLine::type_of>("type_of", label("Même type : parmi")),
    field<&ReportSheetLine::type_rate>("type_rate", label("Même type : taux")),
    field<&ReportSheetLine::count_before_last>("count_before_last", label("Deux ans avant : cas")),
    field<&ReportSheetLine::of_before_last>("of_before_last", label("Deux ans avant : parmi")),
    field<&ReportSheetLine::rate_before_last>("rate_before_last", label("Deux ans avant : taux")),
    field<&ReportSheetLine::count_before>("count_before", label("Un an avant : cas")),
    field<&ReportSheetLine::of_before>("of_before", label("Un an avant : parmi")),
    field<&ReportSheetLine::rate_before>("rate_before", label("Un an avant : taux")),
    field<&ReportSheetLine::count_of_year>("count_of_year", label("L’année : cas")),
    field<&ReportSheetLine::of_of_year>("of_of_year", label("L’année : parmi")),
    field<&ReportSheetLine::rate_of_year>("rate_of_year", label("L’année : taux")));

std::vector<ReportSheetLine> sheet_lines(IndicatorReport const& report)
{
    std::vector<ReportSheetLine> lines;
    for (auto const& section : report.sections) {
        for (auto const& figure : section.figures) {
            auto const region = cells(figure.region, figure.per);
            auto const type = cells(figure.type, figure.per);
            auto const before_last = year_cells(figure, report.year - 2);
            auto const before = year_cells(figure, report.year - 1);
            auto const of_year = year_cells(figure, report.year);
            lines.push_back({ section.chapter, section.code, section.title, figure.label, figure.link ? std::string(word(*figure.link).label) : std::string(),
                std::string(word(figure.status).label), figure.per, said_years(figure, report.year), figure.count, figure.of, out_of(figure.rate, figure.per),
                out_of(figure.low, figure.per), out_of(figure.high, figure.per), figure.sentence, region.count, region.of, region.rate, type.count, type.of, type.rate,
                before_last.count, before_last.of, before_last.rate, before.count, before.of, before.rate, of_year.count, of_year.of, of_year.rate });
        }
    }
    return lines;
}

} // namespace cigogne::indicators
