#include "platform/db/driver.hpp"
#include "platform/db/statement_cache.hpp"

#include <condition_variable>
#include <fcntl.h>
#include <mutex>
#include <sqlite3.h>
#include <unistd.h>

namespace cigogne::db {

namespace {

using SteadyClock = std::chrono::steady_clock;

/// How often other processes' writes are looked for.
constexpr Duration watch_period = 250ms;
/// The progress handler looks at the clock once in that many instructions of SQLite's machine.
constexpr int instructions_between_looks = 10'000;

DatabaseError::Kind kind_of(int code)
{
    switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
        return DatabaseError::Kind::Constraint;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_INTERRUPT:
        return DatabaseError::Kind::Timeout;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FULL:
    case SQLITE_READONLY:
        return DatabaseError::Kind::Unreachable;
    default:
        return DatabaseError::Kind::Other;
    }
}

struct Close {
    void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
};
struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

/// Makes a statement ready for its next use, also when a visitor threw.
class Use {
public:
    explicit Use(sqlite3_stmt* statement)
        : statement_(statement)
    {
    }
    Use(Use const&) = delete;
    Use& operator=(Use const&) = delete;
    ~Use()
    {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }

private:
    sqlite3_stmt* statement_;
};

class SqliteDriver final : public Driver {
public:
    explicit SqliteDriver(std::string const& file)
    {
        keep_private(file);
        sqlite3* connection = nullptr;
        int const code = sqlite3_open_v2(file.c_str(), &connection,
            SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
        connection_.reset(connection);
        if (code != SQLITE_OK)
            throw DatabaseError(DatabaseError::Kind::Unreachable, "the database file cannot be opened: " + file);
        sqlite3_busy_timeout(connection, static_cast<int>(default_time_budget.count()));
        // "abc" is a column, never a text: PostgreSQL reads it so.
        sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
        sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
        sqlite3_progress_handler(connection, instructions_between_looks, &SqliteDriver::is_out_of_time, this);
        run_script("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;"
                   "pragma mmap_size = 268435456");
    }

    std::int64_t run(std::string_view sql, std::span<Wire const> values, ColumnCheck const& check,
        RowVisitor const& on_row) override
    {
        auto& statement = prepared(sql);
        auto* const handle = statement.handle.get();
        if (reads_only_ && !sqlite3_stmt_readonly(handle))
            throw DatabaseError(DatabaseError::Kind::Other, "a transaction that only reads cannot write");
        Use const use(handle);
        bind(handle, values);
        if (check && !statement.is_checked) {
            check(statement.names);
            statement.is_checked = true;
        }
        deadline_ = SteadyClock::now() + budget_;
        std::vector<Wire> wires(statement.names.size());
        int code = SQLITE_OK;
        while ((code = sqlite3_step(handle)) == SQLITE_ROW) {
            if (!on_row)
                continue;
            for (std::size_t column = 0; column < wires.size(); ++column)
                read_value(handle, static_cast<int>(column), wires[column]);
            on_row(wires);
        }
        if (code != SQLITE_DONE)
            fail(code);
        return sqlite3_stmt_readonly(handle) ? 0 : sqlite3_changes64(connection_.get());
    }

    void run_script(std::string_view sql) override
    {
        deadline_ = SteadyClock::now() + budget_;
        int const code = sqlite3_exec(connection_.get(), std::string(sql).c_str(), nullptr, nullptr, nullptr);
        if (code != SQLITE_OK)
            fail(code);
    }

    void begin_read() override { begin("begin", true); }
    void begin_write() override { begin("begin immediate", false); }
    void commit() override { run("commit", {}, {}, {}); }

    void rollback() noexcept override
    {
        // SQLite has rolled back by itself after a few errors (a full disk).
        if (sqlite3_get_autocommit(connection_.get()) == 0)
            sqlite3_exec(connection_.get(), "rollback", nullptr, nullptr, nullptr);
    }

    void set_time_budget(Duration budget) override { budget_ = budget; }
    bool is_sound() const override { return sqlite3_get_autocommit(connection_.get()) != 0; }

private:
    struct Statement {
        std::unique_ptr<sqlite3_stmt, Finalize> handle;
        std::vector<std::string_view> names; // SQLite keeps them as long as the statement
        bool is_checked = false;
    };

    /// Health data: the file belongs to the program's user alone. SQLite gives its companions the same rights.
    /// A file that is there is never opened here: to close any descriptor of it would drop SQLite's own locks, all of this process
    /// (POSIX), and another process would then take the write-ahead log away from under a running server.
    static void keep_private(std::string const& file)
    {
        int const descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (descriptor >= 0)
            ::close(descriptor);
    }

    static int is_out_of_time(void* driver)
    {
        return SteadyClock::now() > static_cast<SqliteDriver*>(driver)->deadline_ ? 1 : 0;
    }

    void begin(std::string_view sql, bool reads_only)
    {
        budget_ = default_time_budget;
        reads_only_ = false;
        run(sql, {}, {}, {});
        reads_only_ = reads_only;
    }

    Statement& prepared(std::string_view sql)
    {
        if (auto const found = statements_.find(sql); found != statements_.end())
            return found->second;
        sqlite3_stmt* handle = nullptr;
        char const* rest = nullptr;
        int const code = sqlite3_prepare_v3(connection_.get(), sql.data(), static_cast<int>(sql.size()),
            SQLITE_PREPARE_PERSISTENT, &handle, &rest);
        Statement statement { std::unique_ptr<sqlite3_stmt, Finalize>(handle), {}, false };
        if (code != SQLITE_OK)
            fail(code);
        if (!handle || rest != sql.data() + sql.size())
            throw std::logic_error("one statement was expected");
        for (int column = 0; column < sqlite3_column_count(handle); ++column)
            statement.names.emplace_back(sqlite3_column_name(handle, column));
        return statements_.emplace(sql, std::move(statement)).first->second;
    }

    void bind(sqlite3_stmt* statement, std::span<Wire const> values)
    {
        if (sqlite3_bind_parameter_count(statement) != static_cast<int>(values.size()))
            throw std::logic_error("question marks and values differ in number");
        int position = 0;
        for (auto const& wire : values) {
            int const code = bind_one(statement, ++position, wire);
            if (code != SQLITE_OK)
                fail(code);
        }
    }

    static int bind_one(sqlite3_stmt* statement, int position, Wire const& wire)
    {
        switch (wire.kind) {
        case Wire::Kind::Null:
            return sqlite3_bind_null(statement, position);
        case Wire::Kind::Boolean:
            return sqlite3_bind_int64(statement, position, wire.boolean ? 1 : 0);
        case Wire::Kind::Integer:
            return sqlite3_bind_int64(statement, position, wire.integer);
        case Wire::Kind::Real:
            return sqlite3_bind_double(statement, position, wire.real);
        case Wire::Kind::Text:
            if (wire.is_bytes)
                return sqlite3_bind_blob64(statement, position, wire.text.data(), wire.text.size(), SQLITE_STATIC);
            return sqlite3_bind_text64(statement, position, wire.text.data(), wire.text.size(), SQLITE_STATIC, SQLITE_UTF8);
        default:
            throw std::logic_error("a record or a list is no value of a column");
        }
    }

    /// Into a wire that is used again for each row: to make one and copy it costs as much as SQLite itself.
    static void read_value(sqlite3_stmt* statement, int column, Wire& wire)
    {
        wire.medium = Wire::Medium::Sql;
        wire.is_bytes = false;
        switch (sqlite3_column_type(statement, column)) {
        case SQLITE_INTEGER:
            wire.kind = Wire::Kind::Integer;
            wire.integer = sqlite3_column_int64(statement, column);
            break;
        case SQLITE_FLOAT:
            wire.kind = Wire::Kind::Real;
            wire.real = sqlite3_column_double(statement, column);
            break;
        case SQLITE_TEXT:
            wire.kind = Wire::Kind::Text;
            wire.text = { reinterpret_cast<char const*>(sqlite3_column_text(statement, column)),
                static_cast<std::size_t>(sqlite3_column_bytes(statement, column)) };
            break;
        case SQLITE_BLOB:
            wire.kind = Wire::Kind::Text;
            wire.is_bytes = true;
            wire.text = { static_cast<char const*>(sqlite3_column_blob(statement, column)),
                static_cast<std::size_t>(sqlite3_column_bytes(statement, column)) };
            break;
        default:
            wire.kind = Wire::Kind::Null;
            break;
        }
    }

    [[noreturn]] void fail(int code) const
    {
        throw DatabaseError(kind_of(code), sqlite3_errmsg(connection_.get()));
    }

    std::unique_ptr<sqlite3, Close> connection_;
    StatementCache<Statement> statements_; // after the connection: finalized before it closes
    Duration budget_ = default_time_budget;
    SteadyClock::time_point deadline_ = SteadyClock::time_point::max();
    bool reads_only_ = false;
};

class SqliteEngine final : public Engine {
public:
    explicit SqliteEngine(std::string const& file)
        : file_(file)
    {
    }

