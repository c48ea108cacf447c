#pragma once

#include "platform/core/clock.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cigogne::http {

enum class Method : std::uint8_t {
    Get,
    Head,
    Post,
    Put,
    Patch,
    Delete,
    Other
};
std::string_view name_of(Method method);
/// Whether a request of that method is made to change something.
constexpr bool changes(Method method)
{
    return method != Method::Get && method != Method::Head;
}

/// Pairs of a query or of header fields, in the order received, repeated ones included.
using Pairs = std::vector<std::pair<std::string, std::string>>;

/// A request as it came, its target split and percent-decoded. Bytes are bounded before this is made.
struct Request {
    Method method = Method::Get;
    std::string path; ///< decoded, always begins with '/'
    Pairs query;
    Pairs headers; ///< names in small letters
    std::string body;
    std::string peer; ///< address of the other end of the connection; behind a proxy, the proxy's

    /// The first header of that name (small letters), or nothing.
    std::optional<std::string_view> header(std::string_view name) const;
    /// The value of a cookie, or nothing.
    std::optional<std::string_view> cookie(std::string_view name) const;
};

/// Bytes of an answer, shared with the caches that keep them.
using Body = std::shared_ptr<std::string const>;

/// The open end of a stream of server-sent events. May be used from any thread.
class Stream {
public:
    virtual ~Stream() = default;
    /// Queues bytes; false when the other end is gone or does not keep up, then the stream is closed.
    virtual bool send(Body bytes) = 0;
    virtual void close() = 0;
};

/// What is told when a stream opens and when it ends, for whatever reason; `closed` comes once, from an I/O thread.
class StreamReader {
public:
    virtual ~StreamReader() = default;
    virtual void opened(std::shared_ptr<Stream> stream) = 0;
    virtual void closed() = 0;
};

/// An answer. With `stream` set, the head is sent and the connection then belongs to the stream.
struct Response {
    int status = 200;
    Pairs headers;
    Body body;
    std::shared_ptr<StreamReader> stream;

    void set(std::string_view name, std::string value) { headers.emplace_back(std::string(name), std::move(value)); }
};

/// Bounds put on a request before a byte of its body is read.
struct Limits {
    std::size_t body = 1 << 20;
    /// The whole request must have arrived by then.
    Duration time = 30s;
};

/// Percent-decodes a component of a target; nothing when it is malformed or holds a null byte.
std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space);
/// Whether a Host header names a host: a name, an IPv4 address or an IPv6 one in brackets, with or without a port.
bool is_host(std::string_view text);
/// Splits a target into path and query; false when it is malformed or leaves the root ("..").
bool split_target(std::string_view target, std::string& path, Pairs& query);

} // namespace cigogne::http
