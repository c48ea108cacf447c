#include "modules/whatif/result.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::whatif {

Table<FigureLine> const figure_line = fields<FigureLine>("WhatIfFigure",
    field<&FigureLine::figure>("figure", label("Mesure")),
    field<&FigureLine::unit>("unit", label("Unité")),
    field<&FigureLine::recorded>("recorded", label("Enregistré")),
    field<&FigureLine::checked>("checked", label("Contrôle, médiane")),
    field<&FigureLine::checked_low>("checked_low", label("Contrôle, 5 %")),
    field<&FigureLine::checked_high>("checked_high", label("Contrôle, 95 %")),
    field<&FigureLine::before>("before", label("Avant, médiane")),
    field<&FigureLine::before_low>("before_low", label("Avant, 5 %")),
    field<&FigureLine::before_high>("before_high", label("Avant, 95 %")),
    field<&FigureLine::after>("after", label("Après, médiane")),
    field<&FigureLine::after_low>("after_low", label("Après, 5 %")),
    field<&FigureLine::after_high>("after_high", label("Après, 95 %")),
    field<&FigureLine::difference>("difference", label("Différence, médiane (d’un %, en points)")),
    field<&FigureLine::difference_low>("difference_low", label("Différence, 5 %")),
    field<&FigureLine::difference_high>("difference_high", label("Différence, 95 %")),
    field<&FigureLine::verdict>("verdict", label("Lecture")),
    field<&FigureLine::fidelity>("fidelity", label("Le modèle face à l’année")));

Table<Supposition> const supposition_view = fields<Supposition>("WhatIfSupposition",
    field<&Supposition::label>("label"),
    field<&Supposition::value>("value"),
    field<&Supposition::source>("source", max_length(400)));

Table<RunResult> const run_result = fields<RunResult>("WhatIfResult",
    field<&RunResult::replayed>("replayed"),
    field<&RunResult::advice>("advice"),
    field<&RunResult::returns>("returns"),
    field<&RunResult::stopped>("stopped"),
    field<&RunResult::live>("live"),
    field<&RunResult::foreign>("foreign"),
    field<&RunResult::units_without_count>("units_without_count"),
    field<&RunResult::closures>("closures"),
    field<&RunResult::restrictions>("restrictions"),
    field<&RunResult::has_check>("has_check"),
    nested<&RunResult::figures, figure_line>("figures"),
    nested<&RunResult::suppositions, supposition_view>("suppositions"));

