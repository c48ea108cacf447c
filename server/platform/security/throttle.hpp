#pragma once

#include "platform/core/clock.hpp"

#include <optional>

/// How fast passwords may be tried. Attempts slow down, they are never forbidden for good: whoever wants to keep a
/// midwife out must not be able to by typing her login.
namespace cigogne::security {

/// What is tolerated within a sliding window, and how long one waits beyond.
struct ThrottleRule {
    Duration window;       ///< older failures are forgotten
    int free_failures;     ///< without any wait
    Duration first_wait;   ///< after the first failure too many; doubles with each further one
    Duration longest_wait; ///< never more
};

/// For one login: five free failures in a quarter of an hour, then 15 s, 30 s … five minutes at most.
inline constexpr ThrottleRule login_throttle { .window = 15min, .free_failures = 5, .first_wait = 15s, .longest_wait = 5min };
/// For one network address: a whole hospital may stand behind it.
inline constexpr ThrottleRule peer_throttle { .window = 15min, .free_failures = 50, .first_wait = 5s, .longest_wait = 2min };

/// The failures within the window.
struct Failures {
    int count = 0;
    Instant last = {};
};

/// How long to wait before the next attempt; nothing when it may be made now.
std::optional<Duration> wait_before_attempt(ThrottleRule const& rule, Failures const& failures, Instant now);

} // namespace cigogne::security
