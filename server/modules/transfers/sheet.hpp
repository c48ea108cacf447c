#pragma once

#include "modules/people/people.hpp"
#include "platform/core/fields.hpp"

#include <array>
#include <optional>
#include <string>

/// The liaison form (« fiche de liaison »): what one examines and what goes with her. Nothing here is mandatory: what is
/// missing is asked, counted, and printed blank.
namespace cigogne::transfers {

enum class Membranes {
    Intact,
    Ruptured
};
constexpr auto words_of(Membranes)
{
    return std::to_array<Word>({ { "intact", "Poche intacte" }, { "ruptured", "Poche rompue" } });
}

enum class FetalHeart {
    Normal,
    Abnormal
};
constexpr auto words_of(FetalHeart)
{
    return std::to_array<Word>({ { "normal", "Normal" }, { "abnormal", "Anomalies" } });
}

enum class Presentation {
    Cephalic,
    Breech,
    Transverse,
    Unknown
};
constexpr auto words_of(Presentation)
{
    return std::to_array<Word>({ { "cephalic", "Céphalique" }, { "breech", "Siège" }, { "transverse", "Transverse" },
        { "unknown", "Non précisée" } });
}

enum class Chorionicity {
    Dichorionic,
    Monochorionic,
    Monoamniotic,
    Unknown
};
constexpr auto words_of(Chorionicity)
{
    return std::to_array<Word>({ { "dichorionic", "Bichoriale" }, { "monochorionic", "Monochoriale biamniotique" },
        { "monoamniotic", "Monoamniotique" }, { "unknown", "Non précisée" } });
}

enum class Rhesus {
    Positive,
    Negative
};
constexpr auto words_of(Rhesus)
{
    return std::to_array<Word>({ { "positive", "Rhésus positif" }, { "negative", "Rhésus négatif" } });
}

enum class BloodGroup {
    A,
    B,
    AB,
    O
};
constexpr auto words_of(BloodGroup)
{
    return std::to_array<Word>({ { "A", "A" }, { "B", "B" }, { "AB", "AB" }, { "O", "O" } });
}

/// Whether the woman was told and agrees.
enum class Agreement {
    Yes,
    No,
    Impossible
};
constexpr auto words_of(Agreement)
{
    return std::to_array<Word>({ { "yes", "Oui" }, { "no", "Non" }, { "impossible", "Impossible" } });
}

/// A course of treatment that a prompt asks about and that was judged not to be given.
enum class CourseStatus {
    Given,
    AlreadyComplete,
    NotIndicated
};
constexpr auto words_of(CourseStatus)
{
    return std::to_array<Word>({ { "given", "En cours" }, { "already_complete", "Déjà complète" }, { "not_indicated", "Non indiquée" } });
}

/// In the order in which one examines: examination, pregnancy, fetus, treatments, history, laboratory, information.
struct Sheet {
    std::optional<int> systolic_mmhg;
    std::optional<int> diastolic_mmhg;
    std::optional<int> pulse_per_minute;
    std::optional<double> temperature_celsius;
    std::optional<int> oxygen_saturation_percent;
    std::optional<bool> oxygen;
    std::optional<bool> contractions;
    std::optional<double> dilation_cm;
    std::optional<int> cervical_length_mm;
    std::optional<Membranes> membranes;
    std::optional<Instant> ruptured_at;
    std::optional<bool> bleeding;
    std::optional<Instant> last_bleeding_at;
    std::optional<bool> in_labour;

    std::optional<int> gravidity;
    std::optional<int> parity;
    std::optional<int> height_cm;
    std::optional<int> weight_kg;
    std::optional<Chorionicity> chorionicity;
    std::optional<std::string> placenta;
    std::optional<std::string> serologies;
    std::optional<bool> group_b_streptococcus;

    std::optional<FetalHeart> fetal_heart;
    std::optional<Presentation> presentation;
    std::optional<people::Grams> estimated_weight;
    std::optional<people::Grams> second_estimated_weight;
    std::optional<bool> malformation;
    std::optional<std::string> fetus_comment;

