#pragma once

#include "platform/core/clock.hpp"
#include "platform/core/crossing.hpp"
#include "platform/core/date.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace cigogne::transfers {

/// How soon she must leave. Design proposal, mapped to the priorities of SAMU's guide of medical regulation.
enum class Urgency {
    U1,
    U2,
    U3,
    U4
};

constexpr auto words_of(Urgency)
{
    return std::to_array<Word>(
        { { "U1", "Départ immédiat" }, { "U2", "Dans les 2 h" }, { "U3", "Dans la journée" }, { "U4", "Programmé" } });
}

/// SAMU's priority for that urgency (guide of medical regulation: P1 vital distress, P2 general case, P3 no urgency).
constexpr std::string_view samu_priority(Urgency urgency)
{
    constexpr std::array<std::string_view, 4> priorities { "P1", "P2", "P2/P3", "P3" };
    return priorities[static_cast<std::size_t>(urgency)];
}

/// Targets of departure. Settings: design proposal, to be validated by the network.
struct UrgencyTargets {
    Duration immediate = 0min; ///< U1: SAMU is called at once
    Duration urgent = 2h;      ///< U2
};

/// When she should have left; nothing for a programmed transfer, whose appointment tells it.
inline std::optional<Instant> departure_target(Urgency urgency, Instant asked_at, UrgencyTargets const& targets)
{
    switch (urgency) {
    case Urgency::U1:
        return asked_at + targets.immediate;
    case Urgency::U2:
        return asked_at + targets.urgent;
    case Urgency::U3:
        // The same day, as Paris counts days; late in the evening never sooner than what is urgent.
        return std::max(start_of_day(paris_date(asked_at).plus_days(1)), asked_at + targets.urgent);
    case Urgency::U4:
        break;
    }
    return std::nullopt;
}

} // namespace cigogne::transfers
