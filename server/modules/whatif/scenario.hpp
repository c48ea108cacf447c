#pragma once

#include "modules/whatif/region.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/result.hpp"

/// What would be otherwise: a list of changes, each with its days.
namespace cigogne::whatif {

enum class ChangeKind {
    CLOSE_UNIT,
    BEDS,
    MOVE_TEAM,
    THRESHOLD,
    LEVEL
};
constexpr auto words_of(ChangeKind)
{
    return std::to_array<Word>({ { "CLOSE_UNIT", "Fermer une unité" }, { "BEDS", "Ajouter ou retirer des places" },
        { "MOVE_TEAM", "Déplacer une équipe" }, { "THRESHOLD", "Changer un seuil d’accueil" }, { "LEVEL", "Changer le type d’une maternité" } });
}

/// One change, as a person builds it. Which members it needs follows from its kind; the others are left alone.
struct Change {
    ChangeKind kind;
    std::optional<UnitId> unit = {};             ///< of a closure
    std::optional<PlaceId> establishment = {};   ///< where; of a threshold, none: the region's
    std::optional<PlaceId> to_establishment = {}; ///< of a team that moves
    std::optional<BedKind> bed_kind = {};
    std::optional<int> beds = {};                ///< more than 0; fewer only where places are taken away
    std::optional<CareLevel> level = {};
    std::optional<people::GestationalAge> least_age = {};
    std::optional<people::Grams> least_weight = {};
    std::optional<CivilDate> from = {};          ///< none: from 1 January
    std::optional<CivilDate> to = {};            ///< included; none: until 31 December
};
extern Table<Change> const change_form;

struct Scenario {
    std::vector<Change> changes = {};
};
extern Table<Scenario> const scenario_row;

inline constexpr std::size_t most_changes = 20;
inline constexpr int most_beds = 60;

enum class ScenarioError {
    NothingChanged, ///< a scenario without any change shows nothing
    NotSound        ///< a change lacks something, or names what is not there: the faults say which
};
Explanation explain(ScenarioError error);

/// Says, for each change, what is missing or not there: "changes.0.unit"; places are counted with all changes together, day by day.
/// Nothing when the scenario can be replayed.
Result<Done> check(Scenario const& scenario, Region const& region, int year);

/// The change as a French sentence: « Fermer Soins intensifs de néonatologie (CH Exemple) du 1er août 2025 au 31 août 2025 ».
std::string sentence_of(Change const& change, Region const& region, int year);

} // namespace cigogne::whatif
