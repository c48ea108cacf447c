#pragma once

#include "analytics/computation.hpp"
#include "modules/indicators/counts.hpp"
#include "modules/indicators/deposit_sources.hpp"
#include "modules/indicators/site_year.hpp"

#include <array>
#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

/// The reading of the files of one deposit, on a thread of its own: minutes for the largest, of which the job tells the progress.
namespace cigogne::indicators {

/// Whether the stays behind the numbers are listed too: a second reading.
enum class StaysWanted {
    No,
    Yes
};

/// What the files told.
struct Found {
    /// A stay behind a number.
    struct Stay {
        std::size_t site_year; ///< its rank among those found
        std::string key;
        std::optional<int> weeks;
        StayUnit unit;
        std::int64_t facts;
    };
    std::string record; ///< the code of a DepositRecord; empty where no line tells it
    std::array<std::vector<std::string>, words<FileKind>.size()> names; ///< of the files of each kind, those of archives among them
    std::vector<std::string> passed_over;                               ///< files of archives that are none of these
    analytics::LineCounts lines;
    std::vector<analytics::Refusal> refusals; ///< of files of stays, their rank among those
    std::vector<analytics::Refusal> told_otherwise; ///< of the same files: stays of which another version counts
    analytics::ChainingCounts chaining;
    std::vector<analytics::Refusal> chaining_refusals; ///< of files of chaining, their rank among those
    analytics::UnitCounts units;
    std::vector<analytics::Refusal> unit_refusals;
    std::vector<SiteYear> site_years;
    std::vector<std::string> types; ///< of each, on the last day of its year
    std::vector<Stay> stays;
};

class FileReading {
public:
    /// Begins at once. `table` is that of the maternities (Houses::table).
    FileReading(Files const& files, std::vector<DepositFile> const& of, std::string const& table, StaysWanted stays);
    FileReading(FileReading const&) = delete;
    FileReading& operator=(FileReading const&) = delete;
    /// Stops it.
    ~FileReading();

    std::uint64_t bytes_read() const { return read_; }
    std::uint64_t bytes_to_read() const { return total_; }
    /// Waits for its end, at most that long; whether it has ended.
    bool wait(Duration at_most);
    /// Once it has ended: the French sentence of what stopped it; empty where nothing did.
    std::string const& trouble() const { return trouble_; }
    /// Once it has ended well; to be taken once.
    Found take() { return std::move(found_); }

private:
    void run();
    void read();
    void read_cubes(analytics::Computation& computation, analytics::Sources const& cubes);
    void list_stays(analytics::Order& order, analytics::Repeats& repeats);

    Files files_;
    std::vector<DepositFile> of_;
    std::string table_;
    StaysWanted stays_wanted_;
    std::atomic<std::uint64_t> read_ = 0;
    std::atomic<std::uint64_t> total_ = 0; ///< what an archive holds is known once it is open
    std::atomic<bool> stopped_ = false;
    std::mutex mutex_;
    std::condition_variable ended_;
    bool has_ended_ = false;
    std::string trouble_;
    Found found_;
    std::jthread thread_; // last: it uses all the others
};

} // namespace cigogne::indicators
