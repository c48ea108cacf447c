#include "modules/indicators/readiness.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace cigogne::indicators {

namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many)
{
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

/// « CH Rodez : 31 % de termes manquants, 12 % de poids manquants »; empty where few are.
std::string told_missing(YearKnown::House const& house, double most_missing)
{
    std::vector<std::string> told;
    for (auto const needs : { Needs::Weeks, Needs::Weight }) {
        auto const share = missing_share(needs, house.totals);
        if (share && *share > most_missing)
            told.push_back(said_share(needs, *share));
    }
    return told.empty() ? std::string() : fmt::format("{}\u00a0: {}", house.name, fmt::join(told, ", "));
}

} // namespace

std::vector<Missing> missing_of(YearKnown const& known)
{
    std::vector<Missing> missing;
    if (auto const& houses = known.without_file; !houses.empty())
        missing.push_back({ Lack::NoFile,
            fmt::format("{} sans aucun fichier de {}\u00a0: {} naissances manquent.", counted(houses.size(), "maternité", "maternités"), known.year,
                houses.size() == 1 ? "ses" : "leurs"),
            houses });
    if (auto const& houses = known.outdated; !houses.empty())
        missing.push_back({ Lack::Outdated,
            fmt::format("{} avec d’anciennes définitions\u00a0: {} pas transmise{}.", counted(houses.size(), "maternité comptée", "maternités comptées"),
                houses.size() == 1 ? "elle n’est" : "elles ne sont", houses.size() == 1 ? "" : "s"),
            houses });
    if (auto const& houses = known.partial; !houses.empty())
        missing.push_back({ Lack::Partial,
            fmt::format("{} de moins de douze mois\u00a0: {} transmise{} en l’état.", counted(houses.size(), "année", "années"), houses.size() == 1 ? "elle est" : "elles sont",
                houses.size() == 1 ? "" : "s"),
            houses });
    std::vector<std::string> poor;
    for (auto const& house : known.counted) {
        if (auto told = told_missing(house, known.most_missing); !told.empty())
            poor.push_back(std::move(told));
    }
    if (!poor.empty())
        missing.push_back({ Lack::PoorQuality,
            fmt::format("{} où trop de termes ou de poids manquent pour un taux.", counted(poor.size(), "maternité", "maternités")), std::move(poor) });
    if (auto const& houses = known.unknown; !houses.empty())
        missing.push_back({ Lack::Unknown,
            fmt::format("{} que l’annuaire ne connaît pas\u00a0: {} sous ce numéro.", counted(houses.size(), "numéro FINESS", "numéros FINESS"),
                houses.size() == 1 ? "transmis" : "transmis, chacun,"),
            houses });
    return missing;
}

std::string said(Missing const& missing)
{
    return fmt::format("{} {}.", missing.sentence, fmt::join(missing.houses, "\u00a0; "));
}

} // namespace cigogne::indicators
