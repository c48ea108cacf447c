#include "modules/indicators/indicator_settings.hpp"

#include "analytics/text.hpp"

namespace cigogne::indicators {

namespace {

constexpr std::string_view headline_setting = "indicators.headline";
constexpr std::string_view smallest_setting = "indicators.smallest_published";
constexpr std::string_view missing_setting = "indicators.missing_most_percent";

} // namespace

std::vector<settings::Definition> setting_definitions()
{
    using enum settings::ValueKind;
    return {
        {
            .code = headline_setting,
            .label = "Les six chiffres mis en avant, dans l’ordre (indicateur/classe, séparés par des espaces)",
            .kind = Text,
            .default_value = "I9/t3_31 I3/lt37 I8/caesarean I10/union I5/spontaneous I12/total",
            .source_note = "PROPOSÉ : lieu de naissance, prématurité, césariennes, actes marqueurs d’hémorragie, mortinatalité hors IMG, nouveau-nés transférés ; au choix du conseil scientifique du réseau",
        },
        {
            .code = smallest_setting,
            .label = "Plus petit effectif montré à une autre maternité",
            .kind = Number,
            .default_value = "11",
            .least = 1,
            .most = 100,
            .source_note = "PROPOSÉ, INCERTAIN : pratique du SNDS, aucun effectif de 1 à 10 ; le texte exact n’a pas été relu",
        },
        {
            .code = missing_setting,
            .label = "Termes ou poids manquants au-delà desquels un taux n’est pas montré",
            .kind = Number,
            .unit = "%",
            .default_value = "10",
            .least = 0,
            .most = 100,
            .source_note = "PROPOSÉ, aucune source : à valider par le réseau",
        },
        {
            .code = stays_kept_setting,
            .label = "Séjours derrière un nombre : gardés pendant (0 : pas du tout)",
            .kind = Number,
            .unit = "mois",
            .default_value = "0",
            .least = 0,
            .most = 120,
            .source_note = "PROPOSÉ, par prudence : ils ne sont pas gardés tant que le réseau n’en a pas décidé et ne l’a pas inscrit à son registre des traitements (RGPD, art. 5 et 30)",
        },
    };
}

std::vector<FigureKey> headline_on(settings::Settings const& settings, CivilDate day)
{
    std::vector<FigureKey> figures;
    auto const names = settings.text(headline_setting, day);
    std::string_view rest = names;
    while (!rest.empty()) {
        if (auto const figure = figure_named(analytics::take(rest, ' ')))
            figures.push_back(*figure);
    }
    return figures;
}

std::uint64_t smallest_published_on(settings::Settings const& settings, CivilDate day)
{
    return static_cast<std::uint64_t>(settings.whole(smallest_setting, day));
}

double most_missing_on(settings::Settings const& settings, CivilDate day)
{
    return settings.number(missing_setting, day) / 100;
}

int stays_kept_months_on(settings::Settings const& settings, CivilDate day)
{
    return settings.whole(stays_kept_setting, day);
}

} // namespace cigogne::indicators
