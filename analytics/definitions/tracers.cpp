#include "analytics/definitions/populations.hpp"

namespace cigogne::analytics {

namespace {

constexpr Sum of_age(Mother age) { return mothers({ Mother::AgeKnown, age }); }
constexpr Sum live_at(Child weeks) { return children({ Child::LiveBirth, weeks }); }
constexpr Sum with_act(Mother mode) { return mothers({ Mother::WithAct, mode }); }

/// Live births in a facility whose type is known, of the risk `risk`, and of those the ones born where `type` says.
constexpr Sum at_risk(Child risk) { return children({ Child::LiveBirth, Child::TypeKnown, risk }, { Child::BornOutside }); }
constexpr Sum born_in(Child type, Child risk)
{
    return children({ Child::LiveBirth, Child::TypeKnown, risk, type }, { Child::BornOutside });
}

constexpr std::array multiple {
    Class { "multiple", "Accouchements multiples", mothers({ Mother::Delivery, Mother::Multiple }), deliveries },
    Class { "twins", "Jumeaux", mothers({ Mother::Delivery, Mother::Twins }), deliveries },
    Class { "higher_order", "Triplés et plus", mothers({ Mother::Delivery, Mother::HigherOrder }), deliveries },
};

constexpr std::array age {
    Class { "lt18", "Moins de 18 ans", of_age(Mother::AgeUnder18), of_known_age },
    Class { "lt20", "Moins de 20 ans", of_age(Mother::AgeUnder20), of_known_age },
    Class { "20_24", "20 à 24 ans", of_age(Mother::Age20To24), of_known_age },
    Class { "25_29", "25 à 29 ans", of_age(Mother::Age25To29), of_known_age },
    Class { "30_34", "30 à 34 ans", of_age(Mother::Age30To34), of_known_age },
    Class { "35_39", "35 à 39 ans", of_age(Mother::Age35To39), of_known_age },
    Class { "ge35", "35 ans et plus", of_age(Mother::AgeFrom35), of_known_age },
    Class { "ge40", "40 ans et plus", of_age(Mother::AgeFrom40), of_known_age },
};

constexpr std::array prematurity {
    Class { "lt37", "Avant 37 semaines",
        { children({ Child::LiveBirth, Child::Weeks22To27 }), children({ Child::LiveBirth, Child::Weeks28To31 }),
            children({ Child::LiveBirth, Child::Weeks32To36 }) },
        live_of_known_weeks },
    Class { "22_27", "22 à 27 semaines", live_at(Child::Weeks22To27), live_of_known_weeks },
    Class { "28_31", "28 à 31 semaines", live_at(Child::Weeks28To31), live_of_known_weeks },
    Class { "32_36", "32 à 36 semaines", live_at(Child::Weeks32To36), live_of_known_weeks },
};

constexpr std::array weight {
    Class { "lt2500", "Moins de 2 500 g", live_at(Child::WeightUnder2500), live_of_known_weight },
    Class { "lt1500", "Moins de 1 500 g", live_at(Child::WeightUnder1500), live_of_known_weight },
    Class { "lt1000", "Moins de 1 000 g", live_at(Child::WeightUnder1000), live_of_known_weight },
    Class { "ge4000", "4 000 g et plus", live_at(Child::WeightFrom4000), live_of_known_weight },
};

constexpr std::array stillbirth {
    Class { "total", "Mortinatalité", stillbirths, { live_births, stillbirths } },
    Class { "spontaneous", "Mortinatalité hors interruption médicale", stillbirths_not_induced, { live_births, stillbirths } },
    Class { "induced", "Interruptions médicales de grossesse", children({ Child::Stillbirth, Child::Induced }),
        { live_births, stillbirths } },
};

constexpr std::array neonatal_death {
    Class { "early", "Précoce, de 0 à 6 jours", early_deaths, live_births },
    Class { "late", "Tardive, de 7 à 27 jours", late_deaths, live_births },
    Class { "total", "De 0 à 27 jours", { early_deaths, late_deaths }, live_births },
};

constexpr std::array perinatal_death {
    Class { "total", "Mortalité périnatale", { stillbirths, early_deaths }, { live_births, stillbirths } },
    Class { "excluding_induced", "Hors interruption médicale", { stillbirths_not_induced, early_deaths },
        { live_births, stillbirths_not_induced } },
};

constexpr std::array mode {
    Class { "caesarean", "Césariennes", with_act(Mother::Caesarean), deliveries_with_act },
    Class { "caesarean_before_labour", "Césariennes avant travail", with_act(Mother::CaesareanBeforeLabour), deliveries_with_act },
    Class { "instrumental", "Voie basse instrumentale", with_act(Mother::Instrumental), deliveries_with_act },
    Class { "spontaneous", "Voie basse spontanée", with_act(Mother::SpontaneousVaginal), deliveries_with_act },
    Class { "episiotomy", "Épisiotomies, parmi les voies basses", mothers({ Mother::Vaginal, Mother::Episiotomy }), vaginal_deliveries },
};

constexpr std::array place {
    Class { "t3_32", "24 à 31 semaines, nés en type III", born_in(Child::Type3, Child::Weeks24To31), at_risk(Child::Weeks24To31) },
    Class { "t3_31", "24 à 30 semaines, nés en type III", born_in(Child::Type3, Child::Weeks24To30), at_risk(Child::Weeks24To30) },
    Class { "t3_1500", "Moins de 1 500 g, nés en type III", born_in(Child::Type3, Child::WeightUnder1500),
        at_risk(Child::WeightUnder1500) },
    Class { "t2_34", "32 et 33 semaines, nés en type IIA, IIB ou III", born_in(Child::TypeFrom2A, Child::Weeks32To33),
        at_risk(Child::Weeks32To33) },
    Class { "t2b_34", "32 et 33 semaines, nés en type IIB ou III", born_in(Child::TypeFrom2B, Child::Weeks32To33),
        at_risk(Child::Weeks32To33) },
};

constexpr std::array haemorrhage {
    Class { "union", "Au moins un des quatre actes", mothers({ Mother::Delivery, Mother::HaemorrhageTreatment }), deliveries },
    Class { "EDSF011", "Embolisation (EDSF011)", mothers({ Mother::Delivery, Mother::Embolisation }), deliveries },
    Class { "EDSA002", "Ligature des artères iliaques internes (EDSA002)", mothers({ Mother::Delivery, Mother::IliacLigation }),
        deliveries },
    Class { "ELSA002", "Ligature des pédicules utérins (ELSA002)", mothers({ Mother::Delivery, Mother::UterineLigation }), deliveries },
    Class { "JNFA001", "Hystérectomie (JNFA001)", mothers({ Mother::Delivery, Mother::Hysterectomy }), deliveries },
    Class { "JNBD002", "Tamponnement (JNBD002), compté à part", mothers({ Mother::Delivery, Mother::Tamponade }), deliveries },
};

constexpr std::array maternal_transfer {
    Class { "tiu_out", "Transferts in utero, sorties", pregnancies({ Antenatal::LeftByTransfer }), deliveries },
    Class { "tiu_in", "Transferts in utero, entrées",
        { mothers({ Mother::Delivery, Mother::CameByTransfer }), pregnancies({ Antenatal::CameByTransfer }) }, deliveries },
    Class { "tpp", "Transferts du post-partum", mothers({ Mother::Delivery, Mother::LeftByTransfer }), deliveries },
};

constexpr std::array neonatal_transfer {
    Class { "total", "Nouveau-nés transférés", live_at(Child::LeftByTransfer), live_births },
    Class { "night_0", "Le jour de la naissance", children({ Child::LiveBirth, Child::LeftByTransfer, Child::Nights0 }), live_births },
    Class { "night_1", "Après une nuit", children({ Child::LiveBirth, Child::LeftByTransfer, Child::Night1 }), live_births },
    Class { "nights_2_6", "Après 2 à 6 nuits", children({ Child::LiveBirth, Child::LeftByTransfer, Child::Nights2To6 }), live_births },
    Class { "nights_ge7", "Après 7 nuits et plus", children({ Child::LiveBirth, Child::LeftByTransfer, Child::NightsFrom7 }), live_births },
    Class { "neonatal_unit", "Admis en néonatologie, sans changer d’établissement",
        children({ Child::LiveBirth, Child::UnitsKnown, Child::NeonatalCare }), children({ Child::LiveBirth, Child::UnitsKnown }) },
};

constexpr std::array presentation {
    Class { "cephalic", "Céphalique", mothers({ Mother::PresentationKnown, Mother::Cephalic }), single_presentations },
    Class { "breech", "Siège", mothers({ Mother::PresentationKnown, Mother::Breech }), single_presentations },
    Class { "transverse", "Transverse ou oblique", mothers({ Mother::PresentationKnown, Mother::Transverse }), single_presentations },
    Class { "face_brow", "Face ou front", mothers({ Mother::PresentationKnown, Mother::FaceOrBrow }), single_presentations },
    Class { "other", "Autre ou non précisée", mothers({ Mother::PresentationKnown, Mother::OtherPresentation }), single_presentations },
    Class { "breech_caesarean", "Césariennes, parmi les sièges", mothers({ Mother::Breech, Mother::Caesarean }),
        mothers({ Mother::Breech }) },
};

constexpr std::array thirteen {
    Indicator { "I1", "Accouchements multiples", Status::Proposed, 100, Rarity::Common, Linkage::None,
        "Accouchements dont un diagnostic associé est Z372, Z373, Z374 (jumeaux), Z375, Z376 ou Z377 (triplés et plus).",
        "Accouchements : un acte d’accouchement ou Z3900, et Z37 en diagnostic associé ; de 22 à 44 semaines.", common_exclusions,
        "Liste : instruction DGOS du 3 juillet 2015. Règle de codes proposée, d’après les libellés de Z37.",
        "Les GHM et les codes O30 et O31 ne comptent pas : après réduction ou perte précoce, la naissance est unique (Z370).", multiple },
    Indicator { "I2", "Âge maternel", Status::Published, 100, Rarity::Common, Linkage::None,
        "Accouchements de femmes de la classe d’âge, en années révolues à l’entrée.", "Accouchements de femmes de 11 à 60 ans.",
        common_exclusions, "Classes : DREES, indicateurs de santé périnatale.",
        "L’âge est celui de l’entrée, non de l’accouchement.", age },
    Indicator { "I3", "Prématurité", Status::Published, 100, Rarity::Common, Linkage::None,
        "Naissances vivantes de 22 à 36 semaines révolues.", "Naissances vivantes dont l’âge gestationnel est connu.", common_exclusions,
        "DREES : prématurité parmi les naissances vivantes.",
        "La prématurité spontanée ne se distingue pas de l’induite : le codage en est irrégulier.", prematurity },
    Indicator { "I4", "Faible poids de naissance", Status::Published, 100, Rarity::Common, Linkage::None,
        "Naissances vivantes sous le poids.", "Naissances vivantes dont le poids est connu.", common_exclusions,
        "Liste : instruction DGOS du 3 juillet 2015 ; seuils usuels.",
        "En 2010 le PMSI et l’enquête nationale différaient nettement sous 2 500 g (Quantin et al., 2014).", weight },
    Indicator { "I5", "Mortinatalité", Status::Published, 1000, Rarity::Rare, Linkage::Improved,
        "Enfants mort-nés (diagnostic principal P95) de 22 semaines ou 500 g ; P95+0 ou P964, ou avec le chaînage le cinquième caractère "
        "1 du Z37 de la mère : interruption médicale.",
        "Naissances vivantes et mort-nés.", common_exclusions, "DREES : mort-nés à partir de 22 semaines, spontanés et interruptions.",
        "Un mort-né sans séjour d’enfant manque. Un P95 sans extension compte pour spontané et se voit dans la qualité.", stillbirth },
    Indicator { "I6", "Mortalité néonatale hospitalière", Status::Published, 1000, Rarity::Rare, Linkage::Improved,
        "Décès à l’hôpital d’enfants nés vivants, à l’âge dit ; de tout séjour commencé avant 28 jours.", "Naissances vivantes.",
        common_exclusions, "Scan Santé publie le taux précoce (instruction de 2023, note 10).",
        "Les décès à domicile ne se voient pas. Avec le chaînage, le décès est compté là où l’enfant est né, dans l’année du décès ; "
        "sans lui, ou si la naissance n’est pas trouvée, là où il survient.",
        neonatal_death },
    Indicator { "I7", "Mortalité périnatale hospitalière", Status::Published, 1000, Rarity::Rare, Linkage::Improved,
        "Mort-nés et décès de 0 à 6 jours.", "Naissances vivantes et mort-nés.", common_exclusions,
        "DREES : à partir de 22 semaines, décès des sept premiers jours.", "Ceux de la mortinatalité et de la mortalité néonatale.",
        perinatal_death },
    Indicator { "I8", "Mode d’accouchement", Status::Proposed, 100, Rarity::Common, Linkage::None,
        "Césarienne : JQGA002 à 005. Instrumentale : voie basse avec JQGD006, 009 ou 011. Avant travail : JQGA002 et 004.",
        "Accouchements avec un acte d’accouchement.", common_exclusions,
        "Taux publiés par Scan Santé ; hiérarchie des codes proposée, d’après les libellés de la CCAM.",
        "Jumeaux nés l’un par voie basse, l’autre par césarienne : césarienne. Les diagnostics O81 à O84 ne servent pas.", mode },
    Indicator { "I9", "Conformité du lieu de naissance", Status::Proposed, 100, Rarity::Rare, Linkage::None,
        "Naissances vivantes à ce risque, dans une maternité du type attendu.",
        "Naissances vivantes à ce risque, dans un établissement dont le type est connu.",
        "Naissances hors d’un établissement (Z381, Z384, Z387), comptées à part. Naissances d’un mois où la maternité a changé de type, si rien ne dit le jour "
        "(RSA sans ANO) : comptées dans la qualité (Q3) ; avec l’ANO ou un RSS, le jour de la naissance décide.",
        "24 à 30 semaines : définition du réseau d’Occitanie (2022). Les autres seuils sont proposés.",
        "Le type n’est pas dans le PMSI. Peu de naissances : l’intervalle compte plus que le taux.", place },
    Indicator { "I10", "Hémorragie du post-partum : actes marqueurs", Status::Proposed, 1000, Rarity::Rare, Linkage::Improved,
        "Accouchements avec au moins un des actes EDSF011, EDSA002, ELSA002, JNFA001 ; avec le chaînage, aussi dans un séjour de la "
        "même femme commencé au plus un jour après une sortie par transfert (7 ou 0).",
        "Accouchements.", common_exclusions,
        "Liste officielle non trouvée : actes dont le libellé nomme l’hémorragie ou la complication obstétricale.",
        "Le PMSI compte trop peu d’embolisations et de ligatures. Sans chaînage, l’acte d’un second séjour manque.", haemorrhage },
    Indicator { "I11", "Transferts maternels", Status::Proposed, 100, Rarity::Common, Linkage::Improved,
        "Sortie : séjour d’avant l’accouchement (GHM 14M03, 14Z16, 14Z06, 14C10 ; O ou Z33 à Z36), mode de sortie 7 ou 0 vers 1. "
        "Entrée : le même séjour ou un accouchement, mode 7 ou 0 depuis 1 ou R. Le mode 0 d’une prestation ne compte pas. Avec le "
        "chaînage, une sortie compte si un séjour de la même femme commence ailleurs au plus un jour après.",
        "Accouchements.", common_exclusions, "Règle proposée, proche de celle de la DREES.",
        "Un transfert décidé aux urgences n’a pas de séjour : le PMSI en compte trop peu. La cellule des transferts fait référence.",
        maternal_transfer },
    Indicator { "I12", "Transferts néonatals", Status::Proposed, 100, Rarity::Common, Linkage::None,
        "Naissances vivantes dont le séjour finit par un transfert définitif (7) vers 1.",
        "Naissances vivantes ; pour neonatal_unit, celles dont les unités sont connues.", common_exclusions, "Règle proposée.",
        "Un passage entre sites d’une même entité est codé mutation (6). Un RSS ne dit le type de ses unités qu’avec l’IUM. L’unité "
        "d’arrivée : I12.arrival.",
        neonatal_transfer },
    Indicator { "I13", "Présentation du nouveau-né", Status::Proposed, 100, Rarity::Common, Linkage::None,
        "Accouchements uniques de cette présentation ; l’acte l’emporte sur le diagnostic.",
        "Accouchements uniques avec un acte d’accouchement, dont la présentation est dite.", common_exclusions, "Liste : instruction de 2015. Règle proposée.",
        "Pour les césariennes la présentation dépend du codage : le siège est sous-compté.", presentation },
};

} // namespace

std::span<Indicator const> tracers()
{
    return thirteen;
}

} // namespace cigogne::analytics
