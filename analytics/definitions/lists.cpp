#include "analytics/definitions/lists.hpp"

#include <algorithm>
#include <vector>

namespace cigogne::analytics {

namespace {

constexpr std::array tracer_entries { Entry { "I1" }, Entry { "I2" }, Entry { "I3" }, Entry { "I4" }, Entry { "I5" }, Entry { "I6" },
    Entry { "I7" }, Entry { "I8" }, Entry { "I9" }, Entry { "I10" }, Entry { "I11" }, Entry { "I12" }, Entry { "I13" } };

constexpr std::array variant_entries { Entry { "I3.singletons" }, Entry { "I3.multiples" }, Entry { "I4.singletons" },
    Entry { "I4.multiples" } };

constexpr std::array scan_sante_entries {
    Entry { "I1", "multiple", "Accouchements multiples" },
    Entry { "I2", {}, "Âge maternel" },
    Entry { "I3", "lt37", "Prématurité" },
    Entry { "I4", "lt2500", "Faible poids" },
    Entry { "I8", {}, "Mode d’accouchement" },
    Entry { "TYPE", "type_3", "Taux de naissance en maternité de type III" },
    Entry { "I5", "total", "Mortinatalité totale hospitalière estimée" },
    Entry { "I6", "early", "Mortalité néonatale précoce hospitalière" },
    Entry { "I7", "total", "Mortalité périnatale hospitalière" },
};

constexpr std::array euro_peristat_entries {
    Entry { "I5", "total", "C1 Mortinatalité" },
    Entry { "C1", {}, "C1 Mortinatalité par terme, poids et pluralité" },
    Entry { "I6", {}, "C2 Mortalité néonatale" },
    Entry { "C2", {}, "C2 Mortalité néonatale par terme" },
    Entry { "C4", {}, "C4 Poids de naissance" },
    Entry { "C5", {}, "C5 Âge gestationnel" },
    Entry { "I1", {}, "C7 Grossesses multiples" },
    Entry { "I2", "lt20", "C8 Âge maternel" },
    Entry { "I2", "20_24", "C8 Âge maternel" },
    Entry { "I2", "25_29", "C8 Âge maternel" },
    Entry { "I2", "30_34", "C8 Âge maternel" },
    Entry { "I2", "35_39", "C8 Âge maternel" },
    Entry { "I2", "ge40", "C8 Âge maternel" },
    Entry { "C9", {}, "C9 Parité" },
    Entry { "I8", {}, "C10 Mode d’accouchement" },
    Entry { "C10", {}, "C10 Mode d’accouchement par groupe" },
};

constexpr std::array robson_entries { Entry { "ROBSON.size" }, Entry { "ROBSON.caesarean" } };
constexpr std::array quality_entries { Entry { "Q1" }, Entry { "Q2" }, Entry { "Q3" }, Entry { "Q4" } };
constexpr std::array followed_entries { Entry { "I11.delivered" }, Entry { "I12.arrival" } };

constexpr std::array all_lists {
    List { "tracers", "Les treize indicateurs traceurs", "Instruction DGOS/PF3/R3/DGS/MC1/2015/227 du 3 juillet 2015", tracer_entries },
    List { "variants", "Enfants uniques et multiples", "DREES ; règles proposées", variant_entries },
    List { "followed", "Suites des transferts, avec le chaînage", "Règles proposées", followed_entries },
    List { "scan_sante", "Liste de Scan Santé", "Instruction de 2023 sur les DSRP, note 10", scan_sante_entries },
    List { "euro_peristat", "Euro-Peristat", "European Perinatal Health Report, 2015", euro_peristat_entries },
    List { "robson", "Groupes de Robson modifiés", "Robson, 2001 ; OMS, 2017", robson_entries },
    List { "quality", "Qualité des données", "Liste proposée", quality_entries },
};

} // namespace

std::span<Indicator const> indicators()
{
    static auto const all = [] {
        std::vector<Indicator> joined;
        for (auto const part : { tracers(), variants(), followed(), complements(), euro_peristat(), robson(), quality() })
            joined.insert(joined.end(), part.begin(), part.end());
        return joined;
    }();
    return all;
}

std::span<List const> lists()
{
    return all_lists;
}

List const* find_list(std::string_view code)
{
    auto const found = std::ranges::find(all_lists, code, &List::code);
    return found == all_lists.end() ? nullptr : &*found;
}

Indicator const* find_indicator(std::string_view code)
{
    auto const all = indicators();
    auto const found = std::ranges::find(all, code, &Indicator::code);
    return found == all.end() ? nullptr : &*found;
}

Class const* find_class(Indicator const& indicator, std::string_view code)
{
    auto const found = std::ranges::find(indicator.classes, code, &Class::code);
    return found == indicator.classes.end() ? nullptr : &*found;
}

} // namespace cigogne::analytics
