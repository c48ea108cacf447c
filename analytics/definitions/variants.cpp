#include "analytics/definitions/populations.hpp"

namespace cigogne::analytics {

namespace {

constexpr Term weeks_known = mothers({ Mother::WeeksKnown });
constexpr Term preterm = mothers({ Mother::WeeksKnown }, { Mother::WeeksFrom37 });
constexpr Sum single = expected_single_living;
constexpr Sum several = expected_multiple_living;

constexpr std::array single_prematurity {
    Class { "lt37", "Avant 37 semaines", single& preterm, single& weeks_known },
    Class { "22_27", "22 à 27 semaines", single& mothers({ Mother::Weeks22To27 }), single& weeks_known },
    Class { "28_31", "28 à 31 semaines", single& mothers({ Mother::Weeks28To31 }), single& weeks_known },
    Class { "32_36", "32 à 36 semaines", single& mothers({ Mother::Weeks32To36 }), single& weeks_known },
};

constexpr std::array multiple_prematurity {
    Class { "lt37", "Avant 37 semaines", several& preterm, several& weeks_known },
    Class { "22_27", "22 à 27 semaines", several& mothers({ Mother::Weeks22To27 }), several& weeks_known },
    Class { "28_31", "28 à 31 semaines", several& mothers({ Mother::Weeks28To31 }), several& weeks_known },
    Class { "32_36", "32 à 36 semaines", several& mothers({ Mother::Weeks32To36 }), several& weeks_known },
};

constexpr Sum unmarked(Child weight) { return children({ Child::LiveBirth, weight }, { Child::Multiple }); }
constexpr Sum marked(Child weight) { return children({ Child::LiveBirth, weight, Child::Multiple }); }

constexpr std::array single_weight {
    Class { "lt2500", "Moins de 2 500 g", unmarked(Child::WeightUnder2500), unmarked(Child::WeightKnown) },
    Class { "lt1500", "Moins de 1 500 g", unmarked(Child::WeightUnder1500), unmarked(Child::WeightKnown) },
    Class { "lt1000", "Moins de 1 000 g", unmarked(Child::WeightUnder1000), unmarked(Child::WeightKnown) },
    Class { "ge4000", "4 000 g et plus", unmarked(Child::WeightFrom4000), unmarked(Child::WeightKnown) },
};

constexpr std::array multiple_weight {
    Class { "lt2500", "Moins de 2 500 g", marked(Child::WeightUnder2500), marked(Child::WeightKnown) },
    Class { "lt1500", "Moins de 1 500 g", marked(Child::WeightUnder1500), marked(Child::WeightKnown) },
    Class { "lt1000", "Moins de 1 000 g", marked(Child::WeightUnder1000), marked(Child::WeightKnown) },
    Class { "ge4000", "4 000 g et plus", marked(Child::WeightFrom4000), marked(Child::WeightKnown) },
};

constexpr std::string_view from_mothers
    = "DREES calcule la prématurité selon la pluralité (2016) et compte les enfants d’après le séjour de la mère ; "
      "correspondance des codes Z37 proposée.";
constexpr std::string_view marks_are_few
    = "Sans chaînage, la pluralité n’est dite que par Z383 à Z388 et P015 : des enfants de grossesse multiple passent pour uniques.";

constexpr std::array by_plurality {
    Indicator { "I3.singletons", "Prématurité, naissances uniques", Status::Published, 100, Rarity::Common, Linkage::None,
        "Enfants uniques nés vivants (Z370) de 22 à 36 semaines révolues, d’après le séjour de la mère.",
        "Enfants uniques nés vivants d’âge gestationnel connu.", common_exclusions, from_mothers,
        "L’âge gestationnel est celui de la mère ; il diffère parfois de celui de l’enfant.", single_prematurity },
    Indicator { "I3.multiples", "Prématurité, naissances multiples", Status::Published, 100, Rarity::Common, Linkage::None,
        "Enfants de grossesse multiple nés vivants de 22 à 36 semaines : deux pour Z372, un pour Z373, trois pour Z375, deux pour Z376.",
        "Enfants de grossesse multiple nés vivants, d’âge gestationnel connu.", common_exclusions, from_mothers,
        "Au-delà de trois enfants le nombre n’est pas codé ; les enfants d’une même femme ne sont pas indépendants : "
        "l’intervalle est trop étroit.",
        multiple_prematurity },
    Indicator { "I4.singletons", "Faible poids de naissance, naissances uniques", Status::Proposed, 100, Rarity::Common,
        Linkage::Improved, "Naissances vivantes sous le poids, que rien ne signale multiples.",
        "Naissances vivantes de poids connu, que rien ne signale multiples.", common_exclusions, "Règle proposée.", marks_are_few,
        single_weight },
    Indicator { "I4.multiples", "Faible poids de naissance, naissances multiples", Status::Proposed, 100, Rarity::Common,
        Linkage::Improved, "Naissances vivantes sous le poids, signalées multiples (Z383 à Z388, P015).",
        "Naissances vivantes de poids connu, signalées multiples.", common_exclusions, "Règle proposée.", marks_are_few, multiple_weight },
};

} // namespace

std::span<Indicator const> variants()
{
    return by_plurality;
}

} // namespace cigogne::analytics
