#pragma once

#include "platform/core/fields.hpp"
#include "platform/core/ids.hpp"
#include "platform/db/conditions.hpp"
#include "platform/db/driver.hpp"
#include "platform/db/page.hpp"
#include "platform/db/pulse.hpp"
#include "platform/db/sql.hpp"
#include "platform/db/values.hpp"
#include "platform/security/scope.hpp"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace cigogne::db {

/// What a store works with: one transaction, open while this lives. Rolled back unless committed.
///
/// The composers write the select list, the parentheses and the keys; a store gives literals only. Conditions are glued
/// as `(condition) and (scope) and (key)`, so that no `or` can step around the scope.
class Transaction {
public:
    Transaction(Transaction const&) = delete;
    Transaction& operator=(Transaction const&) = delete;

    /// Runs one statement; returns the number of rows changed.
    template <class... V>
    std::int64_t execute(Sql<V...> sql, V const&... values)
    {
        return run(sql.text(), bound(values...));
    }

    /// All rows of a table under a condition, which may end in `order by …` and `limit …`.
    template <ReadsRecord T, class... V>
    std::vector<typename T::Record> select(T const& table, Name from, Sql<V...> condition, V const&... values)
    {
        return rows(table, select_text(table.erased(), from.text(), condition.text()), bound(values...));
    }

    /// All rows of a table under those conditions that were asked for.
    template <class T>
    auto select(T const& table, Name from, Conditions conditions)
    {
        auto const text = select_text(table.erased(), from.text(), conditions.text());
        return rows(table, text, std::move(conditions).take_values());
    }

    /// The one row under a condition, or nothing. Throws std::logic_error when there are several.
    template <ReadsRecord T, class... V>
    std::optional<typename T::Record> find(T const& table, Name from, Sql<V...> condition, V const&... values)
    {
        return only(rows(table, select_text(table.erased(), from.text(), condition.text()), bound(values...)));
    }

    /// Rows of a whole statement whose columns are the table's fields, in order: for joins and counts.
    template <ReadsRecord T, class... V>
    std::vector<typename T::Record> query(T const& table, Sql<V...> sql, V const&... values)
    {
        return rows(table, std::string(sql.text()), bound(values...));
    }

    /// One page of a list, under the condition and the scope, sorted and continued by key.
    template <ReadsRecord T, class... V>
    Page<typename T::Record> page(T const& table, Name from, security::Condition const& scope, Order const& order,
        PageRequest const& request, Sql<V...> condition, V const&... values)
    {
        return page_of(table, from, scope, order, request, condition.text(), bound(values...));
    }

    /// The same, under those conditions that were asked for.
    template <ReadsRecord T>
    Page<typename T::Record> page(T const& table, Name from, security::Condition const& scope, Order const& order,
        PageRequest const& request, Conditions conditions)
    {
        auto const text = conditions.text();
        return page_of(table, from, scope, order, request, text, std::move(conditions).take_values());
    }

    /// How many rows of a table are under a condition.
    template <class... V>
    std::int64_t count(Name in, Sql<V...> condition, V const&... values)
    {
        return first_number("select count(*) from " + std::string(in.text()) + " where " + std::string(condition.text()), bound(values...)).value_or(0);
    }

    /// Changes rows of a table that is named apart; `change` goes on after « set », to the end. Returns how many.
    template <class... V>
    std::int64_t change(Name in, Sql<V...> change, V const&... values)
    {
        return run("update " + std::string(in.text()) + " set " + std::string(change.text()), bound(values...));
    }

    /// Deletes the rows of a table under a condition; returns how many.
    template <class... V>
    std::int64_t remove(Name from, Sql<V...> condition, V const&... values)
    {
        return run("delete from " + std::string(from.text()) + " where " + std::string(condition.text()), bound(values...));
    }

    /// The first column of the first row as a number; nothing when there is no row or it is null.
    template <class... V>
    std::optional<std::int64_t> number(Sql<V...> sql, V const&... values)
    {
        return first_number(sql.text(), bound(values...));
    }

    /// The first column of the first row as text; nothing when there is no row or it is null.
    template <class... V>
    std::optional<std::string> text(Sql<V...> sql, V const&... values)
    {
        return first_text(sql.text(), bound(values...));
    }

    template <WritesRecord T>
    void insert(T const& table, Name into, typename T::Record const& record)
    {
        insert_record(table.erased(), into.text(), &record);
    }

    /// Writes a row whose key column is `id`, if its version is still the expected one; false when it is not.
    /// The record carries the new version.
    template <WritesRecord T>
    bool update(T const& table, Name in, typename T::Record const& record, std::int64_t expected_version)
    {
        return update_record(table.erased(), in.text(), &record, expected_version);
    }

    /// Runs after the commit, on the same thread: wake the streams, drop what was kept. Not run on rollback.
    void after_commit(std::function<void()> task) { after_commit_.push_back(std::move(task)); }

    /// Gives each statement that follows more time, or less, than `default_time_budget`.
    void set_time_budget(Duration budget) { driver_->set_time_budget(budget); }

    bool writes() const { return writes_; }

