#include "modules/indicators/report_tables.hpp"

#include "modules/indicators/paper_plot.hpp"
#include "modules/indicators/report_figures.hpp"
#include "modules/indicators/report_words.hpp"
#include "modules/indicators/said_numbers.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::indicators {

using exporting::html;
using exporting::Html;

namespace {

constexpr double bar_width = 100;

/// What the bars of a table end at: the highest limit or rate in it.
double most_of(ReportSection const& section)
{
    double most = 0;
    for (auto const& figure : section.figures) {
        most = std::max({ most, figure.rate.value_or(0), figure.high.value_or(0) });
        if (figure.region)
            most = std::max(most, figure.region->rate.value_or(0));
    }
    return most;
}

/// The interval as a line, the rate as a disc on it, the region's as an upright stroke.
Html bar(ReportFigure const& figure, double most)
{
    if (!figure.rate || most <= 0)
        return {};
    auto const x = [most](double rate) { return length(2 + (bar_width - 4) * std::clamp(rate / most, 0.0, 1.0)); };
    Html drawn;
    if (figure.low && figure.high)
        drawn += html("<line x1=\"{}\" x2=\"{}\" y1=\"5\" y2=\"5\" stroke=\"#555\" stroke-width=\"2\"/>", x(*figure.low), x(*figure.high));
    if (figure.region && figure.region->rate)
        drawn += html("<line x1=\"{}\" x2=\"{}\" y1=\"0.5\" y2=\"9.5\" stroke=\"#000\" stroke-width=\"1.2\"/>", x(*figure.region->rate), x(*figure.region->rate));
    drawn += html("<circle cx=\"{}\" cy=\"5\" r=\"2.6\" fill=\"#000\"/>", x(*figure.rate));
    return html("<svg viewBox=\"0 0 100 10\">{}</svg>", drawn);
}

std::string said(std::optional<ComparatorView> const& beside, int per)
{
    return beside ? said_rate(beside->rate, per) : "—";
}

Html line(ReportFigure const& figure, IndicatorReport const& report, double most)
{
    bool const hides = is_hidden(figure);
    auto const interval = is_count(figure, report) ? said_years(figure, report.year) : said_interval(figure.low, figure.high, figure.per);
    return html("<tr><td class=\"words\">{}</td><td class=\"n\">{}</td><td class=\"now\">{}</td><td class=\"{}\">{}</td><td class=\"bar\">{}</td>"
                "<td class=\"years\">{}</td>{}<td class=\"reading\">{}</td></tr>",
        figure.label, figure.of > 0 ? said_ratio(figure.count, figure.of) : std::string("—"), said_value(figure, report), is_count(figure, report) ? "n years-of" : "n",
        hides ? std::string() : interval,
        hides || is_count(figure, report) ? Html() : bar(figure, most), said_last_years(figure, report),
        report.place ? html("<td class=\"beside\">{}</td><td class=\"beside\">{}</td>", said(figure.region, figure.per), said(figure.type, figure.per)) : Html(),
        hides ? figure.sentence : said_position(figure.position));
}

Html table(ReportSection const& section, IndicatorReport const& report)
{
    auto const most = most_of(section);
    Html rows;
    for (auto const& figure : section.figures)
        rows += line(figure, report, most);
    auto const& first = section.figures.front();
    auto about = first.per == 100 ? std::string() : fmt::format(", pour {}", said_count(first.per));
    if (first.link)
        about += fmt::format(", {}", word(*first.link).label);
    return html("<section><h4>{} {}{}<small>{}</small></h4><table class=\"figures\"><tbody>{}</tbody></table></section>", section.code, section.title,
        section.status == FigureStatus::Proposed ? html(" <span class=\"proposed\">PROPOSÉ</span>") : Html(), about, rows);
}

/// The columns of the tables of a chapter, told once.
Html columns(IndicatorReport const& report)
{
    return html("<table class=\"figures titles\"><tbody><tr><td class=\"words\"></td><td class=\"n\">Cas / parmi</td><td class=\"now\">Valeur</td><td class=\"n\">De … à (95&#8239;%)</td>"
                "<td class=\"bar\"></td><td class=\"years\">{} · {} · {}</td>{}<td class=\"reading\">Lecture</td></tr></tbody></table>",
        report.year - report_years + 1, report.year - 1, report.year, report.place ? html("<td class=\"beside\">Région</td><td class=\"beside\">Même type</td>") : Html());
}

} // namespace

Html report_tables(IndicatorReport const& report)
{
    Html tables;
    std::string_view chapter;
    for (auto const& section : report.sections) {
        auto const of_section = table(section, report);
        if (section.chapter == chapter) {
            tables += of_section;
            continue;
        }
        chapter = section.chapter;
        tables += html("<div class=\"begins\"><h3>{}</h3>{}{}</div>", chapter, columns(report), of_section);
    }
    return tables;
}

Html report_definitions(IndicatorReport const& report)
{
    Html definitions;
    for (auto const& one : report.definitions)
        definitions += html("<div class=\"definition\"><b>{} {}</b>{} {} <i>Parmi&#8239;:</i> {} <i>Source&#8239;:</i> {} {}</div>", one.code, one.label,
            one.status == FigureStatus::Proposed ? html(" <span class=\"proposed\">PROPOSÉ</span>") : Html(), one.numerator, one.denominator, one.source, one.pitfalls);
    return html("<h3>Ce qui est compté</h3><div class=\"definitions\">{}</div>", definitions);
}

Html report_table_style()
{
    return html("<style>"
                "h3 { font-size: 11pt; margin: 3.5mm 0 0.8mm 0; padding-bottom: 0.6mm; border-bottom: 0.3mm solid #000; break-after: avoid; }"
                "h4 { font-size: 8pt; line-height: 1.15; margin: 1.3mm 0 0.2mm 0; break-after: avoid; } h4 small { font-weight: normal; color: #444; }"
                ".begins { break-inside: avoid; } section { break-inside: avoid; }"
                ".proposed { font-size: 6.2pt; font-weight: normal; border: 0.2mm solid #666; padding: 0 0.8mm; }"
                "table.figures { width: 100%; border-collapse: collapse; table-layout: fixed; }"
                "table.figures td { padding: 0.12mm 0.6mm; border-bottom: 0.15mm solid #ccc; text-align: right; vertical-align: baseline; font-size: 7.3pt; line-height: 1.15; }"
                "table.figures td.words { text-align: left; padding-left: 0; width: 25%; }"
                "table.figures td.n, table.figures td.years, table.figures td.beside { color: #222; font-size: 7pt; white-space: nowrap; }"
                "table.figures td.n { width: 10%; } table.figures td.years-of { white-space: normal; } table.figures td.years { width: 12%; } table.figures td.beside { width: 7%; }"
                "table.figures td.now { font-weight: bold; width: 7%; white-space: nowrap; }"
                "table.figures td.bar { width: 10%; vertical-align: middle; } table.figures td.bar svg { display: block; width: 18mm; height: 1.8mm; }"
                "table.figures td.reading { text-align: left; font-size: 6.6pt; padding-left: 1.2mm; }"
                "table.titles td { color: #444; font-weight: normal !important; border-bottom: 0.25mm solid #888; }"
                ".definition { font-size: 6.6pt; line-height: 1.18; margin-bottom: 0.7mm; break-inside: avoid; }"
                "</style>");
}

} // namespace cigogne::indicators
