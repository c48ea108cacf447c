#include "platform/mail/relay.hpp"

#include <charconv>
#include <fmt/format.h>

namespace cigogne::mail {

namespace {

constexpr std::uint16_t submission_port = 587;
constexpr std::uint16_t port_under_tls = 465;
constexpr std::uint16_t local_port = 25;

bool is_this_machine(std::string_view host)
{
    constexpr std::string_view digits_and_dots = "0123456789.";
    return host == "localhost" || host == "[::1]"
        || (host.starts_with("127.") && host.find_first_not_of(digits_and_dots) == std::string_view::npos);
}

bool is_host(std::string_view host)
{
    constexpr std::string_view of_names = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-";
    if (host.starts_with('[') && host.ends_with(']'))
        return host.size() > 2 && host.substr(1, host.size() - 2).find_first_not_of("0123456789abcdefABCDEF:.") == std::string_view::npos;
    return !host.empty() && host.find_first_not_of(of_names) == std::string_view::npos;
}

std::optional<std::uint16_t> port_in(std::string_view text)
{
    std::uint16_t port = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (error != std::errc() || end != text.data() + text.size() || port == 0)
        return std::nullopt;
    return port;
}

} // namespace

std::optional<Relay> Relay::parse(std::string_view address)
{
    bool const under_tls = address.starts_with("smtps://");
    if (!under_tls && !address.starts_with("smtp://"))
        return std::nullopt;
    address.remove_prefix(address.find("//") + 2);
    auto const host_end = address.starts_with('[') ? address.find(']') + 1 : address.find(':');
    auto const host = address.substr(0, host_end);
    auto const rest = address.substr(host.size());
    if (!is_host(host) || (!rest.empty() && rest.front() != ':'))
        return std::nullopt;
    auto const secrecy = under_tls ? Secrecy::FromTheStart : is_this_machine(host) ? Secrecy::NotNeeded
                                                                                   : Secrecy::Demanded;
    if (rest.empty()) {
        auto const usual = under_tls ? port_under_tls : secrecy == Secrecy::NotNeeded ? local_port
                                                                                      : submission_port;
        return Relay(std::string(host), usual, secrecy);
    }
    auto const port = port_in(rest.substr(1));
    return port ? std::optional(Relay(std::string(host), *port, secrecy)) : std::nullopt;
}

std::string Relay::url() const
{
    return fmt::format("{}://{}:{}", secrecy_ == Secrecy::FromTheStart ? "smtps" : "smtp", host_, port_);
}

} // namespace cigogne::mail
