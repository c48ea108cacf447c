#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace cigogne::analytics::generation {

/// A file being written at its end through one buffer: lines are made in place, no stream is between.
/// Throws std::system_error where the disk fails.
class OutputFile {
public:
    explicit OutputFile(std::filesystem::path const& path);
    OutputFile(OutputFile const&) = delete;
    OutputFile& operator=(OutputFile const&) = delete;
    ~OutputFile();

    /// Where at least `largest` characters may be written.
    char* room()
    {
        if (filled_ > buffer_.size() - largest)
            flush();
        return buffer_.data() + filled_;
    }
    /// So many were.
    void advance(std::size_t count) { filled_ += count; }
    /// Writes what is left and closes: an error of the disk is told here, not swallowed by the destructor.
    void finish();
    std::uint64_t bytes() const { return flushed_ + filled_; }

    static constexpr std::size_t largest = std::size_t { 16 } << 10; ///< no line is longer

private:
    void flush();

    std::filesystem::path path_;
    int descriptor_;
    std::vector<char> buffer_;
    std::size_t filled_ = 0;
    std::uint64_t flushed_ = 0;
};

} // namespace cigogne::analytics::generation
