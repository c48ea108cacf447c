#include "platform/core/clock.hpp"

#include <fcntl.h>
#include <sys/mman.h>
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
    {
        int const descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0)
            throw std::system_error(errno, std::generic_category(), "test clock " + file.string());
        mapping_ = ::mmap(nullptr, sizeof(std::int64_t), PROT_READ, MAP_SHARED, descriptor, 0);
        int const error = errno;
        ::close(descriptor);
        if (mapping_ == MAP_FAILED)
            throw std::system_error(error, std::generic_category(), "test clock " + file.string());
    }
    ShiftedClock(ShiftedClock const&) = delete;
    ShiftedClock& operator=(ShiftedClock const&) = delete;
    ~ShiftedClock() override { ::munmap(mapping_, sizeof(std::int64_t)); }

    Instant now() const override
    {
        auto const shift = __atomic_load_n(static_cast<std::int64_t const*>(mapping_), __ATOMIC_RELAXED);
        return SystemClock().now() + Duration(shift);
    }

private:
    void* mapping_;
};

} // namespace

std::unique_ptr<Clock> shifted_clock(std::filesystem::path const& file)
{
    return std::make_unique<ShiftedClock>(file);
}

} // namespace cigogne
