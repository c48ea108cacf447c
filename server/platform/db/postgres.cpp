#include "platform/db/driver.hpp"
#include "platform/db/postgres_text.hpp"
#include "platform/db/statement_cache.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fmt/format.h>
#include <libpq-fe.h>
#include <mutex>
#include <poll.h>
#include <sys/eventfd.h>
#include <system_error>
#include <unistd.h>

namespace cigogne::db {

namespace {

using SteadyClock = std::chrono::steady_clock;

/// The lock that whoever writes takes first: one writer at a time, as on SQLite. The letters of "cigogne" in hexadecimal.
constexpr std::int64_t writing_lock = 0x6369676f676e65;
/// How long to wait before a lost connection is tried again.
constexpr Duration reconnection_period = 1s;
/// What a statement has beyond its budget, which PostgreSQL keeps itself: one that is frozen or behind a cut network keeps none.
constexpr Duration grace = 2s;
/// What a script has: it is run at the start or by a command, and each of its statements has the budget.
constexpr Duration script_budget = 10min;

struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Connection = std::unique_ptr<PGconn, Finish>;
using Answer = std::unique_ptr<PGresult, Clear>;

DatabaseError::Kind kind_of(std::string_view state)
{
    if (state.starts_with("23"))
        return DatabaseError::Kind::Constraint;
    if (state == "57014" || state == "55P03" || state == "40P01") // query cancelled, lock not available, deadlock
        return DatabaseError::Kind::Timeout;
    if (state.empty() || state.starts_with("08") || state.starts_with("57P") || state.starts_with("53"))
        return DatabaseError::Kind::Unreachable;
    return DatabaseError::Kind::Other;
}

/// What went wrong, without the values that PostgreSQL quotes in errors of class 22 and in details.
[[noreturn]] void fail(PGconn* connection, PGresult const* result)
{
    auto const field = [&](int code) {
        auto const* text = PQresultErrorField(result, code);
        return std::string_view(text ? text : "");
    };
    auto const state = field(PG_DIAG_SQLSTATE);
    if (PQstatus(connection) == CONNECTION_BAD || state.empty())
        throw DatabaseError(DatabaseError::Kind::Unreachable, "the connection to PostgreSQL was lost");
    if (state.starts_with("22"))
        throw DatabaseError(DatabaseError::Kind::Other, fmt::format("a value cannot be read (SQLSTATE {})", state));
    throw DatabaseError(kind_of(state), fmt::format("{} (SQLSTATE {})", field(PG_DIAG_MESSAGE_PRIMARY), state));
}

bool succeeded(PGresult const* result)
{
    auto const status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
}

/// Until the socket can be read, or written where that is asked; false at the deadline.
bool wait_for(PGconn const* connection, short events, SteadyClock::time_point deadline)
{
    pollfd descriptor { PQsocket(connection), events, 0 };
    for (;;) {
        auto const left = std::chrono::ceil<Duration>(deadline - SteadyClock::now());
        if (left <= 0ms || descriptor.fd < 0)
            return false;
        auto const ready = ::poll(&descriptor, 1, static_cast<int>(left.count()));
        if (ready > 0)
            return true;
        if (ready < 0 && errno != EINTR)
            return false;
    }
}

/// The connection is closed here: what it may still bring answers a question that nobody asks any more.
[[noreturn]] void drop(Connection& connection)
{
    connection.reset();
    throw DatabaseError(DatabaseError::Kind::Unreachable, "PostgreSQL does not answer");
}

/// Hands over to the network all that was said; reads meanwhile, since whoever is not read may stop reading.
void flush(Connection& connection, SteadyClock::time_point deadline)
{
    for (;;) {
        auto const rest = PQflush(connection.get());
        if (rest == 0)
            return;
        if (rest < 0)
            fail(connection.get(), nullptr);
        if (!wait_for(connection.get(), POLLIN | POLLOUT, deadline))
            drop(connection);
        if (PQconsumeInput(connection.get()) != 1)
            fail(connection.get(), nullptr);
    }
}

/// The next result of what was asked; none after the last.
Answer next_answer(Connection& connection, SteadyClock::time_point deadline)
{
    while (PQisBusy(connection.get())) {
        if (!wait_for(connection.get(), POLLIN, deadline))
            drop(connection);
        if (PQconsumeInput(connection.get()) != 1)
            fail(connection.get(), nullptr);
    }
    return Answer(PQgetResult(connection.get()));
}

/// The last result of what was asked, `was_sent` being what libpq said of it. Throws what went wrong, and at the end of the
/// budget and its grace.
Answer answer_to(Connection& connection, int was_sent, Duration budget)
{
    if (was_sent != 1)
        fail(connection.get(), nullptr);
    auto const deadline = SteadyClock::now() + budget + grace;
    flush(connection, deadline);
    Answer last;
    while (auto answer = next_answer(connection, deadline)) {
        if (!last || succeeded(last.get()))
            last = std::move(answer);
    }
    if (!succeeded(last.get()))
        fail(connection.get(), last.get());
    return last;
}

Answer execute(Connection& connection, std::string const& sql, Duration budget = default_time_budget)
{
    return answer_to(connection, PQsendQuery(connection.get(), sql.c_str()), budget);
}

Connection opened(std::string const& url)
{
    // What stands before `dbname` may be overridden by the URL.
    std::array<char const*, 9> const names { "application_name", "connect_timeout", "keepalives_idle", "keepalives_interval",
        "keepalives_count", "tcp_user_timeout", "dbname", "client_encoding", nullptr };
    std::array<char const*, 9> const values { "cigogne", "5", "10", "5", "3", "10000", url.c_str(), "UTF8", nullptr };
    Connection connection(PQconnectdbParams(names.data(), values.data(), 1));
    // Not blocking: a statement with much to say must not wait without bound for whoever does not read.
    if (PQstatus(connection.get()) != CONNECTION_OK || PQsetnonblocking(connection.get(), 1) != 0)
        throw DatabaseError(DatabaseError::Kind::Unreachable, "PostgreSQL does not answer, or refuses the connection");
    PQsetNoticeProcessor(
        connection.get(), [](void*, char const*) {}, nullptr);
    return connection;
}

/// Pointers to the values as text, as libpq wants them.
class Parameters {
public:
    explicit Parameters(std::span<Wire const> values)
    {
        texts_.reserve(values.size());
        for (auto const& value : values) {
            types_.push_back(postgres::type_of(value));
            texts_.push_back(value.is_null() ? std::string() : postgres::written(value));
            pointers_.push_back(value.is_null() ? nullptr : texts_.back().c_str());
        }
    }
    int count() const { return static_cast<int>(pointers_.size()); }
    Oid const* types() const { return types_.data(); }
    char const* const* pointers() const { return pointers_.data(); }

private:
    std::vector<std::string> texts_;
    std::vector<char const*> pointers_;
    std::vector<Oid> types_;
};

class PostgresDriver final : public Driver {
public:
    explicit PostgresDriver(std::string const& url)
        : connection_(opened(url))
    {
        execute(connection_,
            fmt::format("set statement_timeout = {}; set idle_in_transaction_session_timeout = 60000;"
                        "set bytea_output = 'hex'; set timezone = 'UTC'",
                default_time_budget.count()));
    }

