#include "modules/people/gestational_age.hpp"

#include <fmt/format.h>

namespace cigogne::people {

std::optional<GestationalAge> GestationalAge::make(int days)
{
    if (days < least_plausible_days || days > most_plausible_days)
        return std::nullopt;
    return GestationalAge(days);
}

std::optional<GestationalAge> GestationalAge::make(int weeks, int days)
{
    if (days < 0 || days > 6 || weeks < 0 || weeks > 44)
        return std::nullopt;
    return make(weeks * 7 + days);
}

std::string GestationalAge::text() const
{
    if (days_of_week() == 0)
        return fmt::format("{} SA", weeks());
    return fmt::format("{} SA + {} j", weeks(), days_of_week());
}

std::optional<GestationalAge> GestationalAge::take(Wire const& wire, Reader& reader)
{
    Rules any;
    auto const days = take_integer(wire, reader, any);
    if (!days)
        return std::nullopt;
    auto const age = *days >= 0 && *days < 1000 ? make(static_cast<int>(*days)) : std::nullopt;
    if (!age)
        reader.refuse("out_of_bounds", "Le terme doit être entre 4 SA et 44 SA. Écrivez-le ainsi : 28+3.");
    return age;
}

std::optional<Grams> Grams::make(int grams)
{
    if (grams < least_plausible || grams > most_plausible)
        return std::nullopt;
    return Grams(grams);
}

std::string Grams::text() const
{
    if (grams_ < 1000)
        return fmt::format("{} g", grams_);
    return fmt::format("{} {:03} g", grams_ / 1000, grams_ % 1000);
}

std::optional<Grams> Grams::take(Wire const& wire, Reader& reader)
{
    Rules any;
    auto const value = take_integer(wire, reader, any);
    if (!value)
        return std::nullopt;
    auto const grams = *value >= 0 && *value < 100'000 ? make(static_cast<int>(*value)) : std::nullopt;
    if (!grams)
        reader.refuse("out_of_bounds", "Le poids doit être entre 100 et 8 000 grammes.");
    return grams;
}

} // namespace cigogne::people
