#pragma once

#include "modules/transfers/opening_form.hpp"
#include "platform/settings/settings.hpp"

/// What is beyond belief in a request: there it is a slip of the hand, and she is asked to look again.
namespace cigogne::transfers {

/// Bounds of what is told at the opening. Settings: design proposal, to be validated by the network, but for the days of a newborn.
struct Plausibility {
    int youngest_woman_years = 10;
    int oldest_woman_years = 65;
    /// How long after the fact a request may still be typed (« saisie après coup »).
    int typed_within_days = 7;
    /// Rule: a newborn's transfer is that of a child of less than 28 days (Lorraine perinatal network).
    int newborn_days = 28;
    /// How long after a birth a mother, or a child who comes back, may still be asked for.
    int days_after_birth = 366;
    /// Beyond them a weight at birth is asked again; once looked at, it is taken.
    people::WeightBounds weight = {};
};

/// The bounds in force on that day, and what the administrator reads and dates of them.
Plausibility plausibility_on(settings::Settings const& settings, CivilDate day);
std::vector<settings::Definition> plausibility_definitions();

/// The birth date of a woman who is pregnant, or was; nothing to say when it is not told.
std::optional<Fault> birth_date_fault(std::optional<CivilDate> birth_date, CivilDate today, Plausibility const& bounds);

/// A child born longer ago than that kind of request is made for. In utero the rule is the request's own: a day before it at most.
std::optional<Fault> birth_fault(Kind kind, Instant born_at, Instant now, Plausibility const& bounds);

/// The weight of a child born on that day of a pregnancy so dated, when it hardly goes with the term: asked again, under `field`. Nothing to
/// say without a dating.
std::optional<Fault> birth_weight_fault(std::string field, std::optional<people::Dating> const& dating, CivilDate born_on,
    std::optional<people::Grams> weight, Plausibility const& bounds);

/// What is beyond belief in the form, each under its field.
std::vector<Fault> beyond_belief(OpeningForm const& form, Instant now, Plausibility const& bounds);

} // namespace cigogne::transfers
