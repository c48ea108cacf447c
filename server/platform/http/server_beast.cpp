// The only file that includes Boost.Asio and Boost.Beast. From top to bottom: reading a request, writing a head, the
// workers, the lanes (one I/O thread each), plain and TLS sockets, streams, sessions, the server.
//
// A connection lives on one lane for all its life, so nothing in it is locked. Only three things cross threads: a
// worker posts its answer back to the lane, `Outbox` takes messages from anyone, and `stop` is posted to every lane.

#include "platform/http/server.hpp"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/status.hpp>
#include <boost/core/demangle.hpp>

#include <array>
#include <atomic>
#include <condition_variable>
#include <ctime>
#include <deque>
#include <fcntl.h>
#include <fmt/format.h>
#include <iterator>
#include <mutex>
#include <openssl/ssl.h>
#include <span>
#include <spdlog/spdlog.h>
#include <system_error>
#include <thread>
#include <type_traits>
#include <typeinfo>
#include <unordered_set>

namespace cigogne::http {

namespace {

namespace net = boost::asio;
namespace wire = boost::beast::http;
using boost::beast::flat_buffer;
using boost::beast::iequals;
using boost::system::error_code;
using net::ip::tcp;
using Steady = std::chrono::steady_clock;
using TlsSocket = net::ssl::stream<tcp::socket>;

constexpr auto never = Steady::time_point::max();
constexpr Duration sweep_interval = 100ms; ///< how late a time limit may be noticed
constexpr Duration farewell_time = 2s; ///< how long the other end may take to read our last words
constexpr std::size_t head_read_size = 4096;
constexpr std::size_t body_read_size = 64 * 1024;
constexpr std::size_t write_size = 1 << 20; ///< bytes given to the system at once
constexpr std::size_t header_count_limit = 100;
constexpr std::string_view continue_line = "HTTP/1.1 100 Continue\r\n\r\n";

/// Said of an exception that should not have been: its type only, since its text may quote the request.
void log_exception(std::string_view where)
{
    try {
        throw;
    } catch (std::exception const& exception) {
        spdlog::error("{}: unexpected {}", where, boost::core::demangle(typeid(exception).name()));
    } catch (...) {
        spdlog::error("{}: unexpected exception", where);
    }
}

Response unreadable(Application const& application, std::string_view path, int status)
{
    try {
        return application.answer_unreadable(path, status);
    } catch (...) {
        log_exception("answer_unreadable");
        return { .status = status, .headers = {}, .body = {}, .stream = {} };
    }
}

// Reading a request

Method method_of(wire::verb verb)
{
    switch (verb) {
    case wire::verb::get:
        return Method::Get;
    case wire::verb::head:
        return Method::Head;
    case wire::verb::post:
        return Method::Post;
    case wire::verb::put:
        return Method::Put;
    case wire::verb::patch:
        return Method::Patch;
    case wire::verb::delete_:
        return Method::Delete;
    default:
        return Method::Other;
    }
}

int status_of(error_code error)
{
    if (error == wire::error::body_limit)
        return 413;
    return error == wire::error::bad_version ? 505 : 400;
}

/// Beast's parser, writing straight into a `Request`. Bounds the head as a whole, which Beast does line by line.
class RequestReader final : public wire::basic_parser<true> {
public:
    explicit RequestReader(std::size_t limit)
        : limit_(limit)
    {
        header_limit(static_cast<std::uint32_t>(limit));
        body_limit(boost::none);
    }

    Request request;

    /// Takes what it can from the buffer. The status to refuse the request with, when it must be.
    std::optional<int> take(flat_buffer& buffer)
    {
        error_code error;
        while (buffer.size() > 0 && !is_done() && !error) {
            bool const in_head = !is_header_done();
            auto const taken = put(buffer.data(), error);
            buffer.consume(taken);
            head_size_ += in_head ? taken : 0;
            if (in_head && is_header_done())
                break;
        }
        if (refusal_)
            return refusal_;
        if (error == wire::error::header_limit)
            return too_long();
        if (error && error != wire::error::need_more)
            return status_of(error);
        // What stays in the buffer is an unfinished line, chunk header or trailer.
        bool const unfinished = error == wire::error::need_more;
        if (head_size_ > limit_ || (unfinished && buffer.size() > limit_))
            return too_long();
        return std::nullopt;
    }

    /// Called once the head is read: reads on into the body, up to that many bytes.
    void begin_body(std::size_t most)
    {
        body_limit(most);
        eager(true);
    }

