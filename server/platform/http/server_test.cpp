#include "platform/http/server.hpp"

#include <arpa/inet.h>
#include <array>
#include <condition_variable>
#include <gtest/gtest.h>
#include <mutex>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace cigogne::http {
namespace {

constexpr int patience_ms = 10'000; ///< a test that waits longer has failed

/// A door a thread waits at until another opens it.
class Gate {
public:
    void open()
    {
        std::lock_guard const lock(mutex_);
        open_ = true;
        wake_.notify_all();
    }
    bool wait()
    {
        std::unique_lock lock(mutex_);
        return wake_.wait_for(lock, Duration(patience_ms), [this] { return open_; });
    }

private:
    std::mutex mutex_;
    std::condition_variable wake_;
    bool open_ = false;
};

/// Keeps the stream it was given, and says when it opened and ended.
class KeptStream final : public StreamReader {
public:
    void opened(std::shared_ptr<Stream> opened_stream) override
    {
        stream = std::move(opened_stream);
        has_opened.open();
    }
    void closed() override
    {
        ++times_closed;
        has_closed.open();
    }

    std::shared_ptr<Stream> stream;
    Gate has_opened;
    Gate has_closed;
    std::atomic<int> times_closed = 0;
};

Body body_of(std::string text)
{
    return std::make_shared<std::string const>(std::move(text));
}

/// Answers each path in its own way; /echo says back what it understood.
class Echo final : public Application {
public:
    Limits limits_for(Request const& head) const override
    {
        if (head.path == "/hurried")
            return { .body = 100, .time = 50ms };
        return { .body = head.path == "/large" ? std::size_t { 4 } << 20 : 100, .time = 30s };
    }

    std::optional<Response> answer_at_once(Request const& request) override
    {
        if (request.path == "/at-once")
            return said("at once");
        if (request.path == "/throws-at-once")
            throw std::runtime_error("expected by the test");
        return std::nullopt;
    }

    Response answer(Request const& request) override
    {
        if (request.path == "/throws")
            throw std::runtime_error("expected by the test");
        if (request.path == "/slow") {
            slow_began.open();
            slow_may_end.wait();
        }
        if (request.path == "/huge")
            return said(std::string(std::size_t { 8 } << 20, 'h'));
        if (request.path == "/injected") {
            auto response = said("safe");
            response.set("x-bad", "a\r\nx-worse: b");
            return response;
        }
        if (request.path == "/304")
            return { .status = 304, .headers = { { "ETag", "\"7\"" } }, .body = {}, .stream = {} };
        if (request.path == "/stream")
            return {
                .status = 200,
                .headers = { { "Content-Type", "text/event-stream" } },
                .body = {},
                .stream = stream,
            };
        if (request.path == "/large")
            return said(std::to_string(request.body.size()));
        return said(std::string(name_of(request.method)) + " " + request.path + " " + request.body);
    }

    Response answer_unreadable(std::string_view path, int status) const override
    {
        return { .status = status, .headers = {}, .body = body_of("unreadable " + std::string(path.substr(0, 12))), .stream = {} };
    }

    Gate slow_began;
    Gate slow_may_end;
    std::shared_ptr<KeptStream> stream = std::make_shared<KeptStream>();

private:
    static Response said(std::string text)
    {
        return { .status = 200, .headers = {}, .body = body_of(std::move(text)), .stream = {} };
    }
};

/// A client that says exactly what it is told to.
class Client {
public:
    explicit Client(std::uint16_t port, int receive_buffer = 0)
        : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        if (receive_buffer > 0)
            ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        connected_ = ::connect(socket_, reinterpret_cast<sockaddr const*>(&address), sizeof address) == 0;
    }
    Client(Client const&) = delete;
    Client& operator=(Client const&) = delete;
    ~Client() { leave(); }

    bool is_connected() const { return connected_; }

    void leave()
    {
        if (socket_ >= 0)
            ::close(std::exchange(socket_, -1));
    }

    void say(std::string_view text)
    {
        while (!text.empty()) {
            auto const sent = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
            if (sent <= 0)
                return;
            text.remove_prefix(static_cast<std::size_t>(sent));
        }
    }

