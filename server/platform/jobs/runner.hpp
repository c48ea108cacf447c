#pragma once

#include "platform/jobs/kind.hpp"
#include "platform/jobs/store.hpp"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace cigogne::jobs {

/// Whether other processes may work on the same store.
enum class Company {
    Alone,
    Others
};

/// Works on the jobs of the store, one at a time in each lane, each lane on a thread of its own, and starts those that are due. Several
/// processes share the jobs: each is held by a lease, checked in the transaction of every slice.
class Runner {
public:
    /// Between two signs of life. A process that gives none for so long has died: another goes on.
    static constexpr Duration lease = 30s;
    /// Times that a job may be taken without a single slice done before it is given up.
    static constexpr std::int64_t most_attempts = 5;

    Runner(Tools tools, std::vector<Kind> kinds, Company company);
    ~Runner() { stop(); }
    Runner(Runner const&) = delete;
    Runner& operator=(Runner const&) = delete;

    /// After the signals of the program were masked: the thread inherits them.
    void start();
    /// Lets the slice under way end; what is left of its job is taken up by whoever comes next, at once.
    void stop();
    /// There may be something to do.
    void wake();

    /// Starts what is due and works on one job of that lane until it ends or this stops; false when there was none. For tests, and
    /// for the threads.
    bool work(Lane lane = Lane::Common);

    std::vector<Kind> const& kinds() const { return kinds_; }
    Kind const* kind(std::string_view code) const;

private:
    class Run;

    /// What works on one lane.
    struct Worker {
        Instant next_look = {};
        bool woken = true;
        std::thread thread = {};
    };

    void run(Lane lane);
    bool wait_for_work(Worker& worker);
    void start_what_is_due();
    std::optional<Job> next_of(Lane lane, db::Transaction& transaction) const;
    std::optional<Job> take(Lane lane);
    Worker& worker_of(Lane lane) { return workers_[static_cast<std::size_t>(lane)]; }

    Tools tools_;
    std::vector<Kind> kinds_;
    std::string name_; ///< of this process, in the rows of its jobs
    std::atomic<bool> stopping_ = false;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::array<Worker, lanes.size()> workers_;
};

} // namespace cigogne::jobs