    std::string_view target() const { return target_; }
    bool is_http_1_0() const { return version_ == 10; }
    bool expects_continue() const { return expects_continue_ && !is_http_1_0(); }
    /// Exactly one Host that names one, as HTTP/1.1 requires; what is older may tell none (RFC 9112 3.2, RFC 9110 7.2).
    bool has_proper_host() const { return !has_bad_host_ && (hosts_ == 1 || (hosts_ == 0 && is_http_1_0())); }

private:
    /// Until the first line is read, it is the address that is too long (RFC 9110, 15.5.15).
    int too_long() const { return target_.empty() ? 414 : 431; }

    void refuse(int status, error_code& error)
    {
        refusal_ = status;
        error = wire::error::bad_value;
    }

    void on_request_impl(
        wire::verb verb, boost::beast::string_view, boost::beast::string_view target, int version, error_code&) override
    {
        request.method = method_of(verb);
        target_.assign(target.data(), target.size());
        version_ = version;
    }

    void on_field_impl(
        wire::field field, boost::beast::string_view name, boost::beast::string_view value, error_code& error) override
    {
        if (is_header_done())
            return; // A trailer: nothing here needs one.
        if (request.headers.size() == header_count_limit)
            return refuse(431, error);
        // Any other coding would leave the end of the body to guesswork (RFC 9112 6.1).
        if (field == wire::field::transfer_encoding && is_http_1_0())
            return refuse(400, error);
        if (field == wire::field::transfer_encoding && !iequals(value, "chunked"))
            return refuse(501, error);
        hosts_ += field == wire::field::host ? 1 : 0;
        has_bad_host_ = has_bad_host_ || (field == wire::field::host && !is_host({ value.data(), value.size() }));
        expects_continue_ = expects_continue_ || (field == wire::field::expect && iequals(value, "100-continue"));

        auto& [own_name, own_value] = request.headers.emplace_back();
        own_name.assign(name.data(), name.size());
        for (char& letter : own_name)
            letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        own_value.assign(value.data(), value.size());
    }

    std::size_t on_body_impl(boost::beast::string_view piece, error_code&) override
    {
        request.body.append(piece.data(), piece.size());
        return piece.size();
    }
    std::size_t on_chunk_body_impl(std::uint64_t, boost::beast::string_view piece, error_code& error) override
    {
        return on_body_impl(piece, error);
    }

    void on_response_impl(int, boost::beast::string_view, int, error_code&) override { }
    void on_header_impl(error_code&) override { }
    void on_body_init_impl(boost::optional<std::uint64_t> const&, error_code&) override { }
    void on_chunk_header_impl(std::uint64_t, boost::beast::string_view, error_code&) override { }
    void on_finish_impl(error_code&) override { }

    std::size_t limit_;
    std::size_t head_size_ = 0;
    std::string target_;
    int version_ = 11;
    int hosts_ = 0;
    bool has_bad_host_ = false;
    bool expects_continue_ = false;
    std::optional<int> refusal_;
};

/// The address that an unfinished first line names, or begins to name: one that was too long to be read.
std::string_view begun_target(flat_buffer const& buffer)
{
    std::string_view line(static_cast<char const*>(buffer.data().data()), buffer.size());
    auto const space = line.find(' ');
    line.remove_prefix(space == std::string_view::npos ? line.size() : space + 1);
    return line.substr(0, line.find_first_of(" \r\n"));
}

// Writing a head

/// The Date line of this second, made once a second by each thread.
std::string_view date_line()
{
    static constexpr std::array days { "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat" };
    static constexpr std::array months { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
        "Dec" };
    thread_local std::time_t second = -1;
    thread_local std::string line;
    auto const now = std::time(nullptr);
    if (now != second) {
        std::tm utc {};
        ::gmtime_r(&now, &utc);
        line = fmt::format("Date: {}, {:02} {} {} {:02}:{:02}:{:02} GMT\r\n",
            days.at(static_cast<std::size_t>(utc.tm_wday)), utc.tm_mday,
            months.at(static_cast<std::size_t>(utc.tm_mon)), utc.tm_year + 1900, utc.tm_hour, utc.tm_min, utc.tm_sec);
        second = now;
    }
    return line;
}

bool would_break_the_head(std::string_view text)
{
    return text.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos;
}

enum class After {
    Close,
    KeepAlive,
    KeepAliveSaid
};
/// How the browser came to us, as far as is known.
enum class Way {
    Plain,
    Secure
};

/// Rule: a year, and every name below ours (OWASP ASVS 5.0, 3.4.1).
constexpr std::string_view secure_from_now_on = "Strict-Transport-Security: max-age=31536000; includeSubDomains\r\n";

/// The whole head of an answer. Its framing (Content-Length, Connection, Date) is the server's, never the
/// application's.
void write_head(std::string& head, Response const& response, After after, Way way)
{
    auto const reason = wire::obsolete_reason(static_cast<wire::status>(response.status));
    auto out = std::back_inserter(head);
    fmt::format_to(out, "HTTP/1.1 {} {}\r\n", response.status, std::string_view(reason.data(), reason.size()));
    head += date_line();
    for (auto const& [name, value] : response.headers) {
        if (would_break_the_head(name) || would_break_the_head(value)) {
            spdlog::error("an answer's header holds a line break and is left out");
            continue;
        }
        head.append(name).append(": ").append(value).append("\r\n");
    }
    if (way == Way::Secure)
        head += secure_from_now_on;
    // An event stream has no length: it ends with its connection. Neither do 204 and 304 have one.
    if (!response.stream && response.status != 204 && response.status != 304)
        fmt::format_to(out, "Content-Length: {}\r\n", response.body ? response.body->size() : 0);
    if (after == After::Close)
        head += "Connection: close\r\n";
    else if (after == After::KeepAliveSaid)
        head += "Connection: keep-alive\r\n";
    head += "\r\n";
}

// The workers

/// Threads that take jobs in order. The queue is bounded: beyond it, better say so at once.
class Workers {
public:
    using Job = std::function<void()>;

