#include "platform/testing/database.hpp"

#include <thread>

namespace cigogne::db {
namespace {

constexpr Migration first { "a", "001_first", "create table first (id text primary key, open boolean not null);" };
constexpr Migration second { "a", "002_second", "create table second (id text primary key, first text references first (id));" };
constexpr Migration other { "b", "001_other", "insert into first values ('x', true); create index by_first on second (first);" };
constexpr Migration broken { "b", "002_broken", "insert into first values ('y', true); insert into nowhere values (1);" };

class MigrationRuns : public fixtures::OnBothDatabases {
protected:
    MigrationRuns()
        : OnBothDatabases(std::span<Migration const>())
    {
    }
    int run(std::vector<Migration> const& steps) { return migrate(database(), steps); }
};
CIGOGNE_ON_BOTH_DATABASES(MigrationRuns);

TEST_P(MigrationRuns, each_step_is_applied_once)
{
    EXPECT_EQ(run({ first, second }), 2);
    EXPECT_EQ(run({ first, second }), 0);
    EXPECT_EQ(run({ first, second, other }), 1);
    EXPECT_EQ(database().read().number("select count(*) from first"), 1);
}

TEST_P(MigrationRuns, a_newer_database_is_refused)
{
    run({ first, second });
    EXPECT_THROW(run({ first }), std::runtime_error);
}

TEST_P(MigrationRuns, an_altered_step_is_refused)
{
    run({ first });
    auto altered = first;
    altered.sql = "create table first (id text primary key);";
    EXPECT_THROW(run({ altered, second }), std::runtime_error);
}

TEST_P(MigrationRuns, a_broken_step_leaves_nothing_behind)
{
    run({ first, second, other });
    EXPECT_THROW(run({ first, second, other, broken }), DatabaseError);
    EXPECT_EQ(database().read().number("select count(*) from first"), 1);
    EXPECT_EQ(run({ first, second, other }), 0);
}

TEST_P(MigrationRuns, several_processes_may_start_together)
{
    std::vector<Migration> const steps { first, second, other };
    std::atomic<int> applied = 0;
    std::vector<std::thread> processes;
    for (int count = 0; count < 4; ++count) {
        processes.emplace_back([&] {
            Database database(fresh().engine(), 1);
            applied += migrate(database, steps);
        });
    }
    for (auto& process : processes)
        process.join();
    EXPECT_EQ(applied, 3);
}

TEST_P(MigrationRuns, the_program_s_own_steps_are_valid)
{
    EXPECT_EQ(migrate(database(), compiled_migrations()), static_cast<int>(compiled_migrations().size()));
    EXPECT_EQ(compiled_migrations().front().module, "platform");
}

TEST(ForSqlite, maps_types_and_makes_tables_strict)
{
    EXPECT_EQ(for_sqlite("create table t (a bigint, b boolean, c double precision not null, d bytea, e text);"),
        "create table t (a integer, b integer, c real not null, d blob, e text) strict;");
    EXPECT_EQ(for_sqlite("CREATE TABLE t (a BIGINT, c double\n  precision, check (a in (1, (2))));\ncreate index i on t (a);"),
        "CREATE TABLE t (a integer, c real, check (a in (1, (2)))) strict;\ncreate index i on t (a);");
    EXPECT_EQ(for_sqlite("-- why\ncreate table if not exists t (a text);"), "-- why\ncreate table if not exists t (a text) strict;");
    EXPECT_EQ(for_sqlite("alter table t add column b bigint;"), "alter table t add column b integer;");
}

TEST(ForSqlite, leaves_texts_names_and_comments_alone)
{
    for (auto const* sql : { "insert into t values ('create table x (a bigint)', 'l''boolean');", "-- a bigint (\nselect 1;",
             "/* create table ( */ select \"boolean\" from bigints;", "select a_boolean, boolean2 from t", "-- ends here" })
        EXPECT_EQ(for_sqlite(sql), sql);
    EXPECT_EQ(for_sqlite("create table t (a bigint default 5, -- a ) bigint; \n b text check (b <> ');('));"),
        "create table t (a integer default 5, -- a ) bigint; \n b text check (b <> ');(')) strict;");
}

} // namespace
} // namespace cigogne::db
