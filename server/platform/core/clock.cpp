#include "platform/core/clock.hpp"

#include <atomic>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace cigogne {

Instant SystemClock::now() const
{
    auto const since_epoch = std::chrono::system_clock::now().time_since_epoch();
    return Instant::from_milliseconds(std::chrono::duration_cast<Duration>(since_epoch).count());
}

namespace {

class ShiftedClock final : public Clock {
public:
    explicit ShiftedClock(std::filesystem::path const& file)
        : descriptor_(::open(file.c_str(), O_RDONLY | O_CLOEXEC))
    {
        if (descriptor_ < 0)
            throw std::system_error(errno, std::generic_category(), "test clock " + file.string());
    }
    ShiftedClock(ShiftedClock const&) = delete;
    ShiftedClock& operator=(ShiftedClock const&) = delete;
    ~ShiftedClock() override { ::close(descriptor_); }

    /// A file that is just being rewritten says nothing: the last shift holds.
    Instant now() const override
    {
        std::int64_t shift = 0;
        if (::pread(descriptor_, &shift, sizeof shift, 0) == static_cast<ssize_t>(sizeof shift))
            last_.store(shift, std::memory_order_relaxed);
        return SystemClock().now() + Duration(last_.load(std::memory_order_relaxed));
    }

private:
    int const descriptor_;
    mutable std::atomic<std::int64_t> last_ = 0;
};

} // namespace

std::unique_ptr<Clock> shifted_clock(std::filesystem::path const& file)
{
    return std::make_unique<ShiftedClock>(file);
}

} // namespace cigogne