    ~Workers() { stop(); }

    void start(unsigned count)
    {
        for (unsigned started = 0; started < count; ++started)
            threads_.emplace_back([this] { work(); });
    }

    /// False when too many jobs wait already.
    bool take(Job job, std::size_t most_waiting)
    {
        {
            std::lock_guard const lock(mutex_);
            if (jobs_.size() >= most_waiting)
                return false;
            jobs_.push_back(std::move(job));
        }
        wake_.notify_one();
        return true;
    }

    /// Ends the jobs under way, forgets those that wait.
    void stop()
    {
        {
            std::lock_guard const lock(mutex_);
            stopped_ = true;
        }
        wake_.notify_all();
        for (auto& thread : threads_)
            thread.join();
        threads_.clear();
    }

private:
    void work()
    {
        while (auto job = next())
            job();
    }

    Job next()
    {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [this] { return stopped_ || !jobs_.empty(); });
        if (stopped_)
            return {};
        auto job = std::move(jobs_.front());
        jobs_.pop_front();
        return job;
    }

    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Job> jobs_;
    bool stopped_ = false;
    std::vector<std::thread> threads_;
};

// The lanes

/// One connection, whatever it is doing. All is called on its lane.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    virtual ~Connection() = default;
    /// Looks at the clock, and ends what has lasted too long.
    virtual void look_at(Steady::time_point now) = 0;
    /// The server stops: ends as soon as it decently can.
    virtual void end() = 0;
    /// Closes now.
    virtual void abort() = 0;
};

/// An I/O thread and the connections that live on it.
class Lane {
public:
    net::io_context& context() { return context_; }
    bool is_ending() const { return end_ != never; }

    void add(Connection& connection) { connections_.insert(&connection); }
    void remove(Connection& connection)
    {
        connections_.erase(&connection);
        stop_when_empty();
    }

    /// Serves until the end has come; from then on nothing of this lane runs.
    void run()
    {
        running_ = true;
        sweep();
        for (bool served = false; !served;) {
            try {
                context_.run();
                served = true;
            } catch (...) {
                log_exception("an I/O thread");
            }
        }
        running_ = false;
        for (auto const& connection : alive())
            connection->abort();
    }

    void end_within(Duration grace)
    {
        end_ = Steady::now() + grace;
        for (auto const& connection : alive())
            connection->end();
        stop_when_empty();
    }

private:
    std::vector<std::shared_ptr<Connection>> alive() const
    {
        std::vector<std::shared_ptr<Connection>> all;
        all.reserve(connections_.size());
        for (auto* connection : connections_)
            all.push_back(connection->shared_from_this());
        return all;
    }

    void stop_when_empty()
    {
        if (running_ && is_ending() && connections_.empty())
            context_.stop();
    }