    std::optional<CourseStatus> corticosteroids;
    std::optional<Instant> first_dose_at;
    std::optional<Instant> second_dose_at;
    std::optional<std::string> tocolysis;
    std::optional<Instant> tocolysis_since;
    std::optional<CourseStatus> magnesium;
    std::optional<Instant> magnesium_since;
    std::optional<std::string> antibiotics;
    std::optional<std::string> antihypertensives;
    std::optional<bool> transfused;
    std::optional<bool> haemodynamic_treatment;

    std::optional<bool> previous_caesarean;
    std::optional<bool> previous_preterm;
    std::optional<std::string> history;
    std::optional<std::string> allergies;
    std::optional<BloodGroup> blood_group;
    std::optional<Rhesus> rhesus;

    std::optional<bool> proteinuria;
    std::optional<int> platelets_g_per_l;
    std::optional<int> asat_ui_per_l;
    std::optional<int> alat_ui_per_l;
    std::optional<int> creatinine_umol_per_l;
    std::optional<double> crp_mg_per_l;
    std::optional<double> haemoglobin_g_per_dl;

    std::optional<bool> needs_adult_intensive_care;
    std::optional<bool> needs_embolisation;
    std::optional<bool> needs_surgery;
    std::optional<bool> needs_isolation;
    std::optional<bool> birth_likely_within_7_days;
    std::optional<bool> birth_expected_within_24_h;

