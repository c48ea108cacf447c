#pragma once

#include "analytics/reading/source.hpp"
#include "modules/indicators/files.hpp"

#include <array>

/// The files of a deposit, opened to be read, those that lie in an archive among them.
namespace cigogne::indicators {

/// Bytes that an archive may hold once it is unpacked, above any year of a hospital. Proposed.
inline constexpr std::uint64_t largest_archive = 4'000'000'000;
/// Files that it may hold: as many as a deposit.
inline constexpr std::size_t most_members = most_files;
/// An archive of more than that many bytes whose files are so many times smaller in it was made to fill a server: discharge files shrink ten to forty
/// times. Proposed.
inline constexpr std::uint64_t large_archive = 100'000'000;
inline constexpr std::uint64_t most_shrunk = 200;

struct DepositSources {
    /// By FileKind; none is an archive.
    std::array<analytics::Sources, words<FileKind>.size()> of_kind;
    /// How each is called: « 2024.rsa », or « envoi.zip/2024.rsa ».
    std::array<std::vector<std::string>, words<FileKind>.size()> names;
    /// Files of archives that are none of these, and are not read.
    std::vector<std::string> passed_over;

    analytics::Sources& of(FileKind kind) { return of_kind[static_cast<std::size_t>(kind)]; }
    std::vector<std::string>& names_of(FileKind kind) { return names[static_cast<std::size_t>(kind)]; }
};

/// Opens them. An archive is known by its first bytes, whatever was said of it; what its files are by theirs. Throws std::runtime_error with a French sentence
/// for an archive that cannot be read, is too large, holds another one or a file that identifies persons; std::system_error where the disk fails.
DepositSources open_sources(Files const& files, std::vector<DepositFile> const& of);

} // namespace cigogne::indicators