    /// One timer for all time limits: cheaper than one a connection, moved with each request.
    void sweep()
    {
        timer_.expires_after(sweep_interval);
        timer_.async_wait([this](error_code error) {
            if (error)
                return;
            auto const now = Steady::now();
            for (auto const& connection : alive())
                connection->look_at(now);
            if (now >= end_)
                return context_.stop();
            sweep();
        });
    }

    std::unordered_set<Connection*> connections_;
    Steady::time_point end_ = never;
    bool running_ = false;
    net::io_context context_ { 1 };
    net::steady_timer timer_ { context_ };
};

/// What every connection needs to know of the house it is in.
struct House {
    ServerSettings const settings;
    Application& application;
    std::atomic<std::size_t> connections = 0;
    std::atomic<std::size_t> streams = 0;
    Workers workers {};
};

/// Counts one for as long as it lives.
class Counted {
public:
    explicit Counted(std::atomic<std::size_t>& counter)
        : counter_(&counter)
    {
        ++*counter_;
    }
    Counted(Counted&& other) noexcept
        : counter_(std::exchange(other.counter_, nullptr))
    {
    }
    Counted& operator=(Counted&&) = delete;
    ~Counted()
    {
        if (counter_)
            --*counter_;
    }

private:
    std::atomic<std::size_t>* counter_;
};

// Plain and TLS sockets, under the same names

tcp::socket& bare(tcp::socket& socket)
{
    return socket;
}
tcp::socket& bare(TlsSocket& socket)
{
    return socket.next_layer();
}

template <class Socket>
constexpr bool is_tls = std::is_same_v<Socket, TlsSocket>;

template <class Handler>
void greet(tcp::socket&, Handler handler)
{
    handler(error_code());
}
template <class Handler>
void greet(TlsSocket& socket, Handler handler)
{
    socket.async_handshake(net::ssl::stream_base::server, std::move(handler));
}

template <class Handler>
void take_leave(tcp::socket&, Handler handler)
{
    handler(error_code());
}
template <class Handler>
void take_leave(TlsSocket& socket, Handler handler)
{
    socket.async_shutdown(std::move(handler));
}

template <class Socket>
void close_now(Socket& socket)
{
    error_code ignored;
    bare(socket).close(ignored);
}

/// Else a program that we run while we die holds our port, and nobody answers on it. This Asio opens and accepts without that mark.
template <class Socket>
void keep_from_children(Socket& socket)
{
    ::fcntl(socket.native_handle(), F_SETFD, FD_CLOEXEC);
}

template <class Socket>
void close_for_sending(Socket& socket)
{
    error_code ignored;
    bare(socket).shutdown(tcp::socket::shutdown_send, ignored);
}

// Streams

/// The part of a stream's connection that its outbox calls, on the lane.
class StreamEnd : public Connection {
public:
    virtual void pump() = 0;
};

/// What the application holds of a stream, from any thread, maybe longer than the connection lives.
class Outbox final : public Stream {
public:
    Outbox(Lane& lane, std::size_t backlog)
        : lane_(lane)
        , backlog_(backlog)
    {
    }

    void attach(std::weak_ptr<StreamEnd> end) { end_ = std::move(end); }

    bool send(Body bytes) override
    {
        std::lock_guard const lock(mutex_);
        if (state_ != State::Open)
            return false;
        if (!bytes || bytes->empty())
            return true;
        if (waiting_.size() + under_way_ >= backlog_) {
            state_ = State::Closed;
            waiting_.clear();
            wake(&StreamEnd::abort);
            return false;
        }
        waiting_.push_back(std::move(bytes));
        wake_pump();
        return true;
    }

    void close() override
    {
        std::lock_guard const lock(mutex_);
        if (state_ != State::Open)
            return;
        state_ = State::Closing;
        wake_pump();
    }

    /// Moves what waits to `messages`. False when nothing waits and nothing more will come.
    bool take(std::vector<Body>& messages)
    {
        std::lock_guard const lock(mutex_);
        woken_ = false;
        messages.swap(waiting_);
        waiting_.clear();
        under_way_ = messages.size();
        return under_way_ > 0 || state_ == State::Open;
    }

    /// The connection is gone: nothing is posted to its lane from now on.
    void detach()
    {
        std::lock_guard const lock(mutex_);
        state_ = State::Closed;
        waiting_.clear();
    }

private:
    enum class State {
        Open,
        Closing,
        Closed
    };

    void wake_pump()
    {
        if (!std::exchange(woken_, true))
            wake(&StreamEnd::pump);
    }

    template <class Call>
    void wake(Call call)
    {
        // The reference moves into the lane: a connection must not die on a foreign thread.
        if (auto end = end_.lock())
            net::post(lane_.context(), [end = std::move(end), call] { (*end.*call)(); });
    }

