#pragma once

#include "platform/configuration.hpp"
#include "platform/core/clock.hpp"
#include "platform/core/result.hpp"
#include "platform/db/sqlite_copy.hpp"

#include <functional>

/// The whole of an installation in one file, while it is served: the store, and the files of the data folder.
///
/// The file is an archive: `cigogne.db` (a copy of SQLite) or `cigogne.dump` (pg_dump's own format), `fichiers/…`, and at the
/// end `sauvegarde.json`, which says what it is. It appears under its name only once it is complete.
namespace cigogne::backup {

/// Names within the archive.
inline constexpr std::string_view sqlite_name = "cigogne.db";
inline constexpr std::string_view dump_name = "cigogne.dump";
inline constexpr std::string_view files_folder = "fichiers";
inline constexpr std::string_view manifest_name = "sauvegarde.json";
inline constexpr std::int64_t format_version = 1;

/// What stands in the data folder and is no file of the installation: neither saved nor replaced.
bool is_left_out(std::filesystem::path const& in_data_folder, Configuration const& configuration);

/// "cigogne-2026-11-22-033000.tar", by the clock of Paris.
std::string file_name(Instant now);
/// Removes all but the newest that many files of such names from a folder; returns how many.
std::size_t keep_newest(std::filesystem::path const& folder, std::size_t kept);

/// "84,2 Mo".
std::string in_megabytes(std::uint64_t bytes);

/// The one schema of PostgreSQL in which our tables stand.
std::string postgres_schema(std::string const& url);

/// One backup being made. What it has begun and not finished is removed when this ends.
class Backup {
public:
    /// Into a file, or into a folder under a name of ours. Failures are sentences for the operator.
    static Result<Backup> begin(Configuration const& configuration, std::filesystem::path const& destination, Instant now);
    Backup(Backup&&) noexcept;
    Backup& operator=(Backup&&) noexcept;
    ~Backup();

    /// Copies some more of the store; false when all is copied. `is_wanted` is asked during long steps.
    Result<bool> advance(std::function<bool()> const& is_wanted);
    /// Bytes of the store copied, and in all when that is known.
    std::int64_t done() const;
    std::optional<std::int64_t> total() const;

    struct Made {
        std::filesystem::path file;
        std::uint64_t bytes;
    };
    /// Looks the copy over, adds the files and puts the archive in its place.
    Result<Made> finish();

private:
    struct Parts;
    explicit Backup(std::unique_ptr<Parts> parts);
    Result<bool> dump(std::function<bool()> const& is_wanted);
    Result<Done> archive();

    std::unique_ptr<Parts> parts_;
};

/// All of it at once.
Result<Backup::Made> make_backup(Configuration const& configuration, std::filesystem::path const& destination, Instant now);

} // namespace cigogne::backup
