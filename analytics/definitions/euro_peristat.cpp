#include "analytics/definitions/populations.hpp"

namespace cigogne::analytics {

namespace {

// Completed weeks of a child, and beside them what the facts must not hold.
constexpr Term weeks_22_23 = children({ Child::Weeks22To27 }, { Child::Weeks24To30 });
constexpr Term weeks_24_27 = children({ Child::Weeks22To27, Child::Weeks24To30 });
constexpr Term weeks_28_31 = children({ Child::Weeks28To31 });
constexpr Term weeks_32_36 = children({ Child::Weeks32To36 });
constexpr Term weeks_from_37 = children({ Child::WeeksFrom37 });

constexpr Sum born { live_births, stillbirths };
constexpr Sum from_28(Sum const& sum) { return (sum & weeks_28_31) + (sum & weeks_32_36) + (sum & weeks_from_37); }
constexpr Sum from_24(Sum const& sum) { return (sum & weeks_24_27) + from_28(sum); }
constexpr Class stillborn(std::string_view code, std::string_view label, Term among)
{
    return { code, label, Sum { stillbirths } & among, born & among };
}

constexpr std::array stillbirth {
    Class { "ge24", "À partir de 24 semaines", from_24(stillbirths), from_24(born) },
    Class { "ge28", "À partir de 28 semaines", from_28(stillbirths), from_28(born) },
    stillborn("22_23", "22 et 23 semaines", weeks_22_23),
    stillborn("24_27", "24 à 27 semaines", weeks_24_27),
    stillborn("28_31", "28 à 31 semaines", weeks_28_31),
    stillborn("32_36", "32 à 36 semaines", weeks_32_36),
    stillborn("ge37", "37 semaines et plus", weeks_from_37),
    stillborn("lt1500", "Moins de 1 500 g", children({ Child::WeightUnder1500 })),
    stillborn("1500_2499", "1 500 à 2 499 g", children({ Child::WeightUnder2500 }, { Child::WeightUnder1500 })),
    stillborn("ge2500", "2 500 g et plus", children({ Child::WeightKnown }, { Child::WeightUnder2500 })),
    Class { "singletons", "Enfants uniques, d’après les mères", expected_single_stillborn,
        expected_single_living + expected_single_stillborn },
    Class { "multiples", "Grossesses multiples, d’après les mères", expected_multiple_stillborn,
        expected_multiple_living + expected_multiple_stillborn },
};

constexpr Sum neonatal_deaths { early_deaths, late_deaths };
constexpr Class dead(std::string_view code, std::string_view label, Term among)
{
    return { code, label, neonatal_deaths & among, Sum { live_births } & among };
}

constexpr std::array neonatal_death {
    dead("22_23", "22 et 23 semaines", weeks_22_23),
    dead("24_27", "24 à 27 semaines", weeks_24_27),
    dead("28_31", "28 à 31 semaines", weeks_28_31),
    dead("32_36", "32 à 36 semaines", weeks_32_36),
    dead("ge37", "37 semaines et plus", weeks_from_37),
};

constexpr Class of_weight(std::string_view code, std::string_view label, Set<Child> required, Set<Child> excluded = {})
{
    return { code, label, Sum { live_of_known_weight } & children(required, excluded), live_of_known_weight };
}

constexpr std::array weight {
    of_weight("lt1000", "Moins de 1 000 g", { Child::WeightUnder1000 }),
    of_weight("1000_1499", "1 000 à 1 499 g", { Child::WeightUnder1500 }, { Child::WeightUnder1000 }),
    of_weight("1500_2499", "1 500 à 2 499 g", { Child::WeightUnder2500 }, { Child::WeightUnder1500 }),
    of_weight("2500_3999", "2 500 à 3 999 g", {}, { Child::WeightUnder2500, Child::WeightFrom4000 }),
    of_weight("4000_4499", "4 000 à 4 499 g", { Child::WeightFrom4000 }, { Child::WeightFrom4500 }),
    of_weight("ge4500", "4 500 g et plus", { Child::WeightFrom4500 }),
};

constexpr Sum all_of_known_weeks = born & children({ Child::WeeksKnown });
constexpr Class of_weeks(std::string_view code, std::string_view label, Sum const& among, Term weeks)
{
    return { code, label, among & weeks, among };
}
constexpr Term weeks_39_41 = children({ Child::WeeksFrom37 }, { Child::Weeks37To38, Child::WeeksFrom42 });

constexpr std::array weeks {
    of_weeks("22_27", "22 à 27 semaines", live_of_known_weeks, children({ Child::Weeks22To27 })),
    of_weeks("28_31", "28 à 31 semaines", live_of_known_weeks, weeks_28_31),
    of_weeks("32_36", "32 à 36 semaines", live_of_known_weeks, weeks_32_36),
    of_weeks("37_38", "37 et 38 semaines", live_of_known_weeks, children({ Child::Weeks37To38 })),
    of_weeks("39_41", "39 à 41 semaines", live_of_known_weeks, weeks_39_41),
    of_weeks("ge42", "42 semaines et plus", live_of_known_weeks, children({ Child::WeeksFrom42 })),
    of_weeks("all_22_27", "Toutes naissances : 22 à 27 semaines", all_of_known_weeks, children({ Child::Weeks22To27 })),
    of_weeks("all_28_31", "Toutes naissances : 28 à 31 semaines", all_of_known_weeks, weeks_28_31),
    of_weeks("all_32_36", "Toutes naissances : 32 à 36 semaines", all_of_known_weeks, weeks_32_36),
    of_weeks("all_37_38", "Toutes naissances : 37 et 38 semaines", all_of_known_weeks, children({ Child::Weeks37To38 })),
    of_weeks("all_39_41", "Toutes naissances : 39 à 41 semaines", all_of_known_weeks, weeks_39_41),
    of_weeks("all_ge42", "Toutes naissances : 42 semaines et plus", all_of_known_weeks, children({ Child::WeeksFrom42 })),
};

constexpr Term of_known_parity = mothers({ Mother::WithAct, Mother::SinceExtensions, Mother::ParityKnown });

constexpr std::array parity {
    Class { "primipara", "Primipares", with(of_known_parity, { Mother::Primipara }), of_known_parity },
    Class { "multipara", "Multipares", with(of_known_parity, {}, { Mother::Primipara }), of_known_parity },
};

constexpr Term primiparae = with(of_known_parity, { Mother::Primipara });
constexpr Term multiparae = with(of_known_parity, {}, { Mother::Primipara, Mother::PreviousCaesarean });
constexpr Term scarred = with(of_known_parity, { Mother::PreviousCaesarean }, { Mother::Primipara });
constexpr Term of_one = with(deliveries_with_act, { Mother::PluralityKnown }, { Mother::Multiple });
constexpr Term of_several = with(deliveries_with_act, { Mother::Multiple });
constexpr Term cephalic = with(deliveries_with_act, { Mother::Cephalic });
constexpr Term breech = with(deliveries_with_act, { Mother::Breech });
constexpr Class by(std::string_view code, std::string_view label, Mother mode, Term among)
{
    return { code, label, with(among, { mode }), among };
}

constexpr std::array mode {
    by("primiparae_caesarean", "Primipares : césariennes", Mother::Caesarean, primiparae),
    by("primiparae_instrumental", "Primipares : voie basse instrumentale", Mother::Instrumental, primiparae),
    by("multiparae_caesarean", "Multipares sans césarienne antérieure : césariennes", Mother::Caesarean, multiparae),
    by("multiparae_instrumental", "Multipares sans césarienne antérieure : voie basse instrumentale", Mother::Instrumental, multiparae),
    by("previous_caesarean", "Césarienne antérieure : césariennes", Mother::Caesarean, scarred),
    by("previous_instrumental", "Césarienne antérieure : voie basse instrumentale", Mother::Instrumental, scarred),
    by("singletons_caesarean", "Enfant unique : césariennes", Mother::Caesarean, of_one),
    by("singletons_instrumental", "Enfant unique : voie basse instrumentale", Mother::Instrumental, of_one),
    by("multiples_caesarean", "Grossesses multiples : césariennes", Mother::Caesarean, of_several),
    by("multiples_instrumental", "Grossesses multiples : voie basse instrumentale", Mother::Instrumental, of_several),
    by("cephalic_caesarean", "Céphaliques : césariennes", Mother::Caesarean, cephalic),
    by("cephalic_instrumental", "Céphaliques : voie basse instrumentale", Mother::Instrumental, cephalic),
    by("breech_caesarean", "Sièges : césariennes", Mother::Caesarean, breech),
    by("breech_instrumental", "Sièges : voie basse instrumentale", Mother::Instrumental, breech),
};

constexpr std::string_view source
    = "Euro-Peristat, indicateurs C1 à C10 (European Perinatal Health Report, 2015) : la liste est connue, son texte n’a pas été relu ; "
      "classes proposées.";

constexpr std::array core {
    Indicator { "C1", "Euro-Peristat C1 : mortinatalité par terme, poids et pluralité", Status::Proposed, 1000, Rarity::Rare,
        Linkage::None, "Mort-nés (P95) de la classe.", "Naissances vivantes et mort-nés de la classe.", common_exclusions, source,
        "Les comparaisons de 2022 partent de 24 semaines. Par pluralité, les enfants sont ceux que les mères annoncent par Z37.",
        stillbirth },
    Indicator { "C2", "Euro-Peristat C2 : mortalité néonatale par terme", Status::Proposed, 1000, Rarity::Rare, Linkage::Improved,
        "Décès à l’hôpital, de 0 à 27 jours, d’enfants de ce terme.", "Naissances vivantes de ce terme.", common_exclusions, source,
        "Les décès hors de l’hôpital manquent : la France ne l’a pas fournie d’après le PMSI. Le poids d’un séjour qui n’est pas celui "
        "de la naissance n’est pas celui de naissance : pas de classe de poids.",
        neonatal_death },
    Indicator { "C4", "Euro-Peristat C4 : distribution du poids de naissance", Status::Proposed, 100, Rarity::Common, Linkage::None,
        "Naissances vivantes de la classe de poids.", "Naissances vivantes dont le poids est connu.", common_exclusions, source,
        "En 2010 le PMSI et l’enquête nationale différaient nettement sous 2 500 g (Quantin et al., 2014).", weight },
    Indicator { "C5", "Euro-Peristat C5 : distribution de l’âge gestationnel", Status::Proposed, 100, Rarity::Common, Linkage::None,
        "Naissances de ce terme.", "Naissances dont l’âge gestationnel est connu ; vivantes, puis toutes.", common_exclusions, source,
        "Un mort-né sans séjour d’enfant manque aux naissances.", weeks },
    Indicator { "C9", "Euro-Peristat C9 : parité", Status::Proposed, 100, Rarity::Common, Linkage::None, "Accouchements de la parité.",
        "Accouchements avec un acte dont la parité est connue, sortis depuis mars 2019.",
        "Avant mars 2019 l’extension des césariennes ne dit pas la parité.", source, "Le rang au-delà du premier n’est pas codé.", parity },
    Indicator { "C10", "Euro-Peristat C10 : mode d’accouchement par groupe", Status::Proposed, 100, Rarity::Common, Linkage::None,
        "Accouchements du groupe par cette voie.",
        "Accouchements du groupe avec un acte ; par parité et césarienne antérieure, sortis depuis mars 2019.", common_exclusions, source,
        "La césarienne antérieure (O342, O757) est sous-codée ; le siège des césariennes dépend du codage.", mode },
};

} // namespace

std::span<Indicator const> euro_peristat()
{
    return core;
}

} // namespace cigogne::analytics