    std::mutex mutex_;
    Lane& lane_;
    std::size_t backlog_;
    std::weak_ptr<StreamEnd> end_;
    State state_ = State::Open;
    bool woken_ = false;
    std::vector<Body> waiting_;
    std::size_t under_way_ = 0;
};

/// A connection that has become a stream. Holds the socket and what is being sent, nothing of the request.
template <class Socket>
class StreamConnection final : public StreamEnd {
public:
    StreamConnection(House& house, Lane& lane, Socket socket, std::shared_ptr<StreamReader> reader, Counted connection)
        : house_(house)
        , lane_(lane)
        , socket_(std::move(socket))
        , reader_(std::move(reader))
        , outbox_(std::make_shared<Outbox>(lane, house.settings.stream_backlog))
        , counted_connection_(std::move(connection))
    {
        lane_.add(*this);
    }

    ~StreamConnection() override
    {
        abort();
        lane_.remove(*this);
    }

    void open()
    {
        outbox_->attach(self());
        listen();
        if (lane_.is_ending())
            outbox_->close();
        try {
            reader_->opened(outbox_);
        } catch (...) {
            log_exception("opening a stream");
            abort();
        }
    }

    void pump() override
    {
        if (!sending_.empty() || !reader_)
            return; // Called again once that is sent, or already over.
        if (!outbox_->take(sending_))
            return leave();
        if (sending_.empty())
            return;
        buffers_.clear();
        for (auto const& message : sending_)
            buffers_.emplace_back(message->data(), message->size());
        auto const progress = [this](error_code error, std::size_t) -> std::size_t {
            deadline_ = Steady::now() + house_.settings.idle_time;
            return error ? 0 : write_size;
        };
        net::async_write(socket_, std::span<net::const_buffer const>(buffers_), progress,
            [self = self()](error_code error, std::size_t) { self->sent(error); });
    }

    void look_at(Steady::time_point now) override
    {
        if (now >= deadline_)
            abort();
    }

    void end() override { outbox_->close(); }

    void abort() override
    {
        outbox_->detach();
        close_now(socket_);
        if (auto const reader = std::exchange(reader_, nullptr)) {
            try {
                reader->closed();
            } catch (...) {
                log_exception("closing a stream");
            }
        }
    }

private:
    std::shared_ptr<StreamConnection> self()
    {
        return std::static_pointer_cast<StreamConnection>(this->shared_from_this());
    }

    void sent(error_code error)
    {
        if (error)
            return abort();
        sending_.clear();
        deadline_ = never;
        pump();
    }

    /// Reads only to learn that the other end has gone.
    void listen()
    {
        socket_.async_read_some(net::buffer(ignored_), [self = self()](error_code error, std::size_t) {
            if (error)
                return self->abort();
            self->listen();
        });
    }

    /// All is sent and no more will come: waits, within bounds, for the other end to close.
    void leave()
    {
        deadline_ = Steady::now() + farewell_time;
        take_leave(socket_, [self = self()](error_code) { close_for_sending(self->socket_); });
    }

    House& house_;
    Lane& lane_;
    Socket socket_;
    std::shared_ptr<StreamReader> reader_; ///< null once it was told the end
    std::shared_ptr<Outbox> outbox_;
    Counted counted_connection_;
    Counted counted_stream_ { house_.streams };
    std::vector<Body> sending_;
    std::vector<net::const_buffer> buffers_;
    Steady::time_point deadline_ = never;
    std::array<char, 64> ignored_ {};
};

// Sessions

/// A connection that sends requests, one after the other.
template <class Socket>
class Session final : public Connection {
public:
    Session(House& house, Lane& lane, Socket socket, Counted counted)
        : house_(house)
        , lane_(lane)
        , socket_(std::move(socket))
        , counted_(std::move(counted))
    {
        error_code error;
        auto address = bare(socket_).remote_endpoint(error).address();
        if (address.is_v6() && address.to_v6().is_v4_mapped())
            address = net::ip::make_address_v4(net::ip::v4_mapped, address.to_v6());
        peer_ = error ? std::string() : address.to_string();
        bare(socket_).set_option(tcp::no_delay(true), error);
        lane_.add(*this);
    }

    ~Session() override { lane_.remove(*this); }

    void start()
    {
        deadline_ = Steady::now() + house_.settings.header_time;
        greet(socket_, [self = self()](error_code error) {
            if (error || self->lane_.is_ending())
                return self->abort();
            self->wait_for_request();
        });
    }

