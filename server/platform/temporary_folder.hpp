#pragma once

#include <filesystem>

namespace cigogne {

/// A folder for work that takes files, which no other account reads; gone, with all that it holds, in the end.
/// Throws std::system_error where none can be made.
class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;
    ~TemporaryFolder();

    std::filesystem::path const& path() const { return path_; }
    std::filesystem::path operator/(std::filesystem::path const& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

} // namespace cigogne
