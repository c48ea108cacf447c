#include "modules/whatif/model.hpp"

#include <fmt/format.h>

namespace cigogne::whatif {

namespace {

constexpr std::string_view unsourced = "PROPOSÉ, aucune source : à régler par le réseau d’après ses propres séjours.";
constexpr std::string_view proposed = "PROPOSÉ, aucune source : à valider par le réseau.";

/// The settings of one kind of places.
struct KindSettings {
    BedKind kind;
    std::string_view stay;
    std::string_view stay_label;
    std::string_view stay_default;
    std::string_view occupancy;
    std::string_view occupancy_label;
    std::string_view occupancy_default;
};
constexpr std::array<KindSettings, 5> by_kind { {
    { BedKind::OBS_GHR, "whatif.stay_days.obs_ghr", "Durée moyenne d’un séjour, grossesses à haut risque", "6",
        "whatif.occupancy_percent.obs_ghr", "Places occupées en moyenne, grossesses à haut risque", "85" },
    { BedKind::OBS_PN, "whatif.stay_days.obs_pn", "Durée moyenne d’un séjour, suites de couches", "4",
        "whatif.occupancy_percent.obs_pn", "Places occupées en moyenne, suites de couches", "80" },
    { BedKind::NEO, "whatif.stay_days.neo", "Durée moyenne d’un séjour, néonatologie", "12",
        "whatif.occupancy_percent.neo", "Places occupées en moyenne, néonatologie", "85" },
    { BedKind::SI, "whatif.stay_days.si", "Durée moyenne d’un séjour, soins intensifs", "10",
        "whatif.occupancy_percent.si", "Places occupées en moyenne, soins intensifs", "85" },
    { BedKind::REA, "whatif.stay_days.rea", "Durée moyenne d’un séjour, réanimation néonatale", "15",
        "whatif.occupancy_percent.rea", "Places occupées en moyenne, réanimation néonatale", "85" },
} };

constexpr std::string_view call_setting = "whatif.call_minutes";
constexpr std::string_view late_call_setting = "whatif.call_minutes_out_of_hours";
constexpr std::string_view preparation_setting = "whatif.preparation_minutes";
constexpr std::string_view other_refusals_setting = "whatif.other_refusals_percent";
constexpr std::string_view delivers_setting = "whatif.delivers_there_percent";
constexpr std::string_view out_of_region_setting = "whatif.out_of_region_kilometres";

settings::Definition minutes(std::string_view code, std::string_view label, std::string_view value)
{
    return { .code = code, .label = label, .unit = "min", .default_value = value, .least = 1, .most = 600, .source_note = proposed };
}

settings::Definition percent(std::string_view code, std::string_view label, std::string_view value, std::string_view source)
{
    return { .code = code, .label = label, .unit = "%", .default_value = value, .least = 0, .most = 100, .source_note = source };
}

} // namespace

Model model_on(settings::Settings const& settings, CivilDate day)
{
    Model model;
    for (auto const& kind : by_kind) {
        model.stay_days[static_cast<std::size_t>(kind.kind)] = settings.number(kind.stay, day);
        model.occupancy[static_cast<std::size_t>(kind.kind)] = settings.number(kind.occupancy, day) / 100;
    }
    model.orientation = transfers::orientation_settings(settings, day);
    model.minutes_a_call = settings.number(call_setting, day);
    model.minutes_a_call_out_of_hours = settings.number(late_call_setting, day);
    model.preparation_minutes = settings.number(preparation_setting, day);
    model.other_refusals = settings.number(other_refusals_setting, day) / 100;
    model.delivers_there = settings.number(delivers_setting, day) / 100;
    model.out_of_region_kilometres = settings.whole(out_of_region_setting, day);
    model.travel.detour = settings.number(directory::detour_setting, day);
    model.travel.kilometres_per_hour = settings.number(directory::speed_setting, day);
    return model;
}

std::vector<settings::Definition> setting_definitions()
{
    std::vector<settings::Definition> definitions;
    for (auto const& kind : by_kind) {
        definitions.push_back({ .code = kind.stay, .label = kind.stay_label, .unit = "jours", .default_value = kind.stay_default, .least = 0.5, .most = 120, .source_note = unsourced });
        definitions.push_back(percent(kind.occupancy, kind.occupancy_label, kind.occupancy_default, unsourced));
    }
    definitions.push_back(minutes(call_setting, "Durée d’un appel à une unité, cellule ouverte", "12"));
    definitions.push_back(minutes(late_call_setting, "Durée d’un appel à une unité, cellule fermée", "20"));
    definitions.push_back(minutes(preparation_setting, "De l’accord au départ, quand rien n’est noté", "60"));
    definitions.push_back(percent(other_refusals_setting, "Refus sans rapport avec les places", "10", proposed));
    definitions.push_back(percent(delivers_setting, "Femmes transférées in utero qui accouchent pendant ce séjour", "51",
        "Publié pour 2022-2024 par le réseau Occitanie : 51 % de 1 756 transferts in utero vers un type III ; étendu ici à tous les types."));
    definitions.push_back({ .code = out_of_region_setting, .label = "Trajet compté pour une demande sans place dans la région", .unit = "km", .default_value = "200", .least = 0, .most = 1500, .source_note = proposed });
    return definitions;
}

std::vector<Supposition> suppositions_on(settings::Settings const& settings, CivilDate day)
{
    std::vector<Supposition> suppositions;
    for (auto const& definition : setting_definitions()) {
        suppositions.push_back({ std::string(definition.label), fmt::format("{} {}", settings.text(definition.code, day), definition.unit),
            std::string(definition.source_note) });
    }
    return suppositions;
}

} // namespace cigogne::whatif