    void look_at(Steady::time_point now) override
    {
        if (now < deadline_)
            return;
        if (phase_ != Phase::Reading)
            return abort();
        error_code ignored;
        bare(socket_).cancel(ignored);
        refuse(408);
    }

    void end() override
    {
        if (phase_ == Phase::Idle)
            abort(); // Any other phase ends by itself: no request is read once the lane is ending.
    }

    void abort() override
    {
        phase_ = Phase::Leaving;
        close_now(socket_);
    }

private:
    /// Idle: between two requests. Leaving: what is still received does not matter any more.
    enum class Phase {
        Idle,
        Reading,
        Answering,
        Leaving
    };

    std::shared_ptr<Session> self() { return std::static_pointer_cast<Session>(this->shared_from_this()); }

    void wait_for_request()
    {
        reader_.reset();
        phase_ = Phase::Idle;
        if (buffer_.size() > 0)
            return begin_request(); // The client did not wait for our answer.
        if (buffer_.capacity() > house_.settings.header_limit)
            buffer_ = flat_buffer();
        deadline_ = Steady::now() + house_.settings.idle_time;
        read();
    }

    void read()
    {
        bool const in_body = reader_ && reader_->is_header_done();
        socket_.async_read_some(buffer_.prepare(in_body ? body_read_size : head_read_size),
            [self = self()](error_code error, std::size_t size) { self->received(error, size); });
    }

    void received(error_code error, std::size_t size)
    {
        if (phase_ != Phase::Idle && phase_ != Phase::Reading)
            return;
        if (error)
            return abort();
        buffer_.commit(size);
        if (phase_ == Phase::Idle)
            return begin_request();
        read_on();
    }

    void begin_request()
    {
        phase_ = Phase::Reading;
        began_ = Steady::now();
        deadline_ = began_ + house_.settings.header_time;
        reader_.emplace(house_.settings.header_limit);
        read_on();
    }

    /// Reads the head, then the body, as far as what was received goes.
    void read_on()
    {
        bool const in_head = !reader_->is_header_done();
        if (auto const status = reader_->take(buffer_))
            return refuse(*status);
        if (!reader_->is_header_done())
            return read();
        if (in_head)
            return judge_head();
        if (!reader_->is_done())
            return read();
        answer();
    }

    void judge_head()
    {
        auto& request = reader_->request;
        auto origin = house_.settings.proxies.origin_of(peer_, request.headers);
        request.peer = std::move(origin.address);
        way_ = is_tls<Socket> || origin.is_secure ? Way::Secure : Way::Plain;
        if (!reader_->has_proper_host() || !split_target(reader_->target(), request.path, request.query))
            return refuse(400);
        Limits limits;
        try {
            limits = house_.application.limits_for(request);
        } catch (...) {
            log_exception("limits_for");
            return refuse(500);
        }
        deadline_ = began_ + limits.time;
        if (reader_->content_length().value_or(0) > limits.body)
            return refuse(413);
        if (reader_->is_done())
            return answer();
        reader_->begin_body(limits.body);
        if (reader_->expects_continue() && buffer_.size() == 0)
            return invite_body();
        read_on();
    }

    void invite_body()
    {
        net::async_write(socket_, net::buffer(continue_line), [self = self()](error_code error, std::size_t) {
            if (self->phase_ != Phase::Reading)
                return;
            if (error)
                return self->abort();
            self->read();
        });
    }

    void answer()
    {
        phase_ = Phase::Answering;
        deadline_ = never; // The time a handler takes is the application's affair.
        keep_alive_ = reader_->keep_alive();
        std::optional<Response> ready;
        try {
            ready = house_.application.answer_at_once(reader_->request);
        } catch (...) {
            log_exception("answer_at_once");
            return refuse(500);
        }
        if (ready)
            return respond(std::move(*ready));
        // The reference travels to the worker and back, so that the session dies on its lane.
        auto job = [self = self()]() mutable {
            auto& session = *self;
            auto response = session.answer_on_worker();
            net::post(session.lane_.context(), [self = std::move(self), response = std::move(response)]() mutable {
                self->respond(std::move(response));
            });
        };
        if (!house_.workers.take(std::move(job), house_.settings.waiting))
            refuse(503);
    }

    Response answer_on_worker()
    {
        try {
            return house_.application.answer(reader_->request);
        } catch (...) {
            log_exception("answer");
            return unreadable(house_.application, reader_->request.path, 500);
        }
    }