    std::int64_t run(std::string_view sql, std::span<Wire const> values, ColumnCheck const& check,
        RowVisitor const& on_row) override
    {
        Parameters const parameters(values);
        auto& statement = prepared(sql, parameters);
        auto const answer = answer_to(connection_,
            PQsendQueryPrepared(connection_.get(), statement.name.c_str(), parameters.count(), parameters.pointers(),
                nullptr, nullptr, 0),
            budget_);
        if (check && !statement.is_checked) {
            check(names_of(answer.get()));
            statement.is_checked = true;
        }
        if (on_row)
            visit(answer.get(), on_row);
        return rows_changed(answer.get());
    }

    void run_script(std::string_view sql) override
    {
        execute(connection_, std::string(sql), std::max(budget_, script_budget));
    }

    void begin_read() override { begin("begin isolation level repeatable read read only"); }

    void begin_write() override
    {
        begin(fmt::format("begin isolation level read committed read write; select pg_advisory_xact_lock({})", writing_lock));
    }

    void commit() override
    {
        auto const answer = execute(connection_, "commit", budget_);
        if (std::string_view(PQcmdStatus(answer.get())) != "COMMIT")
            throw DatabaseError(DatabaseError::Kind::Other, "the transaction had failed and was rolled back");
    }

    void rollback() noexcept override
    {
        if (PQstatus(connection_.get()) != CONNECTION_OK)
            return; // PostgreSQL does it when it loses the connection
        try {
            execute(connection_, "rollback");
        } catch (std::exception const&) {
            connection_.reset(); // not sound any more: nobody is given it again
        }
    }

    void set_time_budget(Duration budget) override
    {
        execute(connection_, fmt::format("set local statement_timeout = {}", budget.count()));
        budget_ = budget;
    }

    bool is_sound() const override
    {
        return PQstatus(connection_.get()) == CONNECTION_OK && PQtransactionStatus(connection_.get()) == PQTRANS_IDLE;
    }

private:
    struct Statement {
        std::string name;
        bool is_checked = false;
    };

    void begin(std::string const& sql)
    {
        budget_ = default_time_budget;
        execute(connection_, sql);
    }

    Statement& prepared(std::string_view sql, Parameters const& parameters)
    {
        if (auto const found = statements_.find(sql); found != statements_.end())
            return found->second;
        auto name = fmt::format("s{}", ++statements_prepared_);
        answer_to(connection_,
            PQsendPrepare(connection_.get(), name.c_str(), postgres::with_numbered_marks(sql).c_str(),
                parameters.count(), parameters.types()),
            budget_);
        return statements_.emplace(sql, Statement { std::move(name) }).first->second;
    }

