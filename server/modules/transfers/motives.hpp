#pragma once

#include "modules/transfers/kinds.hpp"
#include "platform/core/crossing.hpp"

#include <array>

namespace cigogne::transfers {

/// Why she, or the newborn, must go. One main motive and any number of associated ones.
/// List after HAS 2012 and the SFAR/SAMU text; the codes are a design proposal.
enum class Motive {
    MAP,
    RPM,
    METRO,
    PP,
    PACC,
    VASA,
    PE,
    PE_S,
    HELLP,
    RCIU,
    GEM,
    STT,
    TRIPLE,
    MALF,
    ANASARQUE,
    ALLO,
    CHOL,
    SHAG,
    OLIGO,
    RCF,
    MFIU_MAT,
    CARDIO,
    NEURO,
    RESP,
    SEPSIS,
    TRAUMA,
    METAB,
    TOX,
    PSY,
    HEMOSTASE,
    ONCO,
    PREC,
    NO_BED,
    NO_STAFF,
    CLOSURE,
    PATIENT_WISH,
    PROXIMITY,
    HPP,
    ECLAMP,
    SEPSIS_PP,
    THROMB,
    REA_AD,
    RAPPR,
    PREMA,
    HYPOTRO,
    RESP_NN,
    EAI,
    CARDIO_NN,
    CHIR_NN,
    INF_NN,
    ICTERE,
    MALF_NN,
    CONVULS,
    RETOUR,
    NO_BED_NN,
};

constexpr auto words_of(Motive)
{
    return std::to_array<Word>({
        { "MAP", "Menace d’accouchement prématuré" },
        { "RPM", "Rupture prématurée des membranes avant 37 SA" },
        { "METRO", "Métrorragies" },
        { "PP", "Placenta praevia" },
        { "PACC", "Suspicion de placenta accreta ou percreta" },
        { "VASA", "Vasa praevia" },
        { "PE", "Prééclampsie" },
        { "PE_S", "Prééclampsie sévère" },
        { "HELLP", "syndrome HELLP" },
        { "RCIU", "Retard de croissance intra-utérin" },
        { "GEM", "Grossesse multiple compliquée" },
        { "STT", "Syndrome transfuseur-transfusé" },
        { "TRIPLE", "Grossesse triple" },
        { "MALF", "Malformation à prendre en charge à la naissance" },
        { "ANASARQUE", "Anasarque fœtale" },
        { "ALLO", "Allo-immunisation" },
        { "CHOL", "Cholestase gravidique" },
        { "SHAG", "Stéatose hépatique aiguë gravidique" },
        { "OLIGO", "Oligoamnios" },
        { "RCF", "Anomalie du rythme cardiaque fœtal, stable" },
        { "MFIU_MAT", "Mort fœtale in utero avec risque maternel" },
        { "CARDIO", "Pathologie cardiaque maternelle" },
        { "NEURO", "Pathologie neurologique maternelle" },
        { "RESP", "Pathologie respiratoire maternelle" },
        { "SEPSIS", "Sepsis maternel" },
        { "TRAUMA", "Traumatisme" },
        { "METAB", "Acidocétose ou désordre métabolique" },
        { "TOX", "Intoxication" },
        { "PSY", "Pathologie psychiatrique" },
        { "HEMOSTASE", "Trouble de l’hémostase" },
        { "ONCO", "Cancer" },
        { "PREC", "Précarité, lieu d’accueil inadapté" },
        { "NO_BED", "Manque de place" },
        { "NO_STAFF", "Manque de personnel" },
        { "CLOSURE", "Fermeture temporaire de l’unité" },
        { "PATIENT_WISH", "Souhait de la patiente" },
        { "PROXIMITY", "Rapprochement du domicile" },
        { "HPP", "Hémorragie du post-partum" },
        { "ECLAMP", "Éclampsie" },
        { "SEPSIS_PP", "Sepsis du post-partum" },
        { "THROMB", "Complication thromboembolique" },
        { "REA_AD", "Besoin d’une réanimation adulte" },
        { "RAPPR", "Rapprochement mère-enfant" },
        { "PREMA", "Prématurité" },
        { "HYPOTRO", "Hypotrophie" },
        { "RESP_NN", "Détresse respiratoire néonatale" },
        { "EAI", "Encéphalopathie anoxo-ischémique (hypothermie)" },
        { "CARDIO_NN", "Cardiopathie néonatale" },
        { "CHIR_NN", "Chirurgie néonatale" },
        { "INF_NN", "Infection néonatale" },
        { "ICTERE", "Ictère" },
        { "MALF_NN", "Malformation du nouveau-né" },
        { "CONVULS", "Convulsions" },
        { "RETOUR", "Retour près du domicile" },
        { "NO_BED_NN", "Manque de place en néonatologie" },
    });
}

/// « MAP » is said as it is written; « PE_S » is said « Prééclampsie sévère ».
inline std::string_view spoken(Motive motive)
{
    bool const is_said_by_letters = motive == Motive::MAP || motive == Motive::RPM || motive == Motive::RCIU;
    return is_said_by_letters ? word(motive).code : word(motive).label;
}

enum class MotiveGroup {
    OBSTETRIC,
    MATERNAL,
    ORGANISATION,
    POST_PARTUM,
    NEWBORN
};

constexpr auto words_of(MotiveGroup)
{
    return std::to_array<Word>({ { "OBSTETRIC", "Fœtal ou obstétrical" }, { "MATERNAL", "Maternel, non obstétrical" },
        { "ORGANISATION", "Organisation" }, { "POST_PARTUM", "Après l’accouchement" }, { "NEWBORN", "Nouveau-né" } });
}

/// The list keeps the groups together, each up to its last motive.
constexpr MotiveGroup group_of(Motive motive)
{
    if (motive <= Motive::MFIU_MAT)
        return MotiveGroup::OBSTETRIC;
    if (motive <= Motive::PREC)
        return MotiveGroup::MATERNAL;
    if (motive <= Motive::PROXIMITY)
        return MotiveGroup::ORGANISATION;
    return motive <= Motive::RAPPR ? MotiveGroup::POST_PARTUM : MotiveGroup::NEWBORN;
}

/// Whether the form of that kind of request offers that group of motives.
constexpr bool offers(Kind kind, MotiveGroup group)
{
    if (kind == Kind::AVIS || group == MotiveGroup::ORGANISATION)
        return true;
    if (is_of_newborn(kind))
        return group == MotiveGroup::NEWBORN;
    if (kind == Kind::TPP)
        return group == MotiveGroup::POST_PARTUM || group == MotiveGroup::MATERNAL;
    return group == MotiveGroup::OBSTETRIC || group == MotiveGroup::MATERNAL;
}

} // namespace cigogne::transfers