    /// Answers without having read all of the request: where the next one begins is not known, so there is none.
    void refuse(int status)
    {
        keep_alive_ = false;
        phase_ = Phase::Answering;
        respond(unreadable(house_.application, asked_path(), status));
    }

    /// Where the request goes, as far as it was read: the address as it was sent, before it is split.
    std::string_view asked_path() const
    {
        if (!reader_->request.path.empty())
            return reader_->request.path;
        return reader_->target().empty() ? begun_target(buffer_) : reader_->target();
    }

    void respond(Response response)
    {
        if (phase_ == Phase::Leaving)
            return; // Aborted while a worker was at it.
        response_ = std::move(response);
        keep_alive_ = keep_alive_ && !response_.stream && !lane_.is_ending();
        head_.clear();
        write_head(head_, response_, after(), way_);
        bool const with_body = response_.body && !response_.stream && reader_->request.method != Method::Head
            && response_.status != 204 && response_.status != 304;
        std::array const parts { net::const_buffer(head_.data(), head_.size()),
            with_body ? net::const_buffer(response_.body->data(), response_.body->size()) : net::const_buffer() };
        auto const progress = [this](error_code error, std::size_t) -> std::size_t {
            deadline_ = Steady::now() + house_.settings.idle_time;
            return error ? 0 : write_size;
        };
        net::async_write(
            socket_, parts, progress, [self = self()](error_code error, std::size_t) { self->responded(error); });
    }

    After after() const
    {
        if (!keep_alive_)
            return After::Close;
        return reader_->is_http_1_0() ? After::KeepAliveSaid : After::KeepAlive;
    }

    void responded(error_code error)
    {
        auto const stream = std::exchange(response_, {}).stream;
        if (error || phase_ == Phase::Leaving)
            return abort(); // A stream that never opened is not told of an end.
        if (stream && reader_->request.method != Method::Head)
            return become(stream);
        if (!keep_alive_ || lane_.is_ending())
            return leave();
        wait_for_request();
    }

    /// Gives the socket to a stream; the session, its buffers and its request end here.
    void become(std::shared_ptr<StreamReader> const& reader)
    {
        phase_ = Phase::Leaving;
        deadline_ = never;
        std::make_shared<StreamConnection<Socket>>(house_, lane_, std::move(socket_), reader, std::move(counted_))
            ->open();
    }

    /// Closing at once could destroy our last words on their way: says goodbye, then reads what still comes.
    void leave()
    {
        phase_ = Phase::Leaving;
        deadline_ = Steady::now() + farewell_time;
        buffer_ = flat_buffer();
        reader_.reset();
        take_leave(socket_, [self = self()](error_code) {
            close_for_sending(self->socket_);
            self->read_to_the_end();
        });
    }

    void read_to_the_end()
    {
        bare(socket_).async_read_some(buffer_.prepare(head_read_size), [self = self()](error_code error, std::size_t) {
            if (error)
                return self->abort();
            self->read_to_the_end();
        });
    }

    House& house_;
    Lane& lane_;
    Socket socket_;
    Counted counted_;
    std::string peer_;
    Way way_ = is_tls<Socket> ? Way::Secure : Way::Plain;
    Phase phase_ = Phase::Idle;
    Steady::time_point began_;
    Steady::time_point deadline_ = never;
    flat_buffer buffer_;
    std::optional<RequestReader> reader_;
    bool keep_alive_ = true;
    Response response_;
    std::string head_;
};

// The server

[[noreturn]] void fail(error_code error, std::string const& what)
{
    throw std::system_error(error, what);
}