    /// All that comes until the text is there, that included; what follows is kept for the next call.
    std::string until(std::string_view text)
    {
        auto found = received_.find(text);
        while (found == std::string::npos && receive())
            found = received_.find(text);
        return taken(found == std::string::npos ? received_.size() : found + text.size());
    }

    std::string bytes(std::size_t count)
    {
        while (received_.size() < count && receive()) { }
        return taken(std::min(count, received_.size()));
    }

    /// All that comes until the server closes.
    std::string to_the_end()
    {
        while (receive()) { }
        return taken(received_.size());
    }

    /// One whole answer: its head and as many bytes as its Content-Length says.
    std::string answer()
    {
        auto head = until("\r\n\r\n");
        auto const field = head.find("Content-Length: ");
        return field == std::string::npos ? head : head + bytes(std::stoul(head.substr(field + 16)));
    }

    /// The answer of whichever client gets one first.
    static std::string first_answer_of(Client& one, Client& other)
    {
        std::array<pollfd, 2> ready { pollfd { .fd = one.socket_, .events = POLLIN, .revents = 0 },
            pollfd { .fd = other.socket_, .events = POLLIN, .revents = 0 } };
        if (::poll(ready.data(), ready.size(), patience_ms) < 1)
            return {};
        return ready[0].revents != 0 ? one.answer() : other.answer();
    }

private:
    bool receive()
    {
        pollfd ready { .fd = socket_, .events = POLLIN, .revents = 0 };
        if (::poll(&ready, 1, patience_ms) != 1)
            return false;
        std::string piece(65536, '\0');
        auto const size = ::recv(socket_, piece.data(), piece.size(), 0);
        if (size <= 0)
            return false;
        received_.append(piece, 0, static_cast<std::size_t>(size));
        return true;
    }

    std::string taken(std::size_t count)
    {
        auto piece = received_.substr(0, count);
        received_.erase(0, count);
        return piece;
    }

    int socket_;
    bool connected_ = false;
    std::string received_;
};

class HttpServer : public testing::Test {
protected:
    void start(ServerSettings settings = {})
    {
        settings.port = 0;
        server_ = serve(settings, application_);
        thread_ = std::thread([this] { server_->run(); });
    }

    void stop(Duration grace = 5s)
    {
        if (!thread_.joinable())
            return;
        server_->stop(grace);
        thread_.join();
    }

    void TearDown() override
    {
        application_.slow_may_end.open();
        stop();
    }

    Client client(int receive_buffer = 0) { return Client(server_->port(), receive_buffer); }

    std::string ask(std::string_view text)
    {
        auto one = client();
        one.say(text);
        return one.to_the_end();
    }

    Echo application_;
    std::unique_ptr<Server> server_;
    std::thread thread_;
};

std::string get(std::string_view path)
{
    return "GET " + std::string(path) + " HTTP/1.1\r\nHost: test\r\n\r\n";
}

int status(std::string const& answer)
{
    return answer.size() < 12 ? 0 : std::stoi(answer.substr(9, 3));
}

