#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cigogne::mail {

/// The server that takes our messages and carries them on, as the operator names it.
class Relay {
public:
    enum class Secrecy {
        FromTheStart, ///< `smtps://`: TLS before the first word
        Demanded,     ///< `smtp://`: TLS by STARTTLS, and no word more without it
        NotNeeded,    ///< `smtp://` on this very machine: nothing leaves it
    };

    /// Reads `smtp://host[:port]` or `smtps://host[:port]`, an IPv6 address in brackets; nothing for anything else, a user or a path
    /// included. Without a port: 587 and 465 (RFC 6409, RFC 8314); on this machine 25.
    static std::optional<Relay> parse(std::string_view address);

    std::string const& host() const { return host_; }
    std::uint16_t port() const { return port_; }
    Secrecy secrecy() const { return secrecy_; }
    /// `smtps://host:port`.
    std::string url() const;

private:
    Relay(std::string host, std::uint16_t port, Secrecy secrecy)
        : host_(std::move(host))
        , port_(port)
        , secrecy_(secrecy)
    {
    }
    std::string host_;
    std::uint16_t port_;
    Secrecy secrecy_;
};

} // namespace cigogne::mail
