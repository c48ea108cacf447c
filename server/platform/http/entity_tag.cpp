#include "platform/http/entity_tag.hpp"

#include <charconv>
#include <fmt/format.h>
#include <functional>

namespace cigogne::http {

namespace {

std::optional<std::int64_t> integer(std::string_view text)
{
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

} // namespace

std::string mark_of(std::string const& edition)
{
    return edition.empty() ? std::string() : '-' + edition;
}

std::optional<std::int64_t> quoted_version(std::string_view text, std::string const& edition)
{
    text.remove_prefix(text.starts_with("W/") ? 2 : 0);
    if (text.size() < 3 || text.front() != '"' || text.back() != '"')
        return std::nullopt;
    text = text.substr(1, text.size() - 2);
    if (auto const mark = mark_of(edition); text.ends_with(mark))
        text.remove_suffix(mark.size());
    return integer(text);
}

bool lists_tag(std::optional<std::string_view> if_none_match, std::string_view tag)
{
    return if_none_match && (*if_none_match == tag || if_none_match->find(tag) != std::string_view::npos);
}

std::string hash_tag(std::string const& bytes)
{
    return fmt::format("\"h{:x}\"", std::hash<std::string> {}(bytes));
}

Response not_modified(std::string const& tag)
{
    Response response;
    response.status = 304;
    response.set("etag", tag);
    response.set("cache-control", "private, no-cache");
    return response;
}

} // namespace cigogne::http
