#pragma once

#include "modules/indicators/indicators.hpp"
#include "platform/core/date.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/result.hpp"
#include "platform/security/scope.hpp"

/// Files given together to be counted: what becomes of them.
namespace cigogne::indicators {

/// receiving ─▶ computing ─▶ ready ─▶ kept ─▶ withdrawn; failed when it could not be read; cancelled before it was kept.
enum class DepositState {
    Receiving,
    Computing,
    Ready,
    Kept,
    Withdrawn,
    Failed,
    Cancelled
};
constexpr auto words_of(DepositState)
{
    return std::to_array<Word>({ { "receiving", "En cours de réception" }, { "computing", "En cours de lecture" }, { "ready", "Lu, à prendre en compte" },
        { "kept", "Pris en compte" }, { "withdrawn", "Retiré" }, { "failed", "Échec" }, { "cancelled", "Abandonné" } });
}

/// What a file is.
enum class FileKind {
    Stays,    ///< RSA, or RSS
    Chaining, ///< ANO of these stays: who is whose mother, child or stay before
    Units,    ///< IUM of their units
    Cube,     ///< counts that a hospital made on its own machine
    Archive,  ///< ZIP of some of these
};
constexpr auto words_of(FileKind)
{
    return std::to_array<Word>({ { "stays", "Séjours (RSA, RSS)" }, { "ano", "Chaînage (ANO)" }, { "ium", "Unités médicales (IUM)" }, { "cube", "Comptes (cube)" }, { "zip", "Archive (ZIP)" } });
}

/// What the files of a deposit were found to be.
enum class DepositRecord {
    Rsa,
    Rss,
    Cube
};
constexpr auto words_of(DepositRecord)
{
    return std::to_array<Word>({ { "rsa", "RSA" }, { "rss", "RSS" }, { "cube", "Comptes" } });
}

/// One file of a deposit, from 1 in the order in which they were told.
struct DepositFile {
    DepositId deposit;
    int number;
    std::string name;
    FileKind kind;
    std::int64_t size;     ///< bytes, as it was told
    std::int64_t received; ///< bytes, from the first on
    std::string digest;    ///< of the blocks that are there (Files::digest_with); of the file, once it is whole
    std::string part = {}; ///< the name of the part that came last (Files::take); empty before the first

    bool is_whole() const { return received == size; }
};
extern Table<DepositFile> const deposit_file_row;

/// A deposit as it is stored.
struct Deposit {
    DepositId id;
    std::optional<PlaceId> owner = {}; ///< the establishment that gave it; none: the network
    std::string name;
    DepositState state;
    std::string record = {}; ///< the code of a DepositRecord; empty until it is known
    int files;
    std::string digest = {};
    std::optional<std::string> job = {};
    std::string outcome = {}; ///< French: how its computation ended
    std::int64_t lines_read = 0;
    std::int64_t lines_kept = 0;
    std::string lines_excluded = {}; ///< JSON
    std::int64_t lines_refused = 0;
    std::string fingerprint = {};
    std::string reason = {};
    Instant created_at;
    AccountId created_by;
    std::optional<Instant> computed_at = {};
    std::optional<Instant> kept_at = {};
    std::optional<AccountId> kept_by = {};
    std::optional<Instant> withdrawn_at = {};
    std::optional<AccountId> withdrawn_by = {};
    std::int64_t version = 1;
    std::int64_t chaining_kept = 0;     ///< lines of ANO
    std::string chaining_excluded = {}; ///< JSON
    std::int64_t chaining_refused = 0;
    std::int64_t units_kept = 0; ///< lines of IUM
    std::int64_t units_refused = 0;
};
extern Table<Deposit> const deposit_row;

enum class DepositError {
    NotReceiving,   ///< no byte is expected any more
    OtherOffset,    ///< the bytes do not follow those that are there
    TooManyBytes,   ///< more than the file was told to have
    NotWhole,       ///< a file is not there yet
    NotReady,       ///< only what was read may be kept
    NotKept,        ///< only what was kept is withdrawn
    TooLate,        ///< it has ended: nothing to cancel
    Outdated,       ///< counted by definitions of before
    NoFiness,       ///< the directory does not know the number of the house
    NoRoom,         ///< the disk is too full
    ElsewhereOnDisk ///< its bytes are on another server
};
Explanation explain(DepositError error);

/// A file that is not there by then is waited for no longer. Proposed.
inline constexpr Duration longest_receiving = Duration(std::chrono::hours(24));
inline constexpr std::size_t most_files = 200;
/// Bytes of one file: above any year of any region (10 million RSA are 4 GB).
inline constexpr double largest_file = 64e9;
/// Bytes that one request brings at the most.
inline constexpr std::size_t largest_part = std::size_t { 4 } << 20;

/// Whether these can be computed: chaining and units tell nothing without the stays that they are of. What an archive holds is not known before it is read.
bool tells_stays(std::vector<FileKind> const& kinds);
/// « paris-2024.rsa », « paris-2024.rsa et 2 autres fichiers ».
std::string name_of(std::vector<std::string> const& files);
/// The name of a deposit as that reader sees it: of another's it is not told, files may name other houses.
std::string name_for(security::Scope const& scope, std::optional<PlaceId> const& owner, std::string const& name);
/// The digests of all files, in their order and joined: the same for the same files, whatever these are called. Empty while one is not whole.
std::string joined_digests(std::vector<DepositFile> const& files);

/// Whether a part of a file may be written there. Fails with NotReceiving, OtherOffset (the bytes received stand in `against`), TooManyBytes.
Result<Done> check_part(Deposit const& deposit, DepositFile const& file, std::int64_t offset, std::size_t bytes);
/// Whether the computation may begin: it receives, and all is there.
Result<Done> check_whole(Deposit const& deposit, std::vector<DepositFile> const& files);

} // namespace cigogne::indicators
