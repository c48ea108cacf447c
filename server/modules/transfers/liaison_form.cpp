#include "modules/transfers/liaison_form.hpp"

#include "modules/transfers/paper.hpp"
#include "platform/core/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::transfers {

using exporting::html;
using exporting::Html;

namespace {

using enum Width;

/// Characters of free text beyond which the type is smaller, and those that the page holds then. Allergies, motives and contraindications
/// are never shortened.
constexpr std::size_t comfortable_text = 500;
constexpr std::size_t most_text = 2'000;
constexpr std::size_t text_less_by_child = 200;

/// What is read of the request; nothing of a form that is printed for none.
template <class Read>
std::string of(RequestView const* request, Read read)
{
    return request ? std::string(read(*request)) : std::string();
}

std::optional<Instant> step_at(RequestView const& request, Step step)
{
    auto const found = std::ranges::find(request.steps, step, &StepView::step);
    return found == request.steps.end() ? std::nullopt : found->at;
}

PaperBlock asked(RequestView const* request)
{
    auto const caller = [](RequestView const& from) {
        return joined({ from.caller_name, reading(from.caller_role), reading(from.caller_phone) });
    };
    return { "Demande",
        { { "Maternité qui demande", of(request, [](auto& from) { return joined({ from.origin.name, reading(from.origin.phone) }); }), Full },
            { "Demandé par", of(request, caller), Full },
            { "Nature", of(request, [](auto& from) { return reading(from.kind); }), Full },
            { "Urgence", of(request, [](auto& from) { return reading(from.urgency); }) },
            { "Appel", of(request, [](auto& from) { return reading(std::optional(from.asked_at)); }) },
            { "Suivie à la cellule par", of(request, [](auto& from) { return from.in_charge.value_or(""); }), Full } } };
}

std::string identity_of(RequestView const& request)
{
    if (!request.woman)
        return {};
    auto const& woman = *request.woman;
    auto const named = joined({ woman.last_name.value_or(""), woman.first_name.value_or("") }, " ");
    return named.empty() ? woman.initials.value_or("") : named;
}

PaperBlock woman(RequestView const* request, Sheet const& sheet)
{
    return { "Femme",
        { { "Nom, prénom", of(request, identity_of), Full },
            { "Née le", of(request, [](auto& from) { return from.woman ? reading(from.woman->birth_date) : ""; }) },
            { "Code postal", of(request, [](auto& from) { return from.woman ? from.woman->postcode.value_or("") : ""; }) },
            { "Gestité", reading(sheet.gravidity) },
            { "Parité", reading(sheet.parity) },
            { "Taille", reading(sheet.height_cm, "cm") },
            { "Poids", reading(sheet.weight_kg, "kg") },
            { "Groupe sanguin", reading(sheet.blood_group) },
            { "Rhésus", reading(sheet.rhesus) },
            { "Allergies", sheet.allergies.value_or(""), Full },
            { "Langue, interprète", sheet.language.value_or(""), Full },
            { "Vulnérabilité signalée", reading(sheet.vulnerability), Full } } };
}

std::string term_of(RequestView const& request, Instant now)
{
    if (!request.dating)
        return {};
    auto const age = people::Dating { request.dating->method, request.dating->ddr_equivalent }.age_on(paris_date(now));
    return age ? age->text() + (request.dating->low_confidence ? " (à confirmer)" : "") : "";
}

/// What is told of a child that is not born; of several, what each has.
std::vector<PaperLine> fetus(RequestView const* request, Sheet const& sheet)
{
    bool const may_be_several = !request || request->fetuses > 1;
    std::vector<PaperLine> lines;
    if (may_be_several)
        lines.push_back({ "Chorionicité", reading(sheet.chorionicity), Full });
    lines.insert(lines.end(), { { "Présentation", reading(sheet.presentation), Full }, { "Poids estimé", reading(sheet.estimated_weight) } });
    if (may_be_several)
        lines.push_back({ "Du deuxième", reading(sheet.second_estimated_weight) });
    lines.insert(lines.end(),
        { { "Malformation", reading(sheet.malformation) }, { "Cœur fœtal", reading(sheet.fetal_heart) },
            { "Fœtus, remarques", sheet.fetus_comment.value_or(""), Full, true }, { "Placenta", sheet.placenta.value_or(""), Full, true },
            { "Streptocoque B", reading(sheet.group_b_streptococcus) } });
    return lines;
}

PaperBlock pregnancy(RequestView const* request, Sheet const& sheet, Instant now)
{
    PaperBlock block { "Grossesse", {} };
    if (request && request->kind == Kind::TPP) {
        block.lines.push_back({ "Accouchée le", reading(request->delivered_on), Full });
    } else {
        block.lines = { { "Terme", of(request, [now](auto& from) { return term_of(from, now); }) },
            { "Fœtus", of(request, [](auto& from) { return from.fetuses > 0 ? std::to_string(from.fetuses) : ""; }) },
            { "Datation", of(request, [](auto& from) { return from.dating ? reading(std::optional(from.dating->method)) : ""; }), Full } };
        std::ranges::move(fetus(request, sheet), std::back_inserter(block.lines));
    }
    block.lines.insert(block.lines.end(),
        { { "Césarienne antérieure", reading(sheet.previous_caesarean) }, { "Prématurité antér.", reading(sheet.previous_preterm) },
            { "Sérologies", sheet.serologies.value_or(""), Full, true }, { "Antécédents", sheet.history.value_or(""), Full, true } });
    return block;
}

std::string screened(RequestView const& request)
{
    if (!request.screening)
        return {};
    std::vector<std::string> ticked;
    for (auto const each : request.screening->ticked)
        ticked.emplace_back(word(each).label);
    return (ticked.empty() ? "aucune" : joined(ticked, ", ")) + ", le " + french_date_time(request.screening->at);
}

PaperBlock reason(RequestView const* request)
{
    auto const associated = [](RequestView const& from) {
        std::vector<std::string> labels;
        for (auto const motive : from.associated_motives)
            labels.emplace_back(word(motive).label);
        return joined(labels, ", ");
    };
    PaperBlock block { "Motif",
        { { "Motif principal", of(request, [](auto& from) { return reading(from.motive); }), Full },
            { "Motifs associés", of(request, associated), Full },
            { "Contre-indications", of(request, screened), Full } } };
    if (request && request->question)
        block.lines.push_back({ "Question", *request->question, Full, true });
    block.lines.push_back({ "Précisions", of(request, [](auto& from) { return from.comment.value_or(""); }), Full, true });
    return block;
}

std::string pressure(Sheet const& sheet)
{
    if (!sheet.systolic_mmhg && !sheet.diastolic_mmhg)
        return {};
    auto const figure = [](std::optional<int> value) { return value ? std::to_string(*value) : std::string("…"); };
    return figure(sheet.systolic_mmhg) + "/" + figure(sheet.diastolic_mmhg);
}

PaperBlock examination(Sheet const& sheet, bool is_pregnant)
{
    PaperBlock block { "État clinique",
        { { "TA (mmHg)", pressure(sheet) }, { "Pouls", reading(sheet.pulse_per_minute, "/min") },
            { "Température", reading(sheet.temperature_celsius, "°C") }, { "SpO2", reading(sheet.oxygen_saturation_percent, "%") },
            { "Oxygène", reading(sheet.oxygen) }, { "Saignements", reading(sheet.bleeding) },
            { "Dernier saignement", reading(sheet.last_bleeding_at), Full } } };
    if (is_pregnant) {
        block.lines.insert(block.lines.end(),
            { { "Contractions", reading(sheet.contractions) }, { "En travail", reading(sheet.in_labour) },
                { "Dilatation", reading(sheet.dilation_cm, "cm") }, { "Col", reading(sheet.cervical_length_mm, "mm") },
                { "Membranes", reading(sheet.membranes), Full }, { "Rompues depuis", reading(sheet.ruptured_at), Full },
                { "Naissance sous 7 j", reading(sheet.birth_likely_within_7_days) },
                { "Sous 24 h", reading(sheet.birth_expected_within_24_h) } });
    }
    block.lines.insert(block.lines.end(),
        { { "Protéinurie", reading(sheet.proteinuria) }, { "Plaquettes", reading(sheet.platelets_g_per_l, "G/L") },
            { "ASAT", reading(sheet.asat_ui_per_l, "UI/L") }, { "ALAT", reading(sheet.alat_ui_per_l, "UI/L") },
            { "Créatinine", reading(sheet.creatinine_umol_per_l, "µmol/L") }, { "CRP", reading(sheet.crp_mg_per_l, "mg/L") },
            { "Hémoglobine", reading(sheet.haemoglobin_g_per_dl, "g/dL") } });
    return block;
}

PaperBlock treatments(Sheet const& sheet, bool is_pregnant)
{
    PaperBlock block { "Traitements", {} };
    if (is_pregnant) {
        block.lines = { { "Corticothérapie", reading(sheet.corticosteroids), Full }, { "1re dose", reading(sheet.first_dose_at), Full },
            { "2e dose", reading(sheet.second_dose_at), Full }, { "Tocolyse", sheet.tocolysis.value_or(""), Full, true },
            { "Tocolyse depuis", reading(sheet.tocolysis_since), Full } };
    }
    block.lines.insert(block.lines.end(),
        { { "Sulfate de magnésium", joined({ reading(sheet.magnesium), reading(sheet.magnesium_since) }), Full },
            { "Antibiotiques", sheet.antibiotics.value_or(""), Full, true },
            { "Antihypertenseurs", sheet.antihypertensives.value_or(""), Full, true }, { "Transfusée", reading(sheet.transfused) },
            { "Tt hémodynamique", reading(sheet.haemodynamic_treatment) } });
    return block;
}

PaperBlock needs(Sheet const& sheet)
{
    return { "Besoins",
        { { "Réanimation adulte", reading(sheet.needs_adult_intensive_care) }, { "Embolisation", reading(sheet.needs_embolisation) },
            { "Chirurgie", reading(sheet.needs_surgery) }, { "Isolement", reading(sheet.needs_isolation) } } };
}

PaperBlock information(Sheet const& sheet)
{
    return { "Information",
        { { "Femme informée et d’accord", reading(sheet.woman_agrees), Full }, { "Accompagnant", sheet.accompanied_by.value_or(""), Full, true },
            { "Documents joints", sheet.documents.value_or(""), Full, true } } };
}

PaperBlock destination(RequestView const* request)
{
    auto const places = [](RequestView const& from) {
        std::vector<std::string> held;
        for (auto const& place : from.held_places.empty() ? from.used_places : from.held_places)
            held.push_back(fmt::format("{} × {}", place.count, word(place.kind).label));
        return joined(held, ", ");
    };
    auto const where = [](RequestView const& from) {
        return from.destination ? joined({ from.destination->name, reading(from.destination->phone) }) : std::string();
    };
    return { "Destination",
        { { "Établissement", of(request, where), Full }, { "Places", of(request, places), Full },
            { "Médecin receveur", of(request, [](auto& from) { return from.receiving_physician.value_or(""); }), Full },
            { "Acceptée", of(request, [](auto& from) { return reading(step_at(from, Step::PLACE)); }), Full } } };
}

/// As it was when the vehicle was ordered; before, as the sheet says now.
std::optional<VehicleClass> suggested_class_of(RequestView const& request)
{
    if (request.vehicle)
        return request.vehicle->suggested;
    return request.suggestion ? std::optional(request.suggestion->suggested) : std::nullopt;
}

std::string used_class_of(VehicleView const& vehicle)
{
    auto const used = std::string(word(vehicle.used).label);
    bool const is_another = vehicle.suggested != vehicle.used;
    return is_another && vehicle.reason_if_different ? fmt::format("{} ({})", used, word(*vehicle.reason_if_different).label) : used;
}

PaperBlock vehicle(RequestView const* request)
{
    auto const ordered = [request](auto read) { return request && request->vehicle ? std::string(read(*request->vehicle)) : std::string(); };
    return { "Vecteur",
        { { "Classe proposée", of(request, [](auto& from) { return reading(suggested_class_of(from)); }), Full },
            { "Classe retenue", ordered([](auto& from) { return used_class_of(from); }), Full },
            { "Transporteur", ordered([](auto& from) { return from.provider; }), Full },
            { "Accompagnement", ordered([](auto& from) { return from.escort; }), Full },
            { "Commandé", ordered([](auto& from) { return french_date_time(from.ordered_at); }), Full },
            { "Sur place", ordered([](auto& from) { return reading(from.at_door_at); }), Full },
            { "Départ", of(request, [](auto& from) { return reading(step_at(from, Step::DEPARTURE)); }), Full },
            { "Arrivée", of(request, [](auto& from) { return reading(step_at(from, Step::ARRIVAL)); }), Full },
            { "Incident en route", of(request, [](auto& from) { return from.road_incident.value_or(""); }), Full, true } } };
}

std::string line_of(NewbornView const& newborn)
{
    return joined({ reading(newborn.sex), reading(newborn.born_at), newborn.age ? newborn.age->text() : "", reading(newborn.weight), reading(newborn.bed) });
}

/// Of children born meanwhile: what one says first; their own sheets are printed with their own requests.
PaperBlock births(std::vector<NewbornView> const& newborns)
{
    PaperBlock block { "Nouveau-né", {} };
    for (auto const& newborn : newborns) {
        auto const& sheet = newborn.sheet;
        auto const figure = [](std::string_view name, std::string const& said) { return said.empty() ? said : std::string(name) + "\u202f" + said; };
        block.lines.push_back({ newborns.size() > 1 ? fmt::format("Enfant {}", block.lines.size() + 1) : "Enfant",
            joined({ line_of(newborn), figure("Apgar", joined({ reading(sheet.apgar_1), reading(sheet.apgar_5), reading(sheet.apgar_10) }, "/")),
                figure("SpO2", reading(sheet.oxygen_saturation_percent, "%")) }),
            Full });
    }
    return block;
}

std::string glycaemia(NewbornSheet const& sheet)
{
    return sheet.glycaemia ? reading(sheet.glycaemia) + "\u202f" + (sheet.glycaemia_unit ? std::string(word(*sheet.glycaemia_unit).label) : "(unité ?)") : "";
}

/// One row of the children's table, under the name that the row has for each.
struct ChildRow {
    std::string_view label;
    std::string (*read)(NewbornSheet const& sheet);
    bool is_free_text = false;
};

constexpr ChildRow child_rows[] {
    { "Apgar 1 / 5 / 10 min", [](NewbornSheet const& sheet) { return joined({ reading(sheet.apgar_1), reading(sheet.apgar_5), reading(sheet.apgar_10) }, " / "); } },
    { "pH, lactates au cordon", [](NewbornSheet const& sheet) { return joined({ reading(sheet.cord_ph), reading(sheet.cord_lactates_mmol_per_l, "mmol/L") }); } },
    { "Souffrance fœtale aiguë", [](NewbornSheet const& sheet) { return reading(sheet.acute_fetal_distress); } },
    { "Poids normal pour le terme", [](NewbornSheet const& sheet) { return reading(sheet.weight_normal_for_age); } },
    { "Détresse", [](NewbornSheet const& sheet) { return reading(sheet.distress); } },
    { "Silverman", [](NewbornSheet const& sheet) { return reading(sheet.silverman); } },
    { "Assistance respiratoire", [](NewbornSheet const& sheet) { return reading(sheet.support); } },
    { "FiO2", [](NewbornSheet const& sheet) { return reading(sheet.inspired_oxygen_percent, "%"); } },
    { "SpO2", [](NewbornSheet const& sheet) { return reading(sheet.oxygen_saturation_percent, "%"); } },
    { "Recoloration", [](NewbornSheet const& sheet) { return reading(sheet.recolouration_seconds, "s"); } },
    { "Température", [](NewbornSheet const& sheet) { return reading(sheet.temperature_celsius, "°C"); } },
    { "Abord vasculaire", [](NewbornSheet const& sheet) { return reading(sheet.vascular_access); } },
    { "Glycémie", [](NewbornSheet const& sheet) { return glycaemia(sheet); } },
    { "Hypothermie depuis", [](NewbornSheet const& sheet) { return reading(sheet.hypothermia_started_at); } },
    { "Malformation", [](NewbornSheet const& sheet) { return reading(sheet.malformation); } },
    { "Laquelle", [](NewbornSheet const& sheet) { return sheet.malformation_text.value_or(""); }, true },
    { "Où est la mère", [](NewbornSheet const& sheet) { return sheet.mother_location.value_or(""); }, true },
    { "Remarques", [](NewbornSheet const& sheet) { return sheet.comment.value_or(""); }, true },
};

std::size_t free_characters(std::vector<NewbornView> const& newborns)
{
    std::size_t sum = 0;
    for (auto const& newborn : newborns) {
        for (auto const& row : child_rows)
            sum += row.is_free_text ? character_count(row.read(newborn.sheet)) : 0;
    }
    return sum;
}

/// Free text that one cell holds, when this many children share the width of the page.
std::size_t text_of_a_cell(std::size_t children)
{
    return std::max<std::size_t>(70, 360 / children);
}

/// The children side by side, each a column.
Html children_table(std::vector<NewbornView> const& newborns)
{
    auto const cell = [](std::string const& text) { return text.empty() ? html("<td class=\"blank\"></td>") : html("<td>{}</td>", text); };
    Html rows;
    Html names;
    for (std::size_t at = 0; at < newborns.size(); ++at)
        names += html("<td>{}</td>", joined({ newborns.size() > 1 ? fmt::format("{}.", at + 1) : "", line_of(newborns[at]) }, " "));
    rows += html("<tr><th>Enfant</th>{}</tr>", names);
    for (auto const& row : child_rows) {
        Html cells;
        for (auto const& newborn : newborns) {
            auto const text = row.read(newborn.sheet);
            cells += cell(row.is_free_text ? shortened(text, text_of_a_cell(newborns.size())) : text);
        }
        rows += html("<tr><th>{}</th>{}</tr>", row.label, cells);
    }
    return html("<section class=\"block children\"><h2>{}</h2><table>{}</table></section>", newborns.size() > 1 ? "Nouveau-nés" : "Nouveau-né", rows);
}

Html heading(RequestView const* request, Instant now)
{
    auto const printed = request ? fmt::format("Demande {} · imprimée le {}", request->number, french_date_time(now)) : std::string("Demande ………… · le ……………………");
    return html("<table class=\"head\"><tr><td><h1>Fiche de liaison</h1></td><td class=\"right\">{}</td></tr></table>", printed);
}

/// What stands on the page, and how closely.
struct Form {
    Html content;
    bool is_dense;
};

Form form_of(RequestView const* request, Sheet const& sheet, Instant now)
{
    bool const of_newborn = request && request->kind && is_of_newborn(*request->kind);
    bool const is_pregnant = !of_newborn && !(request && request->kind == Kind::TPP);
    std::vector<PaperBlock> blocks { asked(request) };
    if (!of_newborn) {
        blocks.push_back(woman(request, sheet));
        blocks.push_back(pregnancy(request, sheet, now));
    } else {
        blocks.push_back({ "Mère", { { "Nom, prénom", of(request, identity_of), Full } } });
    }
    blocks.push_back(reason(request));
    if (!of_newborn) {
        blocks.push_back(examination(sheet, is_pregnant));
        blocks.push_back(treatments(sheet, is_pregnant));
        if (request && !request->newborns.empty())
            blocks.push_back(births(request->newborns));
    }
    blocks.push_back(needs(sheet));
    blocks.push_back(information(sheet));
    blocks.push_back(destination(request));
    blocks.push_back(vehicle(request));

    auto const written = free_characters(blocks) + (of_newborn ? free_characters(request->newborns) : 0);
    bool const is_dense = written > comfortable_text || (of_newborn && request->newborns.size() > 2);
    shorten(blocks, most_text - text_less_by_child * (request ? request->newborns.size() : 0));
    Html columns;
    for (auto const& block : blocks)
        columns += html_of(block);
    auto const children = of_newborn ? children_table(request->newborns) : Html();
    return { html("{}{}<div class=\"columns\">{}</div>", heading(request, now), children, columns), is_dense };
}

} // namespace

Html liaison_form(RequestView const& request, Instant now)
{
    auto const form = form_of(&request, request.sheet.value_or(Sheet {}), now);
    return paper_document("Fiche de liaison", paper_style(form.is_dense), form.content);
}

Html blank_liaison_form()
{
    return html("<div class=\"paper\">{}</div>", form_of(nullptr, Sheet {}, Instant {}).content);
}

} // namespace cigogne::transfers
