#include "platform/core/email_address.hpp"

#include "platform/core/text.hpp"

#include <algorithm>

namespace cigogne {

namespace {

constexpr std::size_t longest_local_part = 64;
constexpr std::size_t longest_label = 63;

bool is_alphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// "atext" of RFC 5322.
bool is_of_a_word(char c)
{
    return is_alphanumeric(c) || std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}

/// Whether each part between two dots is one; an empty part is none.
template <class IsPart>
bool all_parts(std::string_view text, IsPart is_part)
{
    while (true) {
        auto const dot = text.find('.');
        auto const part = text.substr(0, dot);
        if (part.empty() || !is_part(part))
            return false;
        if (dot == std::string_view::npos)
            return true;
        text.remove_prefix(dot + 1);
    }
}

bool is_label(std::string_view label)
{
    return label.size() <= longest_label && label.front() != '-' && label.back() != '-'
        && std::ranges::all_of(label, [](char c) { return is_alphanumeric(c) || c == '-'; });
}

} // namespace

std::optional<EmailAddress> EmailAddress::parse(std::string_view typed)
{
    auto const text = trimmed(typed);
    auto const at = text.find('@');
    if (at == std::string_view::npos || text.size() > longest)
        return std::nullopt;
    auto const local = text.substr(0, at);
    auto const domain = text.substr(at + 1);
    bool const is_local = local.size() <= longest_local_part
        && all_parts(local, [](std::string_view word) { return std::ranges::all_of(word, is_of_a_word); });
    if (!is_local || domain.find('.') == std::string_view::npos || !all_parts(domain, is_label))
        return std::nullopt;
    return EmailAddress(std::string(text));
}

std::optional<EmailAddress> EmailAddress::take(Wire const& wire, Reader& reader)
{
    auto address = wire.kind == Wire::Kind::Text ? parse(wire.text) : std::nullopt;
    if (!address)
        reader.refuse("bad_email", "Une adresse s’écrit ainsi : prenom.nom@exemple.fr.");
    return address;
}

} // namespace cigogne
