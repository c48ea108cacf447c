#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// The archive that a backup is: POSIX ustar, which `tar` opens too.
namespace cigogne::backup {

/// Writes an archive, readable by its owner alone. Throws std::system_error when the disk refuses.
class TarWriter {
public:
    explicit TarWriter(std::filesystem::path const& archive);
    void add_file(std::string_view name, std::filesystem::path const& file);
    void add_text(std::string_view name, std::string_view text);
    /// Ends the archive and waits until the disk holds it.
    void finish();

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    void write(std::string_view bytes);
    void begin_entry(std::string_view name, std::uint64_t size);
    void pad(std::uint64_t size);

    std::filesystem::path archive_;
    std::unique_ptr<std::FILE, Close> file_;
};

/// Unpacks an archive of ours into an empty folder: regular files with plain names only. Returns their names; nothing
/// when it is no such archive or ends too soon. Throws std::system_error when the disk refuses.
std::optional<std::vector<std::string>> unpack(std::filesystem::path const& archive, std::filesystem::path const& folder);

} // namespace cigogne::backup
