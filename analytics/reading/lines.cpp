#include "analytics/reading/lines.hpp"

#include <algorithm>

namespace cigogne::analytics {

namespace {

constexpr std::size_t buffer_size = std::size_t { 256 } << 10;

} // namespace

Lines::Lines(Source& source, std::uint64_t begin, std::uint64_t end)
    : source_(source)
    , end_(end)
    , base_(begin == 0 ? 0 : begin - 1)
    , buffer_(buffer_size)
{
    if (begin == 0)
        return;
    // A line begins after a line end: the one under way here belongs to the stretch before.
    std::string_view under_way;
    auto const stretch_end = end_;
    end_ = UINT64_MAX;
    if (!next(under_way))
        at_ = filled_;
    end_ = stretch_end;
}

bool Lines::refill()
{
    if (exhausted_)
        return false;
    std::copy(buffer_.begin() + static_cast<std::ptrdiff_t>(at_), buffer_.begin() + static_cast<std::ptrdiff_t>(filled_), buffer_.begin());
    base_ += at_;
    filled_ -= at_;
    at_ = 0;
    if (filled_ == buffer_.size()) {
        if (filled_ >= longest_line)
            return false;
        buffer_.resize(buffer_.size() * 2);
    }
    auto const got = source_.read(base_ + filled_, { buffer_.data() + filled_, buffer_.size() - filled_ });
    exhausted_ = got < buffer_.size() - filled_;
    filled_ += got;
    return got > 0;
}

bool Lines::last(std::string_view& line)
{
    if (at_ == filled_)
        return false;
    line = { buffer_.data() + at_, filled_ - at_ };
    at_ = filled_;
    if (line.back() == '\r')
        line.remove_suffix(1);
    return true;
}

} // namespace cigogne::analytics
