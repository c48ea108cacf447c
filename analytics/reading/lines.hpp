#pragma once

#include "analytics/reading/source.hpp"

#include <cstring>
#include <string_view>
#include <vector>

namespace cigogne::analytics {

/// The lines of a stretch of a source, one after the other: those that begin within it, the last one to its end.
/// Line ends are LF or CRLF, and not given. Holds one buffer, grown for a line that is longer.
class Lines {
public:
    Lines(Source& source, std::uint64_t begin, std::uint64_t end);

    /// The next line, valid until the next call; false at the end of the stretch.
    bool next(std::string_view& line)
    {
        for (;;) {
            auto const* const from = buffer_.data() + at_;
            auto const* const newline = static_cast<char const*>(std::memchr(from, '\n', filled_ - at_));
            if (newline != nullptr && base_ + at_ < end_) {
                line = { from, static_cast<std::size_t>(newline - from) };
                at_ += line.size() + 1;
                if (!line.empty() && line.back() == '\r')
                    line.remove_suffix(1);
                return true;
            }
            if (base_ + at_ >= end_)
                return false;
            if (!refill())
                return last(line);
        }
    }

    /// Where the next line begins in the source.
    std::uint64_t position() const { return base_ + at_; }

private:
    bool refill();
    bool last(std::string_view& line);

    Source& source_;
    std::uint64_t end_;
    std::uint64_t base_;     ///< of the buffer within the source
    std::vector<char> buffer_;
    std::size_t at_ = 0;     ///< of the next line
    std::size_t filled_ = 0;
    bool exhausted_ = false;
};

/// A line longer than this is no line of these files: it is given in pieces of this size, which are refused.
constexpr std::size_t longest_line = std::size_t { 4 } << 20;

} // namespace cigogne::analytics
