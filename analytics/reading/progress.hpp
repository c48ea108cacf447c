#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>

namespace cigogne::analytics {

/// How far the reading of all files is, told to who asked for it.
class Progress {
public:
    /// `tell` is called from one thread at a time, with the bytes read and those there are; returns whether to go on. May be empty.
    Progress(std::function<bool(std::uint64_t read, std::uint64_t total)> tell, std::uint64_t total)
        : tell_(std::move(tell))
        , total_(total)
    {
    }

    void add(std::uint64_t bytes)
    {
        std::lock_guard const lock(mutex_);
        read_ += bytes;
        if (tell_ && !tell_(read_, total_))
            stopped_ = true;
    }

    /// So many bytes are to be read again.
    void again(std::uint64_t bytes)
    {
        std::lock_guard const lock(mutex_);
        total_ += bytes;
    }

    bool stopped() const { return stopped_; }
    void stop() { stopped_ = true; }

private:
    std::function<bool(std::uint64_t read, std::uint64_t total)> tell_;
    std::uint64_t total_;
    std::mutex mutex_;
    std::uint64_t read_ = 0;
    std::atomic<bool> stopped_ = false;
};

} // namespace cigogne::analytics
