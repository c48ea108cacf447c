#include "modules/transfers/binder.hpp"

#include "modules/transfers/liaison_form.hpp"
#include "modules/transfers/paper.hpp"
#include "platform/export/pdf.hpp"
#include "platform/export/prose.hpp"

#include <fmt/format.h>

namespace cigogne::transfers {

using exporting::html;
using exporting::Html;

namespace {

/// One part of the binder, as it stands in the contents.
struct Part {
    std::string title;
    std::string note; ///< under the title: of which day it is
    Html content;
};

/// What the program itself knows of asking; the network's own procedures are its chapters.
Part how_to_ask(Binder const& binder)
{
    auto const phone = binder.cell ? reading(binder.cell) : std::string("…………………………");
    return { "Demander un transfert ou un avis", "PROPOSÉ par Cigogne, à valider par le réseau",
        html("<ol><li>Dans Cigogne, «&#8239;Demander un transfert ou un avis&#8239;»&#8239;: qui, le terme, le motif, l’urgence, «&#8239;Peut-elle partir&#8239;?&#8239;». "
             "Le reste se complète après l’envoi.</li>"
             "<li>Appelez la cellule des transferts&#8239;: <b>{}</b>. Elle cherche la place, vous suivez chaque étape sur la page.</li>"
             "<li><b>Urgence vitale, accouchement imminent, départ immédiat&#8239;: SAMU, 15.</b> La demande se remplit ensuite.</li>"
             "<li>Avant le départ&#8239;: contre-indications redemandées, fiche de liaison imprimée, femme informée et d’accord.</li>"
             "<li>Au départ, à l’arrivée, à une naissance&#8239;: notez l’heure sur la page.</li></ol>",
            phone) };
}

Part out_of_hours()
{
    return { "Quand la cellule ne répond pas, ou sans réseau", "PROPOSÉ par Cigogne, à valider par le réseau",
        html("<ul><li>Hors des heures de la cellule, la page le dit. Cherchez vous-même&#8239;: les unités et leurs téléphones sont au «&#8239;Mémo annuaire&#8239;». "
             "Notez vos appels, avec l’heure&#8239;; la demande se saisit après coup.</li>"
             "<li>Sans réseau&#8239;: la fiche de liaison vierge est à la fin de ce classeur. Remplissez-la au stylo, une copie reste à la maternité.</li>"
             "<li>Aucune place dans la région&#8239;: les cellules voisines sont au «&#8239;Mémo annuaire&#8239;».</li>"
             "<li>Urgence&#8239;: SAMU, 15.</li></ul>") };
}

Html units_of(Binder const& binder, directory::EstablishmentId place)
{
    Html lines;
    for (auto const& unit : binder.units) {
        if (unit.establishment != place)
            continue;
        auto const name = unit.name.empty() ? std::string(word(unit.kind).label) : unit.name;
        lines += html("<div>{}{}</div>", name, unit.phone ? "\u202f: " + reading(unit.phone) : "");
    }
    return lines;
}

Part memo(Binder const& binder)
{
    Html rows;
    for (auto const& place : binder.places) {
        if (!place.kind)
            continue;
        rows += html("<tr><td><b>{}</b><div>{}</div></td><td>{}</td><td class=\"phone\">{}</td><td>{}</td></tr>", place.name, place.town,
            word(*place.kind).label, reading(place.phone), units_of(binder, place.id));
    }
    Html neighbours;
    for (auto const& cell : binder.neighbours)
        neighbours += html("<tr><td>{}</td><td>{}</td><td class=\"phone\">{}</td></tr>", cell.name, cell.region, reading(cell.phone));
    auto const beyond = binder.neighbours.empty()
        ? Html()
        : html("<h3>Cellules voisines</h3><table class=\"list\"><thead><tr><th>Cellule</th><th>Région</th><th>Téléphone</th></tr></thead>{}</table>", neighbours);
    return { "Mémo annuaire", "d’après l’annuaire du " + french_date(binder.printed_on),
        html("<p>SAMU&#8239;: <b>15</b>. Cellule des transferts&#8239;: <b>{}</b>.</p>"
             "<table class=\"list\"><thead><tr><th class=\"wide\">Établissement</th><th>Type</th><th>Téléphone</th><th class=\"wide\">Unités</th></tr></thead>{}</table>{}",
            binder.cell ? reading(binder.cell) : std::string("—"), rows, beyond) };
}

std::vector<Part> parts_of(Binder const& binder)
{
    std::vector<Part> parts { how_to_ask(binder), out_of_hours() };
    for (auto const& chapter : binder.chapters)
        parts.push_back({ chapter.title, "version du " + french_date(chapter.version_of), exporting::prose(chapter.body) });
    parts.push_back(memo(binder));
    return parts;
}

Html title_page(Binder const& binder)
{
    return html("<section class=\"title\"><p class=\"region\">Réseau de santé en périnatalité{}</p><h1>Classeur des transferts</h1>"
                "<p class=\"year\">{}</p><p class=\"house\">{}</p><p>Imprimé le {}. Les numéros et les procédures changent&#8239;: la version à jour est dans Cigogne.</p></section>",
        binder.region.empty() ? "" : " · " + binder.region, french_date(binder.printed_on).substr(6),
        binder.maternity.empty() ? "Toutes les maternités" : binder.maternity, french_date(binder.printed_on));
}

Html style()
{
    return html("<style>"
                "@page { size: A4; margin: 18mm 16mm 18mm 16mm; @bottom-right { content: counter(page) \" / \" counter(pages); font: 9pt 'Liberation Sans', sans-serif; } "
                "@bottom-left { content: \"Classeur des transferts\"; font: 9pt 'Liberation Sans', sans-serif; color: #333; } }"
                "@page :first { @bottom-right { content: none; } @bottom-left { content: none; } }"
                "@page form { margin: 14mm 10mm 9mm 10mm; @bottom-right { content: none; } @bottom-left { content: none; } }"
                "body { margin: 0; font: 10.5pt/1.4 'Liberation Sans', Arial, 'DejaVu Sans', sans-serif; color: #000; }"
                ".title { padding-top: 60mm; break-after: page; } .title h1 { font-size: 30pt; margin: 0 0 4mm 0; } .region { font-size: 13pt; }"
                ".year { font-size: 22pt; margin: 0 0 12mm 0; } .house { font-size: 16pt; font-weight: bold; border-top: 0.5mm solid #000; padding-top: 4mm; margin-bottom: 12mm; }"
                ".contents { break-after: page; } .contents ol { list-style: none; padding: 0; margin: 0; }"
                ".contents li { margin: 2.5mm 0; } .contents a { color: #000; text-decoration: none; }"
                ".contents a::after { content: leader('.') target-counter(attr(href), page); }"
                ".part { break-before: page; } .part > h2, .contents > h2 { font-size: 17pt; margin: 0 0 1mm 0; border-bottom: 0.5mm solid #000; }"
                ".note { color: #333; font-size: 9pt; margin: 0 0 4mm 0; } h3 { font-size: 12pt; margin: 6mm 0 2mm 0; }"
                "p { margin: 0 0 3mm 0; orphans: 2; widows: 2; } ul, ol { margin: 0 0 3mm 0; padding-left: 7mm; } li { margin-bottom: 1.5mm; }"
                ".list { width: 100%; border-collapse: collapse; font-size: 9pt; line-height: 1.25; }"
                ".list th { text-align: left; border-bottom: 0.4mm solid #000; padding: 1mm; }"
                ".list td { border-bottom: 0.2mm solid #999; padding: 1mm; vertical-align: top; } .list tr { break-inside: avoid; }"
                ".wide { width: 34%; } .phone { white-space: nowrap; }"
                ".form { page: form; break-before: page; }"
                "</style>{}",
        paper_style(false));
}

} // namespace

Html binder(Binder const& binder)
{
    Html contents;
    Html body;
    std::size_t rank = 0;
    for (auto const& part : parts_of(binder)) {
        ++rank;
        contents += html("<li><a href=\"#part-{}\">{}. {}</a></li>", rank, rank, part.title);
        body += html("<section class=\"part\" id=\"part-{}\"><h2>{}. {}</h2><p class=\"note\">{}</p>{}</section>", rank, rank, part.title, part.note, part.content);
    }
    ++rank;
    contents += html("<li><a href=\"#part-{}\">{}. Fiche de liaison vierge</a></li>", rank, rank);
    return exporting::document("Classeur des transferts", style(),
        html("{}<section class=\"contents\"><h2>Sommaire</h2><ol>{}</ol></section>{}<section class=\"form\" id=\"part-{}\">{}</section>",
            title_page(binder), contents, body, rank, blank_liaison_form()));
}

} // namespace cigogne::transfers
