#include "modules/whatif/scenario.hpp"

#include "modules/whatif/taken_places.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <stdexcept>

namespace cigogne::whatif {

Table<Change> const change_form = fields<Change>("WhatIfChange",
    field<&Change::kind>("kind", label("Changement")),
    field<&Change::unit>("unit", label("Unité")),
    field<&Change::establishment>("establishment", label("Établissement")),
    field<&Change::to_establishment>("to_establishment", label("Vers")),
    field<&Change::bed_kind>("bed_kind", label("Places de")),
    field<&Change::beds>("beds", between(-most_beds, most_beds), label("Nombre de places")),
    field<&Change::level>("level", label("Type")),
    field<&Change::least_age>("least_age", label("Terme minimal (jours)")),
    field<&Change::least_weight>("least_weight", label("Poids minimal (g)")),
    field<&Change::from>("from", label("Du")),
    field<&Change::to>("to", label("Au")));

Table<Scenario> const scenario_row = fields<Scenario>("WhatIfScenario",
    nested<&Scenario::changes, change_form>("changes", max_items(most_changes)));

Explanation explain(ScenarioError error)
{
    switch (error) {
    case ScenarioError::NothingChanged:
        return { FailureKind::Conflict, "nothing_changed", "Ajoutez au moins un changement : sans lui, avant et après sont la même chose." };
    case ScenarioError::NotSound:
        return { FailureKind::Invalid, "scenario_not_sound", "Un changement est à revoir." };
    }
    throw std::logic_error("no such error");
}

namespace {

/// Collects what is wrong with one change.
class Inspection {
public:
    Inspection(Region const& region, int year, std::size_t index, std::vector<Fault>& faults)
        : region_(region)
        , year_(year)
        , index_(index)
        , faults_(faults)
    {
    }

    void inspect(Change const& change)
    {
        inspect_days(change);
        switch (change.kind) {
        case ChangeKind::CLOSE_UNIT:
            if (!change.unit || !region_.ward(*change.unit))
                refuse("unit", "unknown_unit", "Choisissez une unité de la liste : elle doit avoir un nombre de lits installés.");
            break;
        case ChangeKind::BEDS:
            inspect_house("establishment", change.establishment);
            inspect_places(change);
            break;
        case ChangeKind::MOVE_TEAM:
            inspect_house("establishment", change.establishment);
            inspect_house("to_establishment", change.to_establishment);
            if (change.establishment && change.establishment == change.to_establishment)
                refuse("to_establishment", "same_establishment", "Choisissez deux établissements différents.");
            inspect_places(change);
            if (change.beds && *change.beds < 0)
                refuse("beds", "not_positive", "Écrivez combien de places vont d’un établissement à l’autre.");
            break;
        case ChangeKind::THRESHOLD:
            if (change.establishment)
                inspect_house("establishment", change.establishment);
            if (!change.level)
                refuse("level", "required", "Choisissez le type dont le seuil change.");
            else if (*change.level == CareLevel::T3 && !change.establishment)
                refuse("level", "no_threshold", "Le type III n’a pas de seuil régional : il prend tous les termes. Choisissez un autre type, ou un établissement.");
            if (!change.least_age)
                refuse("least_age", "required", "Écrivez le terme minimal, par exemple 32 SA.");
            break;
        case ChangeKind::LEVEL:
            inspect_house("establishment", change.establishment);
            if (!change.level)
                refuse("level", "required", "Choisissez le nouveau type.");
            break;
        }
    }

private:
    void refuse(std::string_view field, std::string_view code, std::string message)
    {
        faults_.push_back({ fmt::format("changes.{}.{}", index_, field), code, std::move(message) });
    }
    void inspect_house(std::string_view field, std::optional<PlaceId> const& id)
    {
        if (!id || !region_.house(*id))
            refuse(field, "unknown_establishment", "Choisissez un établissement de la liste.");
    }
    void inspect_places(Change const& change)
    {
        if (!change.bed_kind || !is_replayed(*change.bed_kind))
            refuse("bed_kind", "not_replayed", "Choisissez une des sortes de places que le simulateur rejoue.");
        if (!change.beds || *change.beds == 0)
            refuse("beds", "required", "Écrivez un nombre de places.");
    }
    void inspect_days(Change const& change)
    {
        auto const outside = [&](std::optional<CivilDate> const& day) {
            return day && (*day < *CivilDate::make(year_, 1, 1) || *day > *CivilDate::make(year_, 12, 31));
        };
        if (outside(change.from))
            refuse("from", "outside_year", fmt::format("Choisissez un jour de {}.", year_));
        if (outside(change.to))
            refuse("to", "outside_year", fmt::format("Choisissez un jour de {}.", year_));
        if (change.from && change.to && *change.to < *change.from)
            refuse("to", "ends_before_it_begins", "Le dernier jour vient après le premier.");
    }

