#include "platform/jobs/run.hpp"

#include "platform/jobs/schedule.hpp"
#include "platform/jobs/start.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <spdlog/spdlog.h>

namespace cigogne::jobs {

namespace {

/// How often jobs left by other processes are looked for, when nothing tells of new ones.
constexpr Duration time_between_looks = 10s;
/// How often the clock is asked whether something is due. It costs no access to the store.
constexpr Duration time_between_glances = 1s;
/// A lease that lasts longer was given under a clock that was ahead: it holds nobody back.
constexpr Duration longest_lease = 2 * Runner::lease;

} // namespace

Runner::Runner(Tools tools, std::vector<Kind> kinds, Company company)
    : tools_(tools)
    , kinds_(std::move(kinds))
    , name_(Uuid::make(tools.clock.now()).text())
{
    if (company == Company::Alone) {
        auto transaction = tools_.database.write();
        Store(transaction).end_leases();
        transaction.commit();
    }
}

Kind const* Runner::kind(std::string_view code) const
{
    auto const found = std::ranges::find(kinds_, code, &Kind::code);
    return found == kinds_.end() ? nullptr : &*found;
}

void Runner::start()
{
    for (auto const lane : lanes)
        worker_of(lane).thread = std::thread([this, lane] { run(lane); });
}

void Runner::stop()
{
    {
        std::lock_guard const lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    for (auto& worker : workers_) {
        if (worker.thread.joinable())
            worker.thread.join();
    }
}

void Runner::wake()
{
    {
        std::lock_guard const lock(mutex_);
        for (auto& worker : workers_)
            worker.woken = true;
    }
    changed_.notify_all();
}

void Runner::run(Lane lane)
{
    while (wait_for_work(worker_of(lane))) {
        try {
            while (!stopping_ && work(lane)) { }
        } catch (std::exception const& error) {
            spdlog::warn("jobs cannot be worked on now: {}", error.what());
        }
    }
}

/// False when the program stops. The clock is glanced at rather than slept on: it may be set, in tests and elsewhere.
bool Runner::wait_for_work(Worker& worker)
{
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        auto const now = tools_.clock.now();
        bool const is_time = now >= worker.next_look || worker.next_look - now > time_between_looks;
        if (std::exchange(worker.woken, false) || is_time) {
            worker.next_look = now + time_between_looks;
            return true;
        }
        changed_.wait_for(lock, time_between_glances, [this, &worker] { return worker.woken || stopping_; });
    }
    return false;
}

bool Runner::work(Lane lane)
{
    if (lane == Lane::Common)
        start_what_is_due();
    auto job = take(lane);
    if (!job)
        return false;
    Run(*this, std::move(*job)).work();
    return true;
}

/// A time that was missed while nothing ran is made up for once. The first time a kind is seen, it waits for the next; so
/// does one whose last time was noted under a clock that was ahead.
void Runner::start_what_is_due()
{
    auto const now = tools_.clock.now();
    auto const schedule = [&] {
        auto transaction = tools_.database.read();
        return Store(transaction).schedule();
    }();
    for (auto const& kind : kinds_) {
        if (!is_regular(kind, tools_.settings, now))
            continue;
        auto const due = last_due(kind, tools_.settings, now);
        // Another process, a little ahead, may have started the next one already; nobody the one after it.
        auto const latest = next_due(kind, tools_.settings, now);
        auto const is_up_to_date = [&](ScheduleRow const& row) { return row.due_at >= due && row.due_at <= latest; };
        auto const known = std::ranges::find(schedule, kind.code, &ScheduleRow::kind);
        if (known != schedule.end() && is_up_to_date(*known))
            continue;
        auto transaction = tools_.database.write();
        Store store(transaction);
        auto row = store.scheduled(kind.code); // another process may have been faster
        if (row && is_up_to_date(*row))
            continue;
        if (row && row->due_at < due && store.live_jobs(kind.code) == 0)
            jobs::start(transaction, now, { .kind = kind.code, .title = std::string(kind.title) });
        if (!row)
            row = ScheduleRow { std::string(kind.code), due, {}, {}, false };
        row->due_at = due;
        store.set_schedule(*row);
        transaction.commit();
    }
}

/// The oldest one of that lane. A kind that this process does not know is told so in the common one.
std::optional<Job> Runner::next_of(Lane lane, db::Transaction& transaction) const
{
    auto runnable = Store(transaction).runnable(tools_.clock.now(), longest_lease);
    auto const found = std::ranges::find_if(runnable, [&](Job const& job) {
        auto const* const known = kind(job.kind);
        return (known ? known->lane : Lane::Common) == lane;
    });
    return found == runnable.end() ? std::nullopt : std::optional(std::move(*found));
}

std::optional<Job> Runner::take(Lane lane)
{
    auto const now = tools_.clock.now();
    {
        auto transaction = tools_.database.read();
        if (!next_of(lane, transaction))
            return std::nullopt;
    }
    auto transaction = tools_.database.write();
    auto job = next_of(lane, transaction);
    if (!job)
        return std::nullopt;
    auto const version = job->version++;
    job->state = State::Running;
    job->runner = name_;
    job->lease_until = now + lease;
    job->started_at = job->started_at.value_or(now);
    ++job->attempts;
    Store(transaction).save(*job, version);
    events::publish(transaction, now, { .topic = std::string(topic), .audience = audience_of(*job) });
    transaction.commit();
    return job;
}

} // namespace cigogne::jobs
