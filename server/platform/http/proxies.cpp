#include "platform/http/proxies.hpp"

#include "platform/core/text.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <charconv>
#include <stdexcept>

namespace cigogne::http {

namespace {

constexpr unsigned all_bits = 128;
constexpr unsigned bits_before_ipv4 = 96;

/// What stands between separators, without blanks; empty pieces are left out.
std::vector<std::string_view> pieces_of(std::string_view text, std::string_view separators)
{
    std::vector<std::string_view> pieces;
    while (!text.empty()) {
        auto const end = std::min(text.find_first_of(separators), text.size());
        if (auto const piece = trimmed(text.substr(0, end)); !piece.empty())
            pieces.push_back(piece);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return pieces;
}

/// Some proxies add a port: "192.0.2.1:4711", "[2001:db8::1]:4711".
std::string_view without_port(std::string_view text)
{
    if (text.starts_with('['))
        return text.substr(1, text.find(']') - 1);
    auto const colon = text.find(':');
    return colon != std::string_view::npos && text.find(':', colon + 1) == std::string_view::npos ? text.substr(0, colon) : text;
}

/// The values of a header, from the leftmost of its first line to the rightmost of its last.
std::vector<std::string_view> values_of(Pairs const& headers, std::string_view name)
{
    std::vector<std::string_view> values;
    for (auto const& [key, value] : headers) {
        if (key != name)
            continue;
        auto const more = pieces_of(value, ",");
        values.insert(values.end(), more.begin(), more.end());
    }
    return values;
}

} // namespace

std::optional<TrustedProxies::Address> TrustedProxies::address_of(std::string_view text)
{
    std::string const name(text);
    Address address {};
    if (::inet_pton(AF_INET6, name.c_str(), address.data()) == 1)
        return address;
    address.fill(0);
    address[10] = address[11] = 0xff;
    if (::inet_pton(AF_INET, name.c_str(), address.data() + 12) == 1)
        return address;
    return std::nullopt;
}

std::optional<TrustedProxies::Range> TrustedProxies::range_of(std::string_view text)
{
    auto const slash = text.find('/');
    auto const address = address_of(text.substr(0, slash));
    if (!address || slash == std::string_view::npos)
        return address ? std::optional(Range { *address, all_bits }) : std::nullopt;
    bool const is_ipv4 = text.find(':') == std::string_view::npos;
    auto const digits = text.substr(slash + 1);
    unsigned bits = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
    if (error != std::errc() || end != digits.data() + digits.size() || bits > (is_ipv4 ? all_bits - bits_before_ipv4 : all_bits))
        return std::nullopt;
    return Range { *address, is_ipv4 ? bits + bits_before_ipv4 : bits };
}

TrustedProxies TrustedProxies::parse(std::string_view text)
{
    TrustedProxies proxies;
    for (auto const piece : pieces_of(text, ", \t\n")) {
        auto const range = range_of(piece);
        if (!range)
            throw std::invalid_argument(std::string(piece));
        proxies.ranges_.push_back(*range);
    }
    return proxies;
}

bool TrustedProxies::contains(std::string_view text) const
{
    if (ranges_.empty())
        return false;
    auto const address = address_of(text);
    if (!address)
        return false;
    return std::ranges::any_of(ranges_, [&](Range const& range) {
        for (unsigned bit = 0; bit < range.bits; ++bit) {
            unsigned const mask = 0x80U >> (bit % 8);
            if (((*address)[bit / 8] ^ range.first[bit / 8]) & mask)
                return false;
        }
        return true;
    });
}

Origin TrustedProxies::origin_of(std::string_view peer, Pairs const& headers) const
{
    Origin origin { std::string(peer) };
    if (!contains(peer))
        return origin;
    auto const forwarded = values_of(headers, "x-forwarded-for");
    for (auto hop = forwarded.rbegin(); hop != forwarded.rend() && contains(origin.address); ++hop) {
        auto const address = without_port(*hop);
        if (!address_of(address))
            break; // what is no address says nothing, nor does what stands to its left
        origin.address = address;
    }
    auto const schemes = values_of(headers, "x-forwarded-proto");
    origin.is_secure = !schemes.empty() && schemes.back() == "https";
    return origin;
}

} // namespace cigogne::http
