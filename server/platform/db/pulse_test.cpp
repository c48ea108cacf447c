#include "platform/db/database.hpp"

#include <atomic>
#include <gtest/gtest.h>
#include <thread>

namespace cigogne::db {
namespace {

/// Whether the database is there, as the test decides, and how often a connection was tried.
struct Weather {
    std::atomic<bool> is_fair = true;
    std::atomic<int> connections = 0;

    void bear() const
    {
        if (!is_fair)
            throw DatabaseError(DatabaseError::Kind::Unreachable, "bad weather");
    }
};

class FakeDriver final : public Driver {
public:
    explicit FakeDriver(Weather& weather)
        : weather_(weather)
    {
        ++weather_.connections;
        weather_.bear();
    }
    std::int64_t run(std::string_view, std::span<Wire const>, ColumnCheck const&, RowVisitor const&) override
    {
        weather_.bear();
        return 0;
    }
    void run_script(std::string_view) override { weather_.bear(); }
    void begin_read() override { weather_.bear(); }
    void begin_write() override { weather_.bear(); }
    void commit() override { weather_.bear(); }
    void rollback() noexcept override { }
    void set_time_budget(Duration) override { }
    bool is_sound() const override { return weather_.is_fair; }

private:
    Weather& weather_;
};

class FakeEngine final : public Engine {
public:
    explicit FakeEngine(Weather& weather)
        : weather_(weather)
    {
    }
    Kind kind() const override { return Kind::Postgres; }
    std::unique_ptr<Driver> connect() override { return std::make_unique<FakeDriver>(weather_); }
    bool wait_for_change(Duration) override { return true; }
    void announce(Driver&) override { }
    void interrupt() override { }

private:
    Weather& weather_;
};

template <class Condition>
bool comes_true(Condition const& condition)
{
    for (int tries = 0; tries < 1'000; ++tries) {
        if (condition())
            return true;
        std::this_thread::sleep_for(5ms);
    }
    return false;
}

TEST(PulseTest, counts_the_time_without_an_answer_and_forgets_it_at_the_first_one)
{
    Weather weather;
    FakeEngine engine(weather);
    Pulse const pulse(engine, 5ms);
    weather.is_fair = false;
    EXPECT_TRUE(comes_true([&] { return pulse.silence() > 50ms; }));
    weather.is_fair = true;
    EXPECT_TRUE(comes_true([&] { return pulse.silence() == 0ms; }));
}

TEST(PulseTest, whoever_comes_after_a_long_silence_is_told_at_once)
{
    Weather weather;
    Database database(std::make_unique<FakeEngine>(weather), 1);
    database.watch(100ms);
    weather.is_fair = false;
    ASSERT_TRUE(comes_true([&] { return database.silence() > 150ms; }));
    EXPECT_THROW(database.read(), DatabaseError);
    EXPECT_THROW(database.write(), DatabaseError);
    weather.is_fair = true;
    ASSERT_TRUE(comes_true([&] { return database.silence() == 0ms; }));
    database.write().commit();
    EXPECT_NO_THROW(database.read());
}

TEST(PulseTest, a_database_that_is_not_watched_is_asked_each_time)
{
    Weather weather;
    Database database(std::make_unique<FakeEngine>(weather), 1);
    weather.is_fair = false;
    for (int tries = 1; tries <= 3; ++tries) {
        EXPECT_THROW(database.read(), DatabaseError);
        EXPECT_EQ(weather.connections, tries);
    }
    EXPECT_EQ(database.silence(), 0ms);
}

/// A write that lasts until the test ends it.
struct Reluctant {
    explicit Reluctant(Database& database)
        : transaction(database.write())
    {
    }
    Transaction transaction;
};

TEST(TurnsToWrite, end_for_whoever_waits_too_long_and_go_on_for_the_others)
{
    Weather weather;
    Database database(std::make_unique<FakeEngine>(weather), 1, 50ms);
    std::optional<Reluctant> slow(std::in_place, database);
    int told = 0;
    for (int round = 0; round < 2; ++round) {
        std::thread([&] {
            try {
                database.write();
            } catch (DatabaseError const& error) {
                told += error.kind() == DatabaseError::Kind::Timeout ? 1 : 0;
            }
        }).join();
    }
    EXPECT_EQ(told, 2);
    slow.reset();
    EXPECT_NO_THROW(database.write().commit());
    EXPECT_NO_THROW(database.write().commit());
}

} // namespace
} // namespace cigogne::db
