#include "platform/security/throttle.hpp"

#include <algorithm>

namespace cigogne::security {

std::optional<Duration> wait_before_attempt(ThrottleRule const& rule, Failures const& failures, Instant now)
{
    if (failures.count < rule.free_failures || now - failures.last >= rule.window)
        return std::nullopt;
    auto wait = rule.first_wait;
    for (int extra = failures.count - rule.free_failures; extra > 0 && wait < rule.longest_wait; --extra)
        wait *= 2;
    auto const next = failures.last + std::min(wait, rule.longest_wait);
    if (next <= now)
        return std::nullopt;
    return std::min(next - now, rule.longest_wait); // a clock that was set back does not lengthen the wait
}

} // namespace cigogne::security
