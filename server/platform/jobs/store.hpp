#pragma once

#include "platform/db/database.hpp"
#include "platform/jobs/job.hpp"

#include <span>
#include <vector>

namespace cigogne::jobs {

/// Whose jobs are read.
enum class Whose {
    Own,
    Everybodys
};

/// A remark as it is stored and shown.
struct StoredRemark {
    std::string id;
    std::int64_t position;
    std::int64_t line;
    std::string reason;
    std::string content;
};
extern Table<StoredRemark> const remark_row;

/// How a regular job last went.
struct ScheduleRow {
    std::string kind;
    Instant due_at; ///< the last time that it was due and started
    std::optional<Instant> ended_at;
    std::string outcome;
    bool attention;
};
extern Table<ScheduleRow> const schedule_row;

/// The only SQL of the jobs' tables.
class Store {
public:
    explicit Store(db::Transaction& transaction)
        : transaction_(transaction)
    {
    }

    /// The latest first; of one state when it is named.
    db::Page<Job> jobs(security::Scope const& scope, Whose whose, std::optional<State> state, db::PageRequest const& request) const;
    std::optional<Job> job(JobId id) const;
    /// What she asked for and has ended without her having been told, the oldest first; at most that many.
    std::vector<Job> ended_untold(security::Scope const& scope, int at_most) const;
    /// She has been told that it has ended. False when she was before.
    bool told(JobId id, Instant now);
    std::int64_t live_jobs(std::string_view kind) const;
    /// The oldest of that kind that she has asked for and that waits or runs, unless she has asked to stop it.
    std::optional<Job> live_job(std::string_view kind, AccountId author) const;
    void add(Job const& job, std::string const& input);
    std::string input(JobId id) const;
    /// False when somebody else has changed it meanwhile. The job carries its new version.
    bool save(Job const& job, std::int64_t expected_version);
    /// Forgets what it worked on.
    void drop_input(JobId id);

    /// Those that wait, or whose process gave no sign until then, the oldest first; no lease is believed that lasts longer than that.
    std::vector<Job> runnable(Instant now, Duration longest_lease) const;
    /// No other process lives: whatever runs was left by one that died.
    void end_leases();

    void add_remarks(JobId job, std::span<Remark const> remarks, Instant now);
    std::int64_t remark_count(JobId job) const;
    db::Page<StoredRemark> remarks(security::Scope const& scope, JobId job, db::PageRequest const& request) const;

    std::vector<ScheduleRow> schedule() const;
    std::optional<ScheduleRow> scheduled(std::string_view kind) const;
    void set_schedule(ScheduleRow const& row);

    /// Drops jobs that ended before, with their remarks; at most that many. Returns how many.
    std::int64_t remove_ended_before(Instant before, int at_most);
    void remove(JobId id);

private:
    db::Transaction& transaction_;
};

} // namespace cigogne::jobs