    static std::vector<std::string_view> names_of(PGresult const* result)
    {
        std::vector<std::string_view> names;
        names.reserve(static_cast<std::size_t>(PQnfields(result)));
        for (int column = 0; column < PQnfields(result); ++column)
            names.emplace_back(PQfname(result, column));
        return names;
    }

    static void visit(PGresult const* result, RowVisitor const& on_row)
    {
        auto const columns = static_cast<std::size_t>(PQnfields(result));
        std::vector<Wire> wires(columns);
        std::vector<std::string> bytes(columns);
        for (int row = 0; row < PQntuples(result); ++row) {
            for (std::size_t index = 0; index < columns; ++index) {
                auto const column = static_cast<int>(index);
                if (PQgetisnull(result, row, column)) {
                    wires[index] = { .medium = Wire::Medium::Sql };
                    continue;
                }
                std::string_view const text(PQgetvalue(result, row, column),
                    static_cast<std::size_t>(PQgetlength(result, row, column)));
                wires[index] = postgres::read(PQftype(result, column), text, bytes[index]);
            }
            on_row(wires);
        }
    }

    static std::int64_t rows_changed(PGresult* result)
    {
        if (std::string_view(PQcmdStatus(result)).starts_with("SELECT"))
            return 0;
        auto const* count = PQcmdTuples(result);
        return *count ? std::stoll(count) : 0;
    }

    Connection connection_; // none once PostgreSQL left a statement without an answer
    StatementCache<Statement> statements_;
    int statements_prepared_ = 0;
    Duration budget_ = default_time_budget; // of each statement of the present transaction
};

/// A descriptor that other threads make readable, to wake a poll.
class Bell {
public:
    Bell()
        : descriptor_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
    {
        if (descriptor_ < 0)
            throw std::system_error(errno, std::generic_category(), "eventfd");
    }
    Bell(Bell const&) = delete;
    Bell& operator=(Bell const&) = delete;
    ~Bell() { ::close(descriptor_); }

    void ring() const { ::eventfd_write(descriptor_, 1); }
    /// Whether it had rung.
    bool silence() const
    {
        eventfd_t rings = 0;
        return ::eventfd_read(descriptor_, &rings) == 0;
    }
    int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

class PostgresEngine final : public Engine {
public:
    explicit PostgresEngine(std::string const& url)
        : url_(url)
    {
    }

    Kind kind() const override { return Kind::Postgres; }
    std::unique_ptr<Driver> connect() override { return std::make_unique<PostgresDriver>(url_); }

    bool wait_for_change(Duration at_most) override
    {
        if (!listener_) {
            listen(at_most);
            return false;
        }
        auto const end = SteadyClock::now() + at_most;
        do {
            bool const was_woken = wait(PQsocket(listener_.get()), remaining(end));
            if (PQconsumeInput(listener_.get()) != 1 || PQstatus(listener_.get()) != CONNECTION_OK) {
                listener_.reset();
                listen(remaining(end));
                return false;
            }
            if (was_woken || has_notices())
                return true;
        } while (SteadyClock::now() < end);
        return true;
    }

    void announce(Driver& writer) override { writer.run("select pg_notify('cigogne_change', '')", {}); }
    void interrupt() override { bell_.ring(); }

private:
    void listen(Duration at_most)
    {
        try {
            auto connection = opened(url_);
            execute(connection, "listen cigogne_change");
            listener_ = std::move(connection);
        } catch (DatabaseError const&) {
            wait(-1, std::min(at_most, reconnection_period)); // the next call tries again
        }
    }

    static Duration remaining(SteadyClock::time_point end)
    {
        return std::max(0ms, std::chrono::ceil<Duration>(end - SteadyClock::now()));
    }

    bool has_notices()
    {
        bool found = false;
        while (auto* const notice = PQnotifies(listener_.get())) {
            PQfreemem(notice);
            found = true;
        }
        return found;
    }

    /// Until the socket has something to read, the bell rings or the time is over; whether it was the bell.
    /// poll() skips negative descriptors.
    bool wait(int socket, Duration at_most)
    {
        std::array<pollfd, 2> descriptors { { { socket, POLLIN, 0 }, { bell_.descriptor(), POLLIN, 0 } } };
        ::poll(descriptors.data(), descriptors.size(), static_cast<int>(at_most.count()));
        return bell_.silence();
    }

    std::string url_;
    Connection listener_; // of the one thread that waits
    Bell bell_;
};

} // namespace

std::unique_ptr<Engine> postgres_engine(std::string const& url)
{
    return std::make_unique<PostgresEngine>(url);
}

} // namespace cigogne::db
