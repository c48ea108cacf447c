#include "modules/reporting/report_paper.hpp"

#include "platform/core/date.hpp"
#include "platform/core/text.hpp"
#include "platform/export/pdf.hpp"
#include "platform/reports/paper.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace cigogne::reporting {

using exporting::html;
using exporting::Html;

namespace {

/// Corrections told on paper; the rest is read on screen.
constexpr std::size_t most_moved = 30;

Html style()
{
    return html("<style>"
                ".keys { width: 100%; border-collapse: separate; border-spacing: 2mm 0; margin: 0 -2mm 3mm -2mm; table-layout: fixed; }"
                ".keys td { border: 0.25mm solid #888; padding: 1.6mm 2mm; vertical-align: top; }"
                ".keys b { display: block; font-size: 15pt; line-height: 1.15; } .keys small { display: block; color: #444; font-size: 7.4pt; }"
                "h2 { font-size: 10pt; margin: 3.5mm 0 0.8mm 0; break-after: avoid; }"
                "h3 { font-size: 11.5pt; margin: 5mm 0 0 0; padding-bottom: 0.8mm; border-bottom: 0.3mm solid #000; break-after: avoid; }"
                "table.lines { width: 100%; border-collapse: collapse; }"
                "table.lines th { font-weight: normal; color: #444; font-size: 7.2pt; text-align: right; padding: 0.4mm 1mm; border-bottom: 0.25mm solid #888; vertical-align: bottom; }"
                "table.lines th.words { text-align: left; }"
                "table.lines td { padding: 0.55mm 1mm; border-bottom: 0.15mm solid #ccc; text-align: right; vertical-align: baseline; }"
                "table.lines td.words { text-align: left; padding-left: 0; } table.lines td.now { font-weight: bold; }"
                "table.lines td.beside, table.lines td.n { color: #333; } table.lines td.n { font-size: 7.2pt; }"
                "table.lines tr { break-inside: avoid; }"
                ".figures .value { width: 22mm; } .figures .n { width: 15mm; }"
                "table.parts { table-layout: fixed; } .parts .value { width: 13mm; } .parts .percent { width: 14mm; } .parts .bar { width: 40mm; }"
                ".two table.lines td, .two table.lines th { padding-left: 0.4mm; padding-right: 0.4mm; font-size: 7.8pt; } .two .parts .value { width: 9mm; } .two .parts .percent { width: 12mm; } .two .parts .bar { width: 12mm; }"
                "table.lines td.sub { padding-left: 4mm; }"
                "table.lines td.bar { vertical-align: middle; padding: 0 1mm; } .bar div { height: 2.2mm; background: #6b6b6b; }"
                ".two section { display: inline-block; width: 89mm; vertical-align: top; } .two section:nth-child(odd) { margin-right: 7mm; }"
                ".whole { break-inside: avoid; } svg { display: block; width: 186mm; height: 32mm; }"
                "</style>");
}

ReportSection const* section_of(YearlyReport const& report, std::string_view code)
{
    auto const found = std::ranges::find(report.sections, code, &ReportSection::code);
    return found == report.sections.end() ? nullptr : &*found;
}

Html key(YearlyReport const& report, std::string_view section, std::string_view code, std::string_view label)
{
    auto const* all = section_of(report, section);
    auto const line = all ? std::ranges::find(all->lines, code, &ReportLine::code) : std::vector<ReportLine>::const_iterator {};
    if (!all || line == all->lines.end())
        return {};
    auto const then = fmt::format("{}\u202f: {}", report.year - 1, said(line->before, line->unit));
    bool const tells_region = report.place && line->region && (line->unit == "%" || line->unit == "min");
    return html("<td>{}<b>{}</b><small>{}{}</small></td>", label, said(line->value, line->unit), then,
        tells_region ? " · région\u202f: " + said(line->region, line->unit) : std::string());
}

Html keys(YearlyReport const& report)
{
    return html("<table class=\"keys\"><tr>{}{}{}{}{}</tr></table>", key(report, "requests", "TRF-00", "Demandes"),
        key(report, "transfers", "TRF-03", "Transferts réalisés"), key(report, "delays", "TRF-06", "Demande → place, médiane"),
        key(report, "afterwards", "TRF-09-P", "Demandes avec un retour"), key(report, "news", "told_share", "Lits dits à l’heure"));
}

/// « dont … », « maternels »: such labels begin with a small letter.
bool is_part_of_the_line_above(ReportLine const& line)
{
    return !line.label.empty() && line.label.front() >= 'a' && line.label.front() <= 'z';
}

Html figures_table(YearlyReport const& report, ReportSection const& section)
{
    Html rows;
    auto const first = section.lines.empty() ? std::string() : section.lines.front().unit;
    bool const share_it = first.starts_with("p") && std::ranges::all_of(section.lines, [&](ReportLine const& line) { return line.unit == first; });
    for (auto const& line : section.lines) {
        auto const unit = line.unit.starts_with("p") && !share_it ? html(" <span class=\"note\">{}</span>", line.unit) : Html();
        rows += html("<tr><td class=\"words{}\">{}{}</td><td class=\"now\">{}</td><td class=\"n\">{}</td><td class=\"beside\">{}</td>{}</tr>", is_part_of_the_line_above(line) ? " sub" : "", line.label, unit,
            said(line.value, line.unit), line.n ? "n = " + said(static_cast<double>(*line.n), "") : std::string(), said(line.before, line.unit),
            report.place ? html("<td class=\"beside\">{}</td>", said(line.region, line.unit)) : Html());
    }
    return html("<section><h2>{}</h2>{}<table class=\"lines figures\"><thead><tr><th class=\"words\"></th><th class=\"value\">{}</th><th class=\"n\"></th>"
                "<th class=\"value\">{}</th>{}</tr></thead><tbody>{}</tbody></table></section>",
        share_it ? fmt::format("{}, {}", section.title, first) : section.title, section.note.empty() ? Html() : html("<p class=\"note\">{}</p>", section.note), report.year, report.year - 1,
        report.place ? html("<th class=\"value\">Région</th>") : Html(), rows);
}

Html parts_table(YearlyReport const& report, ReportSection const& section)
{
    double most = 1;
    bool tells_region = false;
    for (auto const& line : section.lines) {
        most = std::max(most, line.share.value_or(0));
        tells_region = tells_region || line.region;
    }
    Html rows;
    for (auto const& line : section.lines)
        rows += html("<tr><td class=\"words\">{}</td><td class=\"bar\"><div style=\"width: {}%\"></div></td><td class=\"now\">{}</td><td>{}</td><td class=\"beside\">{}</td>{}</tr>",
            line.label, std::lround(line.share.value_or(0) * 100 / most), said(line.value, ""), said(line.share, "%"), said(line.before, ""),
            tells_region ? html("<td class=\"beside\">{}</td>", said(line.region, "%")) : Html());
    auto const table = section.lines.empty() ? html("<p>Aucun.</p>")
                                             : html("<table class=\"lines parts\"><thead><tr><th class=\"words\"></th><th class=\"bar\"></th><th class=\"value\">{}</th><th class=\"percent\"></th>"
                                                    "<th class=\"value\">{}</th>{}</tr></thead><tbody>{}</tbody></table>",
                                                 report.year, report.year - 1, tells_region ? html("<th class=\"percent\">Région</th>") : Html(), rows);
    return html("<section><h2>{}</h2><p class=\"note\">{}</p>{}</section>", section.title, section.note, table);
}

/// Hours of the day as columns, the region's share as a line across each.
Html hours(ReportSection const& section)
{
    constexpr double height = 100;
    constexpr double step = 38;
    double most = 1;
    for (auto const& line : section.lines)
        most = std::max({ most, line.share.value_or(0), line.region.value_or(0) });
    Html columns;
    for (std::size_t hour = 0; hour < section.lines.size(); ++hour) {
        auto const& line = section.lines[hour];
        auto const left = 10 + step * static_cast<double>(hour);
        auto const tall = height * line.share.value_or(0) / most;
        auto const number = [](double value) { return fmt::format("{:.1f}", value); };
        columns += html("<rect x=\"{}\" y=\"{}\" width=\"26\" height=\"{}\" fill=\"#6b6b6b\"/>", number(left), number(20 + height - tall), number(tall));
        if (line.value.value_or(0) > 0)
            columns += html("<text x=\"{}\" y=\"{}\" font-size=\"12\" text-anchor=\"middle\">{}</text>", number(left + 13),
                number(16 + height - std::max(tall, height * line.region.value_or(0) / most)), said(line.value, ""));
        if (line.region) {
            auto const at = number(20 + height - height * *line.region / most);
            columns += html("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"#000\" stroke-width=\"2\"/>", number(left - 4), at, number(left + 30), at);
        }
        columns += html("<text x=\"{}\" y=\"138\" font-size=\"12\" text-anchor=\"middle\">{}</text>", number(left + 13), hour);
    }
    bool const tells_region = std::ranges::any_of(section.lines, [](ReportLine const& line) { return line.region.has_value(); });
    return html("<section class=\"whole\"><h2>{}</h2><p class=\"note\">{}{}</p><svg viewBox=\"0 0 930 145\">"
                "<line x1=\"0\" y1=\"120\" x2=\"930\" y2=\"120\" stroke=\"#000\" stroke-width=\"1\"/>{}</svg></section>",
        section.title, section.note, tells_region ? " Trait : part de la région à cette heure." : "", columns);
}

Html houses(YearlyReport const& report)
{
    if (report.houses.empty())
        return {};
    Html rows;
    for (auto const& line : report.houses)
        rows += html("<tr><td class=\"words\">{}</td><td class=\"words\">{}</td><td class=\"now\">{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>", line.name,
            line.level, said(static_cast<double>(line.requests), ""), said(line.requests_before ? std::optional(static_cast<double>(*line.requests_before)) : std::nullopt, ""),
            said(static_cast<double>(line.transfers), ""), said(static_cast<double>(line.received), ""), said(line.median_to_place, "min"), said(line.refusal_share, "%"));
    return html("<h3>Établissements</h3><p class=\"note\">Pour le réseau seul : le rapport d’une maternité n’en nomme aucune autre, hors les destinations de ses propres "
                "transferts.</p><table class=\"lines houses\"><thead><tr><th class=\"words\">Établissement</th><th class=\"words\">Type</th><th>Demandes {}</th><th>{}</th>"
                "<th>Transferts réalisés</th><th>Reçus</th><th>Demande → place</th><th>Taux de refus</th></tr></thead><tbody>{}</tbody></table>",
        report.year, report.year - 1, rows);
}

Html figures_of(YearlyReport const& report, std::initializer_list<std::string_view> codes)
{
    Html all;
    for (auto const code : codes) {
        if (auto const* section = section_of(report, code))
            all += section->kind == SectionKind::Figures ? figures_table(report, *section) : parts_table(report, *section);
    }
    return all;
}

/// Two by two. Not columns: WeasyPrint lays those out many times over, and takes four times as long for the whole report.
Html two_by_two(Html const& content)
{
    return html("<div class=\"two\">{}</div>", content);
}

} // namespace

exporting::Html report_paper(YearlyReport const& report, ToldAs const& told)
{
    auto const title = fmt::format("Rapport annuel {}", report.year);
    Html body = html("<div class=\"whose\">{} · {} · version {} du {}</div>", report.name, title, told.version, french_date(paris_date(told.made_at)));
    body += html("<table class=\"head\"><tr><td><h1>{}</h1><p class=\"house\">{}</p>{}</td><td class=\"right\">Version {}<br>établie le {}<br>Transferts périnatals</td></tr></table>",
        title, report.name, report.level.empty() ? Html() : html("{}", report.level), told.version, french_date_time(told.made_at));
    std::vector<std::string> moved;
    std::ranges::transform(told.moved, std::back_inserter(moved), sentence_of);
    body += reports::moved_box(told.version, told.reason, moved, most_moved);
    body += keys(report);
    if (!tells_year_before(report))
        body += html("<p class=\"note\">{}&#8239;: pas de données. Aucune demande n’est enregistrée cette année-là&#8239;: «&#8239;—&#8239;» n’est pas 0.</p>", report.year - 1);
    body += html("<h3>Demandes et transferts</h3>");
    body += figures_of(report, { "requests", "transfers", "delays" });
    if (auto const* by_hour = section_of(report, "by_hour"))
        body += hours(*by_hour);
    body += two_by_two(figures_of(report, { "by_kind", "by_urgency" }));
    body += figures_of(report, { "by_motive" });
    body += two_by_two(figures_of(report, { "by_term", "destinations" }));
    body += html("<h3>Appels et réponses</h3>");
    body += figures_of(report, { "calls" });
    body += two_by_two(figures_of(report, { "refusals_heard", "refusals_said" }));
    body += figures_of(report, { "answers" });
    body += html("<h3>Transport et suites</h3>");
    body += two_by_two(figures_of(report, { "class_suggested", "class_used", "received", "stay_end" }));
    body += figures_of(report, { "class_other" });
    body += two_by_two(figures_of(report, { "issue" }));
    body += figures_of(report, { "afterwards" });
    body += html("<h3>Qualité</h3>");
    body += figures_of(report, { "dysfunctions", "outborn", "meetings", "news" });
    body += houses(report);
    body += html("<p class=\"foot\">Année civile à Paris, du 1er janvier au 31 décembre {}. Une demande compte une fois, dans sa nature finale. «&#8239;—&#8239;»&#8239;: rien à "
                 "diviser, ce n’est pas 0. Centiles par interpolation linéaire (type 7). Définition de chaque indicateur dans Cigogne, page «&#8239;Activité&#8239;». Ce rapport reste "
                 "comme il a été établi&#8239;; une correction en fait une nouvelle version, qui dit ce qui a changé.</p>",
        report.year);
    return exporting::document(fmt::format("{}, {}", title, report.name), html("{}{}", reports::page_style(), style()), body);
}

std::string report_file_name(YearlyReport const& report, int version)
{
    std::string name = fmt::format("rapport-{}", report.year);
    for (auto const& word_of_name : words_in(report.name))
        name += "-" + word_of_name;
    return version > 1 ? fmt::format("{}-v{}", name, version) : name;
}

} // namespace cigogne::reporting
