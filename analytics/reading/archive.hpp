#pragma once

#include "analytics/reading/source.hpp"

#include <string_view>

namespace cigogne::analytics {

/// Whether a file is a ZIP archive, by its first bytes. Throws std::system_error where it cannot be read.
bool is_archive(std::filesystem::path const& path);

/// The entries of a ZIP archive whose names end so (« .rsa », whatever the case), in the order of their names. Each is read from its
/// beginning to its end, by two readers at the most, without being unpacked to disk. Throws std::runtime_error with a French sentence where the archive cannot be
/// read; an entry that is damaged or encrypted throws DamagedSource when it is read.
Sources open_archive(std::filesystem::path const& path, std::span<std::string_view const> endings);

} // namespace cigogne::analytics