namespace {

void set(Figure figure, std::optional<Estimate> const& estimate, std::optional<double>& median, std::optional<double>& low, std::optional<double>& high)
{
    if (!estimate)
        return;
    median = as_shown(estimate->median, figure);
    low = as_shown(estimate->low, figure);
    high = as_shown(estimate->high, figure);
}

FigureLine line_of(Compared const& compared)
{
    auto const figure = compared.figure;
    FigureLine line { .figure = figure, .unit = std::string(unit_of(figure)) };
    if (compared.recorded)
        line.recorded = as_shown(*compared.recorded, figure);
    set(figure, compared.checked, line.checked, line.checked_low, line.checked_high);
    set(figure, compared.before, line.before, line.before_low, line.before_high);
    set(figure, compared.after, line.after, line.after_low, line.after_high);
    set(figure, compared.difference, line.difference, line.difference_low, line.difference_high);
    if (compared.difference)
        line.verdict = verdict_on(*compared.difference, figure);
    auto const& judged = compared.checked ? compared.checked : compared.before;
    if (judged && compared.recorded)
        line.fidelity = fidelity_of(*judged, *compared.recorded, figure);
    return line;
}

/// "12,5"
std::string decimal(double value)
{
    auto text = fmt::format("{:.1f}", value);
    std::ranges::replace(text, '.', ',');
    return text;
}

std::string in_percent(double share)
{
    return fmt::format("{:.0f} %", 100 * share);
}

std::string in_minutes(std::array<Lasting, 2> const& lasting)
{
    return fmt::format("{:.0f} min ; cellule fermée {:.0f} min", lasting[0].median(), lasting[1].median());
}

/// The places that the patients of the house itself take, of all wards of that kind.
std::optional<double> own_share(World const& world, BedKind kind)
{
    double taken = 0;
    double beds = 0;
    for (std::size_t ward = 0; ward < world.region.wards.size(); ++ward) {
        if (world.region.wards[ward].kind != kind)
            continue;
        taken += world.calibration.own_load[ward];
        beds += world.region.wards[ward].beds;
    }
    return beds > 0 ? std::optional(taken / beds) : std::nullopt;
}

double mean(std::span<double const> values)
{
    double sum = 0;
    for (auto const value : values)
        sum += value;
    return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

} // namespace

RunResult result_of(Comparison const& comparison, Record const& record, std::vector<Supposition> suppositions)
{
    auto const& world = comparison.world();
    RunResult result { .replayed = static_cast<int>(record.cases.size()), .advice = record.left_out.advice, .returns = record.left_out.returns, .stopped = record.left_out.stopped, .live = record.left_out.live, .foreign = record.left_out.foreign, .units_without_count = world.region.without_count, .closures = static_cast<int>(world.closures.size()), .restrictions = static_cast<int>(world.restrictions.size()), .has_check = comparison.has_check(), .figures = {}, .suppositions = std::move(suppositions) };
    for (auto const& compared : comparison.figures())
        result.figures.push_back(line_of(compared));
    for (auto& told : told_by(world))
        result.suppositions.push_back(std::move(told));
    return result;
}

std::vector<Supposition> told_by(World const& world)
{
    constexpr auto told_by_year = "Calculé sur l’année enregistrée ; le réglage vaut là où trop peu est enregistré.";
    auto const& calibration = world.calibration;
    std::vector<Supposition> told {
        { "Première réponse d’une unité, médiane", in_minutes(calibration.first_answer), told_by_year },
        { "D’une réponse à la suivante, médiane", in_minutes(calibration.next_answer), told_by_year },
        { "Refus sans rapport avec les places dans l’année, moyenne des établissements", in_percent(mean(calibration.other_refusals)), told_by_year },
    };
    for (auto const kind : { BedKind::OBS_GHR, BedKind::OBS_PN, BedKind::NEO, BedKind::SI, BedKind::REA }) {
        if (auto const share = own_share(world, kind))
            told.push_back({ fmt::format("Patientes ou enfants de l’établissement, {}, par place installée", word(kind).label), in_percent(*share),
                "Ce qu’il en faut pour que les unités refusent, faute de place, aussi souvent que dans l’année ; par unité, au-delà de 100 % si elle refuse plus d’une fois sur deux." });
    }
    constexpr std::array levels { "du niveau cherché", "d’un niveau de plus", "de deux niveaux de plus ou davantage" };
    for (std::size_t surplus = 0; surplus < levels.size(); ++surplus)
        told.push_back({ fmt::format("Établissements {} non appelés à leur tour", levels[surplus]), in_percent(calibration.passed_over[surplus]),
            "Part de ceux que l’ordre des destinations plaçait avant le dernier appelé. Le niveau cherché est le plus bas des établissements appelés." });
    for (std::size_t surplus = 1; surplus < levels.size(); ++surplus)
        told.push_back({ fmt::format("Refus de plus des établissements {}, gardés pour d’autres", levels[surplus]), in_percent(calibration.kept_for_others[surplus]), told_by_year });
    told.push_back({ "Quand toutes ont refusé : la demande sort de la région", in_percent(calibration.last_turn.leaves),
        "Sinon, la première qui avait refusé la prend quand on la rappelle, au-delà de ses places. Calculé sur l’année enregistrée." });
    told.push_back({ "Temps pendant lequel le tableau montre un nombre de places, moyenne des unités", in_percent(mean(calibration.shown)),
        "Nouvelles données sur nouvelles attendues dans l’année. Sans nouvelle, l’ordre des destinations ne connaît pas les places." });
    for (std::size_t urgency = 0; urgency < calibration.births_a_minute.size(); ++urgency)
        told.push_back({ fmt::format("Naissances avant le départ, « {} »", word(static_cast<transfers::Urgency>(urgency)).label),
            decimal(calibration.births_a_minute[urgency] * 60'000) + " pour 1 000 h d’attente", "Calculé sur l’année enregistrée." });
    return told;
}

} // namespace cigogne::whatif
