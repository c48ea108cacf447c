#include "analytics/definitions/populations.hpp"

namespace cigogne::analytics {

namespace {

constexpr Sum born { live_births, stillbirths };

constexpr std::array reconciliation {
    Class { "children", "Enfants trouvés, pour ceux que les mères annoncent", born, expected_children },
    Class { "live", "Enfants nés vivants trouvés", live_births, expected_single_living + expected_multiple_living },
    Class { "stillborn", "Mort-nés trouvés", stillbirths, expected_single_stillborn + expected_multiple_stillborn },
};

constexpr std::array missing_values {
    Class { "mother_weeks", "Accouchements sans âge gestationnel", mothers({ Mother::Delivery }, { Mother::WeeksKnown }), deliveries },
    Class { "mother_age", "Accouchements sans âge maternel plausible", mothers({ Mother::Delivery }, { Mother::AgeKnown }), deliveries },
    Class { "parity", "Accouchements sans parité, depuis mars 2019",
        mothers({ Mother::WithAct, Mother::SinceExtensions }, { Mother::ParityKnown }),
        mothers({ Mother::WithAct, Mother::SinceExtensions }) },
    Class { "weeks", "Naissances vivantes sans âge gestationnel", children({ Child::LiveBirth }, { Child::WeeksKnown }), live_births },
    Class { "weight", "Naissances vivantes sans poids", children({ Child::LiveBirth }, { Child::WeightKnown }), live_births },
    Class { "type", "Naissances vivantes sans type de maternité", children({ Child::LiveBirth }, { Child::TypeKnown }), live_births },
};

constexpr std::array coding {
    Class { "outcome_unspecified", "Z379, ou Z37 sans son cinquième caractère", mothers({ Mother::Delivery, Mother::OutcomeUnspecified }),
        deliveries },
    Class { "extension_missing", "Césariennes sans extension, depuis mars 2019", mothers({ Mother::Caesarean, Mother::ExtensionMissing }),
        mothers({ Mother::Caesarean, Mother::SinceExtensions }) },
    Class { "stillborn_unspecified", "Mort-nés dont P95 est sans extension ou P95+8",
        children({ Child::Stillbirth, Child::StillbornUnspecified }), stillbirths },
    Class { "entry_mode_8", "Naissances vivantes entrées par le mode 8 depuis 2022", children({ Child::LiveBirth, Child::EntryMode8 }),
        live_births },
    Class { "type_ambiguous", "Naissances vivantes d’un mois où la maternité a changé de type",
        children({ Child::LiveBirth, Child::TypeAmbiguous }), live_births },
};

constexpr std::array linkage {
    Class { "mothers_without_child", "Accouchements dont aucun nouveau-né n’est retrouvé", mothers({ Mother::Delivery }, { Mother::WithChild }),
        deliveries },
    Class { "children_without_mother", "Naissances vivantes dont la mère n’est pas retrouvée",
        children({ Child::LiveBirth }, { Child::WithMother }), live_births },
    Class { "weeks_differ", "Naissances vivantes dont l’âge gestationnel n’est pas celui de la mère",
        children({ Child::LiveBirth, Child::WeeksDiffer }), children({ Child::LiveBirth, Child::WeeksCompared }) },
    Class { "mothers_unchained", "Accouchements dont un code de contrôle du chaînage n’est pas 0",
        mothers({ Mother::Delivery, Mother::Unchained }), deliveries },
    Class { "children_unchained", "Naissances vivantes dont un code de contrôle du chaînage n’est pas 0",
        children({ Child::LiveBirth, Child::Unchained }), live_births },
};

constexpr std::string_view source = "Liste de qualité proposée ; réconciliation : 99,6 % des naissances vivantes en 2010 (Quantin et al., 2014).";

constexpr std::array figures {
    Indicator { "Q1", "Réconciliation des enfants et des mères", Status::Proposed, 100, Rarity::None, Linkage::None,
        "Séjours de naissance trouvés.", "Enfants que les séjours des mères annoncent par Z37.", common_exclusions, source,
        "Le rapport peut dépasser 1. Au-delà de trois enfants le nombre n’est pas codé. Un enfant né hors d’un établissement compte "
        "dans les deux.",
        reconciliation },
    Indicator { "Q2", "Valeurs manquantes", Status::Proposed, 100, Rarity::Common, Linkage::None, "Séjours où la valeur manque.",
        "Séjours où elle est attendue.", common_exclusions, source, "Un poids ou un âge gestationnel de 0 est manquant.", missing_values },
    Indicator { "Q3", "Codages à revoir", Status::Proposed, 100, Rarity::Common, Linkage::None, "Séjours codés ainsi.",
        "Séjours où le code est attendu.", common_exclusions, source, "Un codage à revoir n’est pas toujours une erreur.", coding },
    Indicator { "Q4", "Chaînage de la mère et de l’enfant", Status::Proposed, 100, Rarity::Common, Linkage::Needed, "Séjours où il manque ou s’écarte.",
        "Séjours dont une ligne d’ANO revenue de la plateforme a été lue.", common_exclusions,
        "Liste de qualité proposée ; codes de contrôle et lien par établissement : documentation du SNDS.",
        "Le lien ne vaut qu’au sein d’un établissement : un enfant né ailleurs n’a pas de mère ici. Un code de contrôle en erreur exclut "
        "du chaînage, non des comptes.",
        linkage },
};

} // namespace

std::span<Indicator const> quality()
{
    return figures;
}

} // namespace cigogne::analytics
