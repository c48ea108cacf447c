#include "modules/transfers/plausibility.hpp"

#include <fmt/format.h>

namespace cigogne::transfers {

namespace {

int years_between(CivilDate birth, CivilDate today)
{
    int years = static_cast<int>(today.ymd().year()) - static_cast<int>(birth.ymd().year());
    return birth.plus_months(12 * years) > today ? years - 1 : years;
}

std::string years(int count)
{
    return fmt::format("{} {}", count, count < 2 ? "an" : "ans");
}

settings::Definition bound(std::string_view code, std::string_view label, std::string_view unit, std::string_view value, double most,
    std::string_view source = "PROPOSÉ, à valider par le réseau")
{
    return { .code = code, .label = label, .unit = unit, .default_value = value, .least = 1, .most = most, .source_note = source };
}

} // namespace

Plausibility plausibility_on(settings::Settings const& settings, CivilDate day)
{
    return {
        .youngest_woman_years = settings.whole("transfers.plausible.youngest_woman_years", day),
        .oldest_woman_years = settings.whole("transfers.plausible.oldest_woman_years", day),
        .typed_within_days = settings.whole("transfers.plausible.typed_within_days", day),
        .newborn_days = settings.whole("transfers.plausible.newborn_days", day),
        .days_after_birth = settings.whole("transfers.plausible.days_after_birth", day),
        .weight = people::weight_bounds_on(settings, day),
    };
}

std::vector<settings::Definition> plausibility_definitions()
{
    return {
        bound("transfers.plausible.youngest_woman_years", "Âge de la femme : vérifier au-dessous de", "ans", "10", 60),
        bound("transfers.plausible.oldest_woman_years", "Âge de la femme : vérifier au-dessus de", "ans", "65", 120),
        bound("transfers.plausible.typed_within_days", "Saisie après coup : au plus tard après", "jours", "7", 366),
        bound("transfers.plausible.newborn_days", "Transfert néonatal : moins de", "jours de vie", "28", 366, "Réseau périnatal lorrain"),
        bound("transfers.plausible.days_after_birth", "Après l’accouchement, retour d’un enfant : au plus tard après", "jours", "366", 3660),
    };
}

std::optional<Fault> birth_date_fault(std::optional<CivilDate> birth_date, CivilDate today, Plausibility const& bounds)
{
    if (!birth_date)
        return std::nullopt;
    auto const age = years_between(*birth_date, today);
    if (age >= bounds.youngest_woman_years && age <= bounds.oldest_woman_years)
        return std::nullopt;
    return Fault { "birth_date", "age_not_plausible",
        fmt::format("Elle aurait {} : vérifiez l’année de naissance.", years(age)) };
}

std::optional<Fault> birth_fault(Kind kind, Instant born_at, Instant now, Plausibility const& bounds)
{
    auto const most_days = kind == Kind::TNN ? bounds.newborn_days : bounds.days_after_birth;
    if (is_in_utero(kind) || now - born_at < std::chrono::days(most_days))
        return std::nullopt;
    return Fault { "happened_at", "too_long_ago", "Cette naissance est trop ancienne : vérifiez la date." };
}

std::optional<Fault> birth_weight_fault(std::string field, std::optional<people::Dating> const& dating, CivilDate born_on,
    std::optional<people::Grams> weight, Plausibility const& bounds)
{
    return people::weight_fault(std::move(field), dating ? dating->age_on(born_on) : std::nullopt, weight, bounds.weight);
}

std::vector<Fault> beyond_belief(OpeningForm const& form, Instant now, Plausibility const& bounds)
{
    std::vector<Fault> faults;
    auto const today = paris_date(now);
    if (auto fault = birth_date_fault(form.woman.birth_date, today, bounds)) {
        fault->field = "woman." + fault->field;
        faults.push_back(std::move(*fault));
    }
    if (form.delivered_on && today.days_since(*form.delivered_on) > bounds.days_after_birth)
        faults.push_back({ "delivered_on", "too_long_ago", "Cet accouchement est trop ancien : vérifiez l’année." });
    auto const most_days = form.kind == Kind::TNN ? bounds.newborn_days : bounds.days_after_birth;
    for (std::size_t rank = 0; rank < form.newborns.size(); ++rank) {
        auto const& newborn = form.newborns[rank];
        auto weight = people::weight_fault(fmt::format("newborns.{}.weight_g", rank), newborn.age, newborn.weight, bounds.weight);
        if (weight && !newborn.looked_again.value_or(false))
            faults.push_back(std::move(*weight));
        if (now - newborn.born_at < std::chrono::days(most_days))
            continue;
        faults.push_back({ fmt::format("newborns.{}.born_at", rank), "too_long_ago",
            form.kind == Kind::TNN
                ? fmt::format("Un transfert néonatal concerne un enfant de moins de {} jours : vérifiez la date, ou appelez la cellule.", most_days)
                : "Cette naissance est trop ancienne : vérifiez l’année." });
    }
    if (now - form.asked_at > std::chrono::days(bounds.typed_within_days)) {
        faults.push_back({ "asked_at", "too_long_ago",
            fmt::format("Une demande se saisit au plus tard {} jours après : vérifiez la date et l’heure.", bounds.typed_within_days) });
    }
    return faults;
}

} // namespace cigogne::transfers
