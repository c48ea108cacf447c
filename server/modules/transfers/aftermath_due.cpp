#include "modules/transfers/aftermath.hpp"

#include <algorithm>

/// When what is still to be told is asked for.
namespace cigogne::transfers {

std::optional<Instant> outcome_due(Aftermath const& aftermath, std::optional<people::Dating> const& dating, OutcomeDelays const& delays)
{
    std::optional<Instant> next;
    for (auto const& stay : aftermath.stays()) {
        if (!stay.is_awaited())
            continue;
        auto const due = stay.told ? stay.told->told_at + 24h * delays.stay_again_after_days : *aftermath.arrived_at() + 24h * delays.stay_after_days;
        next = std::min(next.value_or(due), due);
    }
    if (next)
        return next;
    if (!aftermath.arrived_at() || !aftermath.awaits_issue())
        return std::nullopt;
    auto const& stay = *aftermath.stays().front().told; // hers: the children are carried
    auto const left_at = stay.what.on ? start_of_day(*stay.what.on) : stay.told_at;
    bool const left_with_child = (left_pregnant(stay.what.how) || stay.what.how == StayEnd::RETRANSFER) && !aftermath.has_delivered() && !aftermath.issue();
    if (!left_with_child || !dating)
        return left_at; // whoever told the end of the stay knows the issue too
    return std::max(left_at, start_of_day(dating->ddr_equivalent.plus_days(delays.issue_from_days)));
}

std::optional<Instant> feedback_due(Aftermath const& aftermath, OutcomeDelays const& delays)
{
    if (!aftermath.arrived_at() || aftermath.is_waived())
        return std::nullopt;
    auto const& sent = aftermath.feedbacks();
    auto const known = aftermath.known_since();
    if (sent.empty())
        return *aftermath.arrived_at() + 24h * delays.feedback_after_days;
    if (known && !aftermath.was_told())
        return *known + 24h * delays.last_feedback_after_days;
    return std::nullopt;
}

} // namespace cigogne::transfers
