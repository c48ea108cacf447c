#pragma once

#include "platform/jobs/runner.hpp"

namespace cigogne::jobs {

/// One job in the hands of this process, from its place to its end, unless the program stops or another takes it over.
class Runner::Run {
public:
    Run(Runner& runner, Job job);
    /// Throws db::DatabaseError when the store does not answer: the job keeps its place and is taken up again.
    void work();

private:
    enum class Next {
        Go,
        Stop
    };

    Next slice();
    Next write_slice();
    void keep(db::Transaction& transaction, Job& job, Progress&& progress);
    void end(db::Transaction& transaction, Job& job, State state, std::string outcome, bool attention);
    void note_on_schedule(db::Transaction& transaction, Job const& job);
    void fail(std::string sentence);
    void release();
    bool is_wanted();
    /// The job as it stands, if it still is ours.
    std::optional<Job> own(db::Transaction& transaction) const;
    void save(db::Transaction& transaction, Job& job);
    std::optional<Instant> expected_end(Job const& job) const;
    void tell(db::Transaction& transaction, Job const& job);

    using Moment = std::chrono::steady_clock::time_point;
    Runner& runner_;
    JobId id_;
    Kind const* kind_;
    std::string input_;
    Job begun_;                  ///< as it was taken
    Instant begun_at_;
    std::int64_t done_before_;   ///< by earlier processes
    Moment last_told_ = {};
    Moment last_looked_ = {};
    Moment last_sign_;
    std::unique_ptr<Work> work_;
};

} // namespace cigogne::jobs
