#include "analytics/definitions/populations.hpp"

namespace cigogne::analytics {

namespace {

/// Whose parity, presentation and term can be told: since March 2019, with an act.
constexpr Term told = mothers({ Mother::WithAct, Mother::SinceExtensions });
/// Of one child, head first: the face and the brow are presentations of the head.
constexpr Sum head_first { with(told, { Mother::Cephalic }), with(told, { Mother::FaceOrBrow }) };
constexpr Sum at_term = head_first & mothers({ Mother::WeeksFrom37 });

// Rule: the ten groups of Robson (2001; WHO, 2017), those that the onset of labour tells apart put together, for PMSI does not
// tell an induction. A scar of a primipara is none of a caesarean: O342 counts for those who gave birth before.
constexpr Sum group_1_2 = at_term & mothers({ Mother::Primipara });
constexpr Sum group_3_4 = at_term & mothers({ Mother::ParityKnown }, { Mother::Primipara, Mother::PreviousCaesarean });
constexpr Sum group_5 = at_term & mothers({ Mother::ParityKnown, Mother::PreviousCaesarean }, { Mother::Primipara });
constexpr Sum group_6 = with(told, { Mother::Breech, Mother::Primipara });
constexpr Sum group_7 = with(told, { Mother::Breech, Mother::ParityKnown }, { Mother::Primipara });
constexpr Sum group_8 = with(told, { Mother::Multiple });
constexpr Sum group_9 = with(told, { Mother::Transverse });
constexpr Sum group_10 = head_first & mothers({ Mother::WeeksKnown }, { Mother::WeeksFrom37 });
constexpr Sum classified = group_1_2 + group_3_4 + group_5 + group_6 + group_7 + group_8 + group_9 + group_10;

constexpr Term by_caesarean = mothers({ Mother::Caesarean });
constexpr Term before_labour = mothers({ Mother::CaesareanBeforeLabour });

constexpr std::array sizes {
    Class { "1_2", "1 et 2 : primipares, enfant unique, tête, à terme", group_1_2, told },
    Class { "2b", "2b : dont césarienne avant travail", group_1_2& before_labour, told },
    Class { "3_4", "3 et 4 : multipares sans césarienne antérieure, enfant unique, tête, à terme", group_3_4, told },
    Class { "4b", "4b : dont césarienne avant travail", group_3_4& before_labour, told },
    Class { "5", "5 : césarienne antérieure, enfant unique, tête, à terme", group_5, told },
    Class { "6", "6 : primipares, siège", group_6, told },
    Class { "7", "7 : multipares, siège", group_7, told },
    Class { "8", "8 : grossesses multiples", group_8, told },
    Class { "9", "9 : transverse ou oblique", group_9, told },
    Class { "10", "10 : enfant unique, tête, avant 37 semaines", group_10, told },
    Class { "unclassified", "Non classés", Sum { told } - classified, told },
};

constexpr std::array caesareans {
    Class { "1_2", "Groupes 1 et 2", group_1_2& by_caesarean, group_1_2 },
    Class { "3_4", "Groupes 3 et 4", group_3_4& by_caesarean, group_3_4 },
    Class { "5", "Groupe 5", group_5& by_caesarean, group_5 },
    Class { "6", "Groupe 6", group_6& by_caesarean, group_6 },
    Class { "7", "Groupe 7", group_7& by_caesarean, group_7 },
    Class { "8", "Groupe 8", group_8& by_caesarean, group_8 },
    Class { "9", "Groupe 9", group_9& by_caesarean, group_9 },
    Class { "10", "Groupe 10", group_10& by_caesarean, group_10 },
    Class { "classified", "Tous les groupes", classified& by_caesarean, classified },
};

constexpr std::string_view population = "Accouchements avec un acte d’accouchement, sortis depuis mars 2019.";
constexpr std::string_view exclusions
    = "Avant mars 2019 l’extension des césariennes ne dit pas la parité. Séjours en erreur de groupage, de type B ou créés par GENRSA.";
constexpr std::string_view source
    = "Robson (2001), OMS (2017) ; classification modifiée proposée : le déclenchement n’est pas dans le PMSI, "
      "les groupes 1 et 2, 3 et 4 sont réunis.";
constexpr std::string_view pitfalls
    = "L’utérus cicatriciel (O342, O757) est sous-codé : le groupe 5 est trop petit, les groupes 3 et 4 trop grands. "
      "Le siège des césariennes dépend du codage.";

constexpr std::array both {
    Indicator { "ROBSON.size", "Groupes de Robson : taille", Status::Proposed, 100, Rarity::Common, Linkage::None,
        "Accouchements du groupe.", population, exclusions, source, pitfalls, sizes },
    Indicator { "ROBSON.caesarean", "Groupes de Robson : césariennes", Status::Proposed, 100, Rarity::Common, Linkage::None,
        "Césariennes du groupe.", "Accouchements du groupe.", exclusions, source, pitfalls, caesareans },
};

} // namespace

std::span<Indicator const> robson()
{
    return both;
}

} // namespace cigogne::analytics