    ~Transaction();
    /// Makes the writes last, then runs what waits for it. Throws DatabaseError: nothing was written, unless the
    /// connection was lost at that very moment. After a failed statement nothing can be committed, on either database.
    void commit();

private:
    friend class Database;
    friend class Migrations;
    Transaction(class Database& database, std::unique_ptr<Driver> driver, bool writes);

    template <class... V>
    static Values bound(V const&... values)
    {
        Values bindings;
        (bindings.add(values), ...);
        return bindings;
    }
    template <ReadsRecord T>
    std::vector<typename T::Record> rows(T const& table, std::string const& sql, Values const& values)
    {
        std::vector<typename T::Record> found;
        auto const check = [&](std::span<std::string_view const> names) { check_columns(table.erased(), names); };
        run(sql, values, check, [&](std::span<Wire const> wires) { found.push_back(table.row(wires)); });
        return found;
    }
    template <ReadsRecord T>
    Page<typename T::Record> page_of(T const& table, Name from, security::Condition const& scope, Order const& order,
        PageRequest const& request, std::string_view condition, Values bindings)
    {
        auto const text = page_text(table.erased(), from.text(), condition, scope, order, request, bindings);
        return cut(rows(table, text, bindings), table.erased(), order, request);
    }
    template <class R>
    static std::optional<R> only(std::vector<R> found)
    {
        if (found.size() > 1)
            throw std::logic_error("one row was expected, several were found");
        return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
    }
    template <class R>
    Page<R> cut(std::vector<R> found, Shape const& shape, Order const& order, PageRequest const& request)
    {
        Page<R> page { std::move(found), std::nullopt };
        if (page.items.size() > request.rows()) {
            page.items.erase(page.items.begin() + static_cast<std::ptrdiff_t>(request.rows()), page.items.end());
            page.next = cursor_after(shape, &page.items.back(), order);
        }
        return page;
    }

    std::int64_t run(std::string_view sql, Values const& values, ColumnCheck const& check = {}, RowVisitor const& on_row = {});
    std::optional<std::int64_t> first_number(std::string_view sql, Values const& values);
    std::optional<std::string> first_text(std::string_view sql, Values const& values);
    void insert_record(Shape const& shape, std::string_view into, void const* record);
    bool update_record(Shape const& shape, std::string_view in, void const* record, std::int64_t expected_version);
    /// `select a, b from t where <condition>`.
    static std::string select_text(Shape const& shape, std::string_view from, std::string_view condition);
    /// Adds the scope's and the cursor's values to the bindings.
    static std::string page_text(Shape const& shape, std::string_view from, std::string_view condition,
        security::Condition const& scope, Order const& order, PageRequest const& request, Values& bindings);
    static void check_columns(Shape const& shape, std::span<std::string_view const> names);
    void end();

    Database& database_;
    std::unique_ptr<Driver> driver_;
    bool writes_;
    bool open_ = true;
    bool failed_ = false;
    std::vector<std::function<void()>> after_commit_;
};

/// The store of the whole program: hands out transactions, many that read, one at a time that writes.
class Database {
public:
    /// At most that many `connections` read at once, more wait; one more is kept for writing. Nobody waits for either longer
    /// than `patience`.
    Database(std::unique_ptr<Engine> engine, std::size_t connections, Duration patience = default_time_budget);

    /// Reads on one consistent state. Throws DatabaseError.
    Transaction read();
    /// Writes, alone, in the order of asking. Keep it under 50 ms: no hashing, mail, HTTP or PDF inside.
    /// Throws DatabaseError, and std::logic_error inside another write of the same thread.
    Transaction write();

    /// From now on, asks the database whether it is there: once it has been silent for longer than that, `read` and `write`
    /// throw at once, until it answers. Before anything else uses this: called once, by what serves.
    void watch(Duration longest_silence = 3s);
    /// Since how long the database has not answered; zero when it does, or is not watched. Waits for nothing.
    Duration silence() const;

    Engine& engine() { return *engine_; }
    Kind kind() const { return engine_->kind(); }

private:
    friend class Transaction;
    std::unique_ptr<Driver> take_reader();
    void give_back_reader(std::unique_ptr<Driver> driver);
    void wait_for_turn();
    void end_turn(std::unique_ptr<Driver> writer);
    /// Begins on that connection, or on a new one when there is none or it was lost while it lay idle.
    std::unique_ptr<Driver> begun(std::unique_ptr<Driver> driver, void (Driver::*begin)());
    void refuse_in_silence() const;

    std::unique_ptr<Engine> engine_;

    std::size_t connections_;
    Duration patience_;
    std::mutex readers_mutex_;
    std::condition_variable reader_free_;
    std::vector<std::unique_ptr<Driver>> idle_readers_;
    std::size_t readers_ = 0; // in use

    std::mutex turns_mutex_;
    std::condition_variable turn_ended_;
    std::uint64_t next_turn_ = 0;
    std::uint64_t present_turn_ = 0;
    std::set<std::uint64_t> turns_given_up_; // to come, and that nobody waits for any more
    std::thread::id writing_thread_;
    std::unique_ptr<Driver> writer_; // touched by the one whose turn it is

    Duration longest_silence_ {};
    std::unique_ptr<Pulse> pulse_; // last: it uses the engine
};

} // namespace cigogne::db
