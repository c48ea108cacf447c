#include "modules/indicators/barometer.hpp"

#include "modules/indicators/said_numbers.hpp"
#include "platform/core/date.hpp"
#include "platform/export/pdf.hpp"

#include <cmath>
#include <fmt/format.h>

namespace cigogne::indicators {

using exporting::html;
using exporting::Html;

namespace {

Html style()
{
    return html("<style>"
                "@page { size: A4; margin: 14mm 14mm 10mm 14mm; } body { margin: 0; font: 9pt/1.3 'Liberation Sans', Arial, 'DejaVu Sans', sans-serif; color: #000; }"
                "h1 { font-size: 21pt; line-height: 1.1; margin: 0; } .whose { margin: 0 0 4mm 0; padding-bottom: 2mm; border-bottom: 0.6mm solid #000; color: #333; }"
                "h2 { font-size: 11pt; margin: 4mm 0 1mm 0; } p { margin: 0; } table { width: 100%; border-collapse: collapse; table-layout: fixed; }"
                "td { padding: 1.4mm 1.5mm; border-bottom: 0.2mm solid #aaa; vertical-align: middle; } td.name { width: 58mm; padding-left: 0; } td.name b { display: block; font-size: 9.6pt; line-height: 1.2; } "
                "td.value { width: 33mm; } td.value b { display: block; font-size: 15pt; line-height: 1.15; } td small { display: block; font-size: 7.6pt; line-height: 1.25; color: #333; } "
                "td.drawing { width: 44mm; } td.drawing svg { display: block; width: 43mm; height: 16.4mm; }"
                ".births td { padding: 0.8mm 1.5mm; } .births td.name { width: 62mm; } .births td.number { width: 32mm; text-align: right; } .bar div { height: 3.4mm; background: #6b6b6b; }"
                ".foot { margin-top: 3mm; font-size: 7pt; line-height: 1.25; color: #444; } .foot p { margin-bottom: 0.4mm; }"
                "</style>");
}

Html figures(Barometer const& barometer)
{
    Html rows;
    for (auto const& [line, trend, drawing] : barometer.figures) {
        auto const interval = line.interval.empty() ? Html() : html("<small>de {}</small>", line.interval);
        auto const published = line.published.empty() ? std::string("pas de valeur publiée de même définition") : line.published;
        rows += html("<tr><td class=\"name\"><b>{}{}</b><small>{}</small></td><td class=\"value\"><b>{}</b><small>{}</small>{}</td><td class=\"drawing\">{}</td><td><small>{}&#8239;: {}</small><small>Publié&#8239;: {}</small></td></tr>",
            line.label, line.is_proposed ? "*" : "", trend, line.value, line.ratio, interval, drawing, barometer.year - 1, line.before, published);
    }
    return html("<table>{}</table>", rows);
}

Html births(Barometer const& barometer)
{
    Html rows;
    for (auto const& type : barometer.births) {
        auto const name = fmt::format("Type {}, {} maternité{}", type.type, type.houses, type.houses > 1 ? "s" : "");
        auto const number = type.births ? fmt::format("{} ({})", said_count(*type.births), said_rate(type.share, 100)) : std::string(not_published);
        rows += html("<tr><td class=\"name\">{}</td><td class=\"number\">{}</td><td class=\"bar\"><div style=\"width: {}%\"></div></td></tr>", name, number, std::lround(100 * type.share.value_or(0)));
    }
    return rows.is_empty() ? Html() : html("<h2>Où naissent les enfants (à la dizaine)</h2><table class=\"births\">{}</table>", rows);
}

Html data(Barometer const& barometer)
{
    Html sentences;
    for (auto const& sentence : barometer.data)
        sentences += sentences.is_empty() ? html("{}", sentence) : html(" {}", sentence);
    return html("<h2>Les données</h2><p>{}</p>", sentences);
}

Html foot(Barometer const& barometer)
{
    Html lines = html("<p>* Définition PROPOSÉE, qui n’est pas officielle. «&#8239;de … à …&#8239;»&#8239;: intervalle à 95&#8239;%, ce que le hasard laisse possible. «&#8239;{}&#8239;»&#8239;: un nombre de 1 à 10, ou qui en dirait un autre. "
                      "Source&#8239;: PMSI-MCO des maternités de la région, calculé par Cigogne. Les valeurs publiées sont des ordres de grandeur&#8239;: leur champ et leur année ne sont pas ceux-ci.</p>",
        not_published);
    for (auto const& source : barometer.sources)
        lines += html("<p>{}</p>", source);
    return html("<div class=\"foot\">{}</div>", lines);
}

} // namespace

Html barometer_paper(Barometer const& barometer, CivilDate made_on)
{
    auto const title = fmt::format("Baromètre périnatal {}", barometer.year);
    auto body = html("<h1>{}</h1><p class=\"whose\">{} · établi le {}</p>", title, barometer.region, french_date(made_on));
    body += figures(barometer);
    body += births(barometer);
    body += data(barometer);
    body += foot(barometer);
    return exporting::document(fmt::format("{}, {}", title, barometer.region), style(), body);
}

} // namespace cigogne::indicators
