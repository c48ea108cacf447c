#include "modules/transfers/crew_sheet.hpp"

#include "modules/transfers/paper.hpp"

#include <fmt/format.h>

namespace cigogne::transfers {

using exporting::html;
using exporting::Html;

namespace {

using enum Width;

std::string name_of(RequestView const& request)
{
    if (!request.woman)
        return {};
    auto const& woman = *request.woman;
    auto const named = joined({ woman.last_name.value_or(""), woman.first_name.value_or("") }, " ");
    return named.empty() ? woman.initials.value_or("") : named;
}

/// The term is what the 15 asks first.
std::string woman_in_words(RequestView const& request, Instant now)
{
    if (request.kind == Kind::TPP || request.has_delivered)
        return "Femme qui vient d’accoucher";
    auto const age = request.dating
        ? people::Dating { request.dating->method, request.dating->ddr_equivalent }.age_on(paris_date(now))
        : std::nullopt;
    return age ? "Femme enceinte de " + age->text() : "Femme enceinte";
}

std::string child_in_words(NewbornView const& newborn)
{
    auto const born = reading(newborn.born_at);
    if (newborn.sex == people::Sex::Female)
        return joined({ "fille", born.empty() ? "" : "née le " + born }, ", ");
    if (newborn.sex == people::Sex::Male)
        return joined({ "garçon", born.empty() ? "" : "né le " + born }, ", ");
    return born.empty() ? "" : "né(e) le " + born;
}

/// Whom the crew takes: one of them, or both.
struct WhoTravels {
    bool woman;
    bool newborns;
};

WhoTravels who_travels(RequestView const& request)
{
    bool const of_newborn = request.kind && is_of_newborn(*request.kind);
    return { !of_newborn, of_newborn || (request.kind == Kind::TPP && !request.newborns.empty()) };
}

PaperBlock whom(RequestView const& request, Instant now)
{
    auto const& sheet = request.sheet;
    auto const who = who_travels(request);
    PaperBlock block { "Qui vous emmenez", {} };
    if (who.woman) {
        block.lines = { { "Personne", woman_in_words(request, now), Full }, { "Nom, prénom", name_of(request), Full },
            { "Née le", request.woman ? reading(request.woman->birth_date) : "", Full },
            { "Langue, interprète", sheet ? sheet->language.value_or("") : "", Full } };
    }
    if (who.newborns) {
        for (auto const& newborn : request.newborns)
            block.lines.push_back({ "Nouveau-né", child_in_words(newborn) });
    }
    if (!who.woman)
        block.lines.push_back({ "Mère", name_of(request), Full });
    block.lines.push_back({ "Accompagnant", sheet ? sheet->accompanied_by.value_or("") : "", Full });
    block.lines.push_back({ "Précautions d’isolement", sheet ? reading(sheet->needs_isolation) : "", Full });
    block.lines.push_back({ "Installation demandée par la maternité", "", Full });
    return block;
}

PaperBlock place(std::string title, CrewPlace const& place)
{
    return { std::move(title),
        { { "Établissement", joined({ place.name, place.town }), Full }, { "Unité, étage, entrée", place.unit, Full },
            { "Téléphone", reading(place.phone), Full } } };
}

PaperBlock journey(RequestView const& request)
{
    auto const& vehicle = *request.vehicle;
    return { "Le trajet",
        { { "Transporteur", vehicle.provider, Full }, { "Commandé", french_date_time(vehicle.ordered_at) },
            { "Départ souhaité avant", reading(request.target_at) }, { "Arrivés à la maternité à", reading(vehicle.at_door_at) },
            { "Partis à", reading(vehicle.departed_at) }, { "Arrivés à destination à", "", Full } } };
}

/// Signs that a crew without training in obstetrics sees for itself; of both, side by side. Design proposal, to be validated by the network.
Html signs(WhoTravels const& who)
{
    auto const of_woman = html("<ul><li>elle saigne, ou perd du liquide</li><li>elle a mal au ventre, des contractions qui reviennent, envie de pousser</li>"
                               "<li>elle a un malaise, du mal à respirer, de violents maux de tête, la vue troublée</li><li>elle convulse</li></ul>");
    auto const of_newborn = html("<ul><li>il change de couleur&#8239;: bleu, gris ou très pâle</li><li>il respire mal, geint ou fait des pauses</li>"
                                 "<li>il est mou, ne réagit plus, ou convulse</li><li>il vomit ou est froid</li></ul>");
    if (who.woman && who.newborns)
        return html("<table class=\"ends signs\"><tr><td>La mère&#8239;:{}</td><td>Le nouveau-né&#8239;:{}</td></tr></table>", of_woman, of_newborn);
    return who.woman ? of_woman : of_newborn;
}

Html change(RequestView const& request, CrewSheet const& sheet)
{
    auto const cell = sheet.cell ? reading(sheet.cell) : std::string("…………………………");
    return html("<section class=\"block alert\"><h2>Si quelque chose change&#8239;: appelez le 15 (SAMU), arrêtez-vous si vous le pouvez</h2>"
                "<div class=\"words\">Appelez aussitôt si&#8239;:{}"
                "Dites&#8239;: «&#8239;transfert périnatal, classe 1, demande {}&#8239;», où vous êtes, ce que vous voyez. Suivez ce que dit le médecin du 15.</div></section>"
                "<section class=\"block\"><h2>Retard, panne, destination qui ne peut plus recevoir</h2>"
                "<div class=\"words\">Appelez la cellule des transferts&#8239;: <b>{}</b>. Sans réponse, appelez la maternité de départ. "
                "Ne changez pas de destination sans leur accord ou celui du 15.</div></section>",
        signs(who_travels(request)), request.number, cell);
}

} // namespace

bool goes_in_class_1(RequestView const& request)
{
    return request.vehicle && request.vehicle->used == VehicleClass::One && !request.vehicle->to_be_cancelled;
}

Html crew_sheet(RequestView const& request, CrewSheet const& sheet, Instant now)
{
    Html body = html("<table class=\"head\"><tr><td><h1>Fiche pour l’équipage</h1></td><td class=\"right\">Demande {} · imprimée le {}</td></tr></table>"
                     "<p class=\"class\">Transport de <b>classe 1</b>&#8239;: ambulance, sans soignant à bord</p>",
        request.number, french_date_time(now));
    body += html_of(whom(request, now));
    body += html("<table class=\"ends\"><tr><td>{}</td><td>{}</td></tr></table>", html_of(place("D’où", sheet.from)), html_of(place("Vers où", sheet.to)));
    body += change(request, sheet);
    body += html_of(journey(request));
    body += html("<p class=\"foot\">À remettre avec la fiche de liaison, sous pli fermé, à l’équipe qui reçoit. "
                 "Conseils proposés par Cigogne (PROPOSÉ), à valider par le réseau et le SAMU.</p>");
    auto const style = html("{}<style>"
                            ".paper { font-size: 11pt; line-height: 1.22; } .paper tr { height: 6.3mm; }"
                            ".block { margin-bottom: 2.4mm; } .paper h1 { font-size: 18pt; }"
                            ".class { margin: 0 0 3mm 0; font-size: 12pt; }"
                            ".paper .ends > tbody > tr > td, .paper .ends > tr > td { width: 50%; padding: 0; vertical-align: top; font-weight: normal; }"
                            ".paper .ends > tr > td + td, .paper .ends > tbody > tr > td + td { padding-left: 3mm; }"
                            ".paper .signs { font-size: 10pt; line-height: 1.1; margin: 0; }"
                            ".alert { border-width: 0.8mm; } .paper .alert h2 { background: #000; color: #fff; padding: 1.2mm 2mm; font-size: 12pt; }"
                            ".words { padding: 1.5mm 2mm; } ul { margin: 1mm 0; padding-left: 6mm; }"
                            ".foot { margin: 0; font-size: 9pt; color: #333; }"
                            "</style>",
        paper_style(false));
    return paper_document("Fiche pour l’équipage, classe 1", style, body);
}

} // namespace cigogne::transfers
