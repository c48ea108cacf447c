#include "platform/http/message.hpp"

#include "platform/core/text.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <charconv>

namespace cigogne::http {

namespace {

std::optional<unsigned> hexadecimal(char digit)
{
    if (digit >= '0' && digit <= '9')
        return static_cast<unsigned>(digit - '0');
    if (digit >= 'a' && digit <= 'f')
        return static_cast<unsigned>(digit - 'a' + 10);
    if (digit >= 'A' && digit <= 'F')
        return static_cast<unsigned>(digit - 'A' + 10);
    return std::nullopt;
}

/// Cuts `rest` at the first separator: returns what stood before it, leaves what stood after.
std::string_view cut(std::string_view& rest, char separator)
{
    auto const end = std::min(rest.find(separator), rest.size());
    auto const piece = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return piece;
}

std::string_view without_blanks(std::string_view text)
{
    auto const first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// What a client sends to a proxy, and must be accepted from any (RFC 9112 3.2.2).
std::string_view without_authority(std::string_view target)
{
    for (std::string_view const scheme : { "http://", "https://" }) {
        if (target.starts_with(scheme)) {
            auto const path = target.find_first_of("/?", scheme.size());
            return path == std::string_view::npos ? "/" : target.substr(path);
        }
    }
    return target;
}

bool is_safe_path(std::string_view path)
{
    if (!path.starts_with('/') || path.find('\\') != std::string_view::npos || !is_utf8(path)
        || has_control_characters(path, Lines::One))
        return false;
    for (auto rest = path; !rest.empty();)
        if (cut(rest, '/') == "..")
            return false;
    return true;
}

bool is_ipv6(std::string_view text)
{
    in6_addr address {};
    return ::inet_pton(AF_INET6, std::string(text).c_str(), &address) == 1;
}

/// A registered name, of which an IPv4 address is one (RFC 3986, 3.2.2).
bool is_registered_name(std::string_view text)
{
    constexpr std::string_view signs = "-._~!$&'()*+,;=";
    auto const counts = [&](char character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
            || signs.find(character) != std::string_view::npos;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        bool const is_encoded = text[at] == '%' && text.size() - at > 2 && hexadecimal(text[at + 1]) && hexadecimal(text[at + 2]);
        if (is_encoded)
            at += 2;
        else if (!counts(text[at]))
            return false;
    }
    return !text.empty();
}

/// Nothing after the colon is a port too: that of the scheme (RFC 3986, 3.2.3).
bool is_port(std::string_view text)
{
    int port = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    return text.empty() || (error == std::errc() && end == text.data() + text.size() && port >= 1 && port <= 65'535);
}

} // namespace

std::string_view name_of(Method method)
{
    static constexpr std::array<std::string_view, 7> names { "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OTHER" };
    return names.at(static_cast<std::size_t>(method));
}

std::optional<std::string_view> Request::header(std::string_view name) const
{
    auto const found = std::ranges::find(headers, name, &Pairs::value_type::first);
    if (found == headers.end())
        return std::nullopt;
    return found->second;
}

std::optional<std::string_view> Request::cookie(std::string_view name) const
{
    for (auto const& [header_name, value] : headers) {
        if (header_name != "cookie")
            continue;
        for (std::string_view rest = value; !rest.empty();) {
            auto pair = cut(rest, ';');
            if (pair.find('=') == std::string_view::npos)
                continue;
            if (without_blanks(cut(pair, '=')) == name)
                return without_blanks(pair);
        }
    }
    return std::nullopt;
}

std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        char character = text[at];
        if (character == '%') {
            if (text.size() - at < 3)
                return std::nullopt;
            auto const high = hexadecimal(text[at + 1]);
            auto const low = hexadecimal(text[at + 2]);
            if (!high || !low)
                return std::nullopt;
            character = static_cast<char>(*high * 16 + *low);
            at += 2;
        } else if (character == '+' && plus_is_space) {
            character = ' ';
        }
        if (character == '\0')
            return std::nullopt;
        decoded += character;
    }
    return decoded;
}

bool is_host(std::string_view text)
{
    auto const bracket = text.starts_with('[') ? text.find(']') : 0; // up to it, the colons are the address's own
    auto const colon = text.find(':', bracket);
    if (colon != std::string_view::npos && !is_port(text.substr(colon + 1)))
        return false;
    auto const name = text.substr(0, colon);
    return name.starts_with('[') ? name.ends_with(']') && is_ipv6(name.substr(1, name.size() - 2)) : is_registered_name(name);
}

bool split_target(std::string_view target, std::string& path, Pairs& query)
{
    if (target.find('#') != std::string_view::npos)
        return false;
    auto rest = without_authority(target);
    bool const is_absolute = rest.size() < target.size();
    auto decoded_path = percent_decoded(cut(rest, '?'), false);
    if (!decoded_path)
        return false;
    if (decoded_path->empty() && is_absolute)
        decoded_path->push_back('/'); // "http://host?q=1" has no path at all.
    if (!is_safe_path(*decoded_path))
        return false;

    Pairs pairs;
    while (!rest.empty()) {
        auto pair = cut(rest, '&');
        if (pair.empty())
            continue;
        auto name = percent_decoded(cut(pair, '='), true);
        auto value = percent_decoded(pair, true);
        if (!name || !value || !is_utf8(*name) || !is_utf8(*value))
            return false;
        pairs.emplace_back(std::move(*name), std::move(*value));
    }
    path = std::move(*decoded_path);
    query = std::move(pairs);
    return true;
}

} // namespace cigogne::http
