#pragma once

#include "platform/core/wire.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace cigogne::db {

/// What the database says of a failure that no rule of ours expected. The message holds no values.
class DatabaseError : public std::runtime_error {
public:
    enum class Kind {
        Unreachable,  ///< no connection, or lost
        Timeout,      ///< the time budget of the query was spent
        Constraint,   ///< a unique, foreign-key or check constraint
        Other,
    };
    DatabaseError(Kind kind, std::string const& message)
        : std::runtime_error(message)
        , kind_(kind)
    {
    }
    Kind kind() const { return kind_; }

private:
    Kind kind_;
};

/// Called with the names of a statement's columns the first time that a connection uses it: throws when they are wrong.
using ColumnCheck = std::function<void(std::span<std::string_view const> names)>;
/// Called for each row; the wires live until it returns.
using RowVisitor = std::function<void(std::span<Wire const> values)>;

/// How long one statement may run, or wait for its turn to write, where nothing else is said.
constexpr Duration default_time_budget = 10s;

/// One connection to one kind of database. Statements are written with question marks, prepared once and kept by text.
/// Used by one thread at a time. Throws DatabaseError.
class Driver {
public:
    virtual ~Driver() = default;
    /// Runs one statement; returns the number of rows that it changed.
    virtual std::int64_t run(std::string_view sql, std::span<Wire const> values, ColumnCheck const& check = {},
        RowVisitor const& on_row = {})
        = 0;
    /// Runs several statements separated by semicolons, without values: migrations only.
    virtual void run_script(std::string_view sql) = 0;
    /// Begins a transaction that only reads, on one consistent state.
    virtual void begin_read() = 0;
    /// Begins a transaction that writes; waits until no other process writes.
    virtual void begin_write() = 0;
    virtual void commit() = 0;
    virtual void rollback() noexcept = 0;
    /// No statement of the present transaction may run longer; `default_time_budget` where nothing is said.
    virtual void set_time_budget(Duration budget) = 0;
    /// Whether the connection can still be used; a broken one is thrown away.
    virtual bool is_sound() const = 0;
};

/// What differs between the two databases and is not SQL.
enum class Kind {
    Sqlite,
    Postgres
};

/// Opens connections of one kind; knows how changes made by other processes are heard.
class Engine {
public:
    virtual ~Engine() = default;
    virtual Kind kind() const = 0;
    virtual std::unique_ptr<Driver> connect() = 0;
    /// Blocks until a write was committed by any process, `interrupt` was called, or the time is over.
    /// Returns false when changes may have been missed (the first call, a lost connection): whoever keeps copies drops
    /// them all. One thread waits.
    virtual bool wait_for_change(Duration at_most) = 0;
    /// Tells other processes, inside the writing transaction, that there will be something to read.
    virtual void announce(Driver& writer) = 0;
    /// Wakes `wait_for_change` of this process, after a commit or to stop.
    virtual void interrupt() = 0;
};

/// SQLite in one file: WAL, synchronous=FULL, foreign keys on, STRICT tables.
std::unique_ptr<Engine> sqlite_engine(std::string const& file);
/// PostgreSQL by URL (`postgresql://…`), direct connections (LISTEN does not cross a transaction pooler).
std::unique_ptr<Engine> postgres_engine(std::string const& url);

} // namespace cigogne::db
