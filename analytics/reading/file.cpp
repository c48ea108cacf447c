#include "analytics/reading/source.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace cigogne::analytics {

namespace {

class File final : public Source {
public:
    explicit File(std::filesystem::path const& path)
        : name_(path.filename().string())
        , descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC))
    {
        struct stat status { };
        if (descriptor_ < 0 || ::fstat(descriptor_, &status) != 0) {
            auto const error = errno;
            close();
            throw std::system_error(error, std::generic_category(), path.string());
        }
        if (!S_ISREG(status.st_mode)) {
            close();
            throw std::system_error(S_ISDIR(status.st_mode) ? EISDIR : EINVAL, std::generic_category(), path.string());
        }
        size_ = static_cast<std::uint64_t>(status.st_size);
        ::posix_fadvise(descriptor_, 0, 0, POSIX_FADV_SEQUENTIAL);
    }
    File(File const&) = delete;
    File& operator=(File const&) = delete;
    ~File() override { close(); }

    std::string const& name() const override { return name_; }
    std::uint64_t size() const override { return size_; }
    bool is_seekable() const override { return true; }
    std::size_t read(std::uint64_t offset, std::span<char> into) override
    {
        std::size_t filled = 0;
        while (filled < into.size()) {
            auto const got = ::pread(descriptor_, into.data() + filled, into.size() - filled, static_cast<off_t>(offset + filled));
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                throw std::system_error(errno, std::generic_category(), name_);
            if (got == 0)
                break;
            filled += static_cast<std::size_t>(got);
        }
        return filled;
    }

private:
    void close()
    {
        if (descriptor_ >= 0)
            ::close(descriptor_);
    }

    std::string name_;
    int descriptor_;
    std::uint64_t size_ = 0;
};

} // namespace

std::unique_ptr<Source> open_file(std::filesystem::path const& path)
{
    return std::make_unique<File>(path);
}

} // namespace cigogne::analytics