    Region const& region_;
    int year_;
    std::size_t index_;
    std::vector<Fault>& faults_;
};

std::string name_of(std::optional<PlaceId> const& id, Region const& region)
{
    auto const house = id ? region.house(*id) : std::nullopt;
    return house ? region.houses[*house].name : std::string("établissement inconnu");
}

std::string label_of(std::optional<BedKind> kind)
{
    return kind ? std::string(word(*kind).label) : std::string();
}

std::string level_label(std::optional<CareLevel> level)
{
    return level ? std::string(word(*level).label) : std::string();
}

std::string threshold_sentence(Change const& change, Region const& region)
{
    auto const whose = change.establishment ? fmt::format("{} (limite propre)", name_of(change.establishment, region)) : fmt::format("{} (région)", level_label(change.level));
    auto const age = change.least_age ? change.least_age->text() : std::string();
    auto const weight = change.least_weight ? fmt::format(" et {}", change.least_weight->text()) : std::string();
    return fmt::format("Seuil d’accueil, {} : à partir de {}{}", whose, age, weight);
}

/// « du 1 août 2025 au 31 août 2025 », « toute l’année ».
std::string days_of(Change const& change, int year)
{
    if (!change.from && !change.to)
        return ", toute l’année";
    auto const from = change.from.value_or(*CivilDate::make(year, 1, 1));
    if (!change.to)
        return fmt::format(", à partir du {}", french_date(from));
    return fmt::format(", du {} au {}", french_date(from), french_date(*change.to));
}

} // namespace

Result<Done> check(Scenario const& scenario, Region const& region, int year)
{
    if (scenario.changes.empty())
        return ScenarioError::NothingChanged;
    std::vector<Fault> faults;
    for (std::size_t index = 0; index < scenario.changes.size(); ++index)
        Inspection(region, year, index, faults).inspect(scenario.changes[index]);
    for (auto& fault : takings_too_many(scenario, region, year))
        faults.push_back(std::move(fault));
    if (!faults.empty())
        return Failure(ScenarioError::NotSound).with(std::move(faults));
    return Done {};
}

std::string sentence_of(Change const& change, Region const& region, int year)
{
    auto const days = days_of(change, year);
    auto const beds = change.beds.value_or(0);
    switch (change.kind) {
    case ChangeKind::CLOSE_UNIT: {
        auto const* const ward = change.unit ? region.ward(*change.unit) : nullptr;
        if (!ward)
            return "Fermer une unité inconnue" + days;
        return fmt::format("Fermer {} ({}){}", ward->name, region.houses[ward->house].name, days);
    }
    case ChangeKind::BEDS:
        return fmt::format("{} {} {} de {} : {}{}", beds < 0 ? "Retirer" : "Ajouter", std::abs(beds), std::abs(beds) > 1 ? "places" : "place",
            label_of(change.bed_kind), name_of(change.establishment, region), days);
    case ChangeKind::MOVE_TEAM:
        return fmt::format("Déplacer {} {} de {} : de {} vers {}{}", beds, beds > 1 ? "places" : "place", label_of(change.bed_kind),
            name_of(change.establishment, region), name_of(change.to_establishment, region), days);
    case ChangeKind::THRESHOLD:
        return threshold_sentence(change, region) + days;
    case ChangeKind::LEVEL:
        return fmt::format("{} devient une maternité de {}{}", name_of(change.establishment, region), level_label(change.level), days);
    }
    throw std::logic_error("no such change");
}

} // namespace cigogne::whatif
