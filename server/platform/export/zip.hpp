#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

/// Many files in one: ZIP, by libzip.
namespace cigogne::exporting {

/// An archive being written. It is there, whole, once `finish` has returned; without it nothing is left behind.
class ZipArchive {
public:
    /// Throws std::runtime_error where no file can be written, or one stands there already.
    explicit ZipArchive(std::filesystem::path const& file);
    ZipArchive(ZipArchive&&) noexcept;
    ZipArchive& operator=(ZipArchive&&) noexcept;
    ~ZipArchive();

    /// A file of that name, `folder/name.pdf`. The bytes are kept until `finish`.
    void add(std::string const& name, std::string bytes);
    /// Throws std::runtime_error when it cannot be written.
    void finish();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// A file to go into an archive in memory; its bytes are only looked at.
struct ZipEntry {
    std::string_view name;
    std::string_view bytes;
};
/// An archive in memory, of one file at least. The files are kept as they are: PDF and spreadsheets have been made small already.
/// Throws std::runtime_error when it cannot be made.
std::string zipped(std::span<ZipEntry const> entries);

/// The same archive with another content of one of its files, which must be there. Throws std::runtime_error when it is not, or is no archive.
std::string with_file_rewritten(std::string_view archive, std::string const& name, std::function<std::string(std::string)> const& rewrite);

} // namespace cigogne::exporting
