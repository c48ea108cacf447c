#include "modules/indicators/note_paper.hpp"

#include "platform/core/date.hpp"
#include "platform/export/pdf.hpp"
#include "platform/export/prose.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::indicators {

using exporting::html;
using exporting::Html;

namespace {

Html style()
{
    return html("<style>"
                "@page { size: A4; margin: 16mm 15mm 16mm 15mm; @bottom-left { content: string(whose); font: 7.5pt 'Liberation Sans', sans-serif; color: #444; } "
                "@bottom-right { content: counter(page) \" / \" counter(pages); font: 7.5pt 'Liberation Sans', sans-serif; color: #444; } }"
                "body { margin: 0; font: 9.4pt/1.38 'Liberation Sans', Arial, 'DejaVu Sans', sans-serif; color: #000; }"
                "h1 { font-size: 20pt; line-height: 1.1; margin: 0 0 1mm 0; } .whose { string-set: whose content(); margin: 0 0 5mm 0; padding-bottom: 2mm; border-bottom: 0.6mm solid #000; color: #333; }"
                "h2 { font-size: 13pt; margin: 7mm 0 1.5mm 0; padding-bottom: 0.8mm; border-bottom: 0.3mm solid #000; break-after: avoid; }"
                "h3 { font-size: 9.6pt; margin: 3.5mm 0 0.5mm 0; break-after: avoid; }"
                "p { margin: 0 0 1.5mm 0; } ul { margin: 0 0 1.5mm 0; padding-left: 5mm; } .note { font-size: 8pt; color: #444; }"
                "table { width: 100%; border-collapse: collapse; margin: 1mm 0 2.5mm 0; table-layout: fixed; } th { font-weight: normal; color: #444; font-size: 7.8pt; text-align: right; "
                "padding: 0.4mm 1mm; border-bottom: 0.25mm solid #888; vertical-align: bottom; } th.words { text-align: left; padding-left: 0; }"
                "td { padding: 0.6mm 1mm; border-bottom: 0.15mm solid #ccc; text-align: right; vertical-align: baseline; font-size: 8.6pt; } td.words { text-align: left; padding-left: 0; } "
                "td.now { font-weight: bold; } tr { break-inside: avoid; }"
                ".drawing { break-inside: avoid; } .drawing svg { display: block; width: 150mm; height: 77mm; } .small { display: inline-block; width: 58mm; vertical-align: top; break-inside: avoid; } "
                ".small svg { width: 56mm; height: 21mm; } .small h3 { font-weight: normal; font-size: 8.4pt; }"
                ".comment { margin-top: 3mm; } .foot { margin-top: 8mm; padding-top: 1.2mm; border-top: 0.25mm solid #888; font-size: 7.8pt; color: #444; }"
                "</style>");
}

Html table(Note const& note, std::vector<NoteLine> const& lines)
{
    if (lines.empty())
        return {};
    Html rows;
    for (auto const& line : lines)
        rows += html("<tr><td class=\"words\">{}{}</td><td class=\"now\">{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>", line.label, line.is_proposed ? "*" : "", line.value, line.ratio,
            line.interval, line.before, line.published);
    return html("<table><colgroup><col style=\"width: 33%\"><col style=\"width: 11%\"><col style=\"width: 17%\"><col style=\"width: 13%\"><col style=\"width: 10%\"><col style=\"width: 16%\"></colgroup>"
                "<thead><tr><th class=\"words\">Chiffre</th><th>{}</th><th>Cas / parmi</th><th>Intervalle à 95&#8239;%</th><th>{}</th><th>Valeur publiée</th></tr></thead><tbody>{}</tbody></table>",
        note.year, note.year - 1, rows);
}

Html drawing_block(NoteDrawing const& drawing)
{
    Html outside;
    for (auto const& house : drawing.outside)
        outside += html("<li>{}</li>", house);
    auto const list = outside.is_empty() ? Html() : html("<ul>{}</ul>", outside);
    if (drawing.is_small)
        return html("<div class=\"small\"><h3>{}</h3><div>{}</div></div>", drawing.title, drawing.drawing);
    return html("<div class=\"drawing\"><h3>{}</h3><div>{}</div><p class=\"note\">{}</p>{}</div>", drawing.title, drawing.drawing, drawing.note, list);
}

Html part_block(Note const& note, NotePart const& part)
{
    auto const* const comment = note.comment_on(part.section);
    bool const is_empty = part.sentences.empty() && part.lines.empty() && part.drawings.empty();
    if (is_empty && !comment)
        return {};
    Html sentences;
    for (auto const& sentence : part.sentences)
        sentences += sentences.is_empty() ? html("{}", sentence) : html(" {}", sentence);
    Html drawings;
    for (auto const& drawing : part.drawings)
        drawings += drawing_block(drawing);
    return html("<section><h2>{}</h2>{}{}{}{}</section>", word(part.section).label, sentences.is_empty() ? Html() : html("<p>{}</p>", sentences), table(note, part.lines), drawings,
        comment ? html("<div class=\"comment\">{}</div>", exporting::prose(*comment)) : Html());
}

Html foot(Note const& note)
{
    Html lines = html("<p>* Définition PROPOSÉE, qui n’est pas officielle. Intervalle à 95&#8239;%&#8239;: ce que le hasard laisse possible. «&#8239;—&#8239;»&#8239;: rien à diviser, ce n’est pas 0. "
                      "Entonnoir&#8239;: entre les limites, un écart peut venir du hasard seul&#8239;; ce n’est pas un classement. Source&#8239;: PMSI-MCO des maternités de la région, calculé par Cigogne.</p>");
    if (note.audience == NoteAudience::Everyone)
        lines += html("<p>«&#8239;{}&#8239;»&#8239;: un nombre trop petit pour sortir de chez lui, ou qui en dirait un autre. Aucune maternité n’est nommée.</p>", not_published);
    for (auto const& source : note.sources)
        lines += html("<p>{}</p>", source);
    return html("<div class=\"foot\">{}</div>", lines);
}

} // namespace

Html note_paper(Note const& note, http::PaperFormat format, CivilDate made_on)
{
    auto const title = note.title();
    auto const whose = fmt::format("{} · {} · {} · établie le {}", note.region, title, word(note.audience).label, french_date(made_on));
    Html body = format == http::PaperFormat::Pdf ? html("<h1>{}</h1>", title) : Html();
    body += html("<p class=\"whose\">{}</p>", whose);
    for (auto const& part : note.parts)
        body += part_block(note, part);
    body += foot(note);
    return exporting::document(format == http::PaperFormat::Pdf ? fmt::format("{}, {}", title, note.region) : title, style(), body);
}

std::string note_file_name(Note const& note)
{
    return fmt::format("note-analyse-{}{}", note.year, note.audience == NoteAudience::Network ? "-reseau" : "");
}

} // namespace cigogne::indicators
