#include "modules/people/weight_settings.hpp"

#include "modules/people/people.hpp"
#include "platform/settings/settings.hpp"

namespace cigogne::people {

namespace {

constexpr auto least_22_code = "people.plausible.least_grams_22";
constexpr auto least_term_code = "people.plausible.least_grams_term";
constexpr auto most_22_code = "people.plausible.most_grams_22";
constexpr auto most_term_code = "people.plausible.most_grams_term";

settings::Definition grams(std::string_view code, std::string_view label, std::string_view value)
{
    return { .code = code, .label = label, .unit = "g", .default_value = value, .least = 100, .most = 8000, .source_note = "PROPOSÉ : garde-fou de saisie, on demande de regarder de nouveau" };
}

} // namespace

std::vector<settings::Definition> weight_definitions()
{
    return {
        grams(least_22_code, "Poids de naissance à vérifier au-dessous de, à 22 SA", "150"),
        grams(least_term_code, "Poids de naissance à vérifier au-dessous de, à 37 SA et après", "1000"),
        grams(most_22_code, "Poids de naissance à vérifier au-dessus de, à 22 SA", "1000"),
        grams(most_term_code, "Poids de naissance à vérifier au-dessus de, à 37 SA et après", "6500"),
    };
}

std::vector<settings::Growing> weight_growing()
{
    return { { { least_22_code, least_term_code }, settings::Growth::OrEqual }, { { most_22_code, most_term_code }, settings::Growth::OrEqual },
        { { least_22_code, most_22_code }, settings::Growth::OrEqual }, { { least_term_code, most_term_code }, settings::Growth::OrEqual } };
}

WeightBounds weight_bounds_on(settings::Settings const& settings, CivilDate day)
{
    return { settings.whole(least_22_code, day), settings.whole(least_term_code, day), settings.whole(most_22_code, day), settings.whole(most_term_code, day) };
}

} // namespace cigogne::people
