#pragma once

#include "platform/http/message.hpp"
#include "platform/http/proxies.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace cigogne::http {

/// What answers requests. Every method may be called from several threads at once.
class Application {
public:
    virtual ~Application() = default;
    /// Called as soon as the header is read. `Request::body` is still empty.
    virtual Limits limits_for(Request const& head) const = 0;
    /// Answers at once, on the I/O thread, what needs no waiting (kept bodies, 304); nothing for all the rest.
    virtual std::optional<Response> answer_at_once(Request const& request) = 0;
    /// Answers on a worker thread. Does not throw.
    virtual Response answer(Request const& request) = 0;
    /// The answer to a request that could not be read: 400, 408, 413, 414, 431, 501 or 505; or that found no
    /// worker (503) or met a fault (500), in the form that whoever asks at that path reads. The path may be as it was sent, not decoded,
    /// or empty, as far as the request was read.
    virtual Response answer_unreadable(std::string_view path, int status) const = 0;
};

struct ServerSettings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080; ///< 0 takes a free one
    unsigned io_threads = 1;
    unsigned workers = 4;
    std::size_t waiting = 1024; ///< requests that may wait for a worker; beyond, 503
    std::size_t header_limit = 16 * 1024;
    std::size_t connections = 4096;
    Duration header_time = 10s;    ///< from the first byte to the end of the header
    Duration idle_time = 60s;      ///< between two requests of one connection
    std::size_t stream_backlog = 64; ///< messages a slow stream may be behind before it is closed
    /// Certificate chain and key in PEM; both empty for plain HTTP behind a proxy or on loopback.
    std::string certificate_file = {};
    std::string key_file = {};
    /// Those whose word on the browser's address and scheme is taken.
    TrustedProxies proxies = {};
};

/// An HTTP/1.1 server: I/O threads of its own, a pool of workers for what waits.
/// server_beast.cpp is the only file that knows how. Answers that reach the browser over TLS, its own or a trusted proxy's,
/// tell it to come back no other way (Strict-Transport-Security).
class Server {
public:
    virtual ~Server() = default;
    /// The port in use, known once constructed (the socket listens from then on).
    virtual std::uint16_t port() const = 0;
    /// Serves until `stop`. Throws std::system_error when it cannot.
    virtual void run() = 0;
    /// Takes no more connections, lets requests under way end within the time, closes streams, then returns from `run`.
    /// May be called from a signal-handling thread.
    virtual void stop(Duration grace) = 0;
    /// Figures for /metrics.
    virtual std::size_t open_connections() const = 0;
    virtual std::size_t open_streams() const = 0;
};

/// Throws std::system_error when the address cannot be listened on.
std::unique_ptr<Server> serve(ServerSettings const& settings, Application& application);

} // namespace cigogne::http
