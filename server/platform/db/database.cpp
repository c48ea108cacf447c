#include "platform/db/database.hpp"

#include <fmt/format.h>

namespace cigogne::db {

namespace {

std::string column_list(Shape const& shape)
{
    std::string list;
    for (auto const& field : shape.fields) {
        list += list.empty() ? "" : ", ";
        list += field.name;
    }
    return list;
}

/// `(key, id) > (?, ?)`: what comes after the last row of the page before.
std::string after_key(Order const& order)
{
    auto const sign = order.direction == Direction::Ascending ? '>' : '<';
    if (order.column.text() == "id")
        return fmt::format("id {} ?", sign);
    return fmt::format("({}, id) {} (?, ?)", order.column.text(), sign);
}

std::string order_by(Order const& order)
{
    auto const direction = order.direction == Direction::Ascending ? "asc" : "desc";
    if (order.column.text() == "id")
        return fmt::format("id {}", direction);
    return fmt::format("{0} {1}, id {1}", order.column.text(), direction);
}

} // namespace

Transaction::Transaction(Database& database, std::unique_ptr<Driver> driver, bool writes)
    : database_(database)
    , driver_(std::move(driver))
    , writes_(writes)
{
}

Transaction::~Transaction()
{
    if (!open_)
        return;
    driver_->rollback();
    end();
}

void Transaction::commit()
{
    if (!open_)
        throw std::logic_error("the transaction has ended");
    if (failed_)
        throw DatabaseError(DatabaseError::Kind::Other, "a statement of the transaction failed: nothing can be committed");
    if (writes_)
        database_.engine().announce(*driver_);
    driver_->commit();
    end();
    if (writes_)
        database_.engine().interrupt();
    for (auto const& task : after_commit_)
        task();
}

void Transaction::end()
{
    open_ = false;
    if (writes_)
        database_.end_turn(std::move(driver_));
    else
        database_.give_back_reader(std::move(driver_));
}

std::int64_t Transaction::run(std::string_view sql, Values const& values, ColumnCheck const& check, RowVisitor const& on_row)
{
    if (!open_)
        throw std::logic_error("the transaction has ended");
    if (failed_)
        throw DatabaseError(DatabaseError::Kind::Other, "an earlier statement of the transaction failed");
    try {
        return driver_->run(sql, values.wires(), check, on_row);
    } catch (DatabaseError const&) {
        failed_ = true; // as PostgreSQL has it; SQLite would go on
        throw;
    }
}

std::optional<std::int64_t> Transaction::first_number(std::string_view sql, Values const& values)
{
    std::optional<std::int64_t> number;
    bool first = true;
    run(sql, values, {}, [&](std::span<Wire const> wires) {
        if (!std::exchange(first, false) || wires.front().is_null())
            return;
        auto const& wire = wires.front();
        if (wire.kind != Wire::Kind::Integer && wire.kind != Wire::Kind::Boolean)
            throw std::logic_error("a whole number was expected");
        number = wire.kind == Wire::Kind::Boolean ? wire.boolean : wire.integer;
    });
    return number;
}

std::optional<std::string> Transaction::first_text(std::string_view sql, Values const& values)
{
    std::optional<std::string> text;
    bool first = true;
    run(sql, values, {}, [&](std::span<Wire const> wires) {
        if (!std::exchange(first, false) || wires.front().is_null())
            return;
        if (wires.front().kind != Wire::Kind::Text)
            throw std::logic_error("a text was expected");
        text = wires.front().text;
    });
    return text;
}

void Transaction::insert_record(Shape const& shape, std::string_view into, void const* record)
{
    Values values;
    std::string marks;
    for (auto const& field : shape.fields) {
        field.put(record, values);
        marks += marks.empty() ? "?" : ", ?";
    }
    run(fmt::format("insert into {} ({}) values ({})", into, column_list(shape), marks), values);
}

bool Transaction::update_record(Shape const& shape, std::string_view in, void const* record, std::int64_t expected_version)
{
    Values values;
    std::string assignments;
    FieldView const* id = nullptr;
    for (auto const& field : shape.fields) {
        if (field.name == "id") {
            id = &field;
            continue;
        }
        field.put(record, values);
        assignments += fmt::format("{}{} = ?", assignments.empty() ? "" : ", ", field.name);
    }
    if (!id)
        throw std::logic_error(fmt::format("{} has no id to be found by", shape.name));
    id->put(record, values);
    values.integer(expected_version);
    return run(fmt::format("update {} set {} where id = ? and version = ?", in, assignments), values) == 1;
}

std::string Transaction::select_text(Shape const& shape, std::string_view from, std::string_view condition)
{
    return fmt::format("select {} from {} where {}", column_list(shape), from, condition);
}

std::string Transaction::page_text(Shape const& shape, std::string_view from, std::string_view condition,
    security::Condition const& scope, Order const& order, PageRequest const& request, Values& bindings)
{
    for (auto const& value : scope.values())
        bindings.text(value);
    auto text = fmt::format("select {} from {} where ({}) and ({})", column_list(shape), from, condition, scope.sql());
    if (request.cursor) {
        bind_cursor(*request.cursor, shape, order, bindings);
        text += fmt::format(" and ({})", after_key(order));
    }
    bindings.integer(static_cast<std::int64_t>(request.rows()) + 1);
    return text + fmt::format(" order by {} limit ?", order_by(order));
}

void Transaction::check_columns(Shape const& shape, std::span<std::string_view const> names)
{
    if (std::ranges::equal(shape.fields, names, {}, &FieldView::name))
        return;
    throw std::logic_error(fmt::format("the columns of a statement are not the fields of {}: {} expected, {} found",
        shape.name, column_list(shape), fmt::join(names, ", ")));
}

Database::Database(std::unique_ptr<Engine> engine, std::size_t connections, Duration patience)
    : engine_(std::move(engine))
    , connections_(connections)
    , patience_(patience)
{
}

void Database::watch(Duration longest_silence)
{
    longest_silence_ = longest_silence;
    pulse_ = std::make_unique<Pulse>(*engine_);
}

Duration Database::silence() const
{
    return pulse_ ? pulse_->silence() : Duration(0);
}

Transaction Database::read()
{
    auto driver = take_reader();
    try {
        driver = begun(std::move(driver), &Driver::begin_read);
    } catch (...) {
        give_back_reader(nullptr);
        throw;
    }
    return Transaction(*this, std::move(driver), false);
}

Transaction Database::write()
{
    wait_for_turn();
    try {
        return Transaction(*this, begun(std::move(writer_), &Driver::begin_write), true);
    } catch (...) {
        end_turn(nullptr);
        throw;
    }
}

std::unique_ptr<Driver> Database::take_reader()
{
    std::unique_lock lock(readers_mutex_);
    if (!reader_free_.wait_for(lock, patience_, [&] { return readers_ < connections_; }))
        throw DatabaseError(DatabaseError::Kind::Timeout, "no connection became free in time");
    ++readers_;
    if (idle_readers_.empty())
        return nullptr;
    auto driver = std::move(idle_readers_.back());
    idle_readers_.pop_back();
    return driver;
}

void Database::give_back_reader(std::unique_ptr<Driver> driver)
{
    {
        std::lock_guard const lock(readers_mutex_);
        --readers_;
        if (driver && driver->is_sound())
            idle_readers_.push_back(std::move(driver));
    }
    reader_free_.notify_one();
}

void Database::wait_for_turn()
{
    std::unique_lock lock(turns_mutex_);
    if (writing_thread_ == std::this_thread::get_id())
        throw std::logic_error("a write inside a write would wait for itself");
    auto const turn = next_turn_++;
    if (!turn_ended_.wait_for(lock, patience_, [&] { return present_turn_ == turn; })) {
        turns_given_up_.insert(turn);
        throw DatabaseError(DatabaseError::Kind::Timeout, "the turn to write did not come in time");
    }
    writing_thread_ = std::this_thread::get_id();
}

void Database::end_turn(std::unique_ptr<Driver> writer)
{
    {
        std::lock_guard const lock(turns_mutex_);
        if (writer && writer->is_sound())
            writer_ = std::move(writer);
        writing_thread_ = {};
        do
            ++present_turn_;
        while (turns_given_up_.erase(present_turn_) > 0);
    }
    turn_ended_.notify_all();
}

std::unique_ptr<Driver> Database::begun(std::unique_ptr<Driver> driver, void (Driver::*begin)())
{
    refuse_in_silence();
    if (driver) {
        try {
            ((*driver).*begin)();
            return driver;
        } catch (DatabaseError const& error) {
            if (error.kind() != DatabaseError::Kind::Unreachable)
                throw;
        }
    }
    refuse_in_silence(); // who waited in vain does not wait for another connection too
    auto fresh = engine_->connect();
    ((*fresh).*begin)();
    return fresh;
}

/// Those who asked before wait out their budget: the others, each of whom would take a worker for as long, are told at once.
void Database::refuse_in_silence() const
{
    if (pulse_ && pulse_->silence() > longest_silence_)
        throw DatabaseError(DatabaseError::Kind::Unreachable, "the database does not answer any more");
}

} // namespace cigogne::db