    std::optional<Agreement> woman_agrees;
    std::optional<std::string> language;
    std::optional<bool> vulnerability;
    std::optional<std::string> accompanied_by;
    std::optional<std::string> documents;
};

/// Bounds are those of what can be measured, wide enough for the sickest: outside them it is a slip of the hand.
inline constexpr auto sheet_table = fields<Sheet>("Sheet",
    field<&Sheet::systolic_mmhg>("systolic_mmhg", between(40, 300), label("TA systolique")),
    field<&Sheet::diastolic_mmhg>("diastolic_mmhg", between(20, 200), label("TA diastolique")),
    field<&Sheet::pulse_per_minute>("pulse_per_minute", between(20, 250), label("Pouls")),
    field<&Sheet::temperature_celsius>("temperature_celsius", between(30, 43), label("Température")),
    field<&Sheet::oxygen_saturation_percent>("oxygen_saturation_percent", between(40, 100), label("SpO2")),
    field<&Sheet::oxygen>("oxygen", label("Oxygène")),
    field<&Sheet::contractions>("contractions", label("Contractions")),
    field<&Sheet::dilation_cm>("dilation_cm", between(0, 10), label("Dilatation")),
    field<&Sheet::cervical_length_mm>("cervical_length_mm", between(0, 80), label("Longueur du col")),
    field<&Sheet::membranes>("membranes", label("Membranes")),
    field<&Sheet::ruptured_at>("ruptured_at", not_in_future, label("Rompues depuis")),
    field<&Sheet::bleeding>("bleeding", label("Saignements")),
    field<&Sheet::last_bleeding_at>("last_bleeding_at", not_in_future, label("Dernier saignement")),
    field<&Sheet::in_labour>("in_labour", label("En travail")),
    field<&Sheet::gravidity>("gravidity", between(1, 30), label("Gestité")),
    field<&Sheet::parity>("parity", between(0, 25), label("Parité")),
    field<&Sheet::height_cm>("height_cm", between(100, 220), label("Taille")),
    field<&Sheet::weight_kg>("weight_kg", between(30, 300), label("Poids")),
    field<&Sheet::chorionicity>("chorionicity", label("Chorionicité")),
    field<&Sheet::placenta>("placenta", max_length(150), label("Placenta")),
    field<&Sheet::serologies>("serologies", max_length(300), free_text, label("Sérologies")),
    field<&Sheet::group_b_streptococcus>("group_b_streptococcus", label("Streptocoque B")),
    field<&Sheet::fetal_heart>("fetal_heart", label("Rythme cardiaque fœtal")),
    field<&Sheet::presentation>("presentation", label("Présentation")),
    field<&Sheet::estimated_weight>("estimated_weight_g", label("Poids estimé")),
    field<&Sheet::second_estimated_weight>("second_estimated_weight_g", label("Poids estimé du deuxième")),
    field<&Sheet::malformation>("malformation", label("Malformation")),
    field<&Sheet::fetus_comment>("fetus_comment", max_length(500), free_text, label("Fœtus, remarques")),
    field<&Sheet::corticosteroids>("corticosteroids", label("Corticothérapie")),
    field<&Sheet::first_dose_at>("first_dose_at", not_in_future, label("Corticoïdes, 1re dose")),
    field<&Sheet::second_dose_at>("second_dose_at", not_in_future, label("Corticoïdes, 2e dose")),
    field<&Sheet::tocolysis>("tocolysis", max_length(100), label("Tocolyse")),
    field<&Sheet::tocolysis_since>("tocolysis_since", not_in_future, label("Tocolyse depuis")),
    field<&Sheet::magnesium>("magnesium", label("Sulfate de magnésium")),
    field<&Sheet::magnesium_since>("magnesium_since", not_in_future, label("Magnésium depuis")),
    field<&Sheet::antibiotics>("antibiotics", max_length(150), label("Antibiotiques")),
    field<&Sheet::antihypertensives>("antihypertensives", max_length(150), label("Antihypertenseurs")),
    field<&Sheet::transfused>("transfused", label("Transfusée")),
    field<&Sheet::haemodynamic_treatment>("haemodynamic_treatment", label("Traitement hémodynamique")),
    field<&Sheet::previous_caesarean>("previous_caesarean", label("Césarienne antérieure")),
    field<&Sheet::previous_preterm>("previous_preterm", label("Prématurité antérieure")),
    field<&Sheet::history>("history", max_length(1000), free_text, label("Antécédents")),
    field<&Sheet::allergies>("allergies", max_length(300), label("Allergies")),
    field<&Sheet::blood_group>("blood_group", label("Groupe sanguin")),
    field<&Sheet::rhesus>("rhesus", label("Rhésus")),
    field<&Sheet::proteinuria>("proteinuria", label("Protéinurie")),
    field<&Sheet::platelets_g_per_l>("platelets_g_per_l", between(1, 1500), label("Plaquettes (G/L)")),
    field<&Sheet::asat_ui_per_l>("asat_ui_per_l", between(1, 20000), label("ASAT (UI/L)")),
    field<&Sheet::alat_ui_per_l>("alat_ui_per_l", between(1, 20000), label("ALAT (UI/L)")),
    field<&Sheet::creatinine_umol_per_l>("creatinine_umol_per_l", between(10, 2000), label("Créatinine (µmol/L)")),
    field<&Sheet::crp_mg_per_l>("crp_mg_per_l", between(0, 600), label("CRP (mg/L)")),
    field<&Sheet::haemoglobin_g_per_dl>("haemoglobin_g_per_dl", between(2, 25), label("Hémoglobine (g/dL)")),
    field<&Sheet::needs_adult_intensive_care>("needs_adult_intensive_care", label("Réanimation adulte nécessaire")),
    field<&Sheet::needs_embolisation>("needs_embolisation", label("Embolisation nécessaire")),
    field<&Sheet::needs_surgery>("needs_surgery", label("Chirurgie nécessaire")),
    field<&Sheet::needs_isolation>("needs_isolation", label("Isolement nécessaire")),
    field<&Sheet::birth_likely_within_7_days>("birth_likely_within_7_days", label("Accouchement possible sous 7 jours")),
    field<&Sheet::birth_expected_within_24_h>("birth_expected_within_24_h", label("Accouchement attendu sous 24 h")),
    field<&Sheet::woman_agrees>("woman_agrees", label("Femme informée et d’accord")),
    field<&Sheet::language>("language", max_length(60), label("Langue, interprète")),
    field<&Sheet::vulnerability>("vulnerability", label("Vulnérabilité signalée")),
    field<&Sheet::accompanied_by>("accompanied_by", max_length(100), label("Accompagnant")),
    field<&Sheet::documents>("documents", max_length(300), free_text, label("Documents joints")));

} // namespace cigogne::transfers
