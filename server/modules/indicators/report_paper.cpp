#include "modules/indicators/report_paper.hpp"

#include "modules/indicators/figure_drawing.hpp"
#include "modules/indicators/report_tables.hpp"
#include "modules/indicators/report_words.hpp"
#include "modules/indicators/said_numbers.hpp"
#include "platform/core/date.hpp"
#include "platform/export/pdf.hpp"
#include "platform/reports/paper.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace cigogne::indicators {

using exporting::html;
using exporting::Html;

namespace {

/// Corrections told on paper; the rest is read on screen.
constexpr std::size_t most_moved = 20;

Html style()
{
    return html("<style>"
                ".data { margin: 0 0 2.5mm 0; color: #222; }"
                ".cells { width: 100%; border-collapse: separate; border-spacing: 2mm; margin: 0 -2mm 1mm -2mm; table-layout: fixed; }"
                ".cells td { border: 0.25mm solid #777; padding: 1.6mm 2mm; vertical-align: top; }"
                ".cells .over { display: block; font-size: 7.2pt; color: #444; } .cells .name { display: block; font-weight: bold; }"
                ".cells .value { font-size: 14pt; font-weight: bold; line-height: 1.2; } .cells .ratio { color: #333; } .cells .beside { display: block; color: #333; }"
                ".cells .sentence { display: block; margin-top: 0.6mm; }"
                ".drawn { break-inside: avoid; } .drawn h4 { margin: 1.6mm 0 0.4mm 0; font-size: 8.6pt; } .drawn table { width: 100%; border-collapse: collapse; table-layout: fixed; }"
                ".drawn td { width: 50%; vertical-align: top; padding: 0 1mm 0 0; } .drawn svg { display: block; width: 80mm; height: 41mm; } .drawn p { margin: 0.4mm 0 0 0; font-size: 7.2pt; color: #222; }"
                "</style>");
}

Html beside(std::optional<ComparatorView> const& other, int per)
{
    return other ? html("<span class=\"beside\">{}&#8239;: {} <small>({})</small></span>", other->label, said_rate(other->rate, per), said_ratio(other->count, other->of)) : Html();
}

Html value(ReportFigure const& figure, IndicatorReport const& report)
{
    if (is_hidden(figure))
        return {};
    if (figure.of == 0)
        return html("<span class=\"beside\">— aucun cas dans le dénominateur</span>");
    auto const interval = said_interval(figure.low, figure.high, figure.per);
    if (is_count(figure, report))
        return html("<span class=\"value\">{}</span> <span class=\"ratio\">parmi {}, {}</span>", said_value(figure, report), said_count(figure.of), said_years(figure, report.year));
    return html("<span class=\"value\">{}</span> <span class=\"ratio\">{}</span>{}", said_value(figure, report), said_ratio(figure.count, figure.of),
        interval.empty() ? Html() : html("<span class=\"beside\">de {}</span>", interval));
}

Html cell(ReportFigure const& figure, IndicatorReport const& report)
{
    return html("<td><span class=\"over\">{}{}</span><span class=\"name\">{}</span>{}{}{}<span class=\"sentence\">{}</span></td>",
        figure.indicator_label != figure.label ? figure.indicator_label + " " : std::string(), figure.status == FigureStatus::Proposed ? html("<span class=\"proposed\">PROPOSÉ</span>") : Html(),
        figure.label, value(figure, report), beside(figure.region, figure.per), beside(figure.type, figure.per), figure.sentence);
}

/// Three in a row.
Html cells(IndicatorReport const& report)
{
    Html rows;
    Html row;
    for (std::size_t index = 0; index < report.headline.size(); ++index) {
        row += cell(report.headline[index].figure, report);
        if (index % 3 == 2 || index + 1 == report.headline.size()) {
            rows += html("<tr>{}</tr>", row);
            row = {};
        }
    }
    return report.headline.empty() ? Html() : html("<table class=\"cells\">{}</table>", rows);
}

Html trend(ReportHeadline const& headline, IndicatorReport const& report)
{
    std::vector<analytics::YearlyProportion> own;
    std::vector<analytics::YearlyProportion> region;
    std::vector<int> partial;
    constexpr std::uint64_t parts = 10'000'000; // a rate alone is drawn of the others
    for (auto const& year : headline.trend) {
        bool const is_shown = year.rate || year.of == 0;
        own.push_back({ year.year, is_shown ? analytics::Proportion { static_cast<std::uint64_t>(year.count), static_cast<std::uint64_t>(year.of) } : analytics::Proportion {} });
        if (year.months)
            partial.push_back(year.year);
        if (year.region)
            region.push_back({ year.year, { static_cast<std::uint64_t>(std::llround(*year.region * static_cast<double>(parts))), parts } });
    }
    auto const rarity = headline.figure.rare ? analytics::Rarity::Rare : analytics::Rarity::Common;
    return trend_drawing(own, region, headline.figure.per, { .own = report.place ? "Cette maternité, intervalle à 95\u202f%" : "Région, intervalle à 95\u202f%", .others = "Région", .rarity = rarity, .partial = std::move(partial) });
}

/// Where the house stands among all of them, and how it goes.
Html drawings(ReportHeadline const& headline, IndicatorReport const& report)
{
    auto const& figure = headline.figure;
    bool const hides = is_hidden(figure);
    auto const funnel = headline.funnel && !hides ? funnel_drawing(drawn(*headline.funnel, report.name), figure.per) : Html();
    auto const over_years = trend(headline, report);
    if (funnel.is_empty() && over_years.is_empty())
        return {};
    auto const name = figure.indicator_label == figure.label ? figure.label : figure.indicator_label + "\u202f: " + figure.label;
    auto const hidden = headline.funnel && headline.funnel->hidden > 0
        ? html("<p>Maternités non montrées, leurs cas étant trop peu nombreux pour sortir de chez elles&#8239;: {}.</p>", headline.funnel->hidden)
        : Html();
    return html("<div class=\"drawn\"><h4>{}, {}</h4><table><tr><td>{}</td><td>{}<p>{}</p></td></tr></table></div>", name, said_years(figure, report.year),
        funnel.is_empty() ? html("<p>{}</p>", said_without_funnel(headline)) : html("{}{}", funnel, hidden), over_years, headline.trend_sentence);
}

} // namespace

