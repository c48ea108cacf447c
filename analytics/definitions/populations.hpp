#pragma once

#include "analytics/definitions/indicator.hpp"

/// What several definitions count, or count among.
namespace cigogne::analytics {

inline constexpr Term deliveries = mothers({ Mother::Delivery });
inline constexpr Term deliveries_with_act = mothers({ Mother::WithAct });
inline constexpr Term vaginal_deliveries = mothers({ Mother::Vaginal });
inline constexpr Term of_known_age = mothers({ Mother::AgeKnown });
inline constexpr Term single_presentations = mothers({ Mother::PresentationKnown });
inline constexpr Term live_births = children({ Child::LiveBirth });
inline constexpr Term stillbirths = children({ Child::Stillbirth });
inline constexpr Term stillbirths_not_induced = children({ Child::Stillbirth }, { Child::Induced });
inline constexpr Term early_deaths = children({ Child::EarlyDeath });
inline constexpr Term late_deaths = children({ Child::LateDeath });
inline constexpr Term live_of_known_weeks = children({ Child::LiveBirth, Child::WeeksKnown });
inline constexpr Term live_of_known_weight = children({ Child::LiveBirth, Child::WeightKnown });

/// Children that a mother's stay tells of, by the outcome that its Z37 codes.
/// Rule: principle of DREES (yearly perinatal indicators); map of the codes proposed (indicators.md 1.3): three where Z375 or Z377
/// tell « three or more », two living and one stillborn for Z376.
inline constexpr Term mothers_of_one = mothers({ Mother::Delivery, Mother::PluralityKnown }, { Mother::Multiple });
inline constexpr Term mothers_of_two = mothers({ Mother::Delivery, Mother::Twins });
inline constexpr Term mothers_of_more = mothers({ Mother::Delivery, Mother::HigherOrder });
constexpr Term with(Term term, Set<Mother> required, Set<Mother> excluded = {})
{
    return { Unit::Mother, term.required | required.bits(), term.excluded | excluded.bits() };
}
constexpr Term all_living(Term term) { return with(term, {}, { Mother::SomeStillborn, Mother::AllStillborn }); }
constexpr Term some_living(Term term) { return with(term, { Mother::SomeStillborn }, { Mother::AllStillborn }); }
constexpr Term none_living(Term term) { return with(term, { Mother::AllStillborn }); }

inline constexpr Sum expected_children { mothers_of_one, { mothers_of_two, 2 }, { mothers_of_more, 3 } };
inline constexpr Sum expected_single_living = all_living(mothers_of_one);
inline constexpr Sum expected_single_stillborn = none_living(mothers_of_one);
inline constexpr Sum expected_multiple_living { { all_living(mothers_of_two), 2 }, some_living(mothers_of_two),
    { all_living(mothers_of_more), 3 }, { some_living(mothers_of_more), 2 } };
inline constexpr Sum expected_multiple_stillborn { some_living(mothers_of_two), { none_living(mothers_of_two), 2 },
    some_living(mothers_of_more), { none_living(mothers_of_more), 3 } };

inline constexpr std::string_view common_exclusions
    = "Séjours en erreur de groupage (GHM 90), prestations pour un autre établissement (type B), séjours créés par GENRSA.";

} // namespace cigogne::analytics
