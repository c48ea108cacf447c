#include "platform/jobs/run.hpp"

#include "platform/jobs/start.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

namespace cigogne::jobs {

namespace {

/// Progress is told to the pages at most so often.
constexpr Duration time_between_news = 1s;
/// How often a long preparation looks whether it is still wanted, and gives a sign of life.
constexpr Duration time_between_looks = 500ms;
constexpr Duration time_between_signs = Runner::lease / 3;

} // namespace

Runner::Run::Run(Runner& runner, Job job)
    : runner_(runner)
    , id_(job.id)
    , kind_(runner.kind(job.kind))
    , begun_(std::move(job))
    , begun_at_(runner.tools_.clock.now())
    , done_before_(begun_.done)
    , last_sign_(std::chrono::steady_clock::now())
{
}

void Runner::Run::work()
{
    if (!kind_)
        return fail("Ce serveur ne connaît pas ce travail : son module est arrêté, ou c’est celui d’une autre version.");
    if (begun_.attempts > most_attempts)
        return fail(fmt::format("Interrompu {} fois de suite sans avancer : abandonné. Voyez le journal du serveur.", most_attempts));
    try {
        {
            auto transaction = runner_.tools_.database.read();
            input_ = Store(transaction).input(id_);
        }
        work_ = kind_->begin({ begun_, std::move(input_), runner_.tools_, [this] { return is_wanted(); } });
        while (slice() == Next::Go) { }
    } catch (db::DatabaseError const& error) {
        using enum db::DatabaseError::Kind;
        if (error.kind() == Unreachable || error.kind() == Timeout)
            throw; // the job keeps its place
        spdlog::error("job {} of kind {}: {}", id_.text(), begun_.kind, error.what());
        fail("Une erreur du serveur l’a arrêté. Voyez son journal.");
    } catch (std::exception const& error) {
        spdlog::error("job {} of kind {}: {}", id_.text(), begun_.kind, typeid(error).name()); // its words may hold data
        fail("Une erreur du serveur l’a arrêté. Voyez son journal.");
    }
}

Runner::Run::Next Runner::Run::slice()
{
    if (runner_.stopping_) {
        release();
        return Next::Stop;
    }
    auto const prepared = work_->prepare();
    if (runner_.stopping_) {
        release();
        return Next::Stop;
    }
    if (prepared.failed() && is_wanted()) {
        fail(std::string(prepared.failure().sentence()));
        return Next::Stop;
    }
    return write_slice();
}

Runner::Run::Next Runner::Run::write_slice()
{
    std::string failure;
    {
        auto transaction = runner_.tools_.database.write();
        auto job = own(transaction);
        if (!job)
            return Next::Stop; // taken over, or gone
        if (job->cancel_asked_at) {
            end(transaction, *job, State::Cancelled, "Annulé. Ce qui était fait l’est resté.", false);
            transaction.commit();
            return Next::Stop;
        }
        auto progress = work_->write(transaction);
        if (progress.succeeded()) {
            keep(transaction, *job, std::move(progress).value());
            transaction.commit();
            return has_ended(job->state) ? Next::Stop : Next::Go;
        }
        failure = progress.failure().sentence();
    }
    fail(std::move(failure)); // what the slice wrote is not kept
    return Next::Stop;
}

void Runner::Run::keep(db::Transaction& transaction, Job& job, Progress&& progress)
{
    auto const now = runner_.tools_.clock.now();
    Store(transaction).add_remarks(id_, progress.remarks, now);
    job.done = progress.done;
    job.total = progress.total;
    job.place = std::move(progress.place);
    job.attempts = 0;
    if (progress.outcome)
        return end(transaction, job, State::Done, std::move(*progress.outcome), progress.attention);
    job.expected_end_at = expected_end(job);
    job.lease_until = now + lease;
    save(transaction, job);
    tell(transaction, job);
}

void Runner::Run::end(db::Transaction& transaction, Job& job, State state, std::string outcome, bool attention)
{
    Store store(transaction);
    job.state = state;
    job.outcome = std::move(outcome);
    job.attention = attention;
    job.ended_at = runner_.tools_.clock.now();
    job.expected_end_at.reset();
    job.runner.clear();
    job.lease_until = {};
    note_on_schedule(transaction, job);
    // What the hour asked for and found nothing to do has nothing to tell but on the schedule.
    if (!job.created_by && state == State::Done && !attention && job.done == 0) {
        store.remove(id_);
    } else {
        save(transaction, job);
        store.drop_input(id_);
    }
    last_told_ = {};
    tell(transaction, job);
}

void Runner::Run::note_on_schedule(db::Transaction& transaction, Job const& job)
{
    Store store(transaction);
    auto row = store.scheduled(job.kind);
    if (!row || job.created_by)
        return;
    row->ended_at = job.ended_at;
    row->outcome = job.outcome;
    row->attention = job.attention;
    store.set_schedule(*row);
}

void Runner::Run::fail(std::string sentence)
{
    auto transaction = runner_.tools_.database.write();
    auto job = own(transaction);
    if (!job)
        return;
    end(transaction, *job, State::Failed, std::move(sentence), true);
    transaction.commit();
}

/// The program stops: whoever comes next need not wait for the lease to end.
void Runner::Run::release()
{
    auto transaction = runner_.tools_.database.write();
    auto job = own(transaction);
    if (!job)
        return;
    job->lease_until = {};
    job->attempts = 0;
    save(transaction, *job);
    transaction.commit();
}

bool Runner::Run::is_wanted()
{
    if (runner_.stopping_)
        return false;
    auto const now = std::chrono::steady_clock::now();
    if (now - last_looked_ < time_between_looks)
        return true;
    last_looked_ = now;
    if (now - last_sign_ < time_between_signs) {
        auto transaction = runner_.tools_.database.read();
        auto const job = own(transaction);
        return job && !job->cancel_asked_at;
    }
    auto transaction = runner_.tools_.database.write();
    auto job = own(transaction);
    if (!job)
        return false;
    job->lease_until = runner_.tools_.clock.now() + lease;
    save(transaction, *job);
    transaction.commit();
    last_sign_ = now;
    return !job->cancel_asked_at;
}

std::optional<Job> Runner::Run::own(db::Transaction& transaction) const
{
    auto job = Store(transaction).job(id_);
    return job && job->state == State::Running && job->runner == runner_.name_ ? std::move(job) : std::nullopt;
}

void Runner::Run::save(db::Transaction& transaction, Job& job)
{
    auto const version = job.version++;
    Store(transaction).save(job, version); // read in this very transaction
    last_sign_ = std::chrono::steady_clock::now();
}

/// At the pace of this run; nothing before its first slice, or when the whole is not known.
std::optional<Instant> Runner::Run::expected_end(Job const& job) const
{
    auto const done = job.done - done_before_;
    auto const now = runner_.tools_.clock.now();
    if (!job.total || done <= 0 || *job.total <= job.done || now <= begun_at_)
        return std::nullopt;
    auto const left = static_cast<double>((now - begun_at_).count()) * static_cast<double>(*job.total - job.done) / static_cast<double>(done);
    return now + Duration(static_cast<std::int64_t>(left));
}

void Runner::Run::tell(db::Transaction& transaction, Job const& job)
{
    auto const now = std::chrono::steady_clock::now();
    if (now - last_told_ < time_between_news)
        return;
    last_told_ = now;
    events::publish(transaction, runner_.tools_.clock.now(), { .topic = std::string(topic), .audience = audience_of(job) });
}

} // namespace cigogne::jobs
