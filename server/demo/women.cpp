#include "demo/women.hpp"

#include <fmt/format.h>

namespace cigogne::demo {

namespace {

using namespace transfers;

constexpr auto last_names = std::to_array<std::string_view>({ "EXEMPLE", "MODÈLE", "ESSAI", "FICTIF", "DÉMO", "SPÉCIMEN", "FACTICE",
    "TEST", "IMAGINAIRE", "ÉCHANTILLON", "INVENTÉE", "PROTOTYPE" });
constexpr auto first_names = std::to_array<std::string_view>({ "Alba", "Lina", "Nora", "Inès", "Élodie", "Maëlle", "Yasmine", "Clara",
    "Sofia", "Jeanne", "Aïcha", "Margaux", "Léonie", "Fatou", "Rose", "Camille", "Anouk", "Zélie", "Noémie", "Assia", "Lucie", "Manon",
    "Iris", "Salomé", "Élise", "Mina", "Apolline", "Romane", "Maïa", "Olympe" });
constexpr auto postcodes = std::to_array<std::string_view>({ "09000", "11000", "12000", "30000", "31000", "32000", "34000", "46000",
    "48000", "65000", "66000", "81000", "82000" });

/// Around that number, and no further than `spread` from it.
int about(Chance& chance, int middle, int spread)
{
    return middle + (chance.between(-spread, spread) + chance.between(-spread, spread)) / 2;
}

void examine(Sheet& sheet, Chance& chance, Instant told_at)
{
    sheet.systolic_mmhg = about(chance, 124, 30);
    sheet.diastolic_mmhg = about(chance, 76, 18);
    sheet.pulse_per_minute = about(chance, 86, 20);
    sheet.temperature_celsius = about(chance, 370, 8) / 10.0;
    sheet.oxygen_saturation_percent = chance.between(96, 100);
    sheet.contractions = chance.percent(55);
    sheet.dilation_cm = chance.percent(70) ? 0 : chance.between(1, 3);
    sheet.cervical_length_mm = about(chance, 19, 14);
    sheet.membranes = chance.percent(28) ? Membranes::Ruptured : Membranes::Intact;
    if (sheet.membranes == Membranes::Ruptured)
        sheet.ruptured_at = told_at - std::chrono::minutes(chance.between(40, 900));
    sheet.bleeding = chance.percent(12);
    if (*sheet.bleeding)
        sheet.last_bleeding_at = told_at - std::chrono::minutes(chance.between(60, 700));
}

void tell_history(Sheet& sheet, Chance& chance)
{
    sheet.parity = chance.percent(45) ? 0 : chance.between(1, 3);
    sheet.gravidity = *sheet.parity + chance.between(1, 2);
    sheet.height_cm = about(chance, 164, 12);
    sheet.weight_kg = about(chance, 72, 25);
    sheet.serologies = "Exemple : négatives";
    sheet.previous_caesarean = chance.percent(18);
    sheet.previous_preterm = chance.percent(14);
    sheet.proteinuria = chance.percent(15);
    sheet.platelets_g_per_l = about(chance, 220, 90);
    sheet.asat_ui_per_l = about(chance, 28, 15);
    sheet.alat_ui_per_l = about(chance, 26, 15);
    sheet.creatinine_umol_per_l = about(chance, 52, 15);
    sheet.crp_mg_per_l = chance.between(1, 20);
    sheet.language = chance.percent(88) ? "français" : "interprète nécessaire";
    sheet.vulnerability = chance.percent(12);
    sheet.needs_isolation = chance.percent(3);
}

void look_at_fetus(Sheet& sheet, Chance& chance, int fetuses, people::GestationalAge age)
{
    sheet.fetal_heart = chance.percent(93) ? FetalHeart::Normal : FetalHeart::Abnormal;
    sheet.presentation = chance.percent(70) ? Presentation::Cephalic : Presentation::Breech;
    sheet.estimated_weight = invented_weight(chance, age);
    if (fetuses > 1) {
        sheet.second_estimated_weight = invented_weight(chance, age);
        sheet.chorionicity = chance.percent(70) ? Chorionicity::Dichorionic : Chorionicity::Monochorionic;
    }
    sheet.placenta = chance.percent(50) ? "antérieur, normalement inséré" : "postérieur, normalement inséré";
    sheet.group_b_streptococcus = chance.percent(15);
    sheet.birth_likely_within_7_days = chance.percent(65);
}

void treat(Sheet& sheet, Chance& chance, people::GestationalAge age, Instant told_at)
{
    sheet.corticosteroids = age.weeks() < 34 ? CourseStatus::Given : CourseStatus::NotIndicated;
    if (sheet.corticosteroids == CourseStatus::Given) {
        sheet.first_dose_at = told_at - std::chrono::minutes(chance.between(20, 1800));
        if (*sheet.first_dose_at + 24h < told_at)
            sheet.second_dose_at = *sheet.first_dose_at + 24h;
    }
    sheet.magnesium = age.weeks() < 32 && chance.percent(30) ? CourseStatus::Given : CourseStatus::NotIndicated;
    if (sheet.magnesium == CourseStatus::Given)
        sheet.magnesium_since = told_at - 30min;
    bool const tocolysis = sheet.contractions.value_or(false);
    sheet.tocolysis = tocolysis ? "atosiban" : "aucune";
    if (tocolysis)
        sheet.tocolysis_since = told_at - std::chrono::minutes(chance.between(15, 240));
    sheet.antibiotics = sheet.membranes == Membranes::Ruptured ? "amoxicilline" : "aucun";
    sheet.antihypertensives = sheet.systolic_mmhg.value_or(0) >= 140 ? "nicardipine" : "aucun";
    sheet.transfused = false;
}

} // namespace

// A straight line through 1 000 g at 28 SA and 2 500 g at 35 SA is enough for a demonstration.
std::optional<people::Grams> invented_weight(Chance& chance, people::GestationalAge age)
{
    auto const grams = 1000 + (age.days() - 28 * 7) * 1500 / 49;
    return people::Grams::make(std::max(450, about(chance, grams, grams / 6) / 10 * 10));
}

int invented_years(Chance& chance)
{
    return (chance.between(18, 43) + chance.between(19, 44)) / 2;
}

people::PersonForm invented_woman(Chance& chance, CivilDate today, int years)
{
    auto const days = years * 1461 / 4 + chance.between(2, 362); // her birthday is neither today nor near it
    return {
        .last_name = std::string(chance.one_of(last_names)),
        .first_name = std::string(chance.one_of(first_names)),
        .initials = {},
        .birth_date = today.plus_days(-days),
        .postcode = std::string(chance.one_of(postcodes)),
        .protected_identity = false,
    };
}

std::string invented_colleague(Chance& chance)
{
    constexpr auto names = std::to_array<std::string_view>({ "Mme Exemple", "Mme Modèle", "M. Essai", "Mme Fictif", "Mme Démo", "M. Spécimen" });
    return std::string(chance.one_of(names));
}

std::string invented_physician(Chance& chance)
{
    constexpr auto names = std::to_array<std::string_view>({ "Dr Exemple", "Dr Modèle", "Dr Essai", "Dr Fictif", "Dr Démo", "Dr Spécimen" });
    return std::string(chance.one_of(names));
}

NewbornSheet invented_newborn_sheet(std::string mother_location)
{
    NewbornSheet sheet {};
    sheet.apgar_1 = 6;
    sheet.apgar_5 = 8;
    sheet.apgar_10 = 9;
    sheet.cord_ph = 7.24;
    sheet.cord_lactates_mmol_per_l = 4.1;
    sheet.acute_fetal_distress = false;
    sheet.weight_normal_for_age = true;
    sheet.distress = false;
    sheet.silverman = 4;
    sheet.support = RespiratorySupport::Cpap;
    sheet.inspired_oxygen_percent = 30;
    sheet.oxygen_saturation_percent = 93;
    sheet.recolouration_seconds = 2;
    sheet.temperature_celsius = 36.4;
    sheet.vascular_access = VascularAccess::Peripheral;
    sheet.glycaemia = 0.52;
    sheet.glycaemia_unit = GlycaemiaUnit::GramPerLitre;
    sheet.malformation = false;
    sheet.mother_location = std::move(mother_location);
    return sheet;
}

Sheet sheet_of_mother(Chance& chance)
{
    Sheet sheet {};
    sheet.needs_isolation = chance.percent(3);
    sheet.woman_agrees = Agreement::Yes;
    sheet.accompanied_by = chance.percent(60) ? "son père" : "personne";
    sheet.documents = "dossier de naissance";
    return sheet;
}

Sheet invented_sheet(Chance& chance, Kind kind, int fetuses, std::optional<people::GestationalAge> age, Instant told_at, Filled filled)
{
    Sheet sheet {};
    examine(sheet, chance, told_at);
    if (filled == Filled::Hardly)
        return sheet;
    tell_history(sheet, chance);
    if (age)
        look_at_fetus(sheet, chance, fetuses, *age);
    if (filled == Filled::ForTheSearch)
        return sheet;
    if (age && kind != Kind::TPP)
        treat(sheet, chance, *age, told_at);
    constexpr auto groups = std::to_array({ BloodGroup::A, BloodGroup::O, BloodGroup::O, BloodGroup::B, BloodGroup::AB });
    sheet.blood_group = chance.one_of(groups);
    sheet.rhesus = chance.percent(85) ? Rhesus::Positive : Rhesus::Negative;
    sheet.allergies = chance.percent(8) ? "pénicilline (exemple)" : "aucune connue";
    sheet.woman_agrees = Agreement::Yes;
    sheet.accompanied_by = chance.percent(60) ? "son conjoint" : "personne";
    sheet.documents = "dossier obstétrical, échographies";
    return sheet;
}

} // namespace cigogne::demo
