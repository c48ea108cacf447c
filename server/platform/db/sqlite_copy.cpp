#include "platform/db/sqlite_copy.hpp"

#include "platform/db/driver.hpp"

#include <filesystem>
#include <sqlite3.h>

namespace cigogne::db {

namespace {

constexpr int pages_a_part = 1024;

struct Close {
    void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
    void operator()(sqlite3_backup* backup) const { sqlite3_backup_finish(backup); }
};
using Connection = std::unique_ptr<sqlite3, Close>;

[[noreturn]] void fail(sqlite3* connection)
{
    throw DatabaseError(DatabaseError::Kind::Unreachable, connection ? sqlite3_errmsg(connection) : "out of memory");
}

Connection opened(std::string const& file, int flags)
{
    sqlite3* raw = nullptr;
    int const code = sqlite3_open_v2(file.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    Connection connection(raw);
    if (code != SQLITE_OK)
        fail(raw);
    sqlite3_busy_timeout(raw, 10'000);
    return connection;
}

void run(sqlite3* connection, char const* sql)
{
    if (sqlite3_exec(connection, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(connection);
}

/// The first column of the first row.
std::string text(sqlite3* connection, char const* sql)
{
    std::string found;
    auto const keep = [](void* place, int count, char** values, char**) {
        auto& first = *static_cast<std::string*>(place);
        if (first.empty() && count > 0 && values[0])
            first = values[0];
        return 0;
    };
    if (sqlite3_exec(connection, sql, keep, &found, nullptr) != SQLITE_OK)
        fail(connection);
    return found;
}

} // namespace

struct SqliteCopy::Connections {
    Connection from;
    Connection to;
    std::unique_ptr<sqlite3_backup, Close> backup; // after the connections: ended before they close
    std::int64_t page_size = 0;
};

SqliteCopy::SqliteCopy(std::string const& from, std::string const& to)
    : connections_(std::make_unique<Connections>())
{
    auto& [source, target, backup, page_size] = *connections_;
    source = opened(from, SQLITE_OPEN_READWRITE);
    target = opened(to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    // One state for all parts: without this, each write of another process would begin the copy anew.
    run(source.get(), "begin");
    page_size = std::stoll(text(source.get(), "pragma page_size"));
    text(source.get(), "select count(*) from sqlite_master");
    backup.reset(sqlite3_backup_init(target.get(), "main", source.get(), "main"));
    if (!backup)
        fail(target.get());
}

SqliteCopy::~SqliteCopy() = default;

bool SqliteCopy::advance()
{
    int const code = sqlite3_backup_step(connections_->backup.get(), pages_a_part);
    if (code == SQLITE_OK)
        return true;
    if (code != SQLITE_DONE)
        throw DatabaseError(DatabaseError::Kind::Unreachable, sqlite3_errstr(code));
    return false;
}

std::int64_t SqliteCopy::bytes() const
{
    return sqlite3_backup_pagecount(connections_->backup.get()) * connections_->page_size;
}

std::int64_t SqliteCopy::bytes_done() const
{
    return bytes() - sqlite3_backup_remaining(connections_->backup.get()) * connections_->page_size;
}

std::string fault_of_sqlite(std::string const& file)
{
    try {
        auto const connection = opened(file, SQLITE_OPEN_READWRITE);
        auto verdict = text(connection.get(), "pragma integrity_check");
        return verdict == "ok" ? std::string() : verdict;
    } catch (DatabaseError const& error) {
        return error.what();
    }
}

bool settle_sqlite(std::string const& file)
{
    try {
        auto const connection = opened(file, SQLITE_OPEN_READWRITE);
        if (text(connection.get(), "pragma journal_mode = delete") != "delete")
            return false;
    } catch (DatabaseError const&) {
        return false; // locked by whoever uses it
    }
    return !std::filesystem::exists(file + "-wal");
}

} // namespace cigogne::db