    Kind kind() const override { return Kind::Sqlite; }
    std::unique_ptr<Driver> connect() override { return std::make_unique<SqliteDriver>(file_); }

    bool wait_for_change(Duration at_most) override
    {
        if (!watch_) {
            watch_ = connect();
            seen_version_ = data_version();
            return false;
        }
        auto const end = SteadyClock::now() + at_most;
        for (;;) {
            bool const was_woken = sleep_until(std::min(end, SteadyClock::now() + watch_period));
            auto const version = data_version();
            bool const has_changed = std::exchange(seen_version_, version) != version;
            if (was_woken || has_changed || SteadyClock::now() >= end)
                return true;
        }
    }

    void announce(Driver&) override { } // other processes see the file's version change

    void interrupt() override
    {
        {
            std::lock_guard const lock(mutex_);
            is_woken_ = true;
        }
        woken_.notify_all();
    }

private:
    bool sleep_until(SteadyClock::time_point end)
    {
        std::unique_lock lock(mutex_);
        woken_.wait_until(lock, end, [&] { return is_woken_; });
        return std::exchange(is_woken_, false);
    }

    /// A number that changes when another connection, of whatever process, has committed.
    std::int64_t data_version()
    {
        std::int64_t version = 0;
        watch_->run("pragma data_version", {}, {}, [&](std::span<Wire const> wires) { version = wires.front().integer; });
        return version;
    }

    std::string file_;
    std::unique_ptr<Driver> watch_;
    std::int64_t seen_version_ = 0;
    std::mutex mutex_;
    std::condition_variable woken_;
    bool is_woken_ = false;
};

} // namespace

std::unique_ptr<Engine> sqlite_engine(std::string const& file)
{
    return std::make_unique<SqliteEngine>(file);
}

} // namespace cigogne::db
