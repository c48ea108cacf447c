#pragma once

#include <filesystem>
#include <string>

namespace cigogne {

/// The bytes of a file, read at once: for what fits in memory. Throws std::runtime_error when it cannot be read whole.
std::string contents_of(std::filesystem::path const& path);

} // namespace cigogne
