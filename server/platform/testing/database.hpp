#pragma once

#include "platform/db/database.hpp"
#include "platform/db/migrations.hpp"

#include <gtest/gtest.h>

/// Fresh databases for store tests, which run the same on both kinds.
namespace cigogne::fixtures {

/// An empty database that is gone when this ends: a file of SQLite, or a schema in the tests' PostgreSQL.
class FreshDatabase {
public:
    /// Throws std::runtime_error when the tests' PostgreSQL is missing (CIGOGNE_TEST_POSTGRES).
    explicit FreshDatabase(db::Kind kind);
    FreshDatabase(FreshDatabase const&) = delete;
    FreshDatabase& operator=(FreshDatabase const&) = delete;
    ~FreshDatabase();

    /// One more engine on it, as another process would have.
    std::unique_ptr<db::Engine> engine() const;
    /// What CIGOGNE_DATABASE would be for PostgreSQL, the file for SQLite.
    std::string const& address() const { return address_; }

private:
    db::Kind kind_;
    std::string name_;
    std::string address_;
};

/// The base of store tests on both databases. Write the class, `CIGOGNE_ON_BOTH_DATABASES(StoreTest);` and `TEST_P`s.
class OnBothDatabases : public ::testing::TestWithParam<db::Kind> {
protected:
    /// The steps to begin with: all of the program's, unless a test says otherwise.
    explicit OnBothDatabases(std::span<db::Migration const> steps = db::compiled_migrations());

    db::Database& database() { return *database_; }
    db::Database& other_process() { return *other_; }
    FreshDatabase& fresh() { return *fresh_; }

    /// Runs in a write transaction of its own and commits it.
    void write(std::function<void(db::Transaction&)> const& work);

private:
    std::unique_ptr<FreshDatabase> fresh_;
    std::unique_ptr<db::Database> database_;
    std::unique_ptr<db::Database> other_;
};

/// SQLite and PostgreSQL, or SQLite alone where CIGOGNE_TEST_SQLITE_ONLY=1.
std::vector<db::Kind> kinds();
std::string name_of(::testing::TestParamInfo<db::Kind> const& info);

} // namespace cigogne::fixtures

#define CIGOGNE_ON_BOTH_DATABASES(suite) \
    INSTANTIATE_TEST_SUITE_P(Databases, suite, ::testing::ValuesIn(cigogne::fixtures::kinds()), cigogne::fixtures::name_of)
