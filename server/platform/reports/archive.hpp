#pragma once

#include "platform/db/database.hpp"
#include "platform/jobs/job.hpp"

/// All reports of a year in one archive: the PDF and the spreadsheet of each place and of the region.
namespace cigogne::reports {

using ArchiveId = Id<struct ReportArchiveTag>;

/// One archive, asked for from the page of the reports and made by a job.
struct ArchiveRow {
    ArchiveId id;
    int year;
    jobs::JobId job;
    std::int64_t reports; ///< that it holds once it is ready
    std::int64_t bytes;   ///< of its files so far
    bool is_ready;
    Instant asked_at; ///< its reports are the latest versions that stood then
    AccountId asked_by;
};

/// One of its files.
struct ArchiveFile {
    std::string name; ///< « rapport-2024-ch-rodez.pdf »
    std::string content;
};

/// Where a module keeps its archives. The columns are those of `ArchiveRow`; of the files: archive, position, name, content.
struct ArchiveTables {
    db::Name archives;
    db::Name files;
};

/// The only SQL of archives. They hold figures of all houses: the network's, hence without a scope.
class ArchiveStore {
public:
    /// An archive of which nothing came for so long was given up with its job.
    static constexpr Duration longest_making = Duration(std::chrono::hours(48));

    ArchiveStore(db::Transaction& transaction, ArchiveTables tables)
        : transaction_(transaction)
        , tables_(tables)
    {
    }

    /// Of that year, the latest first.
    std::vector<ArchiveRow> archives(int year) const;
    std::optional<ArchiveRow> archive(ArchiveId id) const;
    void add(ArchiveRow const& archive);
    /// Adds a file to those that are there; its name gets another word when it is taken.
    void add_file(ArchiveId id, ArchiveFile file);
    /// It holds all that it is to hold.
    void finish(ArchiveId id);
    /// In the order in which they were added.
    std::vector<ArchiveFile> files(ArchiveId id) const;

    /// Drops archives asked for before, and those that were not finished within `longest_making`, with their files: at most that many rows.
    /// Returns how many.
    std::int64_t remove_asked_before(Instant before, Instant now, int at_most);

private:
    std::int64_t remove(ArchiveId id, std::int64_t at_most);

    db::Transaction& transaction_;
    ArchiveTables tables_;
};

/// « 4,2 Mo ».
std::string said_size(std::int64_t bytes);

} // namespace cigogne::reports
