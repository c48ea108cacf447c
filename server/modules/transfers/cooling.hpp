#pragma once

#include "modules/people/people.hpp"
#include "modules/transfers/urgency.hpp"

#include <optional>
#include <vector>

/// The clock of therapeutic hypothermia: for a newborn asked for after an anoxia it is to begin before a limit of life, in a unit of
/// type III.
namespace cigogne::transfers {

/// Limits, each a setting. Source: reference/domain.md 3.2, general knowledge, to be verified by the network.
struct CoolingLimits {
    Duration before = 360min;  ///< of life
    int least_grams = 1800;    ///< usual; said, never a barrier
    int from_days = 36 * 7;    ///< the same, of the term at birth
};

/// What the clock reads of one child.
struct ToCool {
    Instant born_at;
    std::optional<Instant> started_at = {};
    std::optional<people::Grams> weight = {};
    std::optional<people::GestationalAge> age = {};
};

/// The clock of one child: instants, which the reader's own clock makes run.
struct Cooling {
    int newborn;                                  ///< of several, which one: the first is 1
    Instant before_at;                            ///< it is to begin before
    std::optional<Instant> started_at;
    std::optional<int> started_after_minutes;     ///< of life, whole; negative when the start is noted before the birth
    std::optional<int> below_grams;               ///< the usual limit, when the child is lighter
    std::optional<int> below_days;                ///< the usual limit, when the child is younger
};

/// The clocks of the children, worst first: not begun before begun, then by the limit; twins of one hour in the order of their birth.
/// A child whose hour of birth nobody knows has no clock, and keeps its rank.
std::vector<Cooling> coolings(std::vector<std::optional<ToCool>> const& children, CoolingLimits const& limits);

/// Before when the cooling of these children is to begin: the first limit among those for whom nobody has noted that it has, also once it is
/// past; nothing when no clock runs. Of clocks that are worst first.
std::optional<Instant> cooling_due(std::vector<Cooling> const& clocks);

/// The first of these limits that is still ahead; nothing when none is, or the cooling of all has begun. What whoever received them has left.
std::optional<Instant> cooling_ahead(std::vector<Cooling> const& clocks, Instant now);

/// An urgency that fits the clock better than the one that was told, and when it is proposed: instants, for the reader's clock to compare.
struct UrgencyProposal {
    Urgency urgency;
    Instant from;
    Instant until;

    bool operator==(UrgencyProposal const&) const = default;
};

/// What an anoxia told less urgent than its clock is proposed to become, never by itself: « Dans les 2 h » as long as more than that target is
/// left before the limit, « Départ immédiat » once no more is, nothing once the limit is past or the cooling has begun. Design proposal, to be
/// validated by the network.
std::vector<UrgencyProposal> urgency_proposals(
    std::vector<Cooling> const& clocks, std::optional<Urgency> told, CoolingLimits const& limits, UrgencyTargets const& targets);

} // namespace cigogne::transfers
