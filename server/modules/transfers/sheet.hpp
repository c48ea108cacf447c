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
extern Table<Sheet> const sheet_table;

} // namespace cigogne::transfers
