#include "platform/testing/database.hpp"

#include <cstdlib>
#include <fmt/format.h>

namespace cigogne::fixtures {

namespace {

std::string environment(char const* name)
{
    auto const* value = std::getenv(name);
    return value ? value : "";
}

std::string postgres_url()
{
    auto url = environment("CIGOGNE_TEST_POSTGRES");
    if (url.empty())
        throw std::runtime_error("CIGOGNE_TEST_POSTGRES is empty: give the URL that script/postgres-for-tests prints, "
                                 "or CIGOGNE_TEST_SQLITE_ONLY=1 to leave PostgreSQL out");
    return url;
}

/// The same server, with tables looked for and made in one schema, whose name the connections bear too.
std::string url_within(std::string const& schema)
{
    auto const url = postgres_url();
    auto const separator = url.find('?') == std::string::npos ? '?' : '&';
    return fmt::format("{0}{1}options=-csearch_path%3D{2}&application_name={2}", url, separator, schema);
}

std::string fresh_name()
{
    auto name = "test_" + Uuid::make(SystemClock().now()).text();
    std::ranges::replace(name, '-', '_');
    return name;
}

} // namespace

FreshDatabase::FreshDatabase(db::Kind kind)
    : kind_(kind)
    , name_(fresh_name())
{
    if (kind == db::Kind::Sqlite) {
        address_ = std::filesystem::temp_directory_path() / (name_ + ".db");
        return;
    }
    address_ = url_within(name_);
    db::postgres_engine(postgres_url())->connect()->run_script("create schema " + name_);
}

FreshDatabase::~FreshDatabase()
{
    if (kind_ == db::Kind::Sqlite) {
        for (auto const* companion : { "", "-wal", "-shm" })
            std::filesystem::remove(address_ + companion);
        return;
    }
    try {
        db::postgres_engine(postgres_url())->connect()->run_script(fmt::format("drop schema {} cascade", name_));
    } catch (db::DatabaseError const& error) {
        ADD_FAILURE() << "the schema of the test is left behind: " << error.what();
    }
}

std::unique_ptr<db::Engine> FreshDatabase::engine() const
{
    return kind_ == db::Kind::Sqlite ? db::sqlite_engine(address_) : db::postgres_engine(address_);
}

OnBothDatabases::OnBothDatabases(std::span<db::Migration const> steps)
    : fresh_(std::make_unique<FreshDatabase>(GetParam()))
    , database_(std::make_unique<db::Database>(fresh_->engine(), 4))
    , other_(std::make_unique<db::Database>(fresh_->engine(), 4))
{
    db::migrate(*database_, steps);
}

void OnBothDatabases::write(std::function<void(db::Transaction&)> const& work)
{
    auto transaction = database_->write();
    work(transaction);
    transaction.commit();
}

std::vector<db::Kind> kinds()
{
    if (environment("CIGOGNE_TEST_SQLITE_ONLY") == "1")
        return { db::Kind::Sqlite };
    return { db::Kind::Sqlite, db::Kind::Postgres };
}

std::string name_of(::testing::TestParamInfo<db::Kind> const& info)
{
    return info.param == db::Kind::Sqlite ? "Sqlite" : "Postgres";
}

} // namespace cigogne::fixtures