net::ssl::context tls_of(ServerSettings const& settings)
{
    net::ssl::context tls(net::ssl::context::tls_server);
    ::SSL_CTX_set_min_proto_version(tls.native_handle(), TLS1_2_VERSION);
    ::SSL_CTX_set_mode(tls.native_handle(), SSL_MODE_RELEASE_BUFFERS);
    ::SSL_CTX_set_options(tls.native_handle(), SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    error_code error;
    if (tls.use_certificate_chain_file(settings.certificate_file, error))
        fail(error, "certificate " + settings.certificate_file);
    if (tls.use_private_key_file(settings.key_file, net::ssl::context::pem, error))
        fail(error, "key " + settings.key_file);
    return tls;
}

class BeastServer final : public Server {
public:
    BeastServer(ServerSettings const& settings, Application& application)
        : house_ { .settings = settings, .application = application }
    {
        if (!settings.certificate_file.empty())
            tls_.emplace(tls_of(settings));
        for (unsigned made = 0; made < std::max(1U, settings.io_threads); ++made)
            lanes_.push_back(std::make_unique<Lane>());
        acceptor_.emplace(lanes_.front()->context());
        retry_.emplace(lanes_.front()->context());
        listen();
    }

    ~BeastServer() override
    {
        house_.workers.stop(); // Before the lanes go, to which they post.
    }

    std::uint16_t port() const override { return port_; }
    std::size_t open_connections() const override { return house_.connections; }
    std::size_t open_streams() const override { return house_.streams; }

    void run() override
    {
        house_.workers.start(std::max(1U, house_.settings.workers));
        net::post(lanes_.front()->context(), [this] { accept(); });
        std::vector<std::thread> threads;
        threads.reserve(lanes_.size());
        for (auto const& lane : lanes_)
            threads.emplace_back([&lane] { lane->run(); });
        for (auto& thread : threads)
            thread.join();
        house_.workers.stop();
    }

    void stop(Duration grace) override
    {
        net::post(lanes_.front()->context(), [this] {
            error_code ignored;
            acceptor_->close(ignored);
            retry_->cancel();
        });
        for (auto const& lane : lanes_)
            net::post(lane->context(), [&lane, grace] { lane->end_within(grace); });
    }

private:
    void listen()
    {
        auto const& settings = house_.settings;
        auto const what = fmt::format("listening on {} port {}", settings.address, settings.port);
        error_code error;
        tcp::endpoint const endpoint(net::ip::make_address(settings.address, error), settings.port);
        if (error || acceptor_->open(endpoint.protocol(), error))
            fail(error, what);
        keep_from_children(*acceptor_);
        if (acceptor_->set_option(tcp::acceptor::reuse_address(true), error) || acceptor_->bind(endpoint, error)
            || acceptor_->listen(net::socket_base::max_listen_connections, error))
            fail(error, what);
        port_ = acceptor_->local_endpoint().port();
    }

    void accept()
    {
        if (!acceptor_->is_open())
            return;
        auto& lane = *lanes_[next_lane_++ % lanes_.size()];
        acceptor_->async_accept(lane.context(), [this, &lane](error_code error, tcp::socket socket) {
            if (!acceptor_->is_open())
                return;
            if (error)
                return accept_later(error);
            keep_from_children(socket);
            receive(lane, std::move(socket));
            accept();
        });
    }

    /// Out of descriptors or memory, most often: connections that end will free some.
    void accept_later(error_code error)
    {
        spdlog::error("cannot accept a connection: {}", error.message());
        retry_->expires_after(sweep_interval);
        retry_->async_wait([this](error_code cancelled) {
            if (!cancelled)
                accept();
        });
    }

    void receive(Lane& lane, tcp::socket socket)
    {
        if (house_.connections >= house_.settings.connections)
            return turn_away(std::move(socket));
        net::dispatch(
            lane.context(), [this, &lane, counted = Counted(house_.connections), socket = std::move(socket)]() mutable {
                if (lane.is_ending())
                    return;
                if (tls_)
                    return begin(lane, TlsSocket(std::move(socket), *tls_), std::move(counted));
                begin(lane, std::move(socket), std::move(counted));
            });
    }

    template <class Socket>
    void begin(Lane& lane, Socket socket, Counted counted)
    {
        std::make_shared<Session<Socket>>(house_, lane, std::move(socket), std::move(counted))->start();
    }

    /// Too many connections: says so if it costs nothing. Under TLS a word would cost a handshake.
    void turn_away(tcp::socket socket)
    {
        if (tls_)
            return;
        auto const response = unreadable(house_.application, {}, 503);
        std::string answer;
        write_head(answer, response, After::Close, Way::Plain);
        if (response.body)
            answer += *response.body;
        error_code ignored;
        socket.non_blocking(true, ignored);
        socket.write_some(net::buffer(answer), ignored);
        close_for_sending(socket);
    }

    House house_;
    std::optional<net::ssl::context> tls_;
    std::vector<std::unique_ptr<Lane>> lanes_;
    std::optional<tcp::acceptor> acceptor_;
    std::optional<net::steady_timer> retry_;
    std::uint16_t port_ = 0;
    std::size_t next_lane_ = 0;
};

} // namespace

std::unique_ptr<Server> serve(ServerSettings const& settings, Application& application)
{
    return std::make_unique<BeastServer>(settings, application);
}

} // namespace cigogne::http
