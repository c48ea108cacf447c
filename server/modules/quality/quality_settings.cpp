#include "modules/quality/quality_settings.hpp"

#include "modules/quality/quality.hpp"

namespace cigogne::quality {

namespace {

constexpr auto short_code = "quality.delay_short_minutes";
constexpr auto long_code = "quality.delay_long_minutes";
constexpr auto months_code = "quality.months_to_review";
constexpr auto years_code = "quality.plausible.years";

} // namespace

std::vector<settings::Definition> setting_definitions()
{
    constexpr auto hint = "PROPOSÉ : simple repère pour les relecteurs, les seuils de l’étude du réseau ne sont pas publiés";
    return {
        {
            .code = short_code,
            .label = "Analyses : de l’admission à la naissance, délai court au-dessous de",
            .unit = "min",
            .default_value = "120",
            .least = 10,
            .most = 1440,
            .source_note = hint,
        },
        {
            .code = long_code,
            .label = "Analyses : de l’admission à la naissance, délai long à partir de",
            .unit = "min",
            .default_value = "720",
            .least = 10,
            .most = 10080,
            .source_note = hint,
        },
        {
            .code = months_code,
            .label = "Analyses : un cas est en retard après",
            .unit = "mois",
            .default_value = "6", // default_months_to_review
            .least = 1,
            .most = 24,
            .source_note = "PROPOSÉ : délai de l’indicateur OUT-04 (part relue dans les 6 mois)",
        },
        {
            .code = years_code,
            .label = "Analyses : une naissance ou une réunion est au plus d’il y a",
            .unit = "ans",
            .default_value = "5",
            .least = 1,
            .most = 30,
            .source_note = "PROPOSÉ : garde-fou de saisie",
        },
    };
}

std::vector<settings::Growing> growing_settings()
{
    return { { { short_code, long_code }, settings::Growth::OrEqual } };
}

int months_to_review(settings::Settings const& settings, CivilDate day)
{
    auto const is_known = settings.definition(months_code) != nullptr;
    return is_known ? settings.whole(months_code, day) : default_months_to_review;
}

QualitySettings settings_on(settings::Settings const& settings, CivilDate day)
{
    return { { settings.minutes(short_code, day), settings.minutes(long_code, day) }, months_to_review(settings, day),
        { settings.whole(years_code, day), people::weight_bounds_on(settings, day) } };
}

} // namespace cigogne::quality
