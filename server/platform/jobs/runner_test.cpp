#include "platform/jobs/runner.hpp"

#include "platform/jobs/pruning.hpp"
#include "platform/jobs/schedule.hpp"
#include "platform/jobs/start.hpp"
#include "platform/security/audit.hpp"
#include "platform/settings/settings.hpp"
#include "platform/testing/database.hpp"
#include "platform/testing/scope.hpp"

#include <gtest/gtest.h>

namespace cigogne::jobs {
namespace {

auto const monday = Instant::from_milliseconds(1'795'000'000'000);
constexpr std::int64_t slices = 6;

/// Writes one row for each slice: a slice done twice breaks a constraint.
class Counting final : public Work {
public:
    Counting(Assignment const& assignment, std::function<Result<Done>(Assignment const&, std::int64_t)> before)
        : assignment_(assignment)
        , before_(std::move(before))
        , next_(assignment.job.place.empty() ? 0 : std::stoll(assignment.job.place))
    {
    }
    Result<Done> prepare() override { return before_ ? before_(assignment_, next_) : Done {}; }
    Result<Progress> write(db::Transaction& transaction) override
    {
        transaction.execute("insert into topic_version (topic, version) values (?, 1)", fmt::format("slice {}", next_));
        ++next_;
        Progress progress { .done = next_, .total = slices, .place = std::to_string(next_), .remarks = { { next_, "Lue.", "ligne" } } };
        if (next_ == slices)
            progress.outcome = "Compté.";
        return progress;
    }

private:
    Assignment const assignment_;
    std::function<Result<Done>(Assignment const&, std::int64_t)> before_;
    std::int64_t next_;
};

class RunnerTest : public fixtures::OnBothDatabases {
protected:
    Tools tools(db::Database& database) { return { database, clock, audit, settings }; }
    std::vector<Kind> kinds()
    {
        return { {
                     .code = "count",
                     .title = "Compter",
                     .unit = "lignes",
                     .begin = [this](Assignment const& assignment) { return std::make_unique<Counting>(assignment, before_slice); },
                 },
            {
                .code = "sweep",
                .title = "Balayer",
                .unit = "lignes",
                .begin = [this](Assignment const& assignment) {
                    return prune(assignment, {
                                                 .steps = { [this](db::Transaction&, int most) {
                                                     auto const swept = std::min<std::int64_t>(dust, most);
                                                     dust -= swept;
                                                     return swept;
                                                 } },
                                                 .tell = [](std::int64_t count) { return fmt::format("{} balayées.", count); },
                                                 .action = "dust.erased",
                                             });
                },
                .schedule = "night",
            },
            {
                .code = "ponder",
                .title = "Réfléchir",
                .unit = "idées",
                .begin = [this](Assignment const& assignment) { return std::make_unique<Counting>(assignment, before_idea); },
                .lane = Lane::Long,
            } };
    }
    JobId ask(std::string_view kind = "count", std::optional<AccountId> author = {})
    {
        auto transaction = database().write();
        auto const id = start(transaction, clock.now(), { .kind = kind, .title = "Compter", .input = "six", .author = author });
        transaction.commit();
        return id;
    }
    std::optional<Job> job(JobId id)
    {
        auto transaction = database().read();
        return Store(transaction).job(id);
    }
    std::int64_t slices_written()
    {
        auto transaction = database().read();
        return *transaction.number("select count(*) from topic_version where topic <> 'jobs'");
    }
    /// As a process leaves it that was killed after that many slices.
    JobId killed_after(std::int64_t done)
    {
        auto const id = ask();
        write([&](db::Transaction& transaction) {
            for (std::int64_t slice = 0; slice < done; ++slice)
                transaction.execute("insert into topic_version (topic, version) values (?, 1)", fmt::format("slice {}", slice));
            auto job = *Store(transaction).job(id);
            job.state = State::Running;
            job.runner = "a process that is gone";
            job.lease_until = clock.now() + Runner::lease;
            job.done = done;
            job.place = std::to_string(done);
            Store(transaction).save(job, job.version);
        });
        return id;
    }

