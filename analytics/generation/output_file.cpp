#include "analytics/generation/output_file.hpp"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace cigogne::analytics::generation {

OutputFile::OutputFile(std::filesystem::path const& path)
    : path_(path)
    , descriptor_(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666))
    , buffer_(std::size_t { 512 } << 10)
{
    if (descriptor_ < 0)
        throw std::system_error(errno, std::generic_category(), path_.string());
}

OutputFile::~OutputFile()
{
    if (descriptor_ >= 0)
        ::close(descriptor_);
}

void OutputFile::finish()
{
    flush();
    auto const closed = ::close(descriptor_);
    descriptor_ = -1;
    if (closed != 0)
        throw std::system_error(errno, std::generic_category(), path_.string());
}

void OutputFile::flush()
{
    for (std::size_t written = 0; written < filled_;) {
        auto const count = ::write(descriptor_, buffer_.data() + written, filled_ - written);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            throw std::system_error(errno, std::generic_category(), path_.string());
        written += static_cast<std::size_t>(count);
    }
    flushed_ += filled_;
    filled_ = 0;
}

} // namespace cigogne::analytics::generation
