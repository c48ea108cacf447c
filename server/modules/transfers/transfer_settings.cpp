#include "modules/transfers/transfer_settings.hpp"

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

constexpr std::array<std::string_view, 3> departure_limits { "transfers.dysfunction.u1.departure_minutes",
    "transfers.dysfunction.u2.departure_minutes", "transfers.dysfunction.u3.departure_minutes" };

settings::Definition minutes(std::string_view code, std::string_view label, std::string_view value, double most = 1440)
{
    return { .code = code, .label = label, .unit = "min", .default_value = value, .least = 0, .most = most, .source_note = proposed };
}

settings::Definition counted(std::string_view code, std::string_view label, std::string_view unit, std::string_view value, double least, double most)
{
    return { .code = code, .label = label, .unit = unit, .default_value = value, .least = least, .most = most, .source_note = proposed };
}

settings::Definition waited(std::string_view code, std::string_view label, std::string_view value)
{
    return { .code = code, .label = label, .unit = "jours", .default_value = value, .least = 0, .most = 90, .source_note = proposed };
}

settings::Definition days(std::string_view code, std::string_view label, std::string_view value)
{
    return { .code = code, .label = label, .unit = "jours d’aménorrhée", .default_value = value, .least = 28, .most = 308, .source_note = general };
}

} // namespace

TransferSettings settings_on(settings::Settings const& settings, CivilDate day)
{
    TransferSettings rules;
    rules.targets.immediate = settings.minutes("transfers.urgency.u1.departure_minutes", day);
    rules.targets.urgent = settings.minutes("transfers.urgency.u2.departure_minutes", day);
    rules.prompts.corticosteroids_from_days = settings.whole("transfers.prompts.corticosteroids.from_days", day);
    rules.prompts.corticosteroids_before_days = settings.whole("transfers.prompts.corticosteroids.before_days", day);
    rules.prompts.magnesium_before_days = settings.whole("transfers.prompts.magnesium.before_days", day);
    rules.prompts.cervical_length_before_days = settings.whole("transfers.prompts.cervical_length.before_days", day);
    rules.grid.bleeding_hours = settings.whole("transfers.vehicle.bleeding_hours", day);
    rules.grid.dilation_cm = settings.number("transfers.vehicle.dilation_cm", day);
    rules.grid.long_road_minutes = settings.whole("transfers.vehicle.long_road_minutes", day);
    rules.grid.early_threat_days = settings.whole("transfers.vehicle.early_threat_days", day);
    for (std::size_t urgency = 0; urgency < bands.size(); ++urgency)
        rules.orientation.bands[urgency] = { settings.whole(bands[urgency][0], day), settings.whole(bands[urgency][1], day) };
    rules.orientation.comparable_minutes = settings.whole("transfers.orientation.comparable_minutes", day);
    rules.outcome.stay_after_days = settings.whole("transfers.outcome.stay_after_days", day);
    rules.outcome.stay_again_after_days = settings.whole("transfers.outcome.stay_again_after_days", day);
    rules.outcome.issue_from_days = settings.whole("transfers.outcome.issue_from_days", day);
    rules.outcome.feedback_after_days = settings.whole("transfers.feedback.after_days", day);
    rules.outcome.last_feedback_after_days = settings.whole("transfers.feedback.last_after_days", day);
    rules.reminders.most = settings.whole("transfers.reminders.most", day);
    rules.reminders.every_days = settings.whole("transfers.reminders.every_days", day);
    rules.dysfunctions.search = settings.minutes("transfers.dysfunction.search_minutes", day);
    rules.dysfunctions.refusals = settings.whole("transfers.dysfunction.refusals", day);
    for (std::size_t urgency = 0; urgency < departure_limits.size(); ++urgency)
        rules.dysfunctions.departure[urgency] = settings.minutes(departure_limits[urgency], day);
    rules.dysfunctions.after_arrival = settings.minutes("transfers.dysfunction.after_arrival_minutes", day);
    rules.dysfunctions.missing_items = settings.whole("transfers.dysfunction.missing_items", day);
    rules.dysfunctions.levels_above = settings.whole("transfers.dysfunction.levels_above", day);
    rules.cooling.before = settings.minutes("transfers.hypothermia.before_minutes", day);
    rules.cooling.least_grams = settings.whole("transfers.hypothermia.least_weight_g", day);
    rules.cooling.from_days = settings.whole("transfers.hypothermia.from_days", day);
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
        waited("transfers.outcome.stay_after_days", "Devenir : fin de séjour demandée après l’arrivée, après", "3"),
        waited("transfers.outcome.stay_again_after_days", "Devenir : redemandé après « toujours hospitalisée », après", "7"),
        {
            .code = "transfers.outcome.issue_from_days",
            .label = "Devenir d’une femme rentrée enceinte : accouchement demandé à partir de (41 SA, terme français)",
            .unit = "jours d’aménorrhée",
            .default_value = "287",
            .least = 154,
            .most = 308,
            .source_note = proposed,
        },
        waited("transfers.feedback.after_days", "Retour d’information : le premier est attendu après l’arrivée, après", "7"),
        waited("transfers.feedback.last_after_days", "Retour d’information : le dernier est attendu après le devenir connu, après", "7"),
        {
            .code = reminders_at,
            .label = "Rappels par courriel des devenirs et des retours : heures",
            .kind = settings::ValueKind::Times,
            .default_value = "09:00",
            .source_note = proposed,
        },
        counted("transfers.reminders.most", "Rappels par courriel : au plus, pour une même question", "rappels", "3", 0, 20),
        counted("transfers.reminders.every_days", "Rappels par courriel : un tous les", "jours", "7", 1, 90),
        minutes("transfers.dysfunction.search_minutes", "D01 : recherche de place de plus de (départ immédiat, dans les 2 h)", "60"),
        counted("transfers.dysfunction.refusals", "D02 : refus à partir de", "refus", "3", 1, 30),
        minutes(departure_limits[0], "D04 : de la place au départ, départ immédiat, plus de", "60"),
        minutes(departure_limits[1], "D04 : de la place au départ, dans les 2 h, plus de", "120"),
        minutes(departure_limits[2], "D04 : de la place au départ, dans la journée, plus de", "360", 2880),
        minutes("transfers.dysfunction.after_arrival_minutes", "D06 : naissance après l’arrivée, moins de", "60"),
        counted("transfers.dysfunction.missing_items", "D07 : éléments manquants avant le départ, à partir de", "éléments", "1", 1, 60),
        counted("transfers.dysfunction.levels_above", "D09 : niveaux au-dessus du nécessaire, à partir de", "niveaux", "1", 1, 3),
        {
            .code = "transfers.hypothermia.before_minutes",
            .label = "Hypothermie du nouveau-né (EAI) : début avant, de vie",
            .unit = "min",
            .default_value = "360",
            .least = 60,
            .most = 1440,
            .source_note = general,
        },
        {
            .code = "transfers.hypothermia.least_weight_g",
            .label = "Hypothermie du nouveau-né (EAI) : poids habituel à partir de, pour mémoire",
            .unit = "g",
            .default_value = "1800",
            .least = 500,
            .most = 5000,
            .source_note = general,
        },
        days("transfers.hypothermia.from_days", "Hypothermie du nouveau-né (EAI) : terme habituel à partir de, pour mémoire", "252"),
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
