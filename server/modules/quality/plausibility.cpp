#include "modules/quality/plausibility.hpp"

#include "platform/core/date.hpp"

#include <fmt/format.h>

namespace cigogne::quality {

namespace {

constexpr int most_days_before = people::GestationalAge::most_plausible_days;
constexpr int most_days_after = 366;

} // namespace

std::optional<Fault> day_fault(std::string field, CivilDate day, CivilDate today, Plausibility const& bounds)
{
    if (day >= today.plus_months(-12 * bounds.years))
        return std::nullopt;
    return Fault { std::move(field), "too_long_ago", fmt::format("Le {} est à plus de {} ans : vérifiez l’année.", french_date(day), bounds.years) };
}

std::vector<Fault> times_of_another_birth(CivilDate born_on, Documentation const& documentation)
{
    std::vector<Fault> faults;
    auto const check = [&](std::string_view field, std::optional<Instant> at) {
        auto const days = at ? paris_date(*at).days_since(born_on) : 0;
        if (days < -most_days_before || days > most_days_after)
            faults.push_back({ std::string(field), "too_far_from_birth", "Cette heure est trop loin de la naissance : vérifiez la date." });
    };
    check("first_contact_at", documentation.first_contact_at);
    check("admitted_at", documentation.admitted_at);
    check("smur_called_at", documentation.smur_called_at);
    check("smur_arrived_at", documentation.smur_arrived_at);
    check("newborn_left_at", documentation.newborn_left_at);
    check("newborn_arrived_at", documentation.newborn_arrived_at);
    return faults;
}

std::optional<Fault> death_to_come(CivilDate born_on, CivilDate today, Documentation const& documentation)
{
    if (documentation.outcome != Outcome::DIED_7_27 || today >= born_on.plus_days(7))
        return std::nullopt;
    return Fault { "outcome", "not_yet", "Cet enfant n’a pas encore sept jours : vérifiez la date de naissance, ou choisissez une autre réponse." };
}

} // namespace cigogne::quality
