#include "analytics/definitions/populations.hpp"

namespace cigogne::analytics {

namespace {

constexpr std::array by_type {
    Class { "type_3", "Naissances en maternité de type III", children({ Child::LiveBirth, Child::Type3 }, { Child::BornOutside }),
        children({ Child::LiveBirth, Child::TypeKnown }, { Child::BornOutside }) },
    Class { "type_2b_3", "Naissances en maternité de type IIB ou III", children({ Child::LiveBirth, Child::TypeFrom2B }, { Child::BornOutside }),
        children({ Child::LiveBirth, Child::TypeKnown }, { Child::BornOutside }) },
};

constexpr std::array asked_for {
    Indicator { "TYPE", "Naissances selon le type de la maternité", Status::Official, 100, Rarity::Common, Linkage::None,
        "Naissances vivantes dans une maternité du type.", "Naissances vivantes dans un établissement dont le type est connu.",
        "Naissances hors d’un établissement (Z381, Z384, Z387) ; celles d’un mois où la maternité a changé de type, si rien ne dit le jour, comme pour I9.",
        "Liste de Scan Santé : instruction de 2023, note 10 (taux de naissance en maternité de type III).",
        "Le type n’est pas dans le PMSI : il vient de la table du réseau.", by_type },
};

} // namespace

std::span<Indicator const> complements()
{
    return asked_for;
}

} // namespace cigogne::analytics
