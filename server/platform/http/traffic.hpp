#pragma once

#include "platform/core/clock.hpp"

#include <array>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace cigogne::http {

/// Counts of requests by route and status class, for /metrics. No path, no query: nothing that names a person.
class Traffic {
public:
    void count(std::string_view route, int status, Duration took)
    {
        std::lock_guard const lock(mutex_);
        auto& figures = figures_[std::string(route)];
        ++figures.by_class[static_cast<std::size_t>(status / 100 % 6)];
        figures.milliseconds += took.count();
    }

    /// Text in Prometheus' exposition format.
    std::string text() const;

private:
    struct Figures {
        std::array<std::int64_t, 6> by_class {};
        std::int64_t milliseconds = 0;
    };
    mutable std::mutex mutex_;
    std::map<std::string, Figures> figures_;
};

} // namespace cigogne::http
