#include "modules/transfers/completeness.hpp"

#include "modules/transfers/filled.hpp"

namespace cigogne::transfers {

namespace {

using enum Block;
using enum Stage;
using enum Use;

constexpr std::array items {
    SheetItem { EXAMINATION, SEARCH, Concerns::MOTHER, "tension artérielle", &filled<&Sheet::systolic_mmhg, &Sheet::diastolic_mmhg> },
    SheetItem { EXAMINATION, SEARCH, Concerns::MOTHER, "pouls", &filled<&Sheet::pulse_per_minute> },
    SheetItem { EXAMINATION, SEARCH, Concerns::MOTHER, "température", &filled<&Sheet::temperature_celsius> },
    SheetItem { EXAMINATION, SEARCH, Concerns::MOTHER, "SpO2", &filled<&Sheet::oxygen_saturation_percent> },
    SheetItem { EXAMINATION, SEARCH, Concerns::FETUS, "contractions", &filled<&Sheet::contractions>, RULE },
    SheetItem { EXAMINATION, SEARCH, Concerns::FETUS, "dilatation", &filled<&Sheet::dilation_cm>, RULE },
    SheetItem { EXAMINATION, SEARCH, Concerns::FETUS, "longueur du col", &filled<&Sheet::cervical_length_mm>, RULE },
    SheetItem { EXAMINATION, SEARCH, Concerns::FETUS, "membranes", &filled<&Sheet::membranes>, RULE },
    SheetItem { EXAMINATION, SEARCH, Concerns::MOTHER, "saignements", &filled<&Sheet::bleeding>, RULE },
    SheetItem { PREGNANCY, SEARCH, Concerns::MOTHER, "gestité et parité", &filled<&Sheet::gravidity, &Sheet::parity> },
    SheetItem { PREGNANCY, SEARCH, Concerns::MOTHER, "taille et poids", &filled<&Sheet::height_cm, &Sheet::weight_kg> },
    SheetItem { PREGNANCY, SEARCH, Concerns::SEVERAL_FETUSES, "chorionicité", &filled<&Sheet::chorionicity> },
    SheetItem { PREGNANCY, SEARCH, Concerns::FETUS, "placenta", &filled<&Sheet::placenta> },
    SheetItem { PREGNANCY, SEARCH, Concerns::MOTHER, "sérologies", &filled<&Sheet::serologies> },
    SheetItem { PREGNANCY, SEARCH, Concerns::FETUS, "streptocoque B", &filled<&Sheet::group_b_streptococcus> },
    SheetItem { FETUS, SEARCH, Concerns::FETUS, "rythme cardiaque fœtal", &filled<&Sheet::fetal_heart> },
    SheetItem { FETUS, SEARCH, Concerns::FETUS, "présentation", &filled<&Sheet::presentation> },
    SheetItem { FETUS, SEARCH, Concerns::FETUS, "poids estimé", &filled<&Sheet::estimated_weight>, RULE },
    SheetItem { FETUS, SEARCH, Concerns::SEVERAL_FETUSES, "poids estimé du deuxième", &filled<&Sheet::second_estimated_weight>, RULE },
    SheetItem { TREATMENTS, DEPARTURE, Concerns::FETUS, "corticothérapie", &filled<&Sheet::corticosteroids> },
    SheetItem { TREATMENTS, DEPARTURE, Concerns::FETUS, "sulfate de magnésium", &filled<&Sheet::magnesium> },
    SheetItem { TREATMENTS, DEPARTURE, Concerns::FETUS, "tocolyse", &filled<&Sheet::tocolysis> },
    SheetItem { TREATMENTS, DEPARTURE, Concerns::MOTHER, "antibiotiques", &filled<&Sheet::antibiotics> },
    SheetItem { TREATMENTS, DEPARTURE, Concerns::MOTHER, "antihypertenseurs", &filled<&Sheet::antihypertensives> },
    SheetItem { TREATMENTS, DEPARTURE, Concerns::MOTHER, "transfusion", &filled<&Sheet::transfused> },
    SheetItem { HISTORY, SEARCH, Concerns::MOTHER, "césarienne antérieure", &filled<&Sheet::previous_caesarean> },
    SheetItem { HISTORY, SEARCH, Concerns::FETUS, "prématurité antérieure", &filled<&Sheet::previous_preterm> },
    SheetItem { HISTORY, DEPARTURE, Concerns::MOTHER, "groupe sanguin et rhésus", &filled<&Sheet::blood_group, &Sheet::rhesus> },
    SheetItem { HISTORY, DEPARTURE, Concerns::MOTHER, "allergies", &filled<&Sheet::allergies> },
    SheetItem { LABORATORY, SEARCH, Concerns::MOTHER, "protéinurie", &filled<&Sheet::proteinuria> },
    SheetItem { LABORATORY, SEARCH, Concerns::MOTHER, "plaquettes", &filled<&Sheet::platelets_g_per_l> },
    SheetItem { LABORATORY, SEARCH, Concerns::MOTHER, "ASAT et ALAT", &filled<&Sheet::asat_ui_per_l, &Sheet::alat_ui_per_l> },
    SheetItem { LABORATORY, SEARCH, Concerns::MOTHER, "créatinine", &filled<&Sheet::creatinine_umol_per_l> },
    SheetItem { LABORATORY, SEARCH, Concerns::MOTHER, "CRP", &filled<&Sheet::crp_mg_per_l> },
    SheetItem { INFORMATION, SEARCH, Concerns::MOTHER, "langue", &filled<&Sheet::language> },
    SheetItem { INFORMATION, SEARCH, Concerns::MOTHER, "vulnérabilité", &filled<&Sheet::vulnerability> },
    SheetItem { INFORMATION, SEARCH, Concerns::EVERYONE, "isolement", &filled<&Sheet::needs_isolation>, RULE },
    SheetItem { INFORMATION, DEPARTURE, Concerns::EVERYONE, "information et accord", &filled<&Sheet::woman_agrees> },
    SheetItem { INFORMATION, DEPARTURE, Concerns::EVERYONE, "accompagnant", &filled<&Sheet::accompanied_by> },
    SheetItem { INFORMATION, DEPARTURE, Concerns::EVERYONE, "documents joints", &filled<&Sheet::documents> },
};

} // namespace

std::span<SheetItem const> sheet_items()
{
    return items;
}

bool concerns(SheetItem const& item, SheetCase const& of)
{
    bool const mother_travels = !is_of_newborn(of.kind);
    bool const is_pregnant = mother_travels && of.kind != Kind::TPP;
    switch (item.concerns) {
    case Concerns::EVERYONE:
        return true;
    case Concerns::MOTHER:
        return mother_travels;
    case Concerns::FETUS:
        return is_pregnant;
    case Concerns::SEVERAL_FETUSES:
        break;
    }
    return is_pregnant && of.fetuses > 1;
}

std::vector<std::string_view> missing(Sheet const& sheet, SheetCase const& of, Stage stage)
{
    std::vector<std::string_view> labels;
    if (of.kind == Kind::AVIS)
        return labels;
    for (auto const use : { RULE, READER }) {
        for (auto const& item : items) {
            if (item.use == use && item.stage == stage && concerns(item, of) && !item.is_filled(sheet))
                labels.push_back(item.label);
        }
    }
    return labels;
}

std::vector<BlockCount> block_counts(Sheet const& sheet, SheetCase const& of)
{
    std::vector<BlockCount> counts;
    for (auto const& item : items) {
        if (!concerns(item, of))
            continue;
        if (counts.empty() || counts.back().block != item.block)
            counts.push_back({ item.block, 0, 0 });
        counts.back().total += 1;
        counts.back().filled += item.is_filled(sheet) ? 1 : 0;
    }
    return counts;
}

} // namespace cigogne::transfers
