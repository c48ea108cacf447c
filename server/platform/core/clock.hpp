#pragma once

#include <atomic>
#include <chrono>
#include <compare>
#include <cstdint>
#include <filesystem>
#include <memory>

namespace cigogne {

using namespace std::chrono_literals;

/// A length of time, in milliseconds.
using Duration = std::chrono::milliseconds;

/// A point in time: milliseconds since 1970-01-01T00:00:00Z. What is stored, compared and sent.
class Instant {
public:
    constexpr Instant() = default;
    static constexpr Instant from_milliseconds(std::int64_t value) { return Instant(value); }
    constexpr std::int64_t milliseconds() const { return milliseconds_; }

    constexpr auto operator<=>(Instant const&) const = default;
    constexpr Instant operator+(Duration duration) const { return Instant(milliseconds_ + duration.count()); }
    constexpr Instant operator-(Duration duration) const { return Instant(milliseconds_ - duration.count()); }
    constexpr Duration operator-(Instant other) const { return Duration(milliseconds_ - other.milliseconds_); }

private:
    explicit constexpr Instant(std::int64_t value)
        : milliseconds_(value)
    {
    }
    std::int64_t milliseconds_ = 0;
};

/// Where the program asks what time it is. Rules never ask: they are told.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock {
public:
    Instant now() const override;
};

/// A clock that only moves when told to, for unit tests.
class ManualClock final : public Clock {
public:
    explicit ManualClock(Instant now)
        : now_(now.milliseconds())
    {
    }
    Instant now() const override { return Instant::from_milliseconds(now_.load()); }
    void set(Instant now) { now_ = now.milliseconds(); }
    void advance(Duration duration) { now_ += duration.count(); }

private:
    std::atomic<std::int64_t> now_;
};

/// A clock shifted by what a file holds: a signed number of milliseconds as eight bytes, little-endian.
/// Lets a test move the clock of running servers, several at once; the program warns loudly when it is in use.
/// Throws std::system_error when the file cannot be mapped.
std::unique_ptr<Clock> shifted_clock(std::filesystem::path const& file);

} // namespace cigogne
