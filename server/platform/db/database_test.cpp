#include "platform/testing/database.hpp"

#include <thread>

namespace cigogne::db {
namespace {

struct Counter {
    std::string id;
    std::int64_t value;
    std::int64_t version;
};
constexpr auto counter_row = fields<Counter>("Counter",
    field<&Counter::id>("id"),
    field<&Counter::value>("value"),
    field<&Counter::version>("version"));

constexpr std::array<Migration, 1> steps { { { "test", "001_counter", R"sql(
create table counter (id text primary key, value bigint not null, version bigint not null);
create table child (id text primary key, counter text not null references counter (id));
insert into counter values ('c', 0, 1);)sql" } } };

class Transactions : public fixtures::OnBothDatabases {
protected:
    Transactions()
        : OnBothDatabases(steps)
    {
    }
    std::int64_t value() { return *database().read().number("select value from counter where id = 'c'"); }
    static void add_one(Transaction& transaction)
    {
        auto counter = *transaction.find(counter_row, "counter", "id = 'c'");
        auto const version = counter.version++;
        ++counter.value;
        EXPECT_TRUE(transaction.update(counter_row, "counter", counter, version));
    }
};
CIGOGNE_ON_BOTH_DATABASES(Transactions);

TEST_P(Transactions, no_update_is_lost_between_threads_and_processes)
{
    constexpr int writes = 20;
    std::atomic<int> inside = 0;
    auto const work = [&](Database& database) {
        for (int count = 0; count < writes; ++count) {
            auto transaction = database.write();
            EXPECT_EQ(++inside, 1) << "two write at once";
            add_one(transaction);
            --inside;
            transaction.commit();
        }
    };
    std::vector<std::thread> threads;
    for (auto* process : { &database(), &other_process(), &database(), &other_process() })
        threads.emplace_back(work, std::ref(*process));
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(value(), 4 * writes);
}

TEST_P(Transactions, more_readers_than_connections_wait_for_each_other)
{
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 8; ++thread) {
        threads.emplace_back([&] {
            for (int count = 0; count < 20; ++count)
                EXPECT_EQ(value(), 0);
        });
    }
    for (auto& thread : threads)
        thread.join();
}

TEST_P(Transactions, a_stale_version_changes_nothing)
{
    write([](Transaction& transaction) {
        add_one(transaction);
        EXPECT_FALSE(transaction.update(counter_row, "counter", { "c", 99, 2 }, 1));
        EXPECT_FALSE(transaction.update(counter_row, "counter", { "unknown", 99, 2 }, 1));
    });
    EXPECT_EQ(value(), 1);
}

TEST_P(Transactions, what_waits_for_the_commit_runs_after_it)
{
    bool has_run = false;
    {
        auto transaction = database().write();
        add_one(transaction);
        transaction.after_commit([&] {
            has_run = true;
            EXPECT_EQ(value(), 1);
            write(add_one); // the next may already write
        });
        EXPECT_FALSE(has_run);
        transaction.commit();
    }
    EXPECT_TRUE(has_run);
    EXPECT_EQ(value(), 2);
}

TEST_P(Transactions, what_is_not_committed_is_rolled_back)
{
    {
        auto transaction = database().write();
        add_one(transaction);
        transaction.after_commit([] { ADD_FAILURE() << "nothing was committed"; });
    }
    EXPECT_EQ(value(), 0);
    EXPECT_EQ(*other_process().read().number("select value from counter"), 0);
}

TEST_P(Transactions, a_reader_stays_on_one_state)
{
    auto reading = database().read();
    EXPECT_EQ(reading.number("select value from counter"), 0);
    write(add_one);
    EXPECT_EQ(reading.number("select value from counter"), 0);
    reading.commit();
    EXPECT_EQ(value(), 1);
}

TEST_P(Transactions, a_reader_cannot_write)
{
    auto reading = database().read();
    EXPECT_THROW(reading.execute("update counter set value = 5"), DatabaseError);
}

TEST_P(Transactions, a_write_inside_a_write_is_refused_instead_of_waiting_for_ever)
{
    auto transaction = database().write();
    EXPECT_THROW(database().write(), std::logic_error);
    add_one(transaction);
    transaction.commit();
    EXPECT_EQ(value(), 1);
}

TEST_P(Transactions, after_a_failed_statement_nothing_is_committed)
{
    auto transaction = database().write();
    add_one(transaction);
    try {
        transaction.execute("insert into child (id, counter) values ('a', 'nobody')");
        ADD_FAILURE() << "a child without its parent";
    } catch (DatabaseError const& error) {
        EXPECT_EQ(error.kind(), DatabaseError::Kind::Constraint);
    }
    EXPECT_THROW(add_one(transaction), DatabaseError);
    EXPECT_THROW(transaction.commit(), DatabaseError);
}

TEST_P(Transactions, a_unique_key_holds)
{
    auto transaction = database().write();
    try {
        transaction.insert(counter_row, "counter", { "c", 1, 1 });
        ADD_FAILURE() << "two rows of one key";
    } catch (DatabaseError const& error) {
        EXPECT_EQ(error.kind(), DatabaseError::Kind::Constraint);
        EXPECT_EQ(std::string(error.what()).find("'c'"), std::string::npos);
    }
}

TEST_P(Transactions, an_endless_query_ends_with_its_budget)
{
    auto reading = database().read();
    reading.set_time_budget(100ms);
    try {
        reading.number("with recursive n (i) as (select 1 union all select i + 1 from n) select count(*) from n");
        ADD_FAILURE() << "it has no end";
    } catch (DatabaseError const& error) {
        EXPECT_EQ(error.kind(), DatabaseError::Kind::Timeout);
    }
}

TEST_P(Transactions, the_next_transaction_has_the_usual_budget_again)
{
    {
        auto reading = database().read();
        reading.set_time_budget(1ms);
    }
    auto const slow = database().read().number(
        "with recursive n (i) as (select 1 union all select i + 1 from n where i < 200000) select count(*) from n");
    EXPECT_EQ(slow, 200'000);
}

TEST_P(Transactions, a_lost_connection_is_replaced)
{
    if (GetParam() == Kind::Sqlite)
        return; // a file is never lost
    EXPECT_EQ(value(), 0);
    write(add_one);
    auto const end_others = [&] {
        other_process().read().execute("select pg_terminate_backend(pid) from pg_stat_activity "
                                       "where pid <> pg_backend_pid() and application_name = current_setting('application_name')");
    };
    end_others();
    EXPECT_EQ(value(), 1);
    write(add_one);
    EXPECT_EQ(value(), 2);
}

TEST_P(Transactions, statements_say_what_is_wrong_without_values)
{
    auto reading = database().read();
    try {
        reading.number("select cast(? as bigint) from nowhere", "secret");
        ADD_FAILURE() << "there is no such table";
    } catch (DatabaseError const& error) {
        EXPECT_EQ(std::string(error.what()).find("secret"), std::string::npos);
    }
}

} // namespace
} // namespace cigogne::db
