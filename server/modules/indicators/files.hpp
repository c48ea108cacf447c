#pragma once

#include "modules/indicators/deposit.hpp"

#include <filesystem>
#include <vector>

/// The files of deposits on disk, under `<data>/deposits/<deposit>/<number>`: only from their first byte until their computation has ended. A part comes
/// beside its file, under a name of its own, and is put in its place once it is noted: the file holds noted bytes alone, whoever sends at once, and
/// wherever a process is killed.
namespace cigogne::indicators {

/// Files are told from others block by block, as they come.
inline constexpr std::int64_t digest_block = std::int64_t { 4 } << 20;

class Files {
public:
    explicit Files(std::filesystem::path folder)
        : folder_(std::move(folder))
    {
    }

    std::filesystem::path path_of(DepositFile const& file) const;
    /// Whether the disk takes that many bytes more.
    bool has_room_for(std::int64_t bytes) const;
    /// Takes the part that follows what was received of a file, and tells the name that it has here, which no other part has. Fails with
    /// ElsewhereOnDisk where what came before is not here, with NoRoom where the disk is full. Throws std::runtime_error where the disk fails.
    Result<std::string> take(DepositFile const& file, std::string_view bytes) const;
    /// The digest of a file with these bytes more, carried on from the one that it has: of each block in turn the SHA-256 of the digest before, in
    /// digits, and of its bytes; so the SHA-256 of a file of one block, and the same of any other however it was sent. A request hashes two blocks at
    /// the most. Throws std::runtime_error where the disk fails.
    std::string digest_with(DepositFile const& file, std::string_view bytes) const;
    /// Removes the last part of a file, which was refused. Never fails: what is left goes with the deposit.
    void drop_part(DepositFile const& file) const;
    /// Puts the last part of a file, as it was noted, in its place, where that was not done yet: several may do so at once, they write the same bytes.
    /// Fails with NoRoom where the disk is full, with ElsewhereOnDisk where what came before is not here: the part stays. Throws as `take`.
    Result<Done> put_in_place(DepositFile const& file) const;
    /// Puts in place what is not yet; whether all of these files are here then, with all their bytes. Throws as `take`.
    bool complete(std::vector<DepositFile> const& files) const;

    /// Removes all that a deposit has here. Never fails: what is left is removed by night.
    void remove(DepositId id) const;
    /// The deposits that have something here.
    std::vector<DepositId> present() const;

private:
    std::filesystem::path folder_of(DepositId id) const { return folder_ / id.text(); }
    std::filesystem::path part_of(DepositFile const& file) const;

    std::filesystem::path folder_;
};

} // namespace cigogne::indicators