    ManualClock clock { monday };
    security::AuditTrail audit { database() };
    settings::Settings settings { database(),
        { { .code = "night", .label = "Nuit", .kind = settings::ValueKind::Times, .default_value = "03:30", .source_note = "essai" } } };
    std::function<Result<Done>(Assignment const&, std::int64_t)> before_slice;
    std::function<Result<Done>(Assignment const&, std::int64_t)> before_idea;
    std::int64_t dust = 0;
};
CIGOGNE_ON_BOTH_DATABASES(RunnerTest);

TEST_P(RunnerTest, works_slice_after_slice_and_tells_how_it_ended)
{
    auto const id = ask();
    std::string input;
    before_slice = [&](Assignment const& assignment, std::int64_t) -> Result<Done> {
        input = assignment.input;
        clock.advance(1min);
        return Done {};
    };
    Runner runner(tools(database()), kinds(), Company::Others);
    EXPECT_TRUE(runner.work());
    EXPECT_FALSE(runner.work()) << "nothing is left to do";
    auto const ended = *job(id);
    EXPECT_EQ(ended.state, State::Done);
    EXPECT_EQ(ended.outcome, "Compté.");
    EXPECT_EQ(ended.done, slices);
    EXPECT_EQ(ended.ended_at, monday + 6min);
    EXPECT_EQ(slices_written(), slices);
    EXPECT_EQ(input, "six");
    auto transaction = database().read();
    EXPECT_EQ(Store(transaction).input(id), "") << "what it worked on is forgotten";
    auto const remarks = Store(transaction).remarks(security::ScopeForTests::network(), id, { .limit = 4, .cursor = {} });
    EXPECT_EQ(remarks.items.size(), 4U);
    EXPECT_EQ(remarks.items[3].line, 4);
    EXPECT_TRUE(remarks.next);
}

TEST_P(RunnerTest, says_when_it_expects_to_end)
{
    auto const id = ask();
    std::optional<Instant> expected;
    before_slice = [&](Assignment const&, std::int64_t slice) -> Result<Done> {
        clock.advance(10s);
        if (slice == 3)
            expected = job(id)->expected_end_at;
        return Done {};
    };
    Runner(tools(database()), kinds(), Company::Others).work();
    // Three of six in thirty seconds: thirty more.
    EXPECT_EQ(expected, monday + 60s);
}

TEST_P(RunnerTest, shares_jobs_between_processes_without_doing_a_slice_twice)
{
    std::vector<JobId> ids;
    Runner here(tools(database()), kinds(), Company::Others);
    Runner there(tools(other_process()), kinds(), Company::Others);
    ids.push_back(ask());
    std::thread other([&] { there.work(); });
    here.work();
    other.join();
    EXPECT_EQ(job(ids[0])->state, State::Done);
    EXPECT_EQ(slices_written(), slices);
}

TEST_P(RunnerTest, goes_on_where_a_killed_process_was_once_its_lease_is_over)
{
    auto const id = killed_after(4);
    Runner runner(tools(database()), kinds(), Company::Others);
    EXPECT_FALSE(runner.work()) << "it may still live";
    clock.advance(Runner::lease);
    EXPECT_TRUE(runner.work());
    EXPECT_EQ(job(id)->state, State::Done);
    EXPECT_EQ(slices_written(), slices) << "the first four were not done again";
}

TEST_P(RunnerTest, goes_on_at_once_when_no_other_process_can_live)
{
    auto const id = killed_after(4);
    Runner runner(tools(database()), kinds(), Company::Alone);
    EXPECT_TRUE(runner.work());
    EXPECT_EQ(job(id)->state, State::Done);
}

TEST_P(RunnerTest, leaves_a_job_that_another_process_took_over)
{
    auto const id = ask();
    before_slice = [&](Assignment const&, std::int64_t slice) -> Result<Done> {
        if (slice == 2)
            write([&](db::Transaction& transaction) { transaction.execute("update job set runner = 'another'"); });
        return Done {};
    };
    Runner(tools(database()), kinds(), Company::Others).work();
    EXPECT_EQ(slices_written(), 2);
    EXPECT_EQ(job(id)->state, State::Running);
}

TEST_P(RunnerTest, is_cancelled_while_it_waits_and_between_two_slices)
{
    auto const cancelled = [&](JobId id) {
        write([&](db::Transaction& transaction) { ASSERT_TRUE(cancel(transaction, clock.now(), *Store(transaction).job(id)).succeeded()); });
    };
    auto const waiting = ask();
    cancelled(waiting);
    EXPECT_EQ(job(waiting)->state, State::Cancelled);
    auto const running = ask();
    before_slice = [&](Assignment const& assignment, std::int64_t slice) -> Result<Done> {
        if (slice == 3) {
            cancelled(running);
            EXPECT_FALSE(assignment.is_wanted());
        }
        return Done {};
    };
    Runner(tools(database()), kinds(), Company::Others).work();
    EXPECT_EQ(job(running)->state, State::Cancelled);
    EXPECT_EQ(job(running)->done, 3);
    EXPECT_EQ(slices_written(), 3);
    auto transaction = database().write();
    EXPECT_TRUE(cancel(transaction, clock.now(), *Store(transaction).job(running)).failed_with(Error::HasEnded));
}

TEST_P(RunnerTest, keeps_the_sentence_of_a_failure)
{
    auto const id = ask();
    before_slice = [](Assignment const&, std::int64_t slice) -> Result<Done> {
        return slice == 2 ? Result<Done>(failed("Le disque est plein.")) : Done {};
    };
    Runner(tools(database()), kinds(), Company::Others).work();
    EXPECT_EQ(job(id)->state, State::Failed);
    EXPECT_EQ(job(id)->outcome, "Le disque est plein.");
    EXPECT_TRUE(job(id)->attention);
    EXPECT_EQ(job(id)->done, 2) << "what was done is told";
}

TEST_P(RunnerTest, gives_up_a_job_that_never_gets_through_a_slice)
{
    auto const id = ask();
    before_slice = [](Assignment const&, std::int64_t) -> Result<Done> {
        throw db::DatabaseError(db::DatabaseError::Kind::Timeout, "as when the process dies");
    };
    Runner runner(tools(database()), kinds(), Company::Others);
    for (std::int64_t attempt = 0; attempt < Runner::most_attempts; ++attempt) {
        EXPECT_THROW(runner.work(), db::DatabaseError);
        clock.advance(Runner::lease);
    }
    EXPECT_TRUE(runner.work());
    EXPECT_EQ(job(id)->state, State::Failed);
}

TEST_P(RunnerTest, a_stop_lets_the_slice_end_and_leaves_the_rest_to_the_next)
{
    auto const id = ask();
    std::atomic<bool> begun = false;
    before_slice = [&](Assignment const& assignment, std::int64_t slice) -> Result<Done> {
        if (slice != 3)
            return Done {};
        begun = true;
        begun.notify_all();
        while (assignment.is_wanted())
            std::this_thread::yield();
        return Done {};
    };
    {
        Runner runner(tools(database()), kinds(), Company::Others);
        runner.start();
        begun.wait(false);
        runner.stop();
    }
    EXPECT_EQ(job(id)->state, State::Running);
    EXPECT_EQ(job(id)->done, 3);
    before_slice = {};
    Runner next(tools(other_process()), kinds(), Company::Others);
    EXPECT_TRUE(next.work()) << "without waiting for the lease";
    EXPECT_EQ(job(id)->state, State::Done);
    EXPECT_EQ(slices_written(), slices);
}

TEST_P(RunnerTest, starts_once_what_the_hour_asks_for)
{
    Runner here(tools(database()), kinds(), Company::Others);
    Runner there(tools(other_process()), kinds(), Company::Others);
    dust = 3;
    EXPECT_FALSE(here.work()) << "first seen: it waits for the next night";
    clock.advance(24h);
    EXPECT_TRUE(here.work());
    EXPECT_FALSE(there.work());
    auto const last = [&] {
        auto transaction = database().read();
        return *Store(transaction).scheduled("sweep");
    };
    EXPECT_EQ(last().outcome, "3 balayées.");
    EXPECT_EQ(last().ended_at, clock.now());
    clock.advance(3 * 24h);
    EXPECT_TRUE(there.work()) << "nights without a process are made up for, once";
    EXPECT_FALSE(here.work());
    EXPECT_EQ(last().outcome, "Rien à effacer.");
    auto transaction = database().read();
    EXPECT_EQ(transaction.number("select count(*) from job"), 1) << "what found nothing to do leaves no line";
}

TEST_P(RunnerTest, keeps_the_night_s_work_waiting_for_no_long_computation)
{
    Runner runner(tools(database()), kinds(), Company::Others);
    runner.work(); // the night is first seen
    auto const pondered = ask("ponder");
    ask("ponder");
    dust = 3;
    before_idea = [&](Assignment const& assignment, std::int64_t idea) -> Result<Done> {
        if (idea != 2 || assignment.job.id != pondered)
            return Done {};
        clock.advance(24h); // the night comes while it ponders
        EXPECT_TRUE(runner.work(Lane::Common));
        EXPECT_EQ(dust, 0);
        EXPECT_FALSE(runner.work(Lane::Common)) << "what ponders, or waits to, is not of this lane";
        return Done {};
    };
    EXPECT_TRUE(runner.work(Lane::Long));
    EXPECT_EQ(job(pondered)->state, State::Done);
}

TEST_P(RunnerTest, tells_a_person_which_of_hers_waits_or_runs)
{
    auto const author = AccountId::make(monday);
    auto const live = [&](std::string_view kind, AccountId whose) {
        auto transaction = database().read();
        auto const found = Store(transaction).live_job(kind, whose);
        return found ? std::optional(found->id) : std::nullopt;
    };
    auto const id = ask("ponder", author);
    EXPECT_EQ(live("ponder", author), id);
    EXPECT_EQ(live("count", author), std::nullopt);
    EXPECT_EQ(live("ponder", AccountId::make(monday)), std::nullopt);
    Runner runner(tools(database()), kinds(), Company::Others);
    before_idea = [&](Assignment const&, std::int64_t idea) -> Result<Done> {
        EXPECT_EQ(live("ponder", author), id);
        if (idea == 3)
            write([&](db::Transaction& transaction) { ASSERT_TRUE(cancel(transaction, clock.now(), *Store(transaction).job(id)).succeeded()); });
        return Done {};
    };
    EXPECT_TRUE(runner.work(Lane::Long));
    EXPECT_EQ(live("ponder", author), std::nullopt);
}

TEST_P(RunnerTest, goes_on_night_after_night_once_a_clock_that_was_ahead_is_set_back)
{
    Runner runner(tools(database()), kinds(), Company::Others);
    runner.work(); // first seen
    clock.advance(40 * 24h);
    EXPECT_TRUE(runner.work());
    clock.advance(-40 * 24h);
    EXPECT_FALSE(runner.work()) << "as when first seen, it waits for the next night";
    clock.advance(24h);
    EXPECT_TRUE(runner.work());
    EXPECT_FALSE(runner.work()) << "and is done once";
}

TEST_P(RunnerTest, does_nothing_twice_where_another_process_is_a_little_ahead)
{
    auto const night = next_due(kinds()[1], settings, clock.now());
    ManualClock ahead { night };
    Runner here(tools(database()), kinds(), Company::Others);
    Runner there({ other_process(), ahead, audit, settings }, kinds(), Company::Others);
    here.work(); // first seen
    clock.set(night - 1s);
    EXPECT_TRUE(there.work());
    EXPECT_FALSE(here.work());
    clock.set(night);
    EXPECT_FALSE(here.work());
}

TEST_P(RunnerTest, takes_up_what_a_process_left_that_was_killed_under_a_clock_that_was_ahead)
{
    clock.advance(24h);
    auto const id = killed_after(4);
    clock.advance(-24h);
    EXPECT_TRUE(Runner(tools(database()), kinds(), Company::Others).work());
    EXPECT_EQ(job(id)->state, State::Done);
    EXPECT_EQ(slices_written(), slices);
}

TEST_P(RunnerTest, knows_the_hours_through_the_nights_that_lose_or_gain_one)
{
    auto const kind = kinds()[1];
    // In the night of 28 March 2027 the clock goes from 2:00 to 3:00: 3:30 in Paris is 1:30 UTC.
    auto const night = *parse_rfc3339("2027-03-28T01:30:00Z");
    EXPECT_EQ(next_due(kind, settings, night - 1ms), night);
    EXPECT_EQ(last_due(kind, settings, night), night);
    EXPECT_EQ(last_due(kind, settings, night - 1ms), *parse_rfc3339("2027-03-27T02:30:00Z"));
    EXPECT_EQ(next_due(kind, settings, night), *parse_rfc3339("2027-03-29T01:30:00Z"));
}

} // namespace
} // namespace cigogne::jobs
