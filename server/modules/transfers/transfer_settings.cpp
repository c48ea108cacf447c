#include "modules/transfers/transfer_settings.hpp"

#include <cmath>

namespace cigogne::transfers {

namespace {

constexpr std::string_view proposed = "PROPOSÉ, à valider par le réseau";
constexpr std::string_view general = "Connaissance générale, À VÉRIFIER par le réseau";

constexpr std::array<std::array<std::string_view, 2>, 4> bands { {
    { "transfers.orientation.u1.near_minutes", "transfers.orientation.u1.far_minutes" },
    { "transfers.orientation.u2.near_minutes", "transfers.orientation.u2.far_minutes" },
    { "transfers.orientation.u3.near_minutes", "transfers.orientation.u3.far_minutes" },
    { "transfers.orientation.u4.near_minutes", "transfers.orientation.u4.far_minutes" },
} };

settings::Definition minutes(std::string_view code, std::string_view label, std::string_view value, double most = 1440)
{
    return { .code = code, .label = label, .unit = "min", .default_value = value, .least = 0, .most = most, .source_note = proposed };
}

settings::Definition days(std::string_view code, std::string_view label, std::string_view value)
{
    return { .code = code, .label = label, .unit = "jours d’aménorrhée", .default_value = value, .least = 28, .most = 308, .source_note = general };
}

} // namespace

TransferSettings settings_on(settings::Settings const& settings, CivilDate day)
{
    auto const whole = [&](std::string_view code) { return static_cast<int>(std::lround(settings.number(code, day))); };
    TransferSettings rules;
    rules.targets.immediate = settings.minutes("transfers.urgency.u1.departure_minutes", day);
    rules.targets.urgent = settings.minutes("transfers.urgency.u2.departure_minutes", day);
    rules.prompts.corticosteroids_from_days = whole("transfers.prompts.corticosteroids.from_days");
    rules.prompts.corticosteroids_before_days = whole("transfers.prompts.corticosteroids.before_days");
    rules.prompts.magnesium_before_days = whole("transfers.prompts.magnesium.before_days");
    rules.prompts.cervical_length_before_days = whole("transfers.prompts.cervical_length.before_days");
    rules.grid.bleeding_hours = whole("transfers.vehicle.bleeding_hours");
    rules.grid.dilation_cm = settings.number("transfers.vehicle.dilation_cm", day);
    rules.grid.long_road_minutes = whole("transfers.vehicle.long_road_minutes");
    rules.grid.early_threat_days = whole("transfers.vehicle.early_threat_days");
    for (std::size_t urgency = 0; urgency < bands.size(); ++urgency)
        rules.orientation.bands[urgency] = { whole(bands[urgency][0]), whole(bands[urgency][1]) };
    rules.orientation.comparable_minutes = whole("transfers.orientation.comparable_minutes");
    rules.travel.detour = settings.number(directory::detour_setting, day);
    rules.travel.kilometres_per_hour = settings.number(directory::speed_setting, day);
    return rules;
}

Duration answer_reminder(settings::Settings const& settings, CivilDate day)
{
    return settings.minutes("transfers.answer_reminder_minutes", day);
}

std::vector<settings::Definition> setting_definitions()
{
    std::vector<settings::Definition> definitions {
        minutes("transfers.urgency.u1.departure_minutes", "Départ immédiat : délai visé", "0"),
        minutes("transfers.urgency.u2.departure_minutes", "Dans les 2 h : délai visé", "120"),
        days("transfers.prompts.corticosteroids.from_days", "Corticothérapie anténatale : à partir de", "168"),
        days("transfers.prompts.corticosteroids.before_days", "Corticothérapie anténatale : avant", "238"),
        days("transfers.prompts.magnesium.before_days", "Sulfate de magnésium : avant (32 ou 33 SA)", "224"),
        days("transfers.prompts.cervical_length.before_days", "Longueur du col demandée avant", "238"),
        {
            .code = "transfers.vehicle.bleeding_hours",
            .label = "Classe 3 : saignement dans les dernières heures",
            .unit = "h",
            .default_value = "6",
            .least = 0,
            .most = 72,
            .source_note = proposed,
        },
        {
            .code = "transfers.vehicle.dilation_cm",
            .label = "Classe 2 : dilatation à partir de",
            .unit = "cm",
            .default_value = "3",
            .least = 0,
            .most = 10,
            .source_note = proposed,
        },
        minutes("transfers.vehicle.long_road_minutes", "Classe 2 : MAP précoce et trajet de plus de", "60"),
        days("transfers.vehicle.early_threat_days", "Classe 2 : MAP précoce avant", "224"),
        minutes("transfers.orientation.comparable_minutes", "Destinations : trajets comparables à moins de", "20", 240),
        minutes("transfers.answer_reminder_minutes", "Réponse attendue rappelée après", "10", 240),
    };
    constexpr std::array<std::array<std::string_view, 2>, 4> labels { {
        { "Destinations, départ immédiat : proche", "Destinations, départ immédiat : éloigné" },
        { "Destinations, dans les 2 h : proche", "Destinations, dans les 2 h : éloigné" },
        { "Destinations, dans la journée : proche", "Destinations, dans la journée : éloigné" },
        { "Destinations, programmé : proche", "Destinations, programmé : éloigné" },
    } };
    constexpr std::array<std::array<std::string_view, 2>, 4> defaults { { { "30", "60" }, { "60", "120" }, { "60", "120" }, { "60", "120" } } };
    for (std::size_t urgency = 0; urgency < bands.size(); ++urgency) {
        for (std::size_t limit = 0; limit < 2; ++limit)
            definitions.push_back(minutes(bands[urgency][limit], labels[urgency][limit], defaults[urgency][limit], 600));
    }
    return definitions;
}

std::vector<settings::Growing> growing_settings()
{
    std::vector<settings::Growing> rows {
        { { "transfers.urgency.u1.departure_minutes", "transfers.urgency.u2.departure_minutes" } },
        { { "transfers.prompts.corticosteroids.from_days", "transfers.prompts.corticosteroids.before_days" } },
    };
    for (auto const& band : bands)
        rows.push_back({ { band[0], band[1] } });
    return rows;
}

} // namespace cigogne::transfers
