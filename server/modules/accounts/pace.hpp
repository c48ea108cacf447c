#pragma once

#include "platform/core/clock.hpp"

#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace cigogne::accounts {

/// How often each of many may ask within a minute. Counts in this process's memory only: it protects the program from one that runs
/// wild, and need not be exact.
class Pace {
public:
    explicit Pace(int most_each_minute)
        : most_(most_each_minute)
    {
    }

    /// Counts one more; false when it was one too many.
    bool allows(std::string_view who, Instant now);
    /// Whether one more would be allowed, without counting it.
    bool is_exceeded(std::string_view who, Instant now);

private:
    void begin_minute(Instant now);

    int most_;
    std::mutex mutex_;
    std::int64_t minute_ = 0;
    std::unordered_map<std::string, int> counts_;
};

} // namespace cigogne::accounts
