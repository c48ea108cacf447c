#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace cigogne::analytics {

/// A file that is damaged or encrypted, so that no more of it can be read. That is the file's fault, and stops no other.
class DamagedSource final : public std::runtime_error {
public:
    DamagedSource()
        : std::runtime_error("a damaged or encrypted file")
    {
    }
};

/// The bytes of one file, wherever they are kept.
class Source {
public:
    virtual ~Source() = default;
    /// What the results and refusals call it.
    virtual std::string const& name() const = 0;
    virtual std::uint64_t size() const = 0;
    /// Whether it may be read from several places at once; else from its beginning to its end.
    virtual bool is_seekable() const = 0;
    /// Fills `into` from `offset` on; fewer bytes only at the end. Throws std::system_error where the disk fails, and
    /// DamagedSource where the file itself cannot be read on.
    virtual std::size_t read(std::uint64_t offset, std::span<char> into) = 0;
};

using Sources = std::vector<std::unique_ptr<Source>>;

/// Their bytes together.
inline std::uint64_t size_of(Sources const& sources)
{
    std::uint64_t size = 0;
    for (auto const& source : sources)
        size += source->size();
    return size;
}

/// A file on disk, read by `pread`: memory stays small at any size, where a map of the file would fill it.
/// Throws std::system_error where it cannot be opened.
std::unique_ptr<Source> open_file(std::filesystem::path const& path);

} // namespace cigogne::analytics
