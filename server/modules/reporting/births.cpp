#include "modules/reporting/births.hpp"

#include <algorithm>

namespace cigogne::reporting {

namespace {

using quality::CaseIndicator;
using quality::CasesBehind;

constexpr std::string_view no_denominator
    = " Un nombre, pas un taux : les naissances de la région ne sont pas connues de Cigogne, il n’y a rien par quoi diviser. Hors calcul : "
      "les naissances dont ni le terme ni le poids ne sont connus.";

std::string definition_of(CaseIndicator indicator)
{
    switch (indicator) {
    case CaseIndicator::OUT_01:
        return "Naissances de 24 SA + 0 j à 30 SA + 6 j hors d’une maternité de type III, au jour de la naissance, d’après le registre du réseau (demandes "
               "et déclarations), quelle que soit l’analyse qui les y a fait entrer. Ne comptent pas : les interruptions médicales de grossesse, les morts connues avant l’admission, les naissances hors "
               "de toute maternité (AIEH-01), les cas écartés, et ceux d’une autre analyse dont personne ne dit l’état de l’enfant à la naissance, ou d’un enfant mort-né "
               "sans que l’on sache quand."
            + std::string(no_denominator);
    case CaseIndicator::OUT_02:
        return "Naissances qui relevaient d’un type III, d’après les seuils de la région ce jour-là, hors d’une maternité de type III. Une "
               "malformation à opérer, dite à la déclaration, relève d’un type III. Une encéphalopathie anoxo-ischémique n’en relève pas pour autant : le besoin vient "
               "à la naissance, le lieu se juge au terme et au poids, et le cas est analysé comme encéphalopathie (PROPOSÉ). Mêmes exclusions que OUT-01."
            + std::string(no_denominator);
    case CaseIndicator::OUT_03:
        return "Cas dont l’évitabilité retenue est « probablement évitable », « évitable, avec facteur de risque » ou « évitable », parmi les naissances "
               "dans une maternité au-dessous du besoin dont la relecture est terminée. Une maternité adaptée au terme et au poids, d’où un enfant est parti en "
               "hypothermie, n’est pas au-dessous du besoin. PROPOSÉ.";
    case CaseIndicator::OUT_04:
        return "Cas relus avant la fin du délai (réglage, 6 mois après la naissance), parmi les naissances dans une maternité au-dessous du besoin "
               "déjà relues ou dont le délai est passé.";
    case CaseIndicator::AIEH_01:
        return "Accouchements inopinés hors de toute maternité, à domicile ou en route, déclarés au registre ; comptés chez la maternité qui les a "
               "accueillis. Un nombre, sans dénominateur.";
    }
    return {};
}

std::int64_t count(Register const& of, CaseIndicator indicator, CasesBehind which)
{
    return std::ranges::count_if(of.cases, [&](quality::CaseFigure const& figure) { return stands_behind(figure, indicator, which); });
}

std::optional<double> value_of(Register const& of, CaseIndicator indicator)
{
    if (!of.cases_are_kept)
        return std::nullopt;
    auto const counted = static_cast<double>(count(of, indicator, CasesBehind::Counted));
    if (!is_share(indicator))
        return counted;
    auto const among = count(of, indicator, CasesBehind::Among);
    return among > 0 ? std::optional(100.0 * counted / static_cast<double>(among)) : std::nullopt;
}

std::optional<double> difference(std::optional<double> now, std::optional<double> before)
{
    return now && before ? std::optional(*now - *before) : std::nullopt;
}

FigureView view_of(CaseIndicator indicator, Register const& now, Register const& before, Register const* region)
{
    bool const share = is_share(indicator);
    auto const behind = share ? CasesBehind::Among : CasesBehind::Counted;
    auto const value = value_of(now, indicator);
    auto const earlier = value_of(before, indicator);
    auto const n = count(now, indicator, behind);
    return {
        .code = std::string(word(indicator).code),
        .group = FigureGroup::Births,
        .label = std::string(word(indicator).label),
        .value = value,
        .unit = share ? "%" : "naissances",
        .n = n,
        .numerator = count(now, indicator, CasesBehind::Counted),
        .denominator = share ? std::optional(n) : std::nullopt,
        .left_out = count(now, indicator, CasesBehind::LeftOut),
        .before = earlier,
        .before_n = count(before, indicator, behind),
        .difference = difference(value, earlier),
        .region = region ? value_of(*region, indicator) : std::nullopt,
        .is_delay = false,
        .adds_up = !share,
        .definition = definition_of(indicator),
    };
}

std::optional<double> meetings_of(Register const& of)
{
    return of.meetings_are_kept ? std::optional<double>(of.meetings_on_transfers) : std::nullopt;
}

FigureView meetings_view(Register const& now, Register const& before, Register const* region)
{
    auto const value = meetings_of(now);
    auto const earlier = meetings_of(before);
    return {
        .code = "TRF-13",
        .group = FigureGroup::Births,
        .label = "Réunions centrées sur les transferts, avec le réseau",
        .value = value,
        .unit = "réunions",
        .n = now.meetings_on_transfers,
        .numerator = now.meetings_on_transfers,
        .denominator = {},
        .left_out = 0,
        .before = earlier,
        .before_n = before.meetings_on_transfers,
        .difference = difference(value, earlier),
        .region = region ? meetings_of(*region) : std::nullopt,
        .is_delay = false,
        .adds_up = true,
        .definition = "Réunions notées comme « centrées sur les transferts », avec la participation du réseau, tenues dans la période (indicateur du "
                      "ministère). D’un établissement : celles qu’il a tenues.",
    };
}

} // namespace

std::vector<FigureView> birth_views(Register const& now, Register const& before, Register const* region)
{
    std::vector<FigureView> views;
    for (std::size_t index = 0; index < words<CaseIndicator>.size(); ++index)
        views.push_back(view_of(static_cast<CaseIndicator>(index), now, before, region));
    views.push_back(meetings_view(now, before, region));
    return views;
}

} // namespace cigogne::reporting
