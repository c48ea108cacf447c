#include "modules/people/dating.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace cigogne::people {

namespace {

// Rule: crown-rump length 45 to 84 mm and 11+0 to 13+6 (order of 23 June 2009 on first-trimester screening).
constexpr double least_length_mm = 45;
constexpr double most_length_mm = 84;
constexpr int window_begins_days = 11 * 7;
constexpr int window_ends_days = 13 * 7 + 6;

std::optional<Dating> with_method(std::span<Dating const> known, DatingMethod method)
{
    auto const found = std::ranges::find(known, method, &Dating::method);
    return found == known.end() ? std::nullopt : std::optional(*found);
}

} // namespace

Explanation explain(DatingError error)
{
    switch (error) {
    case DatingError::AgeNotPlausible:
        return { FailureKind::Invalid, "age_not_plausible", "Le terme doit être entre 4 SA et 44 SA : vérifiez la date." };
    case DatingError::LengthOutsideWindow:
        return { FailureKind::Invalid, "length_outside_window",
            "La LCC doit être entre 45 et 84 mm pour dater la grossesse : sinon, choisissez « échographie plus tardive »." };
    case DatingError::BadEmbryoAge:
        break;
    }
    return { FailureKind::Invalid, "bad_embryo_age", "L’âge de l’embryon au transfert est un nombre de jours, de 0 à 7." };
}

Dating Dating::from_last_period(CivilDate ddr)
{
    return { DatingMethod::LastPeriod, ddr };
}

Dating Dating::from_conception(CivilDate ddg)
{
    return { DatingMethod::AssistedReproduction, ddg.plus_days(-14) };
}

Result<Dating> Dating::from_embryo_transfer(CivilDate transfer, int embryo_age_days)
{
    if (embryo_age_days < 0 || embryo_age_days > 7)
        return DatingError::BadEmbryoAge;
    // Rule: the pregnancy began embryo_age_days before the transfer (teaching texts of assisted reproduction).
    return from_conception(transfer.plus_days(-embryo_age_days));
}

Result<Dating> Dating::from_crown_rump_length(CivilDate measured_on, double length_mm)
{
    if (!(length_mm >= least_length_mm && length_mm <= most_length_mm))
        return DatingError::LengthOutsideWindow;
    auto const whole_days = static_cast<int>(robinson_days(length_mm));
    return Dating { DatingMethod::FirstTrimesterUltrasound, measured_on.plus_days(-whole_days) };
}

Dating Dating::from_age(GestationalAge age, CivilDate on, DatingMethod method)
{
    return { method, on.plus_days(-age.days()) };
}

Dating Dating::from_french_term(CivilDate term, DatingMethod method)
{
    return { method, term.plus_months(-9).plus_days(-14) };
}

std::optional<GestationalAge> Dating::age_on(CivilDate day) const
{
    return GestationalAge::make(day.days_since(ddr_equivalent));
}

CivilDate Dating::french_term_date() const
{
    // Rule: in France the term is the start of the pregnancy + 9 calendar months (usage of the profession).
    return conception().plus_months(9);
}

double robinson_days(double length_mm)
{
    // Robinson and Fleming, 1975: 8.052 √(1.037 × length) + 23.73 days.
    return 8.052 * std::sqrt(1.037 * length_mm) + 23.73;
}

bool is_in_screening_window(double length_mm, GestationalAge age)
{
    return length_mm >= least_length_mm && length_mm <= most_length_mm && age.days() >= window_begins_days
        && age.days() <= window_ends_days;
}

std::optional<Dating> retained_dating(std::span<Dating const> known, DatingSettings const& settings)
{
    if (auto const assisted = with_method(known, DatingMethod::AssistedReproduction))
        return assisted; // never dated again by ultrasound

    auto const early = with_method(known, DatingMethod::FirstTrimesterUltrasound);
    auto const period = with_method(known, DatingMethod::LastPeriod);
    if (early && period) {
        int const difference = std::abs(early->ddr_equivalent.days_since(period->ddr_equivalent));
        return difference > settings.last_period_tolerance_days ? early : period;
    }
    if (early)
        return early;
    return period ? period : with_method(known, DatingMethod::LaterUltrasound);
}

} // namespace cigogne::people
