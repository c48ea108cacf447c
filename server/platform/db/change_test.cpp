#include "platform/testing/database.hpp"

#include <thread>

namespace cigogne::db {
namespace {

constexpr std::array<Migration, 1> steps { { { "test", "001_note", "create table note (id text primary key);" } } };

using SteadyClock = std::chrono::steady_clock;

class Changes : public fixtures::OnBothDatabases {
protected:
    Changes()
        : OnBothDatabases(steps)
    {
    }
    /// Waits in a thread while the work runs here, and returns how long it waited.
    template <class Work>
    Duration waited(Engine& engine, Work work)
    {
        engine.wait_for_change(0ms); // begins to listen
        auto const start = SteadyClock::now();
        std::thread worker([&] {
            std::this_thread::sleep_for(50ms);
            work();
        });
        EXPECT_TRUE(engine.wait_for_change(5s));
        auto const time = std::chrono::duration_cast<Duration>(SteadyClock::now() - start);
        worker.join();
        return time;
    }
    void add_note()
    {
        write([](Transaction& transaction) { transaction.execute("insert into note (id) values ('n')"); });
    }
};
CIGOGNE_ON_BOTH_DATABASES(Changes);

TEST_P(Changes, the_first_call_says_that_changes_may_have_been_missed)
{
    EXPECT_FALSE(database().engine().wait_for_change(0ms));
    EXPECT_TRUE(database().engine().wait_for_change(0ms));
}

TEST_P(Changes, another_process_hears_a_write)
{
    EXPECT_LT(waited(other_process().engine(), [&] { add_note(); }), 1s);
}

TEST_P(Changes, the_same_process_hears_a_write)
{
    EXPECT_LT(waited(database().engine(), [&] { add_note(); }), 200ms);
}

TEST_P(Changes, an_interruption_ends_the_wait_also_when_it_comes_first)
{
    auto& engine = database().engine();
    EXPECT_LT(waited(engine, [&] { engine.interrupt(); }), 1s);
    engine.interrupt();
    auto const start = SteadyClock::now();
    engine.wait_for_change(5s);
    EXPECT_LT(SteadyClock::now() - start, 1s);
}

TEST_P(Changes, what_is_rolled_back_is_not_heard)
{
    auto& engine = other_process().engine();
    engine.wait_for_change(0ms);
    {
        auto transaction = database().write();
        transaction.execute("insert into note (id) values ('n')");
    }
    auto const start = SteadyClock::now();
    engine.wait_for_change(300ms);
    EXPECT_GE(SteadyClock::now() - start, 290ms);
}

TEST_P(Changes, a_lost_connection_is_told)
{
    if (GetParam() == Kind::Sqlite)
        return; // a file is never lost
    auto& engine = other_process().engine();
    engine.wait_for_change(0ms);
    database().read().execute("select pg_terminate_backend(pid) from pg_stat_activity "
                              "where query = 'listen cigogne_change' and application_name = current_setting('application_name')");
    EXPECT_FALSE(engine.wait_for_change(5s));
    EXPECT_LT(waited(engine, [&] { add_note(); }), 1s);
}

} // namespace
} // namespace cigogne::db
