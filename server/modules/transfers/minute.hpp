#pragma once

#include "platform/core/date.hpp"

#include <cstdint>

namespace cigogne::transfers {

/// People type times to the minute: two steps within one minute are in order.
inline std::int64_t minute_of(Instant instant)
{
    return instant.milliseconds() / 60'000;
}

/// Whether the first is of an earlier minute than the other.
inline bool is_earlier(Instant instant, Instant than)
{
    return minute_of(instant) < minute_of(than);
}

} // namespace cigogne::transfers