bool holds(std::string const& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

TEST_F(HttpServer, answers_several_requests_of_one_connection)
{
    start();
    auto one = client();
    for (auto const* path : { "/at-once", "/worker", "/at-once" }) {
        one.say(get(path));
        auto const answer = one.answer();
        EXPECT_EQ(status(answer), 200);
        EXPECT_TRUE(holds(answer, "\r\nDate: "));
        EXPECT_FALSE(holds(answer, "Server:"));
        EXPECT_FALSE(holds(answer, "Connection:"));
    }
    EXPECT_EQ(server_->open_connections(), 1U);
}

TEST_F(HttpServer, answers_pipelined_requests_in_order)
{
    start();
    auto one = client();
    one.say(get("/a") + "POST /b HTTP/1.1\r\nHost: t\r\nContent-Length: 2\r\n\r\nhi" + get("/at-once") + get("/c"));
    EXPECT_TRUE(one.answer().ends_with("GET /a "));
    EXPECT_TRUE(one.answer().ends_with("POST /b hi"));
    EXPECT_TRUE(one.answer().ends_with("at once"));
    EXPECT_TRUE(one.answer().ends_with("GET /c "));
}

TEST_F(HttpServer, understands_a_request_that_comes_byte_by_byte)
{
    start();
    auto one = client();
    for (char const byte : std::string("PUT /x%20y HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: "
                                       "chunked\r\n\r\n2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\nTrailer: t\r\n\r\n"))
        one.say(std::string_view(&byte, 1));
    EXPECT_TRUE(one.answer().ends_with("PUT /x y hello"));
    one.say(get("/next"));
    EXPECT_TRUE(one.answer().ends_with("GET /next "));
}

TEST_F(HttpServer, closes_when_asked_or_when_spoken_to_in_http_1_0)
{
    start();
    EXPECT_TRUE(holds(ask("GET / HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n"), "Connection: close"));
    EXPECT_TRUE(holds(ask("GET / HTTP/1.0\r\n\r\n"), "GET / "));
    auto one = client();
    one.say("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    EXPECT_TRUE(holds(one.answer(), "Connection: keep-alive"));
    one.say(get("/again"));
    EXPECT_EQ(status(one.answer()), 200);
}

TEST_F(HttpServer, leaves_the_body_out_of_answers_to_head_and_of_304)
{
    start();
    auto one = client();
    one.say("HEAD /at-once HTTP/1.1\r\nHost: t\r\n\r\n");
    EXPECT_TRUE(holds(one.until("\r\n\r\n"), "Content-Length: 7"));
    one.say(get("/304"));
    auto const unchanged = one.until("\r\n\r\n");
    EXPECT_EQ(status(unchanged), 304);
    EXPECT_TRUE(holds(unchanged, "ETag: \"7\""));
    EXPECT_FALSE(holds(unchanged, "Content-Length"));
    one.say(get("/at-once"));
    EXPECT_TRUE(one.answer().starts_with("HTTP/1.1 200"));
}

TEST_F(HttpServer, refuses_what_is_not_a_request)
{
    start();
    for (auto const* text :
        { "nonsense\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
            "GET / HTTP/1.1\r\nHost:\r\n\r\n", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", "GET / HTTP/1.1\r\nHost: t:80x\r\n\r\n",
            "GET / HTTP/1.0\r\nHost: t:70000\r\n\r\n",
            "GET /../etc HTTP/1.1\r\nHost: t\r\n\r\n", "GET /%zz HTTP/1.1\r\nHost: t\r\n\r\n",
            "GET * HTTP/1.1\r\nHost: t\r\n\r\n", "GET / HTTP/1.1\r\nHost: t\r\nno colon\r\n\r\n",
            "GET / HTTP/1.1\r\nHost : t\r\n\r\n", "POST / HTTP/1.1\r\nHost: t\r\nContent-Length: 2x\r\n\r\nhi",
            "POST / HTTP/1.1\r\nHost: t\r\nContent-Length: -1\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: t\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nhi",
            "POST / HTTP/1.1\r\nHost: t\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n" }) {
        auto const answer = ask(text);
        EXPECT_EQ(status(answer), 400) << text;
        EXPECT_TRUE(holds(answer, "Connection: close")) << text;
    }
}

TEST_F(HttpServer, answers_under_every_name_that_a_host_may_have)
{
    start();
    for (auto const* host : { "Cigogne.Example", "[::1]:8080", "127.0.0.1", "localhost:8080" })
        EXPECT_EQ(status(ask("GET / HTTP/1.1\r\nHost: " + std::string(host) + "\r\nConnection: close\r\n\r\n")), 200) << host;
    EXPECT_EQ(status(ask("GET / HTTP/1.0\r\n\r\n")), 200) << "no name at all";
}

TEST_F(HttpServer, leaves_to_the_application_what_a_method_may)
{
    start();
    for (auto const* method : { "BREW", "TRACE", "OPTIONS", "PROPFIND" })
        EXPECT_TRUE(holds(ask(std::string(method) + " / HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n"), "OTHER / ")) << method;
}

TEST_F(HttpServer, answers_hundreds_of_pipelined_requests_and_reads_no_further_than_it_answers)
{
    start();
    auto one = client();
    std::string many;
    for (int count = 0; count < 500; ++count)
        many += get("/page-" + std::to_string(count));
    one.say(many);
    for (int count = 0; count < 500; ++count)
        ASSERT_TRUE(one.answer().ends_with("GET /page-" + std::to_string(count) + " ")) << count;
    EXPECT_EQ(server_->open_connections(), 1U);
}

TEST_F(HttpServer, refuses_versions_and_codings_it_does_not_know)
{
    start();
    EXPECT_EQ(status(ask("GET / HTTP/2.0\r\nHost: t\r\n\r\n")), 505);
    EXPECT_EQ(status(ask("POST / HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n")), 501);
}

TEST_F(HttpServer, bounds_the_head_however_it_is_cut)
{
    start({ .header_limit = 1024 });
    EXPECT_EQ(status(ask("GET /" + std::string(2000, 'a') + " HTTP/1.1\r\nHost: t\r\n\r\n")), 414);
    EXPECT_EQ(status(ask("GET / HTTP/1.1\r\nHost: t\r\nX: " + std::string(2000, 'a') + "\r\n\r\n")), 431);
    std::string many = "GET / HTTP/1.1\r\nHost: t\r\n";
    for (int line = 0; line < 300; ++line)
        many += "X-Y: z\r\n";
    EXPECT_EQ(status(ask(many + "\r\n")), 431);

    auto one = client();
    one.say("GET / HTTP/1.1\r\nHost: t\r\n");
    for (int line = 0; line < 100; ++line)
        one.say("X-Filling: 0123456789\r\n");
    EXPECT_EQ(status(one.to_the_end()), 431);
}

TEST_F(HttpServer, bounds_bodies_announced_or_in_chunks)
{
    start();
    EXPECT_EQ(status(ask("POST / HTTP/1.1\r\nHost: t\r\nContent-Length: 101\r\n\r\n" + std::string(101, 'b'))), 413);
    EXPECT_EQ(status(ask("POST / HTTP/1.1\r\nHost: t\r\nContent-Length: 99999999999999999999\r\n\r\n")), 400);
    EXPECT_EQ(status(ask("POST / HTTP/1.1\r\nHost: t\r\nContent-Length: 100\r\nConnection: close\r\n\r\n"
                  + std::string(100, 'b'))),
        200);
    std::string const chunk = "32\r\n" + std::string(50, 'b') + "\r\n";
    std::string const head = "POST / HTTP/1.1\r\nHost: t\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n";
    EXPECT_EQ(status(ask(head + chunk + chunk + "0\r\n\r\n")), 200);
    EXPECT_EQ(status(ask(head + chunk + chunk + "1\r\nb\r\n0\r\n\r\n")), 413);
    EXPECT_EQ(status(ask(head + "1;" + std::string(100'000, 'x'))), 431);
}

TEST_F(HttpServer, tells_where_a_request_went_that_it_could_not_read)
{
    start();
    EXPECT_TRUE(holds(ask("PATCH /fhir/Location?identifier=1 HTTP/1.1\r\nHost: t\r\nContent-Length: 101\r\n\r\n"), "unreadable /fhir/Locati"));
    EXPECT_TRUE(holds(ask("GET /fhir/%zz HTTP/1.1\r\nHost: t\r\n\r\n"), "unreadable /fhir/%zz")) << "as it was sent";
    auto const too_many_words = ask("GET /fhir/Location HTTP/1.1\r\nHost: t\r\nX: " + std::string(100'000, 'x'));
    EXPECT_EQ(status(too_many_words), 431);
    EXPECT_TRUE(holds(too_many_words, "unreadable /fhir/Locati"));
    auto const too_far = ask("GET /fhir/Location?identifier=" + std::string(100'000, 'x'));
    EXPECT_EQ(status(too_far), 414);
    EXPECT_TRUE(holds(too_far, "unreadable /fhir/Locati"));
    EXPECT_EQ(status(ask("nonsense\r\n\r\n")), 400);
}

TEST_F(HttpServer, takes_large_bodies_and_sends_large_answers)
{
    start();
    auto one = client();
    one.say("POST /large HTTP/1.1\r\nHost: t\r\nContent-Length: 3000000\r\n\r\n" + std::string(3'000'000, 'b'));
    EXPECT_TRUE(one.answer().ends_with("3000000"));
    one.say(get("/huge"));
    auto const answer = one.answer();
    EXPECT_GT(answer.size(), std::size_t { 8 } << 20);
    EXPECT_TRUE(answer.ends_with("hhh"));
}

TEST_F(HttpServer, invites_a_body_that_waits_for_it)
{
    start();
    auto one = client();
    one.say("POST /x HTTP/1.1\r\nHost: t\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    EXPECT_EQ(one.until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
    one.say("ok");
    EXPECT_TRUE(one.answer().ends_with("POST /x ok"));
    one.say("POST /x HTTP/1.1\r\nHost: t\r\nExpect: 100-continue\r\nContent-Length: 200\r\n\r\n");
    EXPECT_EQ(status(one.to_the_end()), 413);
}

TEST_F(HttpServer, gives_a_slow_client_only_so_long)
{
    start({ .header_time = 50ms, .idle_time = 50ms });
    EXPECT_EQ(status(ask("GET / HTTP/1.1\r\nHost:")), 408);
    EXPECT_EQ(ask(""), "") << "an idle connection is closed without a word";
    auto const after_one = ask(get("/at-once"));
    EXPECT_EQ(status(after_one), 200);
    EXPECT_TRUE(after_one.ends_with("at once"));
}

TEST_F(HttpServer, holds_a_body_to_the_time_of_its_route)
{
    start();
    EXPECT_EQ(status(ask("POST /hurried HTTP/1.1\r\nHost: t\r\nContent-Length: 2\r\n\r\nh")), 408);
}

TEST_F(HttpServer, answers_500_when_the_application_throws)
{
    start();
    auto one = client();
    one.say(get("/throws"));
    EXPECT_EQ(status(one.answer()), 500);
    one.say(get("/worker"));
    EXPECT_EQ(status(one.answer()), 200);
    EXPECT_EQ(status(ask(get("/throws-at-once"))), 500);
}

TEST_F(HttpServer, never_lets_a_header_value_begin_another_header)
{
    start();
    auto one = client();
    one.say(get("/injected"));
    auto const answer = one.answer();
    EXPECT_TRUE(answer.ends_with("safe"));
    EXPECT_FALSE(holds(answer, "x-worse"));
}

TEST_F(HttpServer, turns_away_connections_beyond_the_ceiling)
{
    start({ .connections = 2 });
    auto first = client();
    auto second = client();
    for (auto* one : { &first, &second }) {
        one->say(get("/at-once"));
        EXPECT_EQ(status(one->answer()), 200);
    }
    EXPECT_EQ(status(ask("")), 503);
    first.say(get("/at-once"));
    EXPECT_EQ(status(first.answer()), 200);
}

TEST_F(HttpServer, serves_two_hundred_clients_at_once)
{
    start({ .io_threads = 2 });
    std::vector<std::unique_ptr<Client>> clients;
    for (int made = 0; made < 200; ++made)
        clients.push_back(std::make_unique<Client>(server_->port()));
    for (int round = 0; round < 5; ++round) {
        for (std::size_t at = 0; at < clients.size(); ++at)
            clients[at]->say(get("/" + std::to_string(at)));
        for (std::size_t at = 0; at < clients.size(); ++at)
            EXPECT_TRUE(clients[at]->answer().ends_with("GET /" + std::to_string(at) + " "));
    }
    EXPECT_EQ(server_->open_connections(), 200U);
}

TEST_F(HttpServer, says_when_too_much_waits_for_the_workers)
{
    start({ .workers = 1, .waiting = 1 });
    auto first = client();
    first.say(get("/slow"));
    ASSERT_TRUE(application_.slow_began.wait());
    // Of two more, one may wait; which one is for the system to say.
    auto second = client();
    second.say(get("/second"));
    auto third = client();
    third.say(get("/third"));
    EXPECT_EQ(status(Client::first_answer_of(second, third)), 503);
    application_.slow_may_end.open();
    EXPECT_EQ(status(first.answer()), 200);
}

// Streams

class HttpStream : public HttpServer {
protected:
    /// A client whose stream is open.
    std::unique_ptr<Client> listener(int receive_buffer = 0)
    {
        auto one = std::make_unique<Client>(server_->port(), receive_buffer);
        one->say(get("/stream"));
        EXPECT_TRUE(holds(one->until("\r\n\r\n"), "text/event-stream"));
        EXPECT_TRUE(kept().has_opened.wait());
        return one;
    }
    KeptStream& kept() { return *application_.stream; }
};

TEST_F(HttpStream, delivers_in_order_what_is_sent_from_any_thread)
{
    start();
    auto const one = listener();
    EXPECT_EQ(server_->open_streams(), 1U);
    std::thread sender([this] {
        for (int at = 0; at < 50; ++at)
            EXPECT_TRUE(kept().stream->send(body_of("data: " + std::to_string(at) + "\n\n")));
    });
    for (int at = 0; at < 50; ++at)
        EXPECT_EQ(one->until("\n\n"), "data: " + std::to_string(at) + "\n\n");
    sender.join();
}

TEST_F(HttpStream, sends_what_waits_before_it_closes)
{
    start();
    auto const one = listener();
    kept().stream->send(body_of("event: end\n\n"));
    kept().stream->close();
    EXPECT_FALSE(kept().stream->send(body_of("too late")));
    EXPECT_EQ(one->to_the_end(), "event: end\n\n");
    one->leave();
    EXPECT_TRUE(kept().has_closed.wait());
    EXPECT_EQ(kept().times_closed, 1);
}

TEST_F(HttpStream, notices_that_the_other_end_has_gone)
{
    start();
    listener()->leave();
    EXPECT_TRUE(kept().has_closed.wait());
    EXPECT_FALSE(kept().stream->send(body_of("x")));
    EXPECT_EQ(kept().times_closed, 1);
}

TEST_F(HttpStream, closes_a_listener_that_does_not_keep_up)
{
    start({ .stream_backlog = 4 });
    auto const one = listener(4096);
    auto const message = body_of(std::string(1 << 20, 'm'));
    int sent = 0;
    while (sent < 1000 && kept().stream->send(message))
        ++sent;
    EXPECT_GE(sent, 4);
    EXPECT_LT(sent, 1000);
    EXPECT_TRUE(kept().has_closed.wait());
    EXPECT_FALSE(kept().stream->send(message));
}

TEST_F(HttpStream, outlives_its_server_harmlessly)
{
    start();
    auto const one = listener();
    auto const stream = kept().stream;
    one->leave();
    stop();
    server_.reset();
    EXPECT_FALSE(stream->send(body_of("x")));
    stream->close();
    EXPECT_EQ(kept().times_closed, 1);
}

// Stopping

TEST_F(HttpServer, ends_the_request_under_way_before_it_stops)
{
    start();
    auto idle = client();
    idle.say(get("/at-once"));
    EXPECT_EQ(status(idle.answer()), 200);
    auto busy = client();
    busy.say(get("/slow"));
    ASSERT_TRUE(application_.slow_began.wait());

    server_->stop(30s);
    EXPECT_EQ(idle.to_the_end(), "") << "an idle connection is closed at once";
    application_.slow_may_end.open();
    auto const answer = busy.to_the_end();
    EXPECT_TRUE(holds(answer, "GET /slow"));
    EXPECT_TRUE(holds(answer, "Connection: close"));
    busy.leave();
    thread_.join();
    EXPECT_FALSE(client().is_connected());
}

TEST_F(HttpStream, closes_streams_when_it_stops)
{
    start();
    auto const one = listener();
    server_->stop(30s);
    EXPECT_EQ(one->to_the_end(), "");
    one->leave();
    EXPECT_TRUE(kept().has_closed.wait());
    thread_.join();
    EXPECT_EQ(kept().times_closed, 1);
}

TEST_F(HttpStream, does_not_wait_for_a_client_longer_than_the_grace)
{
    start();
    auto const one = listener();
    stop(1ms); // The client never closes its side.
    EXPECT_EQ(kept().times_closed, 1);
}

TEST_F(HttpServer, refuses_an_address_it_cannot_listen_on)
{
    EXPECT_THROW(serve({ .address = "not an address" }, application_), std::system_error);
    start();
    EXPECT_THROW(serve({ .port = server_->port() }, application_), std::system_error);
    EXPECT_THROW(serve({ .port = 0, .certificate_file = "/nowhere.pem", .key_file = "/nowhere.pem" }, application_),
        std::system_error);
}

} // namespace
} // namespace cigogne::http