Html report_paper(IndicatorReport const& report, ReportVersion const& version)
{
    auto const title = title_of(report);
    Html body = html("<div class=\"whose\">{} · {} · version {} du {}</div>", report.name, title, version.version, french_date(paris_date(version.made_at)));
    body += html("<table class=\"head\"><tr><td><h1>{}</h1><p class=\"house\">{}</p></td><td class=\"right\">Version {}<br>établie le {}<br>Indicateurs périnatals, PMSI</td></tr></table>",
        title, place_of(report), version.version, french_date_time(version.made_at));
    body += html("<p class=\"data\">Données&#8239;: {}.</p>", said_data(report));
    std::vector<std::string> moved;
    std::ranges::transform(version.moved, std::back_inserter(moved), sentence_of);
    body += reports::moved_box(version.version, version.reason, moved, most_moved);
    body += cells(report);
    if (!report.alone.empty())
        body += html("<p class=\"note\">{}</p>", report.alone);
    for (auto const& headline : report.headline)
        body += drawings(headline, report);
    body += report_tables(report);
    body += report_definitions(report);
    body += html("<p class=\"foot\">{}L’intervalle à 95&#8239;% dit ce que le hasard laisse possible. «&#8239;—&#8239;»&#8239;: rien à diviser, ce n’est pas 0&#8239;; chez les autres, aussi un nombre de cas trop petit "
                 "pour sortir de chez eux. Dans les tableaux, le trait debout est la région. «&#8239;PROPOSÉ&#8239;»&#8239;: ce n’est pas une définition officielle. Ce rapport reste comme il a été "
                 "établi&#8239;; une correction en fait une nouvelle version, qui dit ce qui a changé.</p>",
        report.place ? "La lecture vient des limites de l’entonnoir, autour de toutes les maternités, jamais d’un rang. Les événements rares d’une maternité se comptent sur trois ans. " : "");
    return exporting::document(fmt::format("{}, {}", title, report.name), html("{}{}{}", reports::page_style(), style(), report_table_style()), body);
}

} // namespace cigogne::indicators
